package id.pendopo.innovation.competition;

import static id.pendopo.innovation.competition.EditionStore.utc;

import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to entries, with what the public log was promised of it. */
@Repository
class StepStore {

    private final JdbcClient jdbc;

    StepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Entry entry, Entry.Step step) {
        jdbc.sql("""
                insert into innovation.entry_step (region, entry, number, kind, reason, faults, acted, at, promised, salt)
                select :region, :entry, coalesce(max(number), 0) + 1, :kind, :reason, :faults, :acted, :at, :promised, :salt
                from innovation.entry_step where region = :region and entry = :entry
                """)
                .param("region", entry.region().value())
                .param("entry", entry.id())
                .param("kind", step.kind())
                .param("reason", step.reason())
                .param("faults", step.faults().toArray(String[]::new))
                .param("acted", step.acted())
                .param("at", utc(step.at()))
                .param("promised", step.promise().orElseThrow().content())
                .param("salt", step.promise().orElseThrow().salt())
                .update();
    }

    private static Optional<Entry.Promise> promise(ResultSet row) throws SQLException {
        var salt = row.getBytes("salt");
        return salt == null ? Optional.empty() : Optional.of(new Entry.Promise(row.getString("promised"), salt));
    }

    /** The oldest first. */
    List<Entry.Step> of(Entry entry) {
        return jdbc.sql("""
                        select kind, reason, faults, acted, at, promised, salt from innovation.entry_step
                        where region = :region and entry = :entry
                        order by number
                        """)
                .param("region", entry.region().value())
                .param("entry", entry.id())
                .query((row, _) -> step(row))
                .list();
    }

    /** Of all entries of an edition, by entry. */
    Map<UUID, List<Entry.Step>> of(RegionCode region, String edition) {
        var all = new HashMap<UUID, List<Entry.Step>>();
        jdbc.sql("""
                select s.entry, s.kind, s.reason, s.faults, s.acted, s.at, s.promised, s.salt
                from innovation.entry_step s join innovation.entry e on e.region = s.region and e.id = s.entry
                where e.region = :region and e.edition = :edition
                order by s.number
                """).param("region", region.value()).param("edition", edition).query(row -> {
            all.computeIfAbsent(row.getObject("entry", UUID.class), _ -> new ArrayList<>())
                    .add(step(row));
        });
        return all;
    }

    private static Entry.Step step(ResultSet row) throws SQLException {
        return new Entry.Step(
                row.getString("kind"),
                row.getString("reason"),
                Arrays.asList((String[]) row.getArray("faults").getArray()),
                row.getObject("acted", UUID.class),
                EditionStore.instant(row, "at"),
                promise(row));
    }
}
