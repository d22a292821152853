package id.pendopo.innovation.web.index;

import id.pendopo.innovation.index.Catalogue;
import id.pendopo.innovation.index.Plan;
import id.pendopo.innovation.index.Score;
import id.pendopo.web.Parts.Option;
import java.util.List;
import java.util.Optional;

/**
 * What would be the least effort to a better predicate.
 *
 * @param targets better predicates; empty where there is none
 * @param raising by raising what is there
 * @param adding by adding innovations, too; only where that takes less
 * @param incomplete innovations whose mandatory rows the plan must begin with
 */
public record WhatIfPage(
        Address address,
        String region,
        Catalogue catalogue,
        Score now,
        List<Option> targets,
        String target,
        Optional<Shown> raising,
        Optional<Shown> adding,
        long incomplete) {

    public WhatIfPage {
        targets = List.copyOf(targets);
    }

    /**
     * A plan in words.
     *
     * @param added affairs of the innovations to add
     * @param folded raises that are shown on demand
     * @param more raises that are not shown
     */
    public record Shown(Plan plan, List<String> added, List<Line> lines, List<Line> folded, int more) {

        public Shown {
            added = List.copyOf(added);
            lines = List.copyOf(lines);
            folded = List.copyOf(folded);
        }
    }

    /** @param href where the row is filled in; empty for one that is not there yet */
    public record Line(String subject, String row, String change, int steps, String gain, String href) {}
}
