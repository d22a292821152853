package id.pendopo.cases;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which regions an account has dealings: no name, no number, only where to look. */
@Component
class Places {

    private final JdbcClient jdbc;
    private final Transactions transactions;

    Places(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** In the caller's transaction. */
    void remember(UUID account, RegionCode region) {
        jdbc.sql("insert into cases.account_region (account, region) values (:account, :region) on conflict do nothing")
                .param("account", account)
                .param("region", region.value())
                .update();
    }

    List<RegionCode> of(UUID account) {
        return transactions.withoutRegion(
                () -> jdbc.sql("select region from cases.account_region where account = :account order by region")
                        .param("account", account)
                        .query((rs, _) -> RegionCode.of(rs.getString("region")))
                        .list());
    }

    /** Where a person looks for their own: where they had dealings, and at home, where others may act for the same party. */
    List<RegionCode> of(Actor actor) {
        return Stream.concat(of(actor.account()).stream(), Stream.of(actor.region()))
                .distinct()
                .sorted()
                .toList();
    }
}
