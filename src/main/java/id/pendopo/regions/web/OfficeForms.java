package id.pendopo.regions.web;

import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Agency;
import id.pendopo.regions.ServicePoint;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in the forms of offices. A box that is not ticked is not sent. */
public final class OfficeForms {

    private OfficeForms() {}

    /** An agency. */
    public record AgencyForm(
            String code,
            String kind,
            String name,
            String superior,
            @Nullable String active,
            String reason) {

        // A field that was not sent is an empty one.
        public AgencyForm {
            code = Objects.requireNonNullElse(code, "");
            kind = Objects.requireNonNullElse(kind, "");
            name = Objects.requireNonNullElse(name, "");
            superior = Objects.requireNonNullElse(superior, "");
            reason = Objects.requireNonNullElse(reason, "");
        }

        static AgencyForm empty() {
            return new AgencyForm("", "DINAS", "", "", "true", "");
        }

        static AgencyForm of(Agency agency) {
            return new AgencyForm(
                    agency.code(),
                    agency.kind().name(),
                    agency.name(),
                    agency.superior().orElse(""),
                    agency.active() ? "true" : null,
                    "");
        }

        Agency agency(RegionCode region) {
            return new Agency(
                    region,
                    code.strip(),
                    Arrays.stream(Agency.Kind.values())
                            .filter(each -> each.name().equals(kind))
                            .findFirst()
                            .orElse(Agency.Kind.DINAS),
                    name.strip(),
                    superior.isEmpty() ? Optional.empty() : Optional.of(superior),
                    false,
                    active != null);
        }
    }

    /** A service point. */
    public record PointForm(
            String code,
            String name,
            String place,
            String offers,
            @Nullable String active,
            String reason) {

        // A field that was not sent is an empty one.
        public PointForm {
            code = Objects.requireNonNullElse(code, "");
            name = Objects.requireNonNullElse(name, "");
            place = Objects.requireNonNullElse(place, "");
            offers = Objects.requireNonNullElse(offers, "");
            reason = Objects.requireNonNullElse(reason, "");
        }

        static PointForm empty() {
            return new PointForm("", "", "", "*", "true", "");
        }

        static PointForm of(ServicePoint point) {
            return new PointForm(
                    point.code(),
                    point.name(),
                    point.place(),
                    String.join(" ", point.offers().stream().sorted().toList()),
                    point.active() ? "true" : null,
                    "");
        }

        ServicePoint point(RegionCode region) {
            Set<String> all = Arrays.stream(offers.strip().split("\\s+"))
                    .filter(offer -> !offer.isEmpty())
                    .collect(Collectors.toSet());
            return new ServicePoint(region, code.strip(), name.strip(), place.strip(), all, false, active != null);
        }
    }
}
