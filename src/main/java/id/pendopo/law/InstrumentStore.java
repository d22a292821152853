package id.pendopo.law;

import id.pendopo.kernel.RegionCode;
import id.pendopo.law.LegalInstrument.Succession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of instruments. There are some hundreds, so all are read at once and put together here. */
@Repository
class InstrumentStore {

    private final JdbcClient jdbc;

    InstrumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All, newest year first, with what later ones did to them. */
    Map<String, LegalInstrument> all() {
        var amended = new HashMap<String, List<Succession>>();
        var revoked = new HashMap<String, Succession>();
        jdbc.sql("select instrument, by_instrument, kind, effective from law.succession order by effective")
                .query(rs -> {
                    var step = new Succession(rs.getString("by_instrument"), day(rs, "effective"));
                    if (rs.getString("kind").equals("REVOKED")) {
                        revoked.put(rs.getString("instrument"), step);
                    } else {
                        amended.computeIfAbsent(rs.getString("instrument"), _ -> new ArrayList<>())
                                .add(step);
                    }
                });
        var found = new LinkedHashMap<String, LegalInstrument>();
        jdbc.sql("""
                select id, region, kind, number, year, title, issuer, in_force_from, in_force_to, source, example_value,
                       unconfirmed
                from law.instrument
                order by year desc, id
                """).query(rs -> {
            var id = rs.getString("id");
            found.put(id, read(rs, amended.getOrDefault(id, List.of()), Optional.ofNullable(revoked.get(id))));
        });
        return found;
    }

    private static LegalInstrument read(ResultSet rs, List<Succession> amended, Optional<Succession> revoked)
            throws SQLException {
        return new LegalInstrument(
                rs.getString("id"),
                Optional.ofNullable(rs.getString("region")).map(RegionCode::of),
                LegalInstrument.Kind.valueOf(rs.getString("kind")),
                rs.getString("number"),
                rs.getInt("year"),
                rs.getString("title"),
                rs.getString("issuer"),
                day(rs, "in_force_from"),
                Optional.ofNullable(rs.getObject("in_force_to", LocalDate.class)),
                amended,
                revoked,
                rs.getString("source"),
                rs.getBoolean("example_value"),
                words(rs.getString("unconfirmed")));
    }

    private static LocalDate day(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(","));
    }

    /** @return false when it is there already */
    boolean insert(LegalInstrument instrument, UUID by, Instant at) {
        return jdbc.sql("""
                insert into law.instrument
                    (id, region, kind, number, year, title, issuer, in_force_from, in_force_to, source, example_value,
                     unconfirmed, recorded_by, recorded_at)
                values (:id, :region, :kind, :number, :year, :title, :issuer, :from, :to, :source, :example, :unconfirmed,
                        :by, :at)
                on conflict do nothing
                """)
                        .param("id", instrument.id())
                        .param("region", text(instrument.region()))
                        .param("kind", instrument.kind().name())
                        .param("number", instrument.number())
                        .param("year", instrument.year())
                        .param("title", instrument.title())
                        .param("issuer", instrument.issuer())
                        .param("from", instrument.from())
                        .param("to", instrument.until().orElse(null))
                        .param("source", instrument.source())
                        .param("example", instrument.example())
                        .param("unconfirmed", String.join(",", instrument.unconfirmed()))
                        .param("by", by)
                        .param("at", time(at))
                        .update()
                == 1;
    }

    /** @return false when the same was recorded before, or another has already revoked it */
    boolean succeed(String instrument, String kind, Succession step, String source, UUID by, Instant at) {
        return jdbc.sql("""
                insert into law.succession
                    (instrument, by_instrument, kind, effective, source, recorded_by, recorded_at)
                values (:instrument, :successor, :kind, :effective, :source, :by, :at)
                on conflict do nothing
                """)
                        .param("instrument", instrument)
                        .param("successor", step.by())
                        .param("kind", kind)
                        .param("effective", step.effective())
                        .param("source", source)
                        .param("by", by)
                        .param("at", time(at))
                        .update()
                == 1;
    }

    /** @return false when this warning was given before */
    boolean warn(String instrument, int days, Instant at) {
        return jdbc.sql("""
                insert into law.warning (instrument, days, given_at) values (:instrument, :days, :at)
                on conflict do nothing
                """)
                        .param("instrument", instrument)
                        .param("days", days)
                        .param("at", time(at))
                        .update()
                == 1;
    }

    private static @Nullable String text(Optional<RegionCode> region) {
        return region.map(RegionCode::value).orElse(null);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
