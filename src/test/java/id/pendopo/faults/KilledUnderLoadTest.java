package id.pendopo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.kernel.Roles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applicants hand in and officers act, as fast as they can, while the hall is killed; then it is opened again. */
class KilledUnderLoadTest {

    private static final Logger log = LoggerFactory.getLogger(KilledUnderLoadTest.class);

    private static final int CLIENTS = 6;
    private static final int LEAST = 40;

    /** Steps of each case that somebody was told of. */
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

    /** Requests whose answer never came, with the key under which they may be sent again. */
    private final Queue<Unanswered> unanswered = new ConcurrentLinkedQueue<>();

    private record Unanswered(String key, String body) {}

    @TempDir
    Path folder;

    @Test
    void nothingThatWasAcknowledgedIsGone() throws Exception {
        long seed = System.nanoTime();
        log.info("Seed {}", seed);
        var chance = new Random(seed);
        for (boolean withServer : new boolean[] {false, true}) {
            try (var hall = KilledHall.start(folder)) {
                everythingStands(hall);
                workUntilKilled(hall, LEAST + chance.nextInt(LEAST), withServer);
            }
        }
        try (var hall = KilledHall.start(folder)) {
            everythingStands(hall);
            whatWasCutOffCountsOnce(hall);
        }
    }

    private void workUntilKilled(KilledHall hall, int acts, boolean withServer) throws Exception {
        var enough = new CountDownLatch(acts);
        var dead = new AtomicBoolean();
        var applicant = hall.as("applicant");
        var officer = hall.as(Roles.FRONT_OFFICER);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++) {
                clients.execute(() -> {
                    while (!dead.get()) {
                        oneCase(applicant, officer, enough);
                    }
                });
            }
            assertThat(enough.await(120, TimeUnit.SECONDS))
                    .as("the load goes on")
                    .isTrue();
            hall.kill(withServer);
            dead.set(true);
        }
    }

    private void oneCase(Client applicant, Client officer, CountDownLatch enough) {
        var key = UUID.randomUUID().toString();
        var body = "";
        try {
            body = body(applicant);
            var handed = applicant.sending(Map.of("Idempotency-Key", key)).post("/api/v1/cases", body);
            if (handed.status() != 201) {
                return;
            }
            var number = handed.json().path("number").asString();
            acknowledged.put(number, 1);
            enough.countDown();
            var version = handed.json().path("version").asInt();
            var done = officer.post(
                    "/api/v1/cases/" + number + "/actions",
                    "{\"action\": \"complete\", \"version\": %d, \"reason\": \"Beban uji\"}".formatted(version));
            if (done.status() == 200) {
                acknowledged.put(number, 2);
                enough.countDown();
            }
        } catch (IllegalStateException _) {
            // the wire went dead: nobody knows whether it counted, unless its papers had not even arrived
            if (!body.isEmpty() && !body.contains("[\"\"]")) {
                unanswered.add(new Unanswered(key, body));
            }
        }
    }

    private static String body(Client applicant) {
        var from = LocalDate.now(java.time.ZoneId.of("Asia/Jakarta")).plusDays(30);
        return Request.whole(applicant)
                .replaceFirst("\"from\": \"[^\"]*\"", "\"from\": \"" + from + "\"")
                .replaceFirst("\"until\": \"[^\"]*\"", "\"until\": \"" + from.plusDays(90) + "\"");
    }

    private void everythingStands(KilledHall hall) {
        var officer = hall.as(Roles.FRONT_OFFICER);
        acknowledged.forEach((number, steps) -> {
            var answer = officer.get("/api/v1/cases/" + number);
            assertThat(answer.status()).as(number + ": " + answer.body()).isEqualTo(200);
            var history = answer.json().path("history");
            assertThat(history.size()).as("steps of " + number).isGreaterThanOrEqualTo(steps);
            for (int i = 0; i < history.size(); i++) {
                assertThat(history.get(i).path("seq").asInt()).as("no gap").isEqualTo(i + 1);
            }
            var moved = history.valueStream()
                    .anyMatch(event -> event.path("action").asString().equals("complete"));
            assertThat(answer.json().path("completeAt").isMissingNode())
                    .as("a step is whole or was not")
                    .isNotEqualTo(moved);
        });
    }

    /** Sent again under its key it is that one case, or it is said that the key is still held; never a second case. */
    private void whatWasCutOffCountsOnce(KilledHall hall) {
        var applicant = hall.as("applicant");
        for (var lost : unanswered) {
            var again = applicant.sending(Map.of("Idempotency-Key", lost.key()));
            var first = again.post("/api/v1/cases", lost.body());
            var second = again.post("/api/v1/cases", lost.body());
            if (first.status() == 201) {
                assertThat(second.json().path("number")).isEqualTo(first.json().path("number"));
            } else {
                first.isProblem(409, "idempotency-in-progress");
                second.isProblem(409, "idempotency-in-progress");
            }
        }
    }
}
