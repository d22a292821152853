package id.pendopo.cases;

import id.pendopo.catalog.LoadedService;
import id.pendopo.documents.DocumentState;
import id.pendopo.documents.Documents;
import id.pendopo.documents.IssuedDocument;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins the life of what was granted, and ends that of what it takes the place of. Inside the caller's transaction. */
@Component
class Grants {

    private final PermitStore permits;
    private final PermitChanges changes;
    private final Documents documents;
    private final Standing standing;

    Grants(PermitStore permits, PermitChanges changes, Documents documents, Standing standing) {
        this.permits = permits;
        this.changes = changes;
        this.documents = documents;
        this.standing = standing;
    }

    /** @throws id.pendopo.kernel.Refusal {@code origin-gone}: then nothing of it comes to life, and no paper is final */
    void grant(CaseRow file, LoadedService service, List<IssuedDocument> papers, Moment now) {
        var state = file.progress().state();
        if (state != CaseState.GRANTED && state != CaseState.DEEMED_APPROVED) {
            return;
        }
        var origin = standing.origin(file, service);
        var main = papers.getFirst();
        for (var paper : papers) {
            boolean child = !paper.id().equals(main.id());
            enter(file, service, paper, child ? Optional.of(main.number()) : Optional.empty());
        }
        origin.ifPresent(before -> succeed(file.number().region(), before, main, now));
    }

    private void enter(CaseRow file, LoadedService service, IssuedDocument paper, Optional<String> parent) {
        var until = paper.validUntil();
        int notice = parent.isPresent()
                ? service.definition()
                        .children()
                        .map(cards -> cards.validity().noticeDays())
                        .orElse(0)
                : service.definition().validity().noticeDays();
        permits.insert(
                file.number().region(),
                new Permit(
                        paper.number(),
                        file.number(),
                        file.service(),
                        parent,
                        file.owner().account(),
                        paper.id(),
                        paper.validFrom(),
                        Optional.ofNullable(until),
                        PermitState.ACTIVE,
                        Optional.empty()),
                file,
                notice,
                until == null ? null : noticeOn(until, notice, paper.validFrom()));
    }

    /** A renewed, amended or replaced permit ends with its successor, and its paper says so to whoever checks it. */
    private void succeed(RegionCode region, Standing.Origin origin, IssuedDocument by, Moment now) {
        var next = origin.next();
        end(region, origin.permit(), next, by, now);
        permits.children(region, origin.permit().number()).stream()
                .filter(card -> card.state().mayBecome(next))
                .forEach(card -> end(region, card, next, by, now));
    }

    private void end(RegionCode region, Permit old, PermitState next, IssuedDocument by, Moment now) {
        changes.become(region, old, next, PermitChanges.NOBODY, Map.of(), null, by.number(), now);
        if (old.state().isInForce()) {
            documents.stateChanged(
                    Actor.system(region), region, old.document(), DocumentState.REPLACED, by.number(), by.id());
        }
    }

    static @Nullable LocalDate noticeOn(LocalDate until, int noticeDays, LocalDate from) {
        var day = until.minusDays(noticeDays);
        return day.isBefore(from) ? from : day;
    }
}
