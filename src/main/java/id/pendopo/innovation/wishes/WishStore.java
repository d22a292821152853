package id.pendopo.innovation.wishes;

import id.pendopo.innovation.wishes.Wish.Dates;
import id.pendopo.innovation.wishes.Wish.Office;
import id.pendopo.innovation.wishes.Wish.Words;
import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of requests. */
@Repository
class WishStore {

    private static final String ALL = """
            select w.id, w.region, w.code, w.agency, w.asking_region, w.asking_agency, w.asking_name, w.actors,
                   w.facilitator, w.problem, w.reason, w.contact, w.state, w.version, w.applied_on, w.due, w.approved_on,
                   w.begun_on, w.done_on, w.ended_on, w.by, r.title, r.owner_name
            from innovation.wish w
            join innovation.record r on r.code = w.code
            """;

    private final JdbcClient jdbc;

    WishStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when this office has an open request for this innovation */
    boolean insert(Wish wish) {
        return jdbc.sql("""
                insert into innovation.wish
                    (id, region, code, agency, asking_region, asking_agency, asking_name, actors, facilitator, problem,
                     reason, contact, state, version, applied_on, due, by)
                values (:id, :region, :code, :agency, :askingRegion, :askingAgency, :askingName, :actors, :facilitator,
                        :problem, :reason, :contact, :state, :version, :applied, :due, :by)
                on conflict (code, asking_region, asking_agency)
                    where state in ('WAITING', 'APPROVED', 'IMPLEMENTING') do nothing
                """)
                        .param("id", wish.id())
                        .param("region", wish.region().value())
                        .param("code", wish.code())
                        .param("agency", wish.owner().agency())
                        .param("askingRegion", wish.asking().region().value())
                        .param("askingAgency", wish.asking().agency())
                        .param("askingName", wish.asking().name())
                        .param("actors", wish.actors())
                        .param("facilitator", wish.facilitator())
                        .param("problem", wish.words().problem())
                        .param("reason", wish.words().reason())
                        .param("contact", wish.words().contact())
                        .param("state", wish.state().name())
                        .param("version", wish.version())
                        .param("applied", wish.dates().applied())
                        .param("due", wish.dates().due())
                        .param("by", wish.by())
                        .update()
                == 1;
    }

    /** @return false where it is not in that state any more: somebody was faster */
    boolean become(Wish wish, WishState next, LocalDate day) {
        return jdbc.sql("""
                update innovation.wish
                set state = :next, version = version + 1,
                    approved_on = case when :next = 'APPROVED' then :day else approved_on end,
                    begun_on = case when :next = 'IMPLEMENTING' then :day else begun_on end,
                    done_on = case when :next = 'DONE' then :day else done_on end,
                    ended_on = case when :next in ('REFUSED', 'WITHDRAWN') then :day else ended_on end
                where region = :region and id = :id and state = :state
                """)
                        .param("next", next.name())
                        .param("day", day)
                        .param("region", wish.region().value())
                        .param("id", wish.id())
                        .param("state", wish.state().name())
                        .update()
                == 1;
    }

    Optional<Wish> find(UUID id) {
        return jdbc.sql(ALL + "where w.id = :id")
                .param("id", id)
                .query((rs, _) -> read(rs))
                .optional();
    }

    /** Holds the row until the transaction ends, so that what is decided on it still holds when it is written. */
    Optional<Wish> hold(RegionCode region, UUID id) {
        return jdbc.sql(ALL + "where w.region = :region and w.id = :id for update of w")
                .param("region", region.value())
                .param("id", id)
                .query((rs, _) -> read(rs))
                .optional();
    }

    /** The newest first. */
    List<Wish> list(WishSearch search, int limit, int offset) {
        return filtered(jdbc.sql(ALL + """
                where (:code = '' or w.code = :code) and (:state = '' or w.state = :state)
                  and (not :late or (w.state = 'WAITING' and w.due < :today))
                order by w.applied_on desc, w.id limit :limit offset :offset
                """), search)
                .param("limit", limit)
                .param("offset", offset)
                .query((rs, _) -> read(rs))
                .list();
    }

    int count(WishSearch search) {
        return filtered(jdbc.sql("""
                select count(*) from innovation.wish w
                where (:code = '' or w.code = :code) and (:state = '' or w.state = :state)
                  and (not :late or (w.state = 'WAITING' and w.due < :today))
                """), search).query(Integer.class).single();
    }

    /** How many there are in each state. */
    Map<WishState, Integer> counts(String code) {
        var counts = new EnumMap<WishState, Integer>(WishState.class);
        jdbc.sql("""
                select state, count(*) as many from innovation.wish where :code = '' or code = :code group by state
                """).param("code", code).query(rs -> {
            counts.put(WishState.valueOf(rs.getString("state")), rs.getInt("many"));
        });
        return counts;
    }

    private static JdbcClient.StatementSpec filtered(JdbcClient.StatementSpec statement, WishSearch search) {
        return statement
                .param("code", search.code())
                .param("state", search.state().map(Enum::name).orElse(""))
                .param("late", search.late())
                .param("today", search.today());
    }

    /** Those of an office on either side, what waits first. */
    List<Wish> of(RegionCode region, List<String> agencies, boolean asking, int limit) {
        return jdbc.sql(ALL + (asking ? """
                where w.asking_region = :region and w.asking_agency in (:agencies)
                """ : """
                where w.region = :region and w.agency in (:agencies)
                """) + """
                order by w.state not in ('WAITING', 'APPROVED', 'IMPLEMENTING'), w.due, w.id limit :limit
                """)
                .param("region", region.value())
                .param("agencies", agencies.isEmpty() ? List.of("") : agencies)
                .param("limit", limit)
                .query((rs, _) -> read(rs))
                .list();
    }

    /** Those that wait in a region, whoever owns them; a province sees those of its regencies and cities, too. */
    List<Wish> waiting(RegionCode region, int limit) {
        return jdbc.sql(ALL + """
                where w.state = 'WAITING' and (w.region = :region or w.region like :below)
                order by w.due, w.id limit :limit
                """)
                .param("region", region.value())
                .param("below", region.isProvince() ? region.value() + ".%" : "")
                .param("limit", limit)
                .query((rs, _) -> read(rs))
                .list();
    }

    int open(RegionCode askingRegion, String askingAgency) {
        return jdbc.sql("""
                select count(*) from innovation.wish
                where asking_region = :region and asking_agency = :agency
                  and state in ('WAITING', 'APPROVED', 'IMPLEMENTING')
                """)
                .param("region", askingRegion.value())
                .param("agency", askingAgency)
                .query(Integer.class)
                .single();
    }

    /** Of which the term is over and the head does not know. */
    List<Wish> late(RegionCode region, LocalDate today, int limit) {
        return jdbc.sql(ALL + """
                where w.region = :region and w.state = 'WAITING' and w.due < :today and w.head_told_on is null
                order by w.due, w.id limit :limit
                """)
                .param("region", region.value())
                .param("today", today)
                .param("limit", limit)
                .query((rs, _) -> read(rs))
                .list();
    }

    /** @return false where it was answered meanwhile, or the head knows */
    boolean headTold(Wish wish, LocalDate today) {
        return jdbc.sql("""
                update innovation.wish set head_told_on = :today
                where region = :region and id = :id and state = 'WAITING' and head_told_on is null
                """)
                        .param("today", today)
                        .param("region", wish.region().value())
                        .param("id", wish.id())
                        .update()
                == 1;
    }

    private static Wish read(ResultSet rs) throws SQLException {
        return new Wish(
                rs.getObject("id", UUID.class),
                rs.getString("code"),
                rs.getString("title"),
                new Office(RegionCode.of(rs.getString("region")), rs.getString("agency"), rs.getString("owner_name")),
                new Office(
                        RegionCode.of(rs.getString("asking_region")),
                        rs.getString("asking_agency"),
                        rs.getString("asking_name")),
                rs.getInt("actors"),
                rs.getString("facilitator"),
                new Words(rs.getString("problem"), rs.getString("reason"), rs.getString("contact")),
                WishState.valueOf(rs.getString("state")),
                rs.getInt("version"),
                new Dates(
                        rs.getObject("applied_on", LocalDate.class),
                        rs.getObject("due", LocalDate.class),
                        day(rs, "approved_on"),
                        day(rs, "begun_on"),
                        day(rs, "done_on"),
                        day(rs, "ended_on")),
                rs.getObject("by", UUID.class));
    }

    private static Optional<LocalDate> day(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getObject(column, LocalDate.class));
    }
}
