package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Appearances;
import id.pendopo.innovation.competition.Coauthors;
import id.pendopo.innovation.competition.Edition;
import id.pendopo.innovation.competition.Editions;
import id.pendopo.innovation.competition.Entries;
import id.pendopo.innovation.competition.Entry;
import id.pendopo.innovation.competition.Objections;
import id.pendopo.kernel.Actor;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the pages for entrants together. */
@Component
class EntryPageMaker {

    private final Editions editions;
    private final Entries entries;
    private final Coauthors coauthors;
    private final Objections objections;
    private final Appearances appearances;
    private final InstantSource clock;

    EntryPageMaker(
            Editions editions,
            Entries entries,
            Coauthors coauthors,
            Objections objections,
            Appearances appearances,
            InstantSource clock) {
        this.editions = editions;
        this.entries = entries;
        this.coauthors = coauthors;
        this.objections = objections;
        this.appearances = appearances;
        this.clock = clock;
    }

    EntryPages.ListPage list(Actor actor) {
        var now = clock.instant();
        var mine = entries.mine(actor);
        return new EntryPages.ListPage(
                mine.stream()
                        .filter(entry -> !entry.isAsked(actor.account()))
                        .map(this::line)
                        .toList(),
                mine.stream()
                        .filter(entry -> entry.isAsked(actor.account()))
                        .map(this::line)
                        .toList(),
                editions.all().stream()
                        .filter(edition -> edition.takesEntries(now))
                        .toList());
    }

    private EntryPages.Line line(Entry entry) {
        return new EntryPages.Line(entry, editions.get(entry.edition()).rules());
    }

    EntryPages.EntryPage of(Actor actor, Entry entry, EntryPages.Typed typed) {
        var today = clock.instant().atZone(Edition.ZONE).toLocalDate();
        boolean writable = entry.isOpenToWriting(today);
        return new EntryPages.EntryPage(
                editions.get(entry.edition()),
                entry,
                typed,
                writable ? entries.faults(entry) : List.of(),
                entries.steps(entry),
                objections.of(actor, entry),
                appearances.of(entry),
                clock.instant(),
                writable,
                entry.isOpenToAnswer(today),
                entry.author().equals(actor.account()),
                writable ? coauthors.candidates(actor, entry) : List.of());
    }
}
