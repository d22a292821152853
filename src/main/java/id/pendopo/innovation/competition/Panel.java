package id.pendopo.innovation.competition;

import id.pendopo.innovation.judging.Protocol.Correction;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * The door to what people decide after the seals are open: they talk where jurors disagree, leave the order with a reason, and
 * correct a score with four eyes.
 */
@Service
public class Panel {

    private final Stages stages;
    private final SheetStore sheets;
    private final CorrectionStore corrections;
    private final Seats seats;
    private final PanelStore panel;
    private final Doing doing;

    Panel(Stages stages, SheetStore sheets, CorrectionStore corrections, Seats seats, PanelStore panel, Doing doing) {
        this.stages = stages;
        this.sheets = sheets;
        this.corrections = corrections;
        this.seats = seats;
        this.panel = panel;
        this.doing = doing;
    }

    /** Keeps the minutes of a talk about an entry on which jurors disagree: who talked, when, and what was said. */
    public void record(Actor actor, String code, String stageCode, Minutes minutes) {
        var stage = stages.ofSecretariat(actor, code, stageCode);
        var key = stage.key();
        var words = Said.of("words", minutes.words(), Said.MOST_OF_MINUTES);
        var present = List.copyOf(minutes.present().stream().distinct().sorted().toList());
        if (present.size() < 2) {
            throw new Refusal(Refusal.Kind.INVALID, "minutes-of-whom", "Two jurors talk at least", "present");
        }
        doing.write(key.region(), () -> {
            var row = stages.requireOpened(key);
            stages.requireEntry(key, minutes.entry());
            requireDay(row, minutes.metOn());
            stages.requireStranger(actor, stage);
            var seated = seats.jury(stage.edition(), stage.stage()).stream()
                    .map(Juror::pseudonym)
                    .toList();
            if (!seated.containsAll(present)) {
                throw new Refusal(Refusal.Kind.INVALID, "minutes-of-whom", "Not on the jury", "present");
            }
            keep(
                    actor,
                    key,
                    new PanelNote(
                            UUID.randomUUID(),
                            minutes.entry(),
                            false,
                            "",
                            words,
                            minutes.metOn(),
                            present,
                            doing.now()));
        });
    }

    /** Nobody can talk about scores before they are open. */
    private void requireDay(StageRow row, LocalDate metOn) {
        var closed = row.closedAt();
        if (metOn.isAfter(doing.today())
                || (closed != null && metOn.isBefore(LocalDate.ofInstant(closed, Edition.ZONE)))) {
            throw new Refusal(Refusal.Kind.INVALID, "minutes-day", "Not between opening and today", "metOn");
        }
    }

    /** Puts an entry on a list, or on none, otherwise than the order says; the reason is published. */
    public void depart(Actor actor, String code, String stageCode, String entry, String tier, String reason) {
        var stage = stages.ofSecretariat(actor, code, stageCode);
        var key = stage.key();
        var words = Said.of("reason", reason, Said.MOST);
        if (!tier.isEmpty()
                && stage.stage().tiers().stream().noneMatch(one -> one.code().equals(tier))) {
            throw new Refusal(Refusal.Kind.INVALID, "departure-to-nowhere", "No such list", "tier");
        }
        doing.write(key.region(), () -> {
            stages.requireOpened(key);
            stages.requireEntry(key, entry);
            stages.requireStranger(actor, stage);
            keep(actor, key, new PanelNote(UUID.randomUUID(), entry, true, tier, words, null, List.of(), doing.now()));
        });
    }

    private void keep(Actor actor, StageKey key, PanelNote note) {
        panel.note(key, note, actor.account());
        doing.disclose(note.kind(), key, note.promised());
    }

    /** Asks for a change of a score after the opening; another person of the secretariat has to allow it. */
    public void propose(Actor actor, String code, String stageCode, Correction asked) {
        var stage = stages.ofSecretariat(actor, code, stageCode);
        var key = stage.key();
        var correction = new Correction(
                asked.juror(),
                asked.entry(),
                asked.criterion(),
                asked.score(),
                Said.of("reason", asked.reason(), Said.MOST));
        if (stage.stage().criterion(correction.criterion()).isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "criterion-unknown", "No such criterion", "criterion");
        }
        doing.write(key.region(), () -> {
            stages.requireOpened(key);
            stages.requireEntry(key, correction.entry());
            stages.requireStranger(actor, stage);
            if (sheets.opened(key, correction.entry(), correction.juror()).isEmpty()) {
                throw new Refusal(Refusal.Kind.INVALID, "sheet-unknown", "No such sheet", "juror");
            }
            var proposed = new Proposed(UUID.randomUUID(), correction, actor.account(), doing.now(), null, null);
            corrections.propose(key, proposed);
            doing.disclose(Proposed.ASKED, key, proposed.asked());
        });
    }

    public void decide(Actor actor, String code, String stageCode, UUID id, boolean allowed) {
        var stage = stages.ofSecretariat(actor, code, stageCode);
        var key = stage.key();
        doing.write(key.region(), () -> {
            stages.requireStranger(actor, stage);
            var proposed = corrections.of(key).stream()
                    .filter(change -> change.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "correction-unknown", "No such change"));
            if (proposed.proposedBy().equals(actor.account())) {
                throw new Refusal(Refusal.Kind.FORBIDDEN, "four-eyes", "Asked by the same person");
            }
            if (proposed.allowed() != null) {
                throw decided();
            }
            if (!corrections.decide(key, id, allowed, actor.account(), doing.now())) {
                throw decided();
            }
            doing.disclose(Proposed.DECIDED, key, proposed.decided(allowed));
        });
    }

    private static Refusal decided() {
        return new Refusal(Refusal.Kind.CONFLICT, "correction-decided", "Decided before");
    }
}
