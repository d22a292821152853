package id.pendopo.catalog;

import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuthorityStore {

    private final JdbcClient jdbc;

    AuthorityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns false, and writes nothing, when the same right from the same day is known. */
    boolean insert(Authority authority, UUID by, Instant at) {
        int inserted = jdbc.sql("""
                insert into catalog.authority (region, office, service, variant, role, in_name_id, in_name_en, instrument,
                    kind, in_force_from, in_force_to, example, recorded_by, recorded_at)
                values (:region, :office, :service, :variant, :role, :nameId, :nameEn, :instrument, :kind, :from, :until,
                    :example, :by, :at)
                on conflict do nothing
                """)
                .param("region", authority.region().value())
                .param("office", authority.office())
                .param("service", authority.service())
                .param("variant", authority.variant())
                .param("role", authority.role())
                .param("nameId", authority.inName().id())
                .param("nameEn", authority.inName().en())
                .param("instrument", authority.instrument())
                .param("kind", authority.kind().name())
                .param("from", authority.from())
                .param("until", authority.until().orElse(null))
                .param("example", authority.example())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return inserted == 1;
    }

    void end(Authority authority, LocalDate lastDay, String reason, UUID by, Instant at) {
        jdbc.sql("""
                insert into catalog.authority_end (region, office, service, variant, in_force_from, last_day, reason,
                    recorded_by, recorded_at)
                values (:region, :office, :service, :variant, :from, :lastDay, :reason, :by, :at)
                """)
                .param("region", authority.region().value())
                .param("office", authority.office())
                .param("service", authority.service())
                .param("variant", authority.variant())
                .param("from", authority.from())
                .param("lastDay", lastDay)
                .param("reason", reason)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All rights of a region, each with the last day that holds now. */
    List<Authority> of(RegionCode region) {
        return jdbc.sql("""
                select held.office, held.service, held.variant, held.role, held.in_name_id, held.in_name_en,
                       held.instrument, held.kind, held.in_force_from, held.example,
                       least(held.in_force_to, ended.last_day) as last_day
                from catalog.authority held
                left join catalog.authority_end ended using (region, office, service, variant, in_force_from)
                where held.region = :region
                order by held.service, held.variant, held.in_force_from desc
                """)
                .param("region", region.value())
                .query((rs, _) -> new Authority(
                        region,
                        rs.getString("office"),
                        rs.getString("service"),
                        rs.getString("variant"),
                        rs.getString("role"),
                        new Text(rs.getString("in_name_id"), rs.getString("in_name_en")),
                        rs.getString("instrument"),
                        Authority.Kind.valueOf(rs.getString("kind")),
                        rs.getObject("in_force_from", LocalDate.class),
                        Optional.ofNullable(rs.getObject("last_day", LocalDate.class)),
                        rs.getBoolean("example")))
                .list();
    }

    /** Codes of the services that somebody may sign on a day, in some variant. */
    Set<String> signable(RegionCode region, LocalDate day) {
        return Set.copyOf(jdbc.sql("""
                        select distinct held.service
                        from catalog.authority held
                        left join catalog.authority_end ended using (region, office, service, variant, in_force_from)
                        where held.region = :region
                          and :day between held.in_force_from
                              and least(held.in_force_to, ended.last_day, date 'infinity')
                          and law.is_living(held.instrument, :day)
                        """)
                .param("region", region.value())
                .param("day", day)
                .query((rs, _) -> rs.getString("service"))
                .list());
    }
}
