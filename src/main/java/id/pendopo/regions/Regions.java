package id.pendopo.regions;

import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The door to regions. */
@Service
public class Regions {

    private final Edition edition;

    Regions(Edition edition) {
        this.edition = edition;
    }

    public Optional<Region> find(RegionCode code) {
        return Optional.ofNullable(edition.current().regions().get(code));
    }

    /** The region, or a refusal for a code that no region here has. */
    public Region get(RegionCode code) {
        return find(code)
                .orElseThrow(
                        () -> new Refusal(Refusal.Kind.NOT_FOUND, "region-unknown", "No region " + code, code.value()));
    }

    /** All, the province first, then by code. */
    public List<Region> all() {
        return List.copyOf(edition.current().regions().values());
    }
}
