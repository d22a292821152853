package id.pendopo.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PendopoTest
class NumbersTest {

    private static final RegionCode PROVINCE = RegionCode.of("35");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    Numbers numbers;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    private final NumberSeries series = new NumberSeries(
            "T" + UUID.randomUUID().toString().substring(0, 8),
            "{seq:000}/{code}/DPMPTSP/{romanMonth}/{year}",
            NumberSeries.Scope.YEAR);

    private AllocatedNumber allocate(RegionCode region) {
        return transactions.write(region, () -> numbers.allocate(region, series, DAY, "case 1"));
    }

    @Test
    void twentyThreadsLeaveNoGapEvenWhenSomeOfThemFail() throws Exception {
        var tasks = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 200; i++) {
            boolean fails = i % 4 == 0;
            tasks.add(() -> {
                try {
                    transactions.write(PROVINCE, () -> {
                        numbers.allocate(PROVINCE, series, DAY, "case");
                        if (fails) {
                            throw new IllegalStateException("the step fails after its number");
                        }
                    });
                    return true;
                } catch (IllegalStateException e) {
                    return false;
                }
            });
        }
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
        assertThat(numbers.book(PROVINCE, series.code(), "2026"))
                .extracting(AllocatedNumber::seq)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 150).boxed().toList());
    }

    @Test
    void eachRegionCountsForItself() {
        assertThat(allocate(PROVINCE).seq()).isEqualTo(1);
        assertThat(allocate(PROVINCE).formatted()).isEqualTo("002/" + series.code() + "/DPMPTSP/XI/2026");
        assertThat(allocate(RegionCode.of("35.17")).seq()).isEqualTo(1);
        assertThat(numbers.find(RegionCode.of("35.17"), "002/" + series.code() + "/DPMPTSP/XI/2026"))
                .isEmpty();
    }

    @Test
    void aCancelledNumberStaysInTheBookAndIsNeverGivenAgain() {
        var officer = Actor.system(PROVINCE);
        var first = allocate(PROVINCE);
        assertThatThrownBy(() -> numbers.cancel(officer, first, " ")).isInstanceOf(Refusal.class);
        numbers.cancel(officer, first, "keputusan ditarik");
        assertThat(allocate(PROVINCE).seq()).isEqualTo(2);
        assertThat(numbers.find(PROVINCE, first.formatted())).hasValueSatisfying(line -> {
            assertThat(line.status()).isEqualTo(AllocatedNumber.Status.CANCELLED);
            assertThat(line.reason()).isEqualTo("keputusan ditarik");
        });
        assertThatThrownBy(() -> numbers.signed(officer, first))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("already");
    }

    @Test
    void aNumberIsGivenInsideATransactionOnly() {
        assertThatThrownBy(() -> numbers.allocate(PROVINCE, series, DAY, "case"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theDatabaseItselfRefusesAGapAndAChangeOfTheBook() {
        allocate(PROVINCE);
        assertThatThrownBy(() -> transactions.write(
                        PROVINCE,
                        () -> jdbc.sql("""
                        insert into documents.number (region, series, period, seq, formatted, purpose, allocated_at)
                        values ('35', :series, '2026', 9, 'x/9', 'x', now())
                        """).param("series", series.code()).update()))
                .hasMessageContaining("leaves a gap");
        assertThatThrownBy(() -> transactions.write(
                        PROVINCE,
                        () -> jdbc.sql("update documents.number set purpose = 'other'")
                                .update()))
                .hasStackTraceContaining("permission denied");
    }
}
