package id.pendopo.regions;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The door to the places where services are given. */
@Service
public class ServicePoints {

    private static final int OFFERS_MAX = 200;

    private final Edition edition;
    private final RegionStore store;
    private final Changes changes;

    ServicePoints(Edition edition, RegionStore store, Changes changes) {
        this.edition = edition;
        this.store = store;
        this.changes = changes;
    }

    public Optional<ServicePoint> find(RegionCode region, String code) {
        return Optional.ofNullable(of(region).get(code));
    }

    /** All of a region, by name, the closed ones too. */
    public List<ServicePoint> in(RegionCode region) {
        return List.copyOf(of(region).values());
    }

    /** The open ones of a region that give this service. */
    public List<ServicePoint> offering(RegionCode region, String service, String sector) {
        return in(region).stream()
                .filter(point -> point.offers(service, sector))
                .toList();
    }

    private Map<String, ServicePoint> of(RegionCode region) {
        return edition.current().points().getOrDefault(region, Map.of());
    }

    /** Enters a new service point or changes one; its code stays. */
    public void save(Actor actor, ServicePoint point, String reason) {
        Changes.requireText("name", point.name());
        Changes.requireText("place", point.place());
        Changes.requireCode("code", point.code(), "[a-z][a-z0-9-]{1,39}");
        if (point.offers().size() > OFFERS_MAX) {
            throw new Refusal(Refusal.Kind.INVALID, "office-text", "Too many offers", "offers", OFFERS_MAX);
        }
        point.offers().forEach(offer -> Changes.requireCode("offers", offer, "\\*|[a-z][a-z0-9-]{0,79}"));
        changes.make(actor, point.region(), reason, () -> {
            var before = find(point.region(), point.code());
            if (before.isPresent()) {
                store.update(point);
            } else {
                store.enter(point, "administrator");
            }
            return new RegionStore.Change(
                    point.region(),
                    "service-point " + point.code(),
                    before.map(ServicePoint::toString).orElse(""),
                    point.toString(),
                    reason);
        });
    }
}
