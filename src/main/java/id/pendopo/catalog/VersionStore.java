package id.pendopo.catalog;

import id.pendopo.kernel.RegionCode;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Versions of services, and which is current from when. Both only grow. */
@Repository
class VersionStore {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    VersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the version unless it is there already. */
    boolean keep(ServiceFiles files, Instant at, String by) {
        return jdbc.sql("""
                        insert into catalog.version (region, code, digest, files, origins, base_digest, loaded_at, loaded_by)
                        values (:region, :code, :digest, :files::jsonb, :origins::jsonb, :base, :at, :by)
                        on conflict do nothing
                        """)
                        .param("region", files.region().value())
                        .param("code", files.code())
                        .param("digest", files.digest())
                        .param("files", MAPPER.writeValueAsString(files.files()))
                        .param("origins", MAPPER.writeValueAsString(files.origins()))
                        .param("base", files.baseDigest().orElse(null))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    Optional<ServiceFiles> files(RegionCode region, String digest) {
        return jdbc.sql("""
                        select code, files, origins, base_digest from catalog.version
                        where region = :region and digest = :digest
                        """)
                .param("region", region.value())
                .param("digest", digest)
                .query((rs, _) -> new ServiceFiles(
                        region,
                        rs.getString("code"),
                        MAPPER.readValue(rs.getString("files"), TEXTS),
                        MAPPER.readValue(rs.getString("origins"), TEXTS),
                        Optional.ofNullable(rs.getString("base_digest"))))
                .optional();
    }

    /** From when a version holds, who said so, and why; the reason is empty where the program said it. */
    record Choice(LocalDate from, Instant at, String by, String reason) {}

    void makeCurrent(RegionCode region, String code, String digest, Choice choice) {
        jdbc.sql("""
                        insert into catalog.current (region, code, digest, from_date, recorded_at, chosen_by, reason)
                        values (:region, :code, :digest, :from, :at, :by, :reason)
                        """)
                .param("region", region.value())
                .param("code", code)
                .param("digest", digest)
                .param("from", choice.from())
                .param("at", choice.at().atOffset(ZoneOffset.UTC))
                .param("by", choice.by())
                .param("reason", choice.reason())
                .update();
    }

    /** The digest of the version that holds on a day: of those that have begun, the one that began last. */
    Optional<String> current(RegionCode region, String code, LocalDate day) {
        return jdbc.sql("""
                        select digest from catalog.current
                        where region = :region and code = :code and from_date <= :day
                        order by from_date desc, id desc limit 1
                        """)
                .param("region", region.value())
                .param("code", code)
                .param("day", day)
                .query((rs, _) -> rs.getString("digest"))
                .optional();
    }

    /** The newest version of a service, of a province before that of a regency. */
    Optional<Known> newest(String code) {
        return jdbc.sql("""
                        select region, digest from catalog.version
                        where code = :code
                        order by length(region), region, loaded_at desc
                        limit 1
                        """)
                .param("code", code)
                .query((rs, _) -> new Known(RegionCode.of(rs.getString("region")), rs.getString("digest")))
                .optional();
    }

    record Known(RegionCode region, String digest) {}

    /** Returns false, and writes nothing, when it was declined before. */
    boolean decline(RegionCode region, String digest, String reason, UUID by, Instant at) {
        return jdbc.sql("""
                        insert into catalog.declined (region, digest, reason, recorded_by, recorded_at)
                        values (:region, :digest, :reason, :by, :at)
                        on conflict do nothing
                        """)
                        .param("region", region.value())
                        .param("digest", digest)
                        .param("reason", reason)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean wasEverCurrent(RegionCode region, String code) {
        return jdbc.sql("select exists (select from catalog.current where region = :region and code = :code) as it_was")
                .param("region", region.value())
                .param("code", code)
                .query((rs, _) -> rs.getBoolean("it_was"))
                .single();
    }

    /** The digests of all services of a region that hold on a day. */
    List<String> currentOf(RegionCode region, LocalDate day) {
        return jdbc.sql("""
                        select distinct on (code) digest from catalog.current
                        where region = :region and from_date <= :day
                        order by code, from_date desc, id desc
                        """)
                .param("region", region.value())
                .param("day", day)
                .query((rs, _) -> rs.getString("digest"))
                .list();
    }

    List<String> services(RegionCode region) {
        return jdbc.sql("select distinct code from catalog.version where region = :region order by code")
                .param("region", region.value())
                .query((rs, _) -> rs.getString("code"))
                .list();
    }

    /** Regions that have services. */
    List<RegionCode> regions() {
        return jdbc.sql("select distinct region from catalog.current order by region")
                .query((rs, _) -> RegionCode.of(rs.getString("region")))
                .list();
    }

    /** All versions of a service, newest first, with the days from which each was chosen. */
    List<Version> versions(RegionCode region, String code, LocalDate today) {
        var current = current(region, code, today).orElse("");
        return jdbc.sql("""
                        select v.digest, v.loaded_at, v.loaded_by, v.base_digest,
                               array(select distinct c.from_date from catalog.current c
                                     where c.region = v.region and c.digest = v.digest
                                     order by c.from_date desc) as chosen,
                               coalesce((select c.reason from catalog.current c
                                     where c.region = v.region and c.digest = v.digest
                                     order by c.id desc limit 1), '') as reason,
                               d.reason as declined
                        from catalog.version v
                        left join catalog.declined d using (region, digest)
                        where v.region = :region and v.code = :code
                        order by v.loaded_at desc, v.digest
                        """)
                .param("region", region.value())
                .param("code", code)
                .query((rs, _) -> new Version(
                        rs.getString("digest"),
                        rs.getTimestamp("loaded_at").toInstant(),
                        rs.getString("loaded_by"),
                        Optional.ofNullable(rs.getString("base_digest")),
                        Arrays.stream((Date[]) rs.getArray("chosen").getArray())
                                .map(Date::toLocalDate)
                                .toList(),
                        rs.getString("digest").equals(current),
                        rs.getString("reason"),
                        Optional.ofNullable(rs.getString("declined"))))
                .list();
    }
}
