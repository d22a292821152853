package id.pendopo.innovation.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Neither patience nor many hands at once get one person past what one person may send. */
@PendopoTest
class SendingLimitsTest {

    /** What stays of a hundred thousand is decided by the first few: each later one takes the same way to the same no. */
    private static final int STUBBORN = 300;

    /** As the settings are unless an operator turns them. */
    private static final int OPEN_QUESTIONS = 10;

    private static final int VERSIONS = 50;

    @Autowired
    Ideas ideas;

    @Autowired
    Sending sending;

    @Autowired
    Circle circle;

    @Autowired
    Workbench workbench;

    @Autowired
    Teams teams;

    @Autowired
    IdeaPictures pictures;

    @Autowired
    Folk folk;

    @Test
    void howeverOftenOnePersonSendsOnlyADaysIdeasAreTaken() {
        var author = folk.citizen("Warga Gigih").actor();
        int refused = 0;
        for (int i = 0; i < STUBBORN; i++) {
            refused += taken(author, "gigih ke-" + i).isEmpty() ? 1 : 0;
        }

        assertThat(refused).isEqualTo(STUBBORN - sending.perDay());
        assertThat(ideas.mine(author)).hasSize(sending.perDay());
    }

    @Test
    void manyRequestsAtOnceTakeNoMore() throws Exception {
        var author = folk.officer("Staf Serentak", "", "").actor();

        var taken = together(IntStream.range(0, 24)
                .<Callable<Optional<UUID>>>mapToObj(i -> () -> taken(author, "serentak ke-" + i))
                .toList());

        assertThat(taken.stream().flatMap(Optional::stream)).hasSize(sending.perDay());
        assertThat(ideas.mine(author)).hasSize(sending.perDay());
    }

    @Test
    void pressedTwiceIsSentOnce() throws Exception {
        var author = folk.citizen("Warga Dua Ketuk").actor();
        var words = "dua ketuk " + UUID.randomUUID();

        Callable<Optional<UUID>> press = () -> taken(author, words);
        var taken = together(java.util.Collections.nCopies(6, press));

        assertThat(taken.stream().flatMap(Optional::stream).distinct()).hasSize(1);
        assertThat(ideas.mine(author)).hasSize(1);
    }

    @Test
    void supportedTwiceCountsOnce() throws Exception {
        var author = folk.citizen("Warga Didukung").actor();
        var fan = folk.citizen("Warga Pendukung").actor();
        var idea = taken(author, "didukung " + UUID.randomUUID()).orElseThrow();

        Callable<Boolean> press = () -> {
            circle.support(fan, idea, true);
            return true;
        };
        together(java.util.Collections.nCopies(6, press));

        assertThat(circle.support(author, idea).count()).isEqualTo(1);
    }

    @Test
    void onePersonLeavesRoomForTheQuestionsOfOthers() throws Exception {
        var author = folk.citizen("Warga Ditanya").actor();
        var curious = folk.citizen("Warga Penanya").actor();
        var idea = taken(author, "ditanya " + UUID.randomUUID()).orElseThrow();

        var asked = together(IntStream.range(0, 24)
                .<Callable<Boolean>>mapToObj(i -> () -> asked(curious, idea, "Pertanyaan ke-" + i))
                .toList());

        assertThat(asked.stream().filter(Boolean::booleanValue)).hasSize(OPEN_QUESTIONS);
        assertThat(asked(folk.citizen("Warga Lain").actor(), idea, "Boleh saya bertanya?"))
                .isTrue();
        var slip = workbench.slip(author, idea).orElseThrow();
        workbench.reply(author, slip, circle.questions(author, idea).getFirst().id(), "Ya.");
        assertThat(asked(curious, idea, "Satu lagi setelah dijawab")).isTrue();
        assertThat(asked(curious, idea, "Dan satu lagi")).isFalse();
    }

    private boolean asked(Actor actor, UUID idea, String question) {
        try {
            circle.ask(actor, idea, question);
            return true;
        } catch (Refusal no) {
            assertThat(no.slug()).isEqualTo("idea-questions-open");
            return false;
        }
    }

    @Test
    void aTextDoesNotStandAnewForEver() {
        var author = folk.citizen("Warga Peragu").actor();
        var idea = taken(author, "ragu " + UUID.randomUUID()).orElseThrow();
        var slip = workbench.slip(author, idea).orElseThrow();
        for (int version = 1; version < VERSIONS; version++) {
            workbench.change(author, slip, version, text("ragu ke-" + version));
        }

        assertThatThrownBy(() -> workbench.change(author, slip, VERSIONS, text("ragu lagi")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.slug()).isEqualTo("idea-versions-full"));
        assertThat(workbench.versions(author, idea)).hasSize(VERSIONS);
    }

    @Test
    void noMoreAreInvitedThanATeamTakes() {
        var author = folk.citizen("Warga Mengundang").actor();
        var slip = workbench
                .slip(author, taken(author, "undang " + UUID.randomUUID()).orElseThrow())
                .orElseThrow();
        IntStream.range(0, 20)
                .forEach(_ -> assertThat(teams.invite(author, slip)).hasSize(32));

        assertThatThrownBy(() -> teams.invite(author, slip))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.slug()).isEqualTo("idea-invitations-full"));
    }

    private static IdeaText text(String words) {
        return Folk.idea("DKP", Initiator.CITIZEN, true, words).text();
    }

    @Test
    void aDrawingWithCodeAndAPictureThatIsTooLargeAreNoPhotos() throws IOException {
        var author = folk.citizen("Warga Berfoto").actor();
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);
        var huge = new byte[9 * 1024 * 1024];
        System.arraycopy(SealedIdea.photo(), 0, huge, 0, 60);

        for (var bytes : List.of(svg, huge)) {
            assertThatThrownBy(() -> pictures.take(author, new ByteArrayInputStream(bytes)))
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> pictures.takeEvidence(author, new ByteArrayInputStream(bytes)))
                    .isInstanceOf(Refusal.class);
        }
    }

    /** The idea, or nothing where the day's measure is full. */
    private Optional<UUID> taken(Actor author, String words) {
        var initiator = author.isOfficer() ? Initiator.OFFICER : Initiator.CITIZEN;
        try {
            return Optional.of(sending.send(author, Folk.idea("DKP", initiator, true, words), Optional.empty()));
        } catch (Refusal no) {
            assertThat(no.slug()).isEqualTo("ideas-enough-today");
            return Optional.empty();
        }
    }

    private static <T> List<T> together(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        try (var pool = Executors.newFixedThreadPool(calls.size())) {
            var results = new java.util.ArrayList<T>();
            for (Future<T> result : pool.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
