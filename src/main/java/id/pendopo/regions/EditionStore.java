package id.pendopo.regions;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reads everything at once, and keeps the number of the edition. */
@Repository
class EditionStore {

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final CalendarStore calendar;

    EditionStore(JdbcClient jdbc, Transactions transactions, CalendarStore calendar) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.calendar = calendar;
    }

    long number() {
        return reading(() ->
                jdbc.sql("select number from regions.edition").query(Long.class).single());
    }

    void move() {
        jdbc.sql("update regions.edition set number = number + 1").update();
    }

    Edition.Content read() {
        return reading(() -> new Edition.Content(
                regions(), agencies(), units(), points(), new Calendars(calendar.holding(), calendar.years())));
    }

    private Map<RegionCode, Region> regions() {
        var found = new LinkedHashMap<RegionCode, Region>();
        jdbc.sql("""
                select code, level, name, parent, population, area_km2, zone, source from regions.region order by code
                """).query((rs, _) -> region(rs)).list().forEach(region -> found.put(region.code(), region));
        return found;
    }

    private static Region region(ResultSet rs) throws SQLException {
        return new Region(
                RegionCode.of(rs.getString("code")),
                RegionLevel.valueOf(rs.getString("level")),
                rs.getString("name"),
                Optional.ofNullable(rs.getString("parent")).map(RegionCode::of),
                rs.getLong("population"),
                rs.getBigDecimal("area_km2"),
                ZoneId.of(rs.getString("zone")),
                rs.getString("source"));
    }

    private Map<RegionCode, Map<String, Agency>> agencies() {
        var found = new HashMap<RegionCode, Map<String, Agency>>();
        jdbc.sql("""
                select region, code, kind, name, superior, example, active from regions.agency order by region, name
                """)
                .query((rs, _) -> agency(rs))
                .list()
                .forEach(agency -> found.computeIfAbsent(agency.region(), _ -> new LinkedHashMap<>())
                        .put(agency.code(), agency));
        return found;
    }

    private static Agency agency(ResultSet rs) throws SQLException {
        return new Agency(
                RegionCode.of(rs.getString("region")),
                rs.getString("code"),
                Agency.Kind.valueOf(rs.getString("kind")),
                rs.getString("name"),
                Optional.ofNullable(rs.getString("superior")),
                rs.getBoolean("example"),
                rs.getBoolean("active"));
    }

    private List<AgencyUnit> units() {
        return jdbc.sql("""
                select region, agency, code, kind, name, example, active from regions.agency_unit
                order by region, agency, name
                """)
                .query((rs, _) -> new AgencyUnit(
                        RegionCode.of(rs.getString("region")),
                        rs.getString("agency"),
                        rs.getString("code"),
                        AgencyUnit.Kind.valueOf(rs.getString("kind")),
                        rs.getString("name"),
                        rs.getBoolean("example"),
                        rs.getBoolean("active")))
                .list();
    }

    private Map<RegionCode, Map<String, ServicePoint>> points() {
        var found = new HashMap<RegionCode, Map<String, ServicePoint>>();
        jdbc.sql("""
                select region, code, name, place, offers, example, active from regions.service_point
                order by region, name
                """)
                .query((rs, _) -> point(rs))
                .list()
                .forEach(point -> found.computeIfAbsent(point.region(), _ -> new LinkedHashMap<>())
                        .put(point.code(), point));
        return found;
    }

    private static ServicePoint point(ResultSet rs) throws SQLException {
        return new ServicePoint(
                RegionCode.of(rs.getString("region")),
                rs.getString("code"),
                rs.getString("name"),
                rs.getString("place"),
                words(rs.getString("offers")),
                rs.getBoolean("example"),
                rs.getBoolean("active"));
    }

    private static Set<String> words(String text) {
        var words = new HashSet<>(List.of(text.split(" ")));
        words.remove("");
        return words;
    }

    /** Joins a transaction that runs, of whatever region: these rows belong to none. */
    private <T> T reading(Supplier<T> work) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? work.get()
                : transactions.withoutRegion(work);
    }
}
