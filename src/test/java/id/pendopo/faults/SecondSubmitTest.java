package id.pendopo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.kernel.Roles;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is sent twice counts once, and what comes too late is told who was faster. */
@PendopoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondSubmitTest {

    private static final int CLICKS = 6;

    @LocalServerPort
    int port;

    @Autowired
    Crowd crowd;

    @Autowired
    Rows rows;

    private Client applicant = new Client(0);
    private Client officer = new Client(0);
    private Client colleague = new Client(0);

    @BeforeAll
    void somebody() {
        applicant = new Client(port).with(crowd.citizen().token());
        officer = desk();
        colleague = desk();
    }

    private Client desk() {
        return new Client(port)
                .with(crowd.officer(Crowd.PROVINCE, Roles.FRONT_OFFICER, "DPMPTSP")
                        .token());
    }

    @Test
    void theSameKeyAndBodyGetTheSameAnswer() {
        var body = Request.whole(applicant);
        var once = applicant.sending(key());

        var first = once.post("/api/v1/cases", body);
        var counted = rows.count();
        var second = once.post("/api/v1/cases", body);

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(rows.count()).isEqualTo(counted);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        var once = applicant.sending(key());
        var body = Request.whole(applicant);
        once.post("/api/v1/cases", body);
        var counted = rows.count();

        once.post("/api/v1/cases", body.replace("Kabupaten Jombang", "Kabupaten Lain"))
                .isProblem(422, "idempotency-key-reused");

        assertThat(rows.count()).isEqualTo(counted);
    }

    @Test
    void aKeyBelongsToItsCaller() {
        var key = key();
        var other = new Client(port).with(crowd.citizen().token());

        var mine = applicant.sending(key).post("/api/v1/cases", Request.whole(applicant));
        var theirs = other.sending(key).post("/api/v1/cases", Request.whole(other));

        assertThat(theirs.status()).isEqualTo(201);
        assertThat(theirs.json().path("number")).isNotEqualTo(mine.json().path("number"));
    }

    @Test
    void manyClicksAtOnceHandInOneCase() throws Exception {
        var body = Request.whole(applicant);
        var once = applicant.sending(key());

        var answers = together(() -> once.post("/api/v1/cases", body));

        assertThat(answers).allMatch(answer -> answer.status() == 201 || answer.status() == 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .map(answer -> answer.json().path("number").asString())
                        .distinct())
                .hasSize(1);
        answers.stream()
                .filter(answer -> answer.status() == 409)
                .forEach(answer -> answer.isProblem(409, "idempotency-in-progress"));
    }

    @Test
    void aKeyThatIsNoneIsSaidToBeSo() {
        for (var key : List.of("", "a b", "x".repeat(201))) {
            applicant
                    .sending(Map.of("Idempotency-Key", key))
                    .post("/api/v1/cases", "{}")
                    .isProblem(400, "idempotency-key-malformed");
        }
    }

    @Test
    void whoComesSecondIsToldWhoWasFasterAndWhen() {
        var number = Request.handIn(applicant);
        var act = act(number);

        assertThat(officer.post(act.path(), act.body()).status()).isEqualTo(200);
        var late = colleague.post(act.path(), act.body());

        late.isProblem(409, "step-taken");
        assertThat(late.json().path("actedBy").asString()).isEqualTo("front-officer DPMPTSP");
        assertThat(Instant.parse(late.json().path("actedAt").asString())).isNotNull();
        assertThat(late.body()).doesNotContain("Petugas Luar");
        var view = officer.get("/api/v1/cases/" + number).json();
        assertThat(view.path("history")
                        .valueStream()
                        .filter(event -> event.path("action").asString().equals("complete")))
                .hasSize(1);
    }

    @Test
    void manyOfficersAtOnceHaveOneWinner() throws Exception {
        for (int round = 0; round < 8; round++) {
            var number = Request.handIn(applicant);
            var act = act(number);

            var answers = together(() -> officer.post(act.path(), act.body()));

            assertThat(answers.stream().filter(answer -> answer.status() == 200))
                    .hasSize(1);
            answers.stream()
                    .filter(answer -> answer.status() != 200)
                    .forEach(answer -> answer.isProblem(409, "step-taken"));
        }
    }

    @Test
    void whatIsNotOfferedIsRefusedAndChangesNothing() {
        var number = Request.handIn(applicant);
        var act = act(number);
        var before = officer.get("/api/v1/cases/" + number).body();

        officer.post(act.path(), act.body().replace("complete", "sign")).isProblem(409, "action-not-offered");
        officer.post(act.path(), act.body().replaceFirst("\\d+", "0")).isProblem(409, "version-stale");
        officer.post(act.path(), act.body().replaceFirst("\\d+", "999")).isProblem(409, "version-stale");
        officer.post(act.path(), act.body().replaceFirst("\\d+", "\"1\"")).isProblem(400, "field-wrong");
        officer.post(act.path(), act.body().replaceFirst("\\d+", "1.5")).isProblem(400, "field-wrong");
        officer.post(act.path(), act.body().replace("}", ", \"reason\": \"turns \\u202e round\"}"))
                .isProblem(422, "form-faulty");
        applicant.post(act.path(), act.body()).isProblem(403, "step-not-allowed-other-role");

        assertThat(officer.get("/api/v1/cases/" + number).body()).isEqualTo(before);
    }

    private record Act(String path, String body) {}

    private Act act(String number) {
        int version = officer.version(number, "complete");
        return new Act(
                "/api/v1/cases/" + number + "/actions",
                "{\"action\": \"complete\", \"version\": %d}".formatted(version));
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static List<Answer> together(java.util.concurrent.Callable<Answer> work) throws Exception {
        var start = new CyclicBarrier(CLICKS);
        try (var threads = Executors.newFixedThreadPool(CLICKS)) {
            var running = IntStream.range(0, CLICKS)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            var answers = new java.util.ArrayList<Answer>();
            for (var each : running) {
                answers.add(each.get());
            }
            return answers;
        }
    }
}
