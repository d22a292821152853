package id.pendopo.cases;

import id.pendopo.documents.DocumentIssued;
import id.pendopo.documents.Documents;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears that the letter of a sanction is signed, in that transaction, and lets it hold: for the permit and its cards. */
@Component
class SignedSanctions {

    private final SanctionStore sanctions;
    private final PermitStore permits;
    private final PermitChanges changes;
    private final SanctionLetters letters;
    private final Documents documents;
    private final OfficeClock clock;

    SignedSanctions(
            SanctionStore sanctions,
            PermitStore permits,
            PermitChanges changes,
            SanctionLetters letters,
            Documents documents,
            OfficeClock clock) {
        this.sanctions = sanctions;
        this.permits = permits;
        this.changes = changes;
        this.letters = letters;
        this.documents = documents;
        this.clock = clock;
    }

    @EventListener
    void on(DocumentIssued issued) {
        SanctionLetters.sanctionOf(issued.owner()).ifPresent(id -> signed(issued, id));
    }

    private void signed(DocumentIssued issued, UUID id) {
        var region = issued.region();
        var sanction = sanctions.find(region, id).orElseThrow();
        sanctions.done(region, id);
        var permit = permits.lock(region, sanction.permit()).orElseThrow(CaseRefusals::permitUnknown);
        apply(region, sanction, permit, issued);
        for (var card : permits.children(region, permit.number())) {
            if (!hasOne(region, card, sanction)) {
                apply(region, sanction, card, issued);
            }
        }
        changes.tell(
                region,
                permit,
                "permit-" + sanction.kind().slug(),
                Map.of("permit", permit.number(), "letter", issued.number()));
    }

    /** A card that was suspended by itself is not lifted with the licence it belongs to. */
    private boolean hasOne(RegionCode region, Permit card, Sanction sanction) {
        return sanction.kind() == SanctionKind.RESUME
                && sanctions.of(region, card.number()).stream()
                        .filter(done -> done.state() == Sanction.State.DONE)
                        .reduce((_, last) -> last)
                        .filter(last -> last.kind() == SanctionKind.SUSPEND)
                        .isPresent();
    }

    /** What ended by time or by a successor between decision and signature stays as it is. */
    private void apply(RegionCode region, Sanction sanction, Permit permit, DocumentIssued letter) {
        var to = sanction.kind().permit();
        if (!permit.state().mayBecome(to)) {
            return;
        }
        var note = new HashMap<>(letters.open(sanction));
        note.put("letter", letter.number());
        changes.become(
                region,
                permit,
                to,
                sanction.decision().orElseThrow().account(),
                note,
                alarm(region, sanction.kind(), permit).orElse(null),
                null,
                clock.now(region));
        documents.stateChanged(
                Actor.system(region),
                region,
                permit.document(),
                sanction.kind().document(),
                letter.number(),
                successor(sanction.kind(), letter));
    }

    private static @Nullable UUID successor(SanctionKind kind, DocumentIssued letter) {
        return kind == SanctionKind.RESUME ? null : letter.id();
    }

    /** A suspended permit still ends on its day; a revoked one needs no clock. */
    private Optional<LocalDate> alarm(RegionCode region, SanctionKind kind, Permit permit) {
        return switch (kind) {
            case REVOKE -> Optional.empty();
            case SUSPEND -> permit.validUntil().map(until -> until.plusDays(1));
            case RESUME ->
                permit.validUntil()
                        .map(until -> Grants.noticeOn(
                                until, permits.noticeDays(region, permit.number()), permit.validFrom()));
        };
    }
}
