package id.pendopo.faults;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.RegionCode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a request that was refused may not have left behind. Rows that time alone writes are not counted. */
@Component
class Rows {

    private static final List<String> TABLES = List.of(
            "cases.case_file",
            "cases.attachment",
            "cases.fault",
            "cases.draft_decision",
            "cases.inspection",
            "cases.draft",
            "cases.decision",
            "documents.upload",
            "documents.number",
            "identity.account",
            "identity.party");

    private final Transactions transactions;
    private final JdbcClient jdbc;

    Rows(Transactions transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    Map<String, Long> count() {
        var counts = new TreeMap<String, Long>();
        for (var region : List.of(Crowd.PROVINCE, Crowd.JOMBANG, RegionCode.of("99"))) {
            transactions.read(region, () -> {
                TABLES.forEach(table -> counts.put(region + " " + table, rows("select count(*) from " + table)));
                counts.put(region + " numbers given", rows("select coalesce(sum(last), 0)::bigint from cases.counter"));
                return counts;
            });
        }
        return counts;
    }

    private Long rows(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
