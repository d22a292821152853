package id.pendopo.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Check;
import id.pendopo.kernel.RegionCode;
import id.pendopo.partners.SimulatedNeighbours.Mood;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PendopoTest
class NeighboursTest {

    private static final RegionCode SAMPANG = RegionCode.of("35.27");

    @Autowired
    List<Check> checks;

    @Autowired
    SimulatedNeighbours simulated;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void recovers() {
        simulated.tell(PopulationCheck.NAME, Mood.WORKING);
        simulated.tell(BusinessCheck.NAME, Mood.WORKING);
    }

    @ParameterizedTest
    @CsvSource({
        "population-register, 3527010101900001, Holds[evidence=NIK …0001]",
        "population-register, 3527010101909999, Fails[reasonKey=partners.population.unknown]",
        "population-register, 3527010101909998, Differs[reasonKey=partners.population.otherName]",
        "population-register, 3527010101909997, Differs[reasonKey=partners.population.otherBirthDate]",
        "population-register, 35270101,         Fails[reasonKey=partners.population.unknown]",
        "business-licensing,  1234567890123,    Holds[evidence=NIB 1234567890123]",
        "business-licensing,  1234567890999,    Fails[reasonKey=partners.business.unknown]",
        "business-licensing,  1234567890998,    Fails[reasonKey=partners.business.notActive]",
        "business-licensing,  1234567890997,    Differs[reasonKey=partners.business.otherName]"
    })
    void aNeighbourSaysWhetherAClaimHolds(String neighbour, String number, String answer) {
        assertThat(ask(neighbour, number)).hasToString(answer);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"FAILING", "SLOW", "GARBAGE"})
    void aNeighbourInABadMoodIsNotVerifiedAndWorkGoesOn(Mood mood) {
        simulated.tell(BusinessCheck.NAME, mood);
        assertThat(ask(BusinessCheck.NAME, "1234567890123"))
                .isEqualTo(new Check.Answer.NotVerified("partners.business.notVerified"));
        simulated.tell(BusinessCheck.NAME, Mood.WORKING);
        assertThat(ask(BusinessCheck.NAME, "1234567890123")).isInstanceOf(Check.Answer.Holds.class);
    }

    @Test
    void nobodyIsAskedInsideATransaction() {
        assertThatThrownBy(() -> transactions.write(SAMPANG, () -> {
                    ask(PopulationCheck.NAME, "3527010101900001");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("never asked inside a transaction");
    }

    @Test
    void eachQuestionIsRememberedWithoutThePersonsData() {
        ask(PopulationCheck.NAME, "3527010101909998");
        var rows = transactions.<List<String>>read(
                SAMPANG,
                () -> jdbc.sql("select inquiry::text as line from partners.inquiry where answer = 'MISMATCH NAME'")
                        .query((rs, _) -> rs.getString("line"))
                        .list());
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row)
                        .contains("population-register", "35.27")
                        .doesNotContain("3527010101909998", "Warga"));
        assertThat(transactions.<Long>read(
                        RegionCode.of("35.28"),
                        () -> jdbc.sql("select count(*) from partners.inquiry")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    private Check.Answer ask(String neighbour, String number) {
        return checks.stream()
                .filter(check -> check.name().equals(neighbour))
                .findFirst()
                .orElseThrow()
                .ask(new Check.Question(SAMPANG, number, Map.of("name", "Warga Satu", "birthDate", "1990-01-01")));
    }
}
