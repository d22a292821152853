package id.pendopo.innovation.competition;

import id.pendopo.innovation.judging.Protocol;
import id.pendopo.innovation.judging.Seed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Puts protocols together from their rows. */
@Component
class Protocols {

    private final EntryStore entries;
    private final JuryStore juries;
    private final StageStore stages;
    private final SheetStore sheets;
    private final CorrectionStore corrections;
    private final PanelStore panel;
    private final Published published;

    Protocols(
            EntryStore entries,
            JuryStore juries,
            StageStore stages,
            SheetStore sheets,
            CorrectionStore corrections,
            PanelStore panel,
            Published published) {
        this.entries = entries;
        this.juries = juries;
        this.stages = stages;
        this.sheets = sheets;
        this.corrections = corrections;
        this.panel = panel;
        this.published = published;
    }

    /** As the rows say it now, without the entries that were withdrawn; inside a transaction of the region. */
    Protocol of(OpenEdition edition, Edition.Stage stage) {
        return of(edition, stage, stages.assigned(Seats.key(edition, stage)));
    }

    /** As the rows say it of the entries of an earlier one, so that a later withdrawal does not look like a forgery. */
    Protocol again(OpenEdition edition, Edition.Stage stage, Protocol earlier) {
        var assigned = new TreeMap<>(stages.assignedWithWithdrawn(Seats.key(edition, stage)));
        assigned.keySet().retainAll(earlier.assigned().keySet());
        return of(edition, stage, assigned);
    }

    private Protocol of(OpenEdition edition, Edition.Stage stage, Map<String, List<String>> assigned) {
        var key = Seats.key(edition, stage);
        return new Protocol(
                edition.code(),
                edition.digest(),
                stage.code(),
                stage.rules(),
                stage.tiers().stream().map(Edition.Tier::forProtocol).toList(),
                new Seed(stages.find(key).orElseThrow().seed()),
                entries.numbered(edition.region(), edition.code(), assigned.keySet()).stream()
                        .map(entry -> new Protocol.Entrant(
                                String.valueOf(entry.number()),
                                entry.content().group(),
                                entry.cluster(),
                                entry.title(),
                                entry.holder()))
                        .toList(),
                juries.of(edition.region(), edition.code(), stage.jury()).stream()
                        .map(Juror::pseudonym)
                        .toList(),
                stages.recusals(key).stream()
                        .filter(recusal -> assigned.containsKey(recusal.entry()))
                        .toList(),
                assigned,
                sheets.opened(key).stream()
                        .filter(kept -> assigned.containsKey(kept.sheet().entry()))
                        .toList(),
                corrections.of(key).stream()
                        .filter(change -> Boolean.TRUE.equals(change.allowed()))
                        .map(Proposed::correction)
                        .filter(correction -> assigned.containsKey(correction.entry()))
                        .toList(),
                panel.notes(key).stream()
                        .filter(note -> note.departure() && assigned.containsKey(note.entry()))
                        .map(note -> new Protocol.Departure(note.entry(), note.tier(), note.words()))
                        .toList(),
                panel.revocations(key).stream()
                        .filter(one -> assigned.containsKey(one.entry()))
                        .map(one -> new Protocol.Revoked(one.entry(), one.reason()))
                        .toList(),
                edition.rules().vacancy());
    }

    Optional<Published.Result> published(StageKey key) {
        return published.latest(key);
    }

    Protocol.Outcome outcome(Protocol protocol) {
        return published.outcome(protocol);
    }
}
