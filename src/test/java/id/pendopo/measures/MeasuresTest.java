package id.pendopo.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.ServiceFinished;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@PendopoTest
class MeasuresTest {

    private static final RegionCode PROVINCE = RegionCode.of("35");
    private static final RegionCode JOMBANG = RegionCode.of("35.17");
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Autowired
    Measures measures;

    @Autowired
    Transactions transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("ownerDataSource") DataSource owner;

    private final String service = "service-" + UUID.randomUUID();

    @Test
    void answersHowManyHowFastAndHowOftenReturned() {
        for (int days = 1; days <= 10; days++) {
            finish(PROVINCE, "granted", MARCH, days, days % 2, 0);
        }
        finish(PROVINCE, "refused", MARCH, 30, 0, 2);
        finish(PROVINCE, "withdrawn", MARCH, 90, 1, 0);

        var figures = (Figures.Shown) measures.summary(Filter.all().ofService(service));

        assertThat(figures.cases()).isEqualTo(12);
        assertThat(figures.pace()).isEqualTo(new Figures.Pace(6, 10, 45));
        assertThat(figures.returnsPerCase()).isEqualTo(0.5);
        assertThat(figures.feePerCase()).isEqualTo(14_583);
        assertThat(figures.outOfTurn()).isEqualTo(1);
        assertThat(figures.outcomes()).containsEntry("granted", 10L).containsEntry("withdrawn", 1L);
    }

    @Test
    void aPermissionByDeadlineIsNeverInTime() {
        finishMany(5, PROVINCE, "deemed-approved", MARCH);

        var figures = (Figures.Shown) measures.summary(Filter.all().ofService(service));

        assertThat(figures.pace()).isEqualTo(new Figures.Pace(3, 3, 0));
    }

    @Test
    void fewCasesSayNothingOfSinglePeople() {
        assertThat(measures.summary(Filter.all().ofService(service))).isInstanceOf(Figures.None.class);

        finishMany(4, PROVINCE, "granted", MARCH);

        assertThat(measures.summary(Filter.all().ofService(service))).isInstanceOf(Figures.TooFew.class);
    }

    @Test
    void monthsFollowEachOtherWithoutGaps() {
        finishMany(5, PROVINCE, "granted", MARCH);
        finishMany(6, PROVINCE, "granted", MAY);

        var report = measures.report(Filter.all().ofService(service), Dimension.REGION);

        assertThat(report.months()).extracting(Report.Month::month).containsExactly(MARCH, YearMonth.of(2026, 4), MAY);
        assertThat(report.months().get(1).figures()).isInstanceOf(Figures.None.class);
        assertThat(measures.report(Filter.all().ofService(service).between(MAY, MAY), Dimension.REGION)
                        .months())
                .hasSize(1);
    }

    @Test
    void theMonthIsThatOfTheOfficeNotOfGreenwich() {
        for (int i = 0; i < 5; i++) {
            tell(fact(PROVINCE, "granted", Instant.parse("2026-03-31T18:00:00Z"), 3, 0, 0));
        }

        assertThat(measures.report(Filter.all().ofService(service), Dimension.SERVICE)
                        .months())
                .extracting(Report.Month::month)
                .containsExactly(YearMonth.of(2026, 4));
    }

    @Test
    void breaksDownAcrossRegions() {
        finishMany(7, PROVINCE, "granted", MARCH);
        finishMany(5, JOMBANG, "refused", MARCH);

        var groups = measures.report(Filter.all().ofService(service), Dimension.REGION)
                .groups();

        assertThat(groups).extracting(Report.Group::code).containsExactly("35", "35.17");
        assertThat(((Figures.Shown)
                                measures.summary(Filter.all().ofService(service).ofRegion(JOMBANG)))
                        .cases())
                .isEqualTo(5);
    }

    @Test
    void aReportSaysTheSameBeforeAndAfterTheCountsAreFolded() {
        for (int days = 1; days <= 9; days++) {
            finish(PROVINCE, days % 3 == 0 ? "refused" : "granted", MARCH, days, 1, days % 2);
        }
        finishMany(6, JOMBANG, "withdrawn", MAY);
        var filter = Filter.all().ofService(service);
        var before = measures.report(filter, Dimension.REGION);

        measures.fold();
        assertThat(measures.report(filter, Dimension.REGION)).isEqualTo(before);

        finishMany(5, PROVINCE, "granted", MARCH);
        var more = measures.report(filter, Dimension.REGION);
        measures.fold();
        assertThat(measures.report(filter, Dimension.REGION)).isEqualTo(more).isNotEqualTo(before);
    }

    @Test
    void aCaseThatIsUndoneIsNotCounted() {
        finishMany(5, PROVINCE, "granted", MARCH);

        assertThatThrownBy(() -> transactions.write(PROVINCE, () -> {
                    events.publishEvent(fact(PROVINCE, "granted", at(MARCH), 3, 0, 0));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(((Figures.Shown) measures.summary(Filter.all().ofService(service))).cases())
                .isEqualTo(5);
    }

    @Test
    void aFactIsToldInsideItsTransactionAndRegionAndOnce() {
        var fact = fact(PROVINCE, "granted", at(MARCH), 3, 0, 0);

        assertThatThrownBy(() -> events.publishEvent(fact)).hasMessageContaining("outside its transaction");
        assertThatThrownBy(() -> transactions.write(JOMBANG, () -> events.publishEvent(fact)))
                .rootCause()
                .hasMessageContaining("row-level security");
        tell(fact);
        assertThatThrownBy(() -> tell(fact)).rootCause().hasMessageContaining("duplicate key");
    }

    @Test
    void theFactsOnlyGrowAndKeepNoReceipt() {
        var fact = fact(PROVINCE, "granted", at(MARCH), 3, 0, 0);
        tell(fact);

        assertThatThrownBy(() -> JdbcClient.create(owner)
                        .sql("set pendopo.region = '35'; delete from measures.finished")
                        .update())
                .rootCause()
                .hasMessageContaining("append-only");
        assertThat(transactions.read(
                        PROVINCE,
                        () -> jdbc.sql("select finished::text from measures.finished where service = :service")
                                .param("service", service)
                                .query((row, _) -> row.getString(1))
                                .single()))
                .doesNotContain(fact.receipt());
        assertThat(transactions.read(
                        JOMBANG,
                        () -> jdbc.sql("select service from measures.finished where service = :service")
                                .param("service", service)
                                .query((row, _) -> row.getString(1))
                                .list()))
                .isEmpty();
    }

    private void finishMany(int times, RegionCode region, String outcome, YearMonth month) {
        for (int i = 0; i < times; i++) {
            finish(region, outcome, month, 3, 0, 0);
        }
    }

    private void finish(RegionCode region, String outcome, YearMonth month, int days, int returns, int outOfTurn) {
        tell(fact(region, outcome, at(month), days, returns, outOfTurn));
    }

    private void tell(ServiceFinished fact) {
        transactions.write(fact.region(), () -> events.publishEvent(fact));
    }

    private static Instant at(YearMonth month) {
        return month.atDay(15).atTime(4, 0).toInstant(ZoneOffset.UTC);
    }

    private ServiceFinished fact(
            RegionCode region, String outcome, Instant finishedAt, int days, int returns, int outOfTurn) {
        return new ServiceFinished(
                region,
                service,
                "sha256:0",
                "DPMPTSP",
                Actor.Channel.WEB,
                outcome,
                finishedAt.minusSeconds(86_400),
                finishedAt,
                days,
                days,
                0,
                5,
                returns,
                outOfTurn,
                1_000L * days,
                Optional.empty(),
                UUID.randomUUID().toString());
    }
}
