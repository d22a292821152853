package id.pendopo.cases;

import id.pendopo.catalog.LoadedService;
import id.pendopo.catalog.ServiceDefinition.VariantKind;
import id.pendopo.kernel.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which permit a renewal, an amendment or a duplicate may be about. Inside the caller's transaction. */
@Component
class PermitClaims {

    private final PermitStore permits;
    private final OriginStore origins;
    private final Sheet sheet;

    PermitClaims(PermitStore permits, OriginStore origins, Sheet sheet) {
        this.permits = permits;
        this.origins = origins;
        this.sheet = sheet;
    }

    /** @throws Refusal {@code origin-missing}, {@code origin-unknown}, {@code origin-state} */
    void require(Submission submission, PermitState next) {
        var number = submission
                .origin()
                .orElseThrow(() ->
                        new Refusal(Refusal.Kind.INVALID, "origin-missing", "A request about a permit names none"));
        var holder = sheet.holderHash(
                submission.applicant().kind(), submission.applicant().identifier());
        var permit = permits.ofHolder(submission.region(), holder, number)
                .filter(found -> found.service().equals(submission.service()))
                .filter(found -> found.parent().isEmpty())
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.INVALID, "origin-unknown", "No such permit of this holder and service"));
        if (!permit.state().mayBecome(next)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "origin-state",
                    "Permit " + number + " is " + permit.state() + " and cannot become " + next,
                    List.of(number),
                    Map.of("permit", number, "state", permit.state().name()));
        }
    }

    /**
     * At most one open request of a kind about one permit. Takes the permit's row, so that of two who ask at once the
     * second sees the first.
     *
     * @throws Refusal {@code origin-open} with the number of the open one
     */
    void requireAlone(LoadedService service, Submission submission) {
        var kind = service.definition().variant(submission.variant()).kind();
        var origin = submission.origin();
        if (origin.isEmpty() || Origins.successor(kind).isEmpty()) {
            return;
        }
        permits.lock(submission.region(), origin.get());
        origins.open(submission.region(), submission.service(), origin.get()).stream()
                .filter(open -> isOfKind(service, open.variant(), kind))
                .findFirst()
                .ifPresent(open -> {
                    throw new Refusal(
                            Refusal.Kind.CONFLICT,
                            "origin-open",
                            "Case " + open.number() + " about the same permit is open",
                            List.of(open.number().value(), origin.get()),
                            Map.of("case", open.number().value(), "permit", origin.get()));
                });
    }

    /** A variant that a newer definition knows no more is of no kind. */
    private static boolean isOfKind(LoadedService service, String variant, VariantKind kind) {
        return service.definition().variants().stream()
                .anyMatch(known -> known.code().equals(variant) && known.kind() == kind);
    }
}
