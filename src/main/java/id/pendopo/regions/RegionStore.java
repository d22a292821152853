package id.pendopo.regions;

import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes regions, agencies, units and service points, and keeps what a person changed. */
@Repository
class RegionStore {

    private final JdbcClient jdbc;

    RegionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void enter(Region region) {
        jdbc.sql("""
                insert into regions.region (code, level, name, parent, population, area_km2, zone, source)
                values (:code, :level, :name, :parent, :population, :area, :zone, :source)
                on conflict do nothing
                """)
                .param("code", region.code().value())
                .param("level", region.level().name())
                .param("name", region.name())
                .param("parent", region.parent().map(RegionCode::value).orElse(null))
                .param("population", region.population())
                .param("area", region.areaKm2())
                .param("zone", region.zone().getId())
                .param("source", region.source())
                .update();
    }

    /** @return false when its code is taken */
    boolean enter(Agency agency, String source) {
        return jdbc.sql("""
                insert into regions.agency (region, code, kind, name, superior, example, active, source)
                values (:region, :code, :kind, :name, :superior, :example, :active, :source)
                on conflict do nothing
                """)
                        .param("region", agency.region().value())
                        .param("code", agency.code())
                        .param("kind", agency.kind().name())
                        .param("name", agency.name())
                        .param("superior", agency.superior().orElse(null))
                        .param("example", agency.example())
                        .param("active", agency.active())
                        .param("source", source)
                        .update()
                == 1;
    }

    void update(Agency agency) {
        jdbc.sql("""
                update regions.agency
                set kind = :kind, name = :name, superior = :superior, example = :example, active = :active
                where region = :region and code = :code
                """)
                .param("region", agency.region().value())
                .param("code", agency.code())
                .param("kind", agency.kind().name())
                .param("name", agency.name())
                .param("superior", agency.superior().orElse(null))
                .param("example", agency.example())
                .param("active", agency.active())
                .update();
    }

    /** @return false when its code is taken */
    boolean enter(AgencyUnit unit) {
        return jdbc.sql("""
                insert into regions.agency_unit (region, agency, code, kind, name, example, active)
                values (:region, :agency, :code, :kind, :name, :example, :active)
                on conflict do nothing
                """)
                        .param("region", unit.region().value())
                        .param("agency", unit.agency())
                        .param("code", unit.code())
                        .param("kind", unit.kind().name())
                        .param("name", unit.name())
                        .param("example", unit.example())
                        .param("active", unit.active())
                        .update()
                == 1;
    }

    /** @return false when its code is taken */
    boolean enter(ServicePoint point, String source) {
        return jdbc.sql("""
                insert into regions.service_point (region, code, name, place, offers, example, active, source)
                values (:region, :code, :name, :place, :offers, :example, :active, :source)
                on conflict do nothing
                """)
                        .param("region", point.region().value())
                        .param("code", point.code())
                        .param("name", point.name())
                        .param("place", point.place())
                        .param("offers", offers(point))
                        .param("example", point.example())
                        .param("active", point.active())
                        .param("source", source)
                        .update()
                == 1;
    }

    void update(ServicePoint point) {
        jdbc.sql("""
                update regions.service_point
                set name = :name, place = :place, offers = :offers, example = :example, active = :active
                where region = :region and code = :code
                """)
                .param("region", point.region().value())
                .param("code", point.code())
                .param("name", point.name())
                .param("place", point.place())
                .param("offers", offers(point))
                .param("example", point.example())
                .param("active", point.active())
                .update();
    }

    private static String offers(ServicePoint point) {
        return String.join(" ", point.offers().stream().sorted().toList());
    }

    /** What a person changed: both states in words, and why. */
    record Change(RegionCode region, String subject, String before, String after, String reason) {}

    void record(Change change, UUID by, Instant at) {
        jdbc.sql("""
                insert into regions.change (region, subject, before, after, reason, recorded_by, recorded_at)
                values (:region, :subject, :before, :after, :reason, :by, :at)
                """)
                .param("region", change.region().value())
                .param("subject", change.subject())
                .param("before", change.before())
                .param("after", change.after())
                .param("reason", change.reason())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
