package id.pendopo.innovation.judging;

import id.pendopo.innovation.judging.Assignment.Barred;
import id.pendopo.kernel.Commitment;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that a result of one stage follows from. Whoever has it needs nothing else to come to the same list.
 *
 * @param rulesDigest SHA-256 of the frozen rules of the edition, in hexadecimal
 * @param jurors pseudonyms
 * @param corrections in the order in which they were allowed
 */
public record Protocol(
        String edition,
        String rulesDigest,
        String stage,
        Standings.Rules rules,
        List<Tier> tiers,
        Seed seed,
        List<Entrant> entrants,
        List<String> jurors,
        List<Recusal> recusals,
        Map<String, List<String>> assigned,
        List<Sealed> sheets,
        List<Correction> corrections,
        List<Departure> departures) {

    /**
     * A list with so many places, the better ones first; an entry stands in the first that takes it.
     *
     * @param groups of entries it is for; empty for all
     * @param clusters of entrants it is for; empty for all
     */
    public record Tier(String code, int places, List<String> groups, List<String> clusters) {

        boolean isFor(Entrant entrant) {
            return (groups.isEmpty() || groups.contains(entrant.group()))
                    && (clusters.isEmpty() || clusters.contains(entrant.cluster()));
        }
    }

    /** @param holder who entered it, as published */
    public record Entrant(String number, String group, String cluster, String title, String holder) {}

    /** @param entry number, or empty for a whole category */
    public record Recusal(String juror, String entry, String kind) {

        public Barred barred() {
            return new Barred(juror, entry);
        }
    }

    /** A sheet with the salt of its commitment. */
    public record Sealed(Sheet sheet, Commitment commitment) {

        public boolean holds() {
            return commitment.holdsFor(sheet.words());
        }

        String saltHex() {
            return HexFormat.of().formatHex(commitment.salt());
        }
    }

    /** A score changed after the opening, by two people and with a reason. */
    public record Correction(String juror, String entry, String criterion, BigDecimal score, String reason) {}

    /** Where the panel left the order; the tier is empty where the entry stands in no list any more */
    public record Departure(String entry, String tier, String reason) {}

    /** A place with its list; the tier is empty for none. */
    public record Placed(Standings.Place place, String tier) {}

    /** What follows; a figure that cannot be had is missing. */
    public record Outcome(
            Method method,
            List<Placed> list,
            Map<String, BigDecimal> figures,
            Stability stability,
            List<String> notes) {}

    /** The sheets as they count: with every correction. */
    public List<Sheet> counted() {
        var scores = new TreeMap<List<String>, Map<String, BigDecimal>>(
                java.util.Comparator.<List<String>, String>comparing(List::getFirst)
                        .thenComparing(List::getLast));
        sheets.forEach(kept -> scores.put(
                List.of(kept.sheet().entry(), kept.sheet().juror()),
                new HashMap<>(kept.sheet().scores())));
        for (var correction : corrections) {
            var sheet = scores.get(List.of(correction.entry(), correction.juror()));
            if (sheet != null) {
                sheet.put(correction.criterion(), correction.score());
            }
        }
        return scores.entrySet().stream()
                .map(sheet -> new Sheet(sheet.getKey().getLast(), sheet.getKey().getFirst(), sheet.getValue()))
                .toList();
    }

    /** The seed of lots: nobody could know it before the last sheet was sealed. */
    public Seed lots() {
        return seed.mixedWith(
                sheets.stream().map(kept -> kept.commitment().toString()).toList());
    }

    public Outcome outcome() {
        var counted = counted();
        if (counted.isEmpty()) {
            return new Outcome(
                    rules.method(), List.of(), Map.of(), new Stability(0, List.of(), List.of()), List.of("no-marks"));
        }
        var standings = Standings.of(rules, counted, lots());
        var analysis = Analysis.of(marks(counted));
        var figures = new TreeMap<String, BigDecimal>();
        analysis.statistics().forEach((name, value) -> {
            if (value != null) {
                figures.put(name, Scale.published(value));
            }
        });
        return new Outcome(
                standings.method(),
                Tiers.place(this, standings),
                figures,
                Stability.of(rules, counted, lots(), line()),
                analysis.notes());
    }

    /** Where the last list ends, for the order of all; the places of lists for parts of it add up. */
    private int line() {
        var places = new HashMap<List<List<String>>, Integer>();
        tiers.forEach(tier -> places.merge(List.of(tier.groups(), tier.clusters()), tier.places(), Math::max));
        return places.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** A juror's total for the correlations, the criteria each for the alphas: what agreement means is on the criteria. */
    private List<Mark> marks(List<Sheet> counted) {
        return counted.stream()
                .flatMap(sheet -> sheet.scores().entrySet().stream()
                        .map(score -> new Mark(
                                sheet.juror(),
                                sheet.entry(),
                                score.getKey(),
                                score.getValue().doubleValue())))
                .toList();
    }
}
