package id.pendopo.regions;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The door to agencies and their units. */
@Service
public class Agencies {

    private final Edition edition;
    private final RegionStore store;
    private final Changes changes;

    Agencies(Edition edition, RegionStore store, Changes changes) {
        this.edition = edition;
        this.store = store;
        this.changes = changes;
    }

    public Optional<Agency> find(RegionCode region, String code) {
        return Optional.ofNullable(of(region).get(code));
    }

    /** The agency, or a refusal for a code that no agency of the region has. */
    public Agency get(RegionCode region, String code) {
        return find(region, code)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, "agency-unknown", "No agency " + code + " in " + region, code));
    }

    /** All of a region, by name, the closed ones too. */
    public List<Agency> in(RegionCode region) {
        return List.copyOf(of(region).values());
    }

    public List<AgencyUnit> units(RegionCode region, String agency) {
        return edition.current().units().stream()
                .filter(unit -> unit.region().equals(region) && unit.agency().equals(agency))
                .toList();
    }

    private Map<String, Agency> of(RegionCode region) {
        return edition.current().agencies().getOrDefault(region, Map.of());
    }

    /** Enters a new agency or changes one; its code stays. */
    public void save(Actor actor, Agency agency, String reason) {
        Changes.requireText("name", agency.name());
        Changes.requireCode("code", agency.code(), "[A-Z][A-Z0-9]{1,19}");
        changes.make(actor, agency.region(), reason, () -> {
            requireSuperior(agency);
            var before = find(agency.region(), agency.code());
            if (before.isPresent()) {
                store.update(agency);
            } else {
                store.enter(agency, "administrator");
            }
            return new RegionStore.Change(
                    agency.region(),
                    "agency " + agency.code(),
                    before.map(Agency::toString).orElse(""),
                    agency.toString(),
                    reason);
        });
    }

    /** A superior exists, and going up from it never comes back here. */
    private void requireSuperior(Agency agency) {
        var above = agency.superior();
        for (int steps = 0; above.isPresent(); steps++) {
            var code = above.get();
            var next = find(agency.region(), code);
            if (next.isEmpty() || code.equals(agency.code()) || steps > 10) {
                throw new Refusal(
                        Refusal.Kind.INVALID, "agency-superior", "Superior " + code + " is unknown or below", code);
            }
            above = next.get().superior();
        }
    }
}
