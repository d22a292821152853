package id.pendopo.measures;

import id.pendopo.kernel.RegionCode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the counts, together with what has arrived since, in one statement: no case is missed, none counted twice. */
@Repository
class CountStore {

    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 1);

    private final JdbcClient jdbc;

    CountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts by month and, beside them, by what a report breaks down. */
    record Sums(NavigableMap<YearMonth, Counts> months, Map<String, Counts> groups) {

        private Counts at(ResultSet row) throws SQLException {
            var month = row.getDate("month");
            return month != null
                    ? months.computeIfAbsent(YearMonth.from(month.toLocalDate()), _ -> new Counts())
                    : groups.computeIfAbsent(row.getString("part"), _ -> new Counts());
        }
    }

    Sums sums(Filter filter, Dimension by) {
        var sums = new Sums(new TreeMap<>(), new TreeMap<>());
        tally(filter, by, sums);
        pace(filter, by, sums);
        return sums;
    }

    private void tally(Filter filter, Dimension by, Sums sums) {
        narrowed(filter, by, """
                        select month, part, outcome, sum(cases) as cases, sum(decided) as decided,
                               sum(in_time) as in_time, sum(returns) as returns, sum(out_of_turn) as out_of_turn,
                               sum(priced) as priced, sum(fees) as fees
                        from (
                            select month, outcome, cases, decided, in_time, returns, out_of_turn, priced, fees,
                                   case :by when 'service' then service when 'office' then region || ':' || office else region end as part
                            from (
                                select region, month, service, office, outcome, cases, decided, in_time, returns,
                                       out_of_turn, priced, fees
                                from measures.tally
                                union all
                                select region, month, service, office, outcome, 1, decided::int, in_time::int, returns,
                                       out_of_turn::int, (fee is not null)::int, coalesce(fee, 0)
                                from measures.arrival
                            ) counted
                            where month between :from and :to
                              and (cast(:service as text) is null or service = :service)
                              and (cast(:office as text) is null or office = :office)
                              and (cast(:region as text) is null or region = :region)
                        ) chosen
                        group by grouping sets ((month, outcome), (part, outcome))
                        """).query(row -> {
            sums.at(row)
                    .add(new Counts.Row(
                            row.getString("outcome"),
                            row.getLong("cases"),
                            row.getLong("decided"),
                            row.getLong("in_time"),
                            row.getLong("returns"),
                            row.getLong("out_of_turn"),
                            row.getLong("priced"),
                            row.getLong("fees")));
        });
    }

    private void pace(Filter filter, Dimension by, Sums sums) {
        narrowed(filter, by, """
                        select month, part, working_days, sum(cases) as cases
                        from (
                            select month, working_days, cases,
                                   case :by when 'service' then service when 'office' then region || ':' || office else region end as part
                            from (
                                select region, month, service, office, working_days, cases
                                from measures.pace
                                union all
                                select region, month, service, office, working_days, 1
                                from measures.arrival
                                where decided
                            ) counted
                            where month between :from and :to
                              and (cast(:service as text) is null or service = :service)
                              and (cast(:office as text) is null or office = :office)
                              and (cast(:region as text) is null or region = :region)
                        ) chosen
                        group by grouping sets ((month, working_days), (part, working_days))
                        """).query(row -> {
            sums.at(row).addDays(row.getInt("working_days"), row.getLong("cases"));
        });
    }

    private JdbcClient.StatementSpec narrowed(Filter filter, Dimension by, String sql) {
        return jdbc.sql(sql)
                .param("by", by.code())
                .param("from", Date.valueOf(firstDay(filter.from(), EVER)))
                .param("to", Date.valueOf(firstDay(filter.to(), NEVER)))
                .param("service", filter.service())
                .param(
                        "office",
                        filter.office() == null ? null : filter.office().code())
                .param("region", regionOf(filter));
    }

    private static @Nullable String regionOf(Filter filter) {
        if (filter.region() != null) {
            return filter.region().value();
        }
        return filter.office() == null ? null : filter.office().region().value();
    }

    private static LocalDate firstDay(@Nullable YearMonth month, LocalDate otherwise) {
        return month == null ? otherwise : month.atDay(1);
    }

    /** Services, offices and regions of which there is anything to say. */
    Choices choices() {
        var choices = new Choices();
        jdbc.sql("""
                        select service, office, region, min(month) as first, max(month) as last
                        from (
                            select service, office, region, month from measures.tally
                            union all
                            select service, office, region, month from measures.arrival
                        ) counted
                        group by service, office, region
                        """).query(row -> {
            var region = RegionCode.of(row.getString("region"));
            choices.services().add(row.getString("service"));
            choices.offices().add(new Office(region, row.getString("office")));
            choices.regions().add(region);
            choices.months().add(YearMonth.from(row.getDate("first").toLocalDate()));
            choices.months().add(YearMonth.from(row.getDate("last").toLocalDate()));
        });
        return choices;
    }

    List<RegionCode> regionsWithArrivals() {
        return jdbc.sql("select distinct region from measures.arrival order by region")
                .query((row, _) -> RegionCode.of(row.getString("region")))
                .list();
    }

    /** Moves what has arrived into the counts of one region: all of it or nothing. */
    void fold(RegionCode region) {
        jdbc.sql("""
                        with taken as (
                            delete from measures.arrival
                            where region = :region
                            returning month, service, office, outcome, decided, in_time, working_days, returns, out_of_turn, fee
                        ), tallied as (
                            insert into measures.tally as t (
                                region, month, service, office, outcome, cases, decided, in_time, returns, out_of_turn, priced, fees)
                            select :region, month, service, office, outcome, count(*), count(*) filter (where decided),
                                   count(*) filter (where in_time), sum(returns), count(*) filter (where out_of_turn),
                                   count(fee), coalesce(sum(fee), 0)
                            from taken
                            group by month, service, office, outcome
                            on conflict (region, month, service, office, outcome) do update set
                                cases = t.cases + excluded.cases,
                                decided = t.decided + excluded.decided,
                                in_time = t.in_time + excluded.in_time,
                                returns = t.returns + excluded.returns,
                                out_of_turn = t.out_of_turn + excluded.out_of_turn,
                                priced = t.priced + excluded.priced,
                                fees = t.fees + excluded.fees
                        )
                        insert into measures.pace as p (region, month, service, office, working_days, cases)
                        select :region, month, service, office, working_days, count(*)
                        from taken
                        where decided
                        group by month, service, office, working_days
                        on conflict (region, month, service, office, working_days) do update set
                            cases = p.cases + excluded.cases
                        """).param("region", region.value()).update();
    }
}
