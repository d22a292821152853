package id.pendopo.innovation.exhibition;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.innovation.exhibition.Registration.Source;
import id.pendopo.innovation.exhibition.Tally.Counted;
import id.pendopo.kernel.Actor;
import org.junit.jupiter.api.Test;

/** The same five tickets are found by their address and by their device: one ruling counts for them. */
@PendopoTest
class RulingTest extends AtTheFair {

    private record Stuffed(Actor secretariat, Actor other, String code) {}

    private Stuffed stuffed() {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        var candidates = fair.candidates(secretariat, event);
        var one = new Source("10.79.0.1", "Robot");
        for (int i = 0; i < 5; i++) {
            var ticket = fair.guest(event, one);
            fair.letIn(secretariat, ticket, Fair.NORTH);
            choice.vote(Fair.anybody(), event.code(), ticket.code(), candidates.getFirst());
        }
        choice.close(secretariat, event.code());
        return new Stuffed(secretariat, fair.secretariat(), event.code());
    }

    private void rule(Stuffed at, int group, boolean exclude) {
        counting.propose(at.secretariat(), at.code(), group, exclude, "Dilihat sendiri di pintu masuk");
        var ruling = counting.suspects(at.secretariat(), at.code())
                .get(group)
                .ruling()
                .orElseThrow();
        counting.decide(at.other(), at.code(), ruling.id(), true);
    }

    private long excluded(Stuffed at) {
        counting.count(at.secretariat(), at.code());
        return choice.result(Fair.anybody(), at.code()).orElseThrow().number(Counted.EXCLUDED);
    }

    @Test
    void ofTwoThatContradictEachOtherTheLaterCountsAndTheEarlierStaysToBeSeen() {
        var at = stuffed();
        rule(at, 0, true);
        assertThat(counting.suspects(at.secretariat(), at.code()).get(1).others())
                .as("told before anybody rules on the same tickets again")
                .singleElement()
                .satisfies(ruling -> assertThat(ruling.exclude()).isTrue());
        rule(at, 1, false);

        assertThat(excluded(at)).isZero();
        var rulings = counting.rulings(at.secretariat(), at.code());
        assertThat(rulings.all()).extracting(Ruling::exclude).containsExactly(true, false);
        assertThat(rulings.all()).extracting(rulings::superseded).containsExactly(5L, 0L);
    }

    @Test
    void itIsTheOrderOfTheDecisionsThatCountsNotThatOfTheWishes() {
        var at = stuffed();
        counting.propose(at.secretariat(), at.code(), 0, true, "Lima tiket dari satu mesin");
        rule(at, 1, false);
        var first =
                counting.suspects(at.secretariat(), at.code()).get(0).ruling().orElseThrow();
        counting.decide(at.other(), at.code(), first.id(), true);

        assertThat(excluded(at)).isEqualTo(5);
    }

    @Test
    void aGroupThatWasSettledIsNotRuledOnAgain() {
        var at = stuffed();
        rule(at, 0, true);

        refused("ruling-there", () -> counting.propose(at.secretariat(), at.code(), 0, false, "Ternyata satu kelas"));
    }
}
