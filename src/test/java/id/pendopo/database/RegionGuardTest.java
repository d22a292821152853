package id.pendopo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.kernel.RegionCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PendopoTest
class RegionGuardTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Transactions transactions;

    @Test
    void theServerKeepsWhatItAcknowledges() {
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            assertThat(jdbc.sql("select current_setting(:name)")
                            .param("name", setting)
                            .query((rs, _) -> rs.getString(1))
                            .single())
                    .as(setting)
                    .isEqualTo("on");
        }
    }

    @Test
    void neitherTheApplicationNorTheOwnerIsASuperuser() {
        assertThat(jdbc.sql("""
                        select rolname from pg_roles
                        where (rolsuper or rolbypassrls or rolcreaterole)
                          and (rolname in (current_user, 'pendopo_owner', 'pendopo_searcher'))
                        """).query((rs, _) -> rs.getString(1)).list()).isEmpty();
        assertThatThrownBy(() -> jdbc.sql("create table pendopo.mine (x int)").update())
                .hasRootCauseMessage("ERROR: permission denied for schema pendopo\n  Position: 14");
    }

    @Test
    void aTransactionOfOneRegionCannotReachIntoAnother() {
        var province = RegionCode.of("35");
        assertThatThrownBy(() ->
                        transactions.write(province, () -> transactions.<Integer>read(RegionCode.of("35.17"), () -> 1)))
                .isInstanceOf(IllegalStateException.class);
    }
}
