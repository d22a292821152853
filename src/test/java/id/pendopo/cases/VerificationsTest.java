package id.pendopo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.TestClock;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Roles;
import id.pendopo.partners.SimulatedNeighbours;
import id.pendopo.partners.SimulatedNeighbours.Mood;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A neighbour that is silent holds nothing up, and is asked again until it answers. */
@PendopoTest
class VerificationsTest {

    private static final String REGISTER = "population-register";

    /** Sweeps until what other tests left open is asked too. */
    private static final int ENOUGH = 10;

    @Autowired
    Hall hall;

    @Autowired
    Walker walker;

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles files;

    @Autowired
    Verifications verifications;

    @Autowired
    SimulatedNeighbours neighbours;

    @Autowired
    TestClock clock;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    private Actor front;
    private CaseNumber number;

    @BeforeEach
    void aRequestWhileTheRegisterIsSilent() {
        front = hall.desk(Hall.PROVINCE, Roles.FRONT_OFFICER, "DPMPTSP");
        neighbours.tell(REGISTER, Mood.FAILING);
        number = hall.research(hall.citizen()).number();
    }

    @AfterEach
    void theRegisterRecovers() {
        neighbours.tell(REGISTER, Mood.WORKING);
    }

    @Test
    void workGoesOnAndTheAnswerComesLater() {
        assertThat(check().answer()).isEqualTo("NOT_VERIFIED");
        cases.act(front, number, Deed.of("complete", offered()));

        again(Duration.ofMinutes(16));
        assertThat(check().answer()).isEqualTo("NOT_VERIFIED");
        assertThat(events()).doesNotContain("VERIFIED", "NOT_VERIFIED");

        neighbours.tell(REGISTER, Mood.WORKING);
        again(Duration.ofHours(1));
        assertThat(check().answer()).isEqualTo("HOLDS");
        assertThat(check().again()).isEmpty();
        assertThat(events()).contains("VERIFIED");

        again(Duration.ofHours(1));
        assertThat(events()).containsOnlyOnce("VERIFIED");
    }

    @Test
    void theStepThatWasOfferedIsStillOfferedAfterTheAnswer() {
        int version = offered();
        neighbours.tell(REGISTER, Mood.WORKING);

        again(Duration.ofMinutes(16));

        assertThat(events()).contains("VERIFIED");
        cases.act(front, number, Deed.of("complete", version));
    }

    @Test
    void eachSilenceIsFollowedByALongerWaitAndInTheEndByNone() {
        var now = Instant.parse("2026-11-24T01:00:00Z");

        assertThat(wait(now, 1)).isEqualTo(Duration.ofMinutes(15));
        assertThat(wait(now, 2)).isEqualTo(Duration.ofMinutes(30));
        assertThat(wait(now, 9)).isEqualTo(Duration.ofDays(1));
        assertThat(wait(now, Prerequisites.TRIES_MAX - 1)).isEqualTo(Duration.ofDays(1));
        assertThat(Prerequisites.againAfter(now, Prerequisites.TRIES_MAX)).isNull();
    }

    @Test
    void whoNeverAnswersIsGivenUpAndTheDeskIsTold() {
        askedOften();
        again(Duration.ofMinutes(16));

        assertThat(check().answer()).isEqualTo("NOT_VERIFIED");
        assertThat(check().again()).isEmpty();
        assertThat(events()).containsOnlyOnce("NOT_VERIFIED");
    }

    @Test
    void aCaseThatHasEndedIsAskedAboutNoMore() {
        var script = script("research-recommendation", "granted");
        var citizen = hall.citizen();
        var ended = walker.walk(citizen, script);

        again(Duration.ofHours(1));

        number = ended;
        assertThat(check().again()).isEmpty();
        assertThat(events()).doesNotContain("VERIFIED", "NOT_VERIFIED");
    }

    @Test
    void theRegisterOfPeopleIsAskedAboutPeopleOnly() {
        neighbours.tell(REGISTER, Mood.WORKING);
        var person = walker.submit(hall.citizen(), script("ground-water-licence", "household"));
        var company = walker.submit(hall.citizen(), script("ground-water-licence", "granted"));

        number = person;
        assertThat(asked()).contains(REGISTER);
        number = company;
        assertThat(asked()).doesNotContain(REGISTER);
    }

    private static Duration wait(Instant now, int tries) {
        return Duration.between(now, Objects.requireNonNull(Prerequisites.againAfter(now, tries)));
    }

    private void again(Duration later) {
        clock.jump(later);
        for (int sweep = 0; sweep < ENOUGH; sweep++) {
            verifications.sweep(Hall.PROVINCE);
        }
    }

    private void askedOften() {
        transactions.write(Hall.PROVINCE, () -> {
            jdbc.sql("update cases.verification set tries = :tries where region = '35' and number = :number")
                    .param("tries", Prerequisites.TRIES_MAX - 1)
                    .param("number", number.value())
                    .update();
        });
    }

    private int offered() {
        return files.view(front, number).actions().getFirst().version();
    }

    private CaseView.Verification check() {
        return files.view(front, number).verifications().stream()
                .filter(verification -> verification.name().equals(REGISTER))
                .findFirst()
                .orElseThrow();
    }

    private List<String> asked() {
        return files.view(Actor.system(Hall.PROVINCE), number).verifications().stream()
                .map(CaseView.Verification::name)
                .toList();
    }

    private List<String> events() {
        return files.view(front, number).history().stream()
                .map(CaseView.Event::effect)
                .toList();
    }

    private static Walker.Script script(String service, String test) {
        return Walker.Script.read(Path.of("services", "35", service, "tests", test + ".yaml"));
    }
}
