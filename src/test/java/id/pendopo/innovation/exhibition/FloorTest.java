package id.pendopo.innovation.exhibition;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What visitors ask those who speak, and how they found a session. */
@PendopoTest
class FloorTest extends AtTheFair {

    @Test
    void aQuestionIsShownWhenSomebodyHasReadItAndSupportedOnceATicket() {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        var code = event.code();
        var session = programme.of(Fair.anybody(), code).getFirst().id();
        var ticket = fair.guest(event);
        floor.ask(Fair.anybody(), code, ticket.code(), session, "Berapa desa yang sudah dilayani?");

        assertThat(floor.shown(Fair.anybody(), code, session)).isEmpty();
        var asked = floor.all(secretariat, code).getFirst();
        refused("question-unknown", () -> floor.support(Fair.anybody(), code, ticket.code(), asked.id()));
        refused("event-secretariat-only", () -> floor.moderate(fair.exhibitor("DINKES"), code, asked.id(), true));
        floor.moderate(secretariat, code, asked.id(), true);
        floor.support(Fair.anybody(), code, ticket.code(), asked.id());
        floor.support(Fair.anybody(), code, ticket.code(), asked.id());
        floor.support(Fair.anybody(), code, fair.guest(event).code(), asked.id());
        floor.answer(secretariat, code, asked.id(), "Dua puluh desa.");

        assertThat(floor.shown(Fair.anybody(), code, session)).singleElement().satisfies(question -> {
            assertThat(question.support()).isEqualTo(2);
            assertThat(question.answer()).contains("Dua puluh desa.");
        });
        floor.ask(Fair.anybody(), code, ticket.code(), session, "Pertanyaan kedua");
        floor.ask(Fair.anybody(), code, ticket.code(), session, "Pertanyaan ketiga");
        refused("questions-enough", () -> floor.ask(Fair.anybody(), code, ticket.code(), session, "Keempat"));
    }

    @Test
    void aSessionIsRatedOnceATicketAndNotBeforeItBegins() {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        var code = event.code();
        var sessions = programme.of(Fair.anybody(), code);
        var ticket = fair.inside(secretariat, event);
        var begun = sessions.getFirst().id();

        refused(
                "session-not-begun",
                () -> floor.say(
                        Fair.anybody(), code, ticket.code(), sessions.getLast().id(), "5", ""));
        for (var stars : List.of("0", "6", "-1", "NaN", "")) {
            assertThat(faults(() -> floor.say(Fair.anybody(), code, ticket.code(), begun, stars, "")))
                    .containsExactly("stars");
        }
        floor.say(Fair.anybody(), code, ticket.code(), begun, "4", "Jelas dan singkat");
        refused("feedback-said", () -> floor.say(Fair.anybody(), code, ticket.code(), begun, "1", ""));
        assertThat(floor.figures(Fair.anybody(), code).get(begun)).isEqualTo(new Feedback(begun, 1, 4.0, List.of()));
    }

    @Test
    void whoWasNotLetInRatesNoSession() {
        var event = fair.opened(fair.secretariat());
        var session = programme.of(Fair.anybody(), event.code()).getFirst().id();
        var outside = fair.guest(event);

        refused("feedback-not-in", () -> floor.say(Fair.anybody(), event.code(), outside.code(), session, "1", ""));

        assertThat(floor.figures(Fair.anybody(), event.code())).doesNotContainKey(session);
    }

    @Test
    void ofManyQuestionsAskedAtOnceATicketHasThree() throws Exception {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        var code = event.code();
        var session = programme.of(Fair.anybody(), code).getFirst().id();
        var ticket = fair.guest(event);

        var done = atOnce(IntStream.range(0, 6)
                .<Callable<String>>mapToObj(i -> () -> {
                    floor.ask(Fair.anybody(), code, ticket.code(), session, "Pertanyaan nomor " + i);
                    return "asked";
                })
                .toList());

        assertThat(done.stream().filter("asked"::equals)).hasSize(Floor.QUESTIONS);
        assertThat(done.stream().filter("questions-enough"::equals)).hasSize(3);
        assertThat(floor.all(secretariat, code)).hasSize(Floor.QUESTIONS);
    }

    @Test
    void aSessionIsTakenOutOrAskedInAndNeverBoth() throws Exception {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        var code = event.code();
        var session = programme.of(Fair.anybody(), code).getFirst().id();
        var ticket = fair.guest(event);

        var done = atOnce(List.of(
                () -> {
                    floor.ask(Fair.anybody(), code, ticket.code(), session, "Berapa desa?");
                    return "asked";
                },
                () -> {
                    programme.remove(secretariat, code, session);
                    return "taken out";
                }));

        assertThat(done).isIn(List.of("asked", "session-spoken"), List.of("session-unknown", "taken out"));
    }
}
