package id.pendopo.documents;

import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The counters and the book of numbers. */
@Repository
class NumberStore {

    private static final String LINES = """
            select n.region, n.series, n.period, n.seq, n.formatted, n.purpose, n.allocated_at,
                   coalesce(e.ending, 'ALLOCATED') as status, coalesce(e.reason, '') as reason, e.ended_at
            from documents.number n
            left join documents.number_end e using (region, series, period, seq)
            """;

    private final JdbcClient jdbc;

    NumberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int next(RegionCode region, String series, String period) {
        return jdbc.sql("""
                insert into documents.counter (region, series, period, last)
                values (:region, :series, :period, 1)
                on conflict (region, series, period) do update set last = documents.counter.last + 1
                returning last
                """)
                .param("region", region.value())
                .param("series", series)
                .param("period", period)
                .query((rs, _) -> rs.getInt("last"))
                .single();
    }

    void append(AllocatedNumber number) {
        jdbc.sql("""
                insert into documents.number (region, series, period, seq, formatted, purpose, allocated_at)
                values (:region, :series, :period, :seq, :formatted, :purpose, :at)
                """)
                .param("region", number.region().value())
                .param("series", number.series())
                .param("period", number.period())
                .param("seq", number.seq())
                .param("formatted", number.formatted())
                .param("purpose", number.purpose())
                .param("at", number.allocatedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(AllocatedNumber number, AllocatedNumber.Status ending, String reason, UUID account, Instant at) {
        jdbc.sql("""
                insert into documents.number_end (region, series, period, seq, ending, reason, account, ended_at)
                values (:region, :series, :period, :seq, :ending, :reason, :account, :at)
                """)
                .param("region", number.region().value())
                .param("series", number.series())
                .param("period", number.period())
                .param("seq", number.seq())
                .param("ending", ending.name())
                .param("reason", reason)
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<AllocatedNumber> book(RegionCode region, String series, String period) {
        return jdbc.sql(LINES
                        + " where n.region = :region and n.series = :series and n.period = :period order by n.seq")
                .param("region", region.value())
                .param("series", series)
                .param("period", period)
                .query(NumberStore::line)
                .list();
    }

    List<Numbers.Book> books(RegionCode region) {
        return jdbc.sql("""
                select series, period, last from documents.counter where region = :region order by period desc, series
                """)
                .param("region", region.value())
                .query((rs, _) -> new Numbers.Book(rs.getString("series"), rs.getString("period"), rs.getInt("last")))
                .list();
    }

    Optional<AllocatedNumber> find(RegionCode region, String formatted) {
        return jdbc.sql(LINES + " where n.region = :region and n.formatted = :formatted")
                .param("region", region.value())
                .param("formatted", formatted)
                .query(NumberStore::line)
                .optional();
    }

    private static AllocatedNumber line(ResultSet rs, int row) throws SQLException {
        var ended = rs.getObject("ended_at", OffsetDateTime.class);
        return new AllocatedNumber(
                RegionCode.of(rs.getString("region")),
                rs.getString("series"),
                rs.getString("period"),
                rs.getInt("seq"),
                rs.getString("formatted"),
                rs.getString("purpose"),
                AllocatedNumber.Status.valueOf(rs.getString("status")),
                rs.getString("reason"),
                rs.getObject("allocated_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
