package id.pendopo.innovation.competition;

import static id.pendopo.innovation.competition.EditionStore.instant;
import static id.pendopo.innovation.competition.EditionStore.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of plans by which entrants present. */
@Repository
class AppearanceStore {

    private final JdbcClient jdbc;

    AppearanceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(StageKey key, AppearancePlan plan, UUID by) {
        jdbc.sql("""
                insert into innovation.appearance_plan (region, edition, stage, number, minutes, reason, exchanged, made_by,
                    made_at)
                values (:region, :edition, :stage, :number, :minutes, :reason, :exchanged, :by, :at)
                """)
                .params(key.params())
                .param("number", plan.number())
                .param("minutes", plan.minutes())
                .param("reason", plan.reason())
                .param("exchanged", plan.exchanged().toArray(String[]::new))
                .param("by", by)
                .param("at", utc(plan.madeAt()))
                .update();
        plan.sittings()
                .forEach(sitting -> jdbc.sql("""
                        insert into innovation.appearance_sitting (region, edition, stage, number, place, starts_at, ends_at)
                        values (:region, :edition, :stage, :number, :place, :from, :until)
                        """)
                        .params(key.params())
                        .param("number", plan.number())
                        .params(params(sitting))
                        .update());
        plan.all()
                .forEach(one -> jdbc.sql("""
                        insert into innovation.appearance (region, edition, stage, number, entry, place, starts_at, ends_at)
                        values (:region, :edition, :stage, :number, :entry, :place, :from, :until)
                        """)
                        .params(key.params())
                        .param("number", plan.number())
                        .param("entry", one.entry())
                        .params(params(one.at()))
                        .update());
    }

    private static Map<String, Object> params(TimeAndPlace at) {
        return Map.of("place", at.place(), "from", utc(at.from()), "until", utc(at.until()));
    }

    /** The latest first. */
    List<AppearancePlan> of(StageKey key) {
        var sittings = sittings(key);
        var appearances = appearances(key);
        return jdbc.sql("""
                        select number, minutes, reason, exchanged, made_at from innovation.appearance_plan
                        where region = :region and edition = :edition and stage = :stage
                        order by number desc
                        """)
                .params(key.params())
                .query((row, _) -> {
                    int number = row.getInt("number");
                    return new AppearancePlan(
                            number,
                            row.getInt("minutes"),
                            sittings.getOrDefault(number, List.of()),
                            row.getString("reason"),
                            List.of((String[]) row.getArray("exchanged").getArray()),
                            instant(row, "made_at"),
                            appearances.getOrDefault(number, List.of()));
                })
                .list();
    }

    private Map<Integer, List<TimeAndPlace>> sittings(StageKey key) {
        var all = new HashMap<Integer, List<TimeAndPlace>>();
        jdbc.sql("""
                select number, place, starts_at, ends_at from innovation.appearance_sitting
                where region = :region and edition = :edition and stage = :stage
                order by starts_at
                """).params(key.params()).query(row -> {
            all.computeIfAbsent(row.getInt("number"), _ -> new ArrayList<>()).add(timeAndPlace(row));
        });
        return all;
    }

    private Map<Integer, List<Appearance>> appearances(StageKey key) {
        var all = new HashMap<Integer, List<Appearance>>();
        jdbc.sql("""
                select a.number, a.entry, a.place, a.starts_at, a.ends_at, e.holder, e.content ->> 'title' as title,
                       e.state = 'ADMITTED' as stands
                from innovation.appearance a
                join innovation.entry e on e.region = a.region and e.edition = a.edition and e.number = a.entry
                where a.region = :region and a.edition = :edition and a.stage = :stage
                order by a.starts_at
                """).params(key.params()).query(row -> {
            all.computeIfAbsent(row.getInt("number"), _ -> new ArrayList<>())
                    .add(new Appearance(
                            row.getString("entry"),
                            row.getString("title"),
                            row.getString("holder"),
                            timeAndPlace(row),
                            row.getBoolean("stands")));
        });
        return all;
    }

    /** A sitting of another stage that stands. */
    record Taken(String edition, String stage, TimeAndPlace at) {}

    /** By the latest plans of all other stages of the region that take scores. */
    List<Taken> elsewhere(StageKey key) {
        return jdbc.sql("""
                        select t.edition, t.stage, t.place, t.starts_at, t.ends_at
                        from innovation.appearance_sitting t
                        join innovation.stage s on s.region = t.region and s.edition = t.edition and s.stage = t.stage
                        where t.region = :region and (t.edition, t.stage) <> (:edition, :stage) and s.state = 'SCORING'
                          and t.number = (select max(p.number) from innovation.appearance_plan p
                                          where p.region = t.region and p.edition = t.edition and p.stage = t.stage)
                        order by t.starts_at
                        """)
                .params(key.params())
                .query((row, _) -> new Taken(row.getString("edition"), row.getString("stage"), timeAndPlace(row)))
                .list();
    }

    private static TimeAndPlace timeAndPlace(ResultSet row) throws SQLException {
        return new TimeAndPlace(instant(row, "starts_at"), instant(row, "ends_at"), row.getString("place"));
    }
}
