package id.pendopo.cases;

import id.pendopo.catalog.LoadedService;
import id.pendopo.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What was so when a request was handed in must still be so when it is granted: the permit that it renews, amends or
 * replaces, under its lock, and what this hall itself knows of the prerequisites. Inside the caller's transaction.
 */
@Component
class Standing {

    static final String ORIGIN_GONE = "origin-gone";

    private final PermitStore permits;
    private final Prerequisites prerequisites;

    Standing(PermitStore permits, Prerequisites prerequisites) {
        this.permits = permits;
        this.prerequisites = prerequisites;
    }

    /** The permit that the request is about, locked, as long as it may become what granting makes of it. */
    record Origin(Permit permit, PermitState next) {}

    /** Why the request cannot be granted any more; empty while it can. */
    Optional<Refusal> lost(CaseRow file, LoadedService service) {
        return lostOrigin(file, service)
                .or(() -> prerequisites
                        .lost(service, file)
                        .map(gone -> new Refusal(
                                Refusal.Kind.CONFLICT,
                                "prerequisite-gone",
                                "Case " + file.number() + ": prerequisite " + gone.check() + " holds no longer",
                                List.of(gone.name().id(), gone.name().en()),
                                Map.of("prerequisite", gone.check(), "with", gone.with()))));
    }

    Optional<Refusal> lostOrigin(CaseRow file, LoadedService service) {
        try {
            origin(file, service);
            return Optional.empty();
        } catch (Refusal gone) {
            return Optional.of(gone);
        }
    }

    /**
     * Empty for what is asked anew.
     *
     * @throws Refusal {@code origin-gone} when the permit went another way meanwhile
     */
    Optional<Origin> origin(CaseRow file, LoadedService service) {
        var number = file.origin();
        var next =
                Origins.successor(service.definition().variant(file.variant()).kind());
        if (number == null || next.isEmpty()) {
            return Optional.empty();
        }
        var permit = permits.lock(file.number().region(), number)
                .filter(found -> found.state().mayBecome(next.get()))
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.CONFLICT,
                        ORIGIN_GONE,
                        "Case " + file.number() + ": permit " + number + " cannot become " + next.get() + " any more",
                        List.of(number),
                        Map.of("permit", number)));
        return Optional.of(new Origin(permit, next.get()));
    }

    /** The last day of the permit that the request is about. */
    Optional<LocalDate> lastDay(CaseRow file) {
        return Optional.ofNullable(file.origin())
                .flatMap(origin -> permits.find(file.number().region(), origin))
                .flatMap(Permit::validUntil);
    }
}
