package id.pendopo.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Disclosable;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@PendopoTest
class PublicLogTest {

    private static final RegionCode PROVINCE = RegionCode.of("35");
    private static final RegionCode JOMBANG = RegionCode.of("35.17");

    @Autowired
    PublicLog log;

    @Autowired
    Transactions transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InstantSource clock;

    @Autowired
    @Qualifier("ownerDataSource") DataSource owner;

    @Test
    void anActIsInTheLogWhenItsTransactionIsDone() {
        var act = act(PROVINCE, "Permit for well 7");

        transactions.write(PROVINCE, () -> events.publishEvent(act));

        assertThat(log.find(act.commitment().toString()))
                .hasValueSatisfying(entry -> assertThat(entry.kind()).isEqualTo("case.granted"));
        assertThat(log.newest(PublicLog.PAGE_MAX))
                .anyMatch(entry -> entry.digest().equals(act.commitment().toString()));
    }

    @Test
    void anActThatIsUndoneLeavesNoTrace() {
        var act = act(PROVINCE, "Permit that was never given");

        assertThatThrownBy(() -> transactions.write(PROVINCE, () -> {
                    events.publishEvent(act);
                    throw new IllegalStateException("something else went wrong");
                }))
                .hasMessage("something else went wrong");

        assertThat(log.find(act.commitment().toString())).isEmpty();
    }

    @Test
    void theRowHoldsNothingOfTheContentNorItsSalt() {
        var act = act(PROVINCE, "Siti of Sumbersari");
        transactions.write(PROVINCE, () -> events.publishEvent(act));

        var row = jdbc.sql("select commitment::text from transparency.commitment where digest = :digest")
                .param("digest", act.commitment().digest())
                .query((rs, _) -> rs.getString(1))
                .single();

        assertThat(row)
                .contains(act.commitment().toString())
                .doesNotContain(
                        "Siti",
                        "Sumbersari",
                        HexFormat.of().formatHex(act.commitment().salt()));
        assertThat(act.commitment().holdsFor("Siti of Sumbersari")).isTrue();
        assertThat(act.commitment().holdsFor("Siti of Sumbersarj")).isFalse();
    }

    @Test
    void anActOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> events.publishEvent(act(PROVINCE, "Loose act")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("outside its transaction");
    }

    @Test
    void anActWithoutARegionIsRefused() {
        var act = act(PROVINCE, "Act of nowhere");

        assertThatThrownBy(() -> transactions.withoutRegion(() -> {
                    events.publishEvent(act);
                    return true;
                }))
                .rootCause()
                .hasMessageContaining("No region is set");
    }

    @Test
    void aRegionCannotWriteIntoTheLogOfAnother() {
        var act = act(JOMBANG, "Act of Jombang");

        assertThatThrownBy(() -> transactions.write(PROVINCE, () -> events.publishEvent(act)))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void evenTheOwnerCannotRewriteTheLog() {
        var act = act(PROVINCE, "Act that stays");
        transactions.write(PROVINCE, () -> events.publishEvent(act));

        for (var change : new String[] {
            "update transparency.commitment set kind = 'case.refused'",
            "delete from transparency.commitment",
            "truncate transparency.commitment"
        }) {
            assertThatThrownBy(() -> JdbcClient.create(owner)
                            .sql("set pendopo.region = '35'; " + change)
                            .update())
                    .as(change)
                    .rootCause()
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> transactions.write(PROVINCE, () -> {
                        jdbc.sql(change).update();
                    }))
                    .as(change)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void theSameActIsLoggedOnce() {
        var act = act(PROVINCE, "Act told twice");

        assertThatThrownBy(() -> transactions.write(PROVINCE, () -> {
                    events.publishEvent(act);
                    events.publishEvent(act);
                }))
                .rootCause()
                .hasMessageContaining("duplicate key");
    }

    private Act act(RegionCode region, String content) {
        return new Act(region, clock.instant(), Commitment.to(content));
    }

    record Act(RegionCode region, Instant at, Commitment commitment) implements Disclosable {

        @Override
        public String kind() {
            return "case.granted";
        }
    }
}
