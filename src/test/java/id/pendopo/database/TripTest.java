package id.pendopo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.kernel.RegionCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PendopoTest
class TripTest {

    private static final RegionCode PROVINCE = RegionCode.of("35");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Transactions transactions;

    @Test
    void theFirstReadingsAlreadySeeTheirRegion() {
        var region = reading("select current_setting('pendopo.region') as answer", Map.of());
        var twice = reading("select :word || :word as answer", Map.of("word", "da"));

        var answers = transactions.<List<String>>read(
                PROVINCE,
                List.of(region, twice),
                found -> List.of(
                        found.first(region).orElseThrow(), found.first(twice).orElseThrow()));

        assertThat(answers).containsExactly("35", "dada");
    }

    @Test
    void eachStatementSeesWhatTheOneBeforeItDidHoweverOftenItIsAsked() {
        for (int round = 0; round < 8; round++) { // beyond the point at which the driver prepares on the server
            var word = "kata-" + round;
            var end = transactions.write(PROVINCE, () -> {
                transactions.change(List.of(
                        said("select set_config('pendopo.trip', :word, true)", word),
                        said(
                                "select set_config('pendopo.trip', current_setting('pendopo.trip') || coalesce(:word, '!'), true)",
                                null)));
                return jdbc.sql("select current_setting('pendopo.trip')")
                        .query((rs, _) -> rs.getString(1))
                        .single();
            });
            assertThat(end).isEqualTo(word + "!");
        }
    }

    @Test
    void whereOneFailsNothingOfTheTripStands() {
        var before = purposes();
        assertThatThrownBy(() -> transactions.write(
                        PROVINCE,
                        () -> transactions.change(List.of(
                                new Change(
                                        "insert into documents.locator (purpose, hash, region, id) values ('code', :hash, '35', :id)",
                                        Map.of("hash", new byte[16], "id", UUID.randomUUID())),
                                new Change("select 1 / :zero", Map.of("zero", 0))))))
                .isInstanceOf(DataAccessException.class);
        assertThat(purposes()).isEqualTo(before);
    }

    @Test
    void changesNeedATransactionAndAnswersTheirQuestion() {
        assertThatThrownBy(() -> transactions.change(List.of())).isInstanceOf(IllegalStateException.class);
        var never = reading("select 1 as answer", Map.of());
        assertThatThrownBy(() -> transactions.<List<String>>read(PROVINCE, List.of(), found -> found.of(never)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private long purposes() {
        return transactions.<Long>withoutRegion(() -> jdbc.sql("select count(*) from documents.locator")
                .query(Long.class)
                .single());
    }

    private static Reading<String> reading(String sql, Map<String, Object> params) {
        return new Reading<>(sql, params, (rs, _) -> rs.getString("answer"));
    }

    private static Change said(String sql, @Nullable String word) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("word", word);
        return new Change(sql, params);
    }
}
