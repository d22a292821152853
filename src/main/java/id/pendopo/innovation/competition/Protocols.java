package id.pendopo.innovation.competition;

import id.pendopo.innovation.judging.Protocol;
import id.pendopo.innovation.judging.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts protocols together from their rows, and holds rows against what was published. */
@Component
class Protocols {

    private final EntryStore entries;
    private final JuryStore juries;
    private final StageStore stages;
    private final SheetStore sheets;
    private final PanelStore panel;
    private final Published published;

    Protocols(
            EntryStore entries,
            JuryStore juries,
            StageStore stages,
            SheetStore sheets,
            PanelStore panel,
            Published published) {
        this.entries = entries;
        this.juries = juries;
        this.stages = stages;
        this.sheets = sheets;
        this.panel = panel;
        this.published = published;
    }

    /** As the rows say it now; inside a transaction of the region. */
    Protocol of(OpenEdition edition, Edition.Stage stage) {
        var key = new StageKey(edition.region(), edition.code(), stage.code());
        var assigned = stages.assigned(key);
        return new Protocol(
                edition.code(),
                edition.digest(),
                stage.code(),
                stage.rules(),
                stage.tiers().stream().map(Edition.Tier::forProtocol).toList(),
                new Seed(stages.find(key).orElseThrow().seed()),
                entries.sent(edition.region(), edition.code()).stream()
                        .filter(entry -> assigned.containsKey(String.valueOf(entry.number())))
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
                stages.recusals(key),
                assigned,
                sheets.opened(key),
                sheets.corrections(key).stream()
                        .filter(change -> Boolean.TRUE.equals(change.allowed()))
                        .map(SheetStore.Proposed::correction)
                        .toList(),
                panel.notes(key).stream()
                        .filter(PanelNote::departure)
                        .map(note -> new Protocol.Departure(note.entry(), note.tier(), note.words()))
                        .toList());
    }

    Optional<Published.Result> published(StageKey key) {
        return published.latest(key);
    }

    /** What the rows say otherwise than the latest publication, and every seal that does not hold. */
    List<String> differences(OpenEdition edition, Edition.Stage stage) {
        var key = new StageKey(edition.region(), edition.code(), stage.code());
        var found = new ArrayList<String>();
        var result = published.latest(key);
        if (result.isEmpty()) {
            return found;
        }
        var now = of(edition, stage);
        for (var kept : now.sheets()) {
            if (!kept.holds()) {
                found.add(kept.sheet().entry() + " " + kept.sheet().juror());
            } else if (!result.get().protocol().sheets().contains(kept)
                    && result.get().protocol().sheets().stream()
                            .noneMatch(other -> other.sheet().equals(kept.sheet())
                                    && other.commitment()
                                            .toString()
                                            .equals(kept.commitment().toString()))) {
                found.add(kept.sheet().entry() + " " + kept.sheet().juror());
            }
        }
        if (found.isEmpty()
                && !now.outcome().list().equals(result.get().outcome().list())) {
            found.add(stage.code());
        }
        return found;
    }
}
