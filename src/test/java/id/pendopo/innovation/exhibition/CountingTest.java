package id.pendopo.innovation.exhibition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.pendopo.PendopoTest;
import id.pendopo.innovation.exhibition.Registration.Source;
import id.pendopo.innovation.exhibition.Tally.Counted;
import id.pendopo.kernel.Commitment;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The visitors’ choice as it is counted, in public, and held against what the log was promised. */
@PendopoTest
class CountingTest extends AtTheFair {

    @LocalServerPort
    int port;

    /** An event with three votes that was counted. */
    private Voted counted() {
        var voted = voted(3);
        choice.close(voted.secretariat(), voted.event().code());
        counting.count(voted.secretariat(), voted.event().code());
        return voted;
    }

    private String page(Event event) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var at = URI.create("http://localhost:" + port + "/events/" + event.code() + "/result");
            return client.send(HttpRequest.newBuilder(at).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void aResultThatWasChangedInTheDatabaseSaysSoItself() throws Exception {
        var event = counted().event();
        assertThat(promises.isResultKept(Fair.anybody(), event.code())).isTrue();
        assertThat(page(event)).contains("suara dihitung").doesNotContain("Hasil ini sudah diubah");

        tamper(
                "vote_opened",
                "update innovation.vote_opened set counted = 'EXCLUDED' where event = :event and digest = (select digest from innovation.vote_opened where event = :event order by digest limit 1)",
                event);

        assertThat(promises.isResultKept(Fair.anybody(), event.code())).isFalse();
        assertThat(page(event)).contains("Hasil ini sudah diubah");
    }

    @Test
    void neitherCandidatesNorThePromiseAreChangedUnseen() {
        var event = counted().event();
        tamper(
                "event",
                "update innovation.event set candidates = array_append(candidates, 'tambahan') where code = :event",
                event);
        assertThat(promises.isResultKept(Fair.anybody(), event.code())).isFalse();

        var other = counted().event();
        tamper(
                "promise",
                "delete from innovation.promise where kind = 'exhibition.choice-counted' and subject = 'event:' || :event",
                other);
        assertThat(promises.isResultKept(Fair.anybody(), other.code())).isFalse();
    }

    @Test
    void theResultHoldsEveryReceiptAndCanBeReckonedAgain() {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        var candidates = fair.candidates(secretariat, event);
        var receipts = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            var ticket = fair.inside(secretariat, event);
            receipts.add(choice.vote(Fair.anybody(), event.code(), ticket.code(), candidates.get(i == 0 ? 0 : 1)));
        }
        choice.close(secretariat, event.code());
        assertThat(choice.result(secretariat, event.code())).isEmpty();
        counting.count(secretariat, event.code());

        var tally = choice.result(Fair.anybody(), event.code()).orElseThrow();
        assertThat(tally.places())
                .containsExactly(new Tally.Place(1, candidates.get(1), 2), new Tally.Place(2, candidates.get(0), 1));
        assertThat(tally.rows()).extracting(Tally.Opened::digest).containsExactlyInAnyOrderElementsOf(receipts);
        var hex = HexFormat.of();
        for (var row : tally.rows()) {
            var again = Commitment.of(hex.parseHex(row.salt()), Vote.content(event.code(), row.innovation()));
            assertThat(again).hasToString(row.digest());
        }
        refused("choice-not-now", () -> counting.count(secretariat, event.code()));
    }

    @Test
    void whatLooksStuffedIsFoundAndLeftOutByTwoPeopleOnly() {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        var code = event.code();
        var candidates = fair.candidates(secretariat, event);
        var one = new Source("10.77.0.1", "Robot");
        for (int i = 0; i < 5; i++) {
            var ticket = fair.guest(event, one);
            fair.letIn(secretariat, ticket, Fair.NORTH);
            choice.vote(Fair.anybody(), code, ticket.code(), candidates.get(0));
        }
        choice.vote(Fair.anybody(), code, fair.inside(secretariat, event).code(), candidates.get(1));
        choice.close(secretariat, code);

        assertThat(counting.suspects(secretariat, code))
                .extracting(suspect -> suspect.group().reason())
                .containsExactly(Stuffing.Reason.ONE_ADDRESS, Stuffing.Reason.ONE_DEVICE);
        refused("choice-unsettled", () -> counting.count(secretariat, code));
        assertThat(choice.result(secretariat, code)).as("nothing was opened").isEmpty();
        var other = fair.secretariat();
        for (int group = 0; group < 2; group++) {
            int number = group;
            assertThat(faults(() -> counting.propose(secretariat, code, number, true, "pendek")))
                    .containsExactly("short");
            counting.propose(secretariat, code, number, true, "Lima tiket dari satu mesin dalam satu menit");
            var ruling =
                    counting.suspects(secretariat, code).get(number).ruling().orElseThrow();
            refused("ruling-four-eyes", () -> counting.decide(secretariat, code, ruling.id(), true));
            counting.decide(other, code, ruling.id(), true);
        }
        counting.count(other, code);

        var tally = choice.result(Fair.anybody(), code).orElseThrow();
        assertThat(tally.number(Counted.EXCLUDED)).isEqualTo(5);
        assertThat(tally.places().getFirst()).isEqualTo(new Tally.Place(1, candidates.get(1), 1));
    }

    @Test
    void aVoteThatNoTicketStandsBehindIsBroken() {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        var candidates = fair.candidates(secretariat, event);
        var receipt = choice.vote(
                Fair.anybody(), event.code(), fair.inside(secretariat, event).code(), candidates.getFirst());
        var loose = choice.vote(
                Fair.anybody(), event.code(), fair.inside(secretariat, event).code(), candidates.getFirst());
        tamper("event_ballot", """
                delete from innovation.event_ballot b where event = :event and ticket <> (
                    select t.id from innovation.ticket t where t.event = :event order by t.registered_at limit 1)
                """, event);
        choice.close(secretariat, event.code());
        counting.count(secretariat, event.code());

        var tally = choice.result(Fair.anybody(), event.code()).orElseThrow();
        assertThat(tally.rows())
                .extracting(Tally.Opened::digest, Tally.Opened::counted)
                .containsExactlyInAnyOrder(tuple(receipt, Counted.COUNTED), tuple(loose, Counted.BROKEN));
    }

    @Test
    void aVoteThatIsAddedTakenOrChangedAfterTheCloseIsToldAsBroken() {
        var voted = voted(4);
        var event = voted.event();
        choice.close(voted.secretariat(), event.code());
        var sorted = voted.receipts().stream().sorted().toList();
        tamper(
                "event_vote_kept",
                "delete from innovation.event_vote_kept where event = :event and digest = decode('" + sorted.get(0)
                        + "', 'hex')",
                event);
        tamper(
                "event_vote_kept",
                "insert into innovation.event_vote_kept select region, event, sha256(digest), sealed from innovation.event_vote_kept where event = :event and digest = decode('"
                        + sorted.get(1) + "', 'hex')",
                event);

        counting.count(voted.secretariat(), event.code());

        var tally = choice.result(Fair.anybody(), event.code()).orElseThrow();
        assertThat(tally.rows())
                .extracting(Tally.Opened::digest)
                .containsAll(voted.receipts())
                .hasSize(5);
        assertThat(tally.rows())
                .filteredOn(row ->
                        row.digest().equals(sorted.get(0)) || !voted.receipts().contains(row.digest()))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.counted()).isEqualTo(Counted.BROKEN));
        assertThat(tally.number(Counted.COUNTED)).isEqualTo(3);
    }

    @Test
    void aVoteThatWentMissingBeforeTheCloseIsToldBecauseItsTicketCastIt() {
        var voted = voted(3);
        var event = voted.event();
        tamper(
                "event_vote",
                "delete from innovation.event_vote where event = :event and slip = (select slip from innovation.event_vote where event = :event order by slip limit 1)",
                event);

        choice.close(voted.secretariat(), event.code());
        counting.count(voted.secretariat(), event.code());

        var tally = choice.result(Fair.anybody(), event.code()).orElseThrow();
        assertThat(tally.rows())
                .hasSize(3)
                .filteredOn(row -> row.counted() == Counted.BROKEN)
                .extracting(Tally.Opened::digest)
                .singleElement()
                .isIn(voted.receipts());
    }

    @Test
    void nothingIsCountedByAPromiseThatSomebodyRewrote() {
        var voted = voted(2);
        var event = voted.event();
        choice.close(voted.secretariat(), event.code());
        tamper(
                "promise",
                "update innovation.promise set words = replace(words, '"
                        + voted.receipts().getFirst() + "', '" + "0".repeat(64) + "') where kind = '" + ClosedBox.KIND
                        + "' and subject = 'event:' || :event",
                event);

        refused("choice-promise-broken", () -> counting.count(voted.secretariat(), event.code()));
        assertThat(choice.result(Fair.anybody(), event.code())).isEmpty();
    }

    @Test
    void whatTheLogWasPromisedIsShownOnceNothingLiesSealedAndAChangedRowIsFound() {
        var voted = voted(2);
        var event = voted.event();
        assertThat(promises.of(voted.secretariat(), event.code()))
                .as("while it is open")
                .isEmpty();
        choice.close(voted.secretariat(), event.code());
        assertThat(promises.of(voted.secretariat(), event.code()))
                .as("while it is closed")
                .isEmpty();
        counting.count(voted.secretariat(), event.code());

        var lines = promises.of(Fair.anybody(), event.code());
        assertThat(lines).allSatisfy(line -> assertThat(line.holds()).isTrue());
        assertThat(lines)
                .extracting(line -> line.promise().kind())
                .containsSubsequence(
                        "exhibition.published",
                        "exhibition.stand-booked",
                        "exhibition.choice-opened",
                        ClosedBox.KIND,
                        "exhibition.choice-counted");

        tamper(
                "promise",
                "update innovation.promise set words = words || 'x' where kind = 'exhibition.published' and subject = 'event:' || :event",
                event);

        assertThat(promises.of(Fair.anybody(), event.code()))
                .filteredOn(line -> !line.holds())
                .extracting(line -> line.promise().kind())
                .containsExactly("exhibition.published");
    }

    @Test
    void whereTicketsWereTakenIsKeptUntilTheVotesAreCounted() {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        var code = event.code();
        var candidates = fair.candidates(secretariat, event);
        var one = new Source("10.78.0.1", "Robot");
        for (int i = 0; i < 5; i++) {
            var ticket = fair.guest(event, one);
            fair.letIn(secretariat, ticket, Fair.NORTH);
            choice.vote(Fair.anybody(), code, ticket.code(), candidates.getFirst());
        }
        choice.close(secretariat, code);
        clock.jump(Duration.ofDays(40));
        forgetting.night(event.region());

        var sources = "id from innovation.ticket where event = :event and address_mark is not null";
        assertThat(told("id from innovation.ticket where event = :event and holder_sealed is not null", event))
                .isEmpty();
        assertThat(told(sources, event)).hasSize(5);
        assertThat(counting.suspects(secretariat, code)).hasSize(2);
        for (int group = 0; group < 2; group++) {
            counting.propose(secretariat, code, group, false, "Satu kelas dari satu sekolah");
            var ruling =
                    counting.suspects(secretariat, code).get(group).ruling().orElseThrow();
            counting.decide(fair.secretariat(), code, ruling.id(), true);
        }
        counting.count(secretariat, code);
        forgetting.night(event.region());

        assertThat(told(sources, event)).isEmpty();
    }
}
