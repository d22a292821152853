package id.pendopo.innovation.exhibition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import id.pendopo.PendopoTest;
import id.pendopo.innovation.exhibition.Registration.Source;
import id.pendopo.innovation.exhibition.Tally.Counted;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Commitment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** The visitors’ choice: sealed while it is open, counted in public. */
@PendopoTest
class ChoiceTest extends AtTheFair {

    @Test
    void ofTwoVotesOfOneTicketAtOnceOneIsTaken() throws Exception {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        var candidates = fair.candidates(secretariat, event);
        var ticket = fair.inside(secretariat, event);

        var done = atOnce(IntStream.range(0, 8)
                .<Callable<String>>mapToObj(
                        i -> () -> choice.vote(Fair.anybody(), event.code(), ticket.code(), candidates.get(i % 2)))
                .toList());

        assertThat(done.stream().filter("ticket-voted"::equals)).hasSize(7);
        assertThat(rows("event_ballot", event)).isEqualTo(1);
        assertThat(rows("event_vote", event)).isEqualTo(1);
        assertThat(choice.receipt(ticket)).isPresent().get().isIn(done);
    }

    @Test
    void aVoteIsTakenFromWhoWasLetInWhileTheChoiceIsOpenAndForWhatStandsThere() {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        var code = event.code();
        var early = fair.inside(secretariat, event);
        refused("choice-of-nothing", () -> choice.open(secretariat, code));
        refused("choice-over", () -> choice.vote(Fair.anybody(), code, early.code(), "samsat-judes"));
        var candidates = fair.candidates(secretariat, event);

        var outside = fair.guest(event);
        refused("vote-not-in", () -> choice.vote(Fair.anybody(), code, outside.code(), candidates.getFirst()));
        refused("vote-for-nothing", () -> choice.vote(Fair.anybody(), code, early.code(), "samsat-judes"));
        refused(
                "ticket-unknown",
                () -> choice.vote(Fair.anybody(), code, "AAAA-AAAA-AAAA-AAAA", candidates.getFirst()));
        choice.close(secretariat, code);
        refused("choice-over", () -> choice.vote(Fair.anybody(), code, early.code(), candidates.getFirst()));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> transactions.write(
                        event.region(),
                        () -> jdbc.sql(
                                        "insert into innovation.event_vote values (:region, :event, :sealed, gen_random_uuid())")
                                .param("region", event.region().value())
                                .param("event", code)
                                .param("sealed", new byte[32])
                                .update()));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> transactions.write(
                        event.region(),
                        () -> jdbc.sql("update innovation.event set choice = 'OPEN' where code = :event")
                                .param("event", code)
                                .update()));
    }

    @Test
    void votesLieSealedAndTellNothingEvenToWhoReadsTheTables() {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        var candidates = fair.candidates(secretariat, event);
        var receipts = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            var ticket = fair.inside(secretariat, event);
            receipts.add(choice.vote(Fair.anybody(), event.code(), ticket.code(), candidates.get(i == 0 ? 0 : 1)));
        }

        var rows = transactions.read(
                event.region(),
                () -> jdbc.sql("select v::text as row, sealed from innovation.event_vote v where event = :event")
                        .param("event", event.code())
                        .query((row, _) -> List.of(
                                row.getString("row") + new String(row.getBytes("sealed"), StandardCharsets.ISO_8859_1),
                                String.valueOf(row.getBytes("sealed").length)))
                        .list());
        assertThat(rows)
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.getFirst()).doesNotContain("antar-obat", "samsat-malam"));
        assertThat(rows.stream().map(List::getLast).distinct())
                .as("one length for all")
                .hasSize(1);
        var ballots = transactions.read(
                event.region(),
                () -> jdbc.sql("select b::text as row from innovation.event_ballot b where event = :event")
                        .param("event", event.code())
                        .query((row, _) -> row.getString("row"))
                        .list());
        assertThat(ballots).hasSize(4).noneMatch(row -> receipts.stream().anyMatch(row::contains));
        assertThat(choice.result(secretariat, event.code())).isEmpty();
        assertThat(counting.suspects(secretariat, event.code())).isEmpty();
        refused("choice-not-now", () -> counting.count(secretariat, event.code()));
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
    void theDatabaseItselfWantsFourEyesAndRewritesNothing() {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        var candidates = fair.candidates(secretariat, event);
        choice.vote(
                Fair.anybody(), event.code(), fair.inside(secretariat, event).code(), candidates.getFirst());
        for (var forbidden : List.of(
                "delete from innovation.event_vote where event = :event",
                "update innovation.event_ballot set ticket = gen_random_uuid() where event = :event",
                "delete from innovation.gate_scan where event = :event",
                "insert into innovation.vote_opened values ('35', :event, '\\x00', '\\x00', 'x', 'COUNTED')",
                """
                insert into innovation.vote_ruling values ('35', :event, gen_random_uuid(), 'NEVER_IN',
                    array[gen_random_uuid()], true, 'alasan yang cukup', '00000000-0000-0000-0000-000000000001', now(),
                    '00000000-0000-0000-0000-000000000001', now(), true)
                """)) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(forbidden)
                    .isThrownBy(() -> transactions.write(
                            event.region(),
                            () -> jdbc.sql(forbidden)
                                    .param("event", event.code())
                                    .update()));
        }
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

    /** An event whose choice is open, with a vote of each of so many tickets. */
    private record Voted(Actor secretariat, Event event, List<String> candidates, List<String> receipts) {}

    private Voted voted(int votes) {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        var candidates = fair.candidates(secretariat, event);
        var receipts = new ArrayList<String>();
        for (int i = 0; i < votes; i++) {
            var ticket = fair.inside(secretariat, event);
            receipts.add(choice.vote(Fair.anybody(), event.code(), ticket.code(), candidates.get(i % 2)));
        }
        return new Voted(secretariat, event, candidates, receipts);
    }

    @Test
    void theLogHearsNothingOfAVoteAndOfAllVotesWhenTheChoiceCloses() {
        var voted = voted(3);
        var event = voted.event();
        var kinds = "kind from transparency.commitment where kind = 'exhibition.vote' or :event = ''";
        assertThat(told(kinds, event)).isEmpty();
        var before = told("kind from innovation.promise where subject = 'event:' || :event", event);

        choice.close(voted.secretariat(), event.code());

        assertThat(before).doesNotContain(ClosedBox.KIND);
        assertThat(told(
                        "words from innovation.promise where subject = 'event:' || :event and kind = '" + ClosedBox.KIND
                                + "'",
                        event))
                .singleElement()
                .satisfies(words -> assertThat(words.lines())
                        .startsWith(event.code(), "CLOSED")
                        .containsAll(voted.receipts())
                        .hasSize(5));
        assertThat(told(
                        "kind from transparency.commitment c join innovation.promise p using (digest, kind) where p.subject = 'event:' || :event",
                        event))
                .contains(ClosedBox.KIND);
    }

    @Test
    void onceClosedNeitherTheTransactionNorThePlaceOfAVoteLeadsToABallot() {
        var voted = voted(12);
        var event = voted.event();
        assertThat(told("xmin from innovation.event_vote where event = :event", event))
                .as("while it is open, whoever owns the database can join them")
                .containsAnyElementsOf(told("xmin from innovation.event_ballot where event = :event", event));

        choice.close(voted.secretariat(), event.code());

        var written = told("xmin from innovation.event_vote_kept where event = :event", event);
        assertThat(written).hasSize(12);
        assertThat(written.stream().distinct()).as("one writing for all").hasSize(1);
        assertThat(told("xmin from innovation.event_ballot where event = :event", event))
                .doesNotContainAnyElementsOf(written);
        assertThat(told(
                        "encode(digest, 'hex') from innovation.event_vote_kept where event = :event order by ctid",
                        event))
                .as("the place of a row is that of its digest")
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(voted.receipts());
        assertThat(rows("event_vote", event)).isZero();
    }

    /** Else a copy of the open box, with its transactions, would tell once the votes are published. */
    @Test
    void aVoteInTheOpenBoxShowsNothingByWhichItIsKnownAgainInTheClosedOne() {
        var voted = voted(3);
        var event = voted.event();
        var open = told("encode(sealed, 'hex') from innovation.event_vote where event = :event", event);
        assertThat(told("v::text from innovation.event_vote v where event = :event", event))
                .hasSize(3)
                .noneMatch(row -> voted.receipts().stream().anyMatch(row::contains));

        choice.close(voted.secretariat(), event.code());

        assertThat(told("encode(sealed, 'hex') from innovation.event_vote_kept where event = :event", event))
                .hasSize(3)
                .doesNotContainAnyElementsOf(open);
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
    void whatIsToBeChosenAmongIsSettledWhenTheChoiceOpens() {
        var voted = voted(1);
        var event = voted.event();
        var code = event.code();
        var late = fair.innovation("DISHUB", "Parkir Cepat " + code);
        stands.book(fair.exhibitor("DISHUB"), code, "DISHUB", "A3", List.of(late));
        var first = Objects.requireNonNull(
                stands.floor(Fair.anybody(), code).taken().get("A1"));
        stands.cancel(voted.secretariat(), code, first.id());

        assertThat(choice.candidates(Fair.anybody(), code)).containsExactlyInAnyOrderElementsOf(voted.candidates());
        var ticket = fair.inside(voted.secretariat(), event);
        refused("vote-for-nothing", () -> choice.vote(Fair.anybody(), code, ticket.code(), late));
        choice.vote(Fair.anybody(), code, ticket.code(), first.innovations().getFirst());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> transactions.write(
                        event.region(),
                        () -> jdbc.sql("update innovation.event set candidates = '{}' where code = :event")
                                .param("event", code)
                                .update()));
        choice.close(voted.secretariat(), code);
        counting.count(voted.secretariat(), code);
        assertThat(choice.result(Fair.anybody(), code).orElseThrow().places())
                .extracting(Tally.Place::innovation)
                .containsExactlyInAnyOrderElementsOf(voted.candidates());
    }

    @Test
    void votesThatComeWhileTheChoiceClosesAreTakenWholeOrRefused() throws Exception {
        var voted = voted(0);
        var event = voted.event();
        var acts = new ArrayList<Callable<String>>();
        for (int i = 0; i < 7; i++) {
            var ticket = fair.inside(voted.secretariat(), event);
            acts.add(() -> choice.vote(
                    Fair.anybody(),
                    event.code(),
                    ticket.code(),
                    voted.candidates().getFirst()));
        }
        acts.add(3, () -> {
            choice.close(voted.secretariat(), event.code());
            return "closed";
        });

        var done = atOnce(acts);

        var taken = done.stream().filter(each -> each.length() == 64).toList();
        assertThat(done.stream().filter(each -> each.length() != 64 && !each.equals("closed")))
                .allMatch("choice-over"::equals);
        assertThat(told("encode(digest, 'hex') from innovation.event_vote_kept where event = :event", event))
                .containsExactlyInAnyOrderElementsOf(taken);
    }

    @Test
    void ofTwoWhoOpenCloseOrCountAtOnceOneDoes() throws Exception {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        var code = event.code();
        fair.booked(event);
        for (var step : List.<Consumer<Actor>>of(
                actor -> choice.open(actor, code),
                actor -> choice.close(actor, code),
                actor -> counting.count(actor, code))) {
            List<Callable<String>> acts = List.of(secretariat, fair.secretariat()).stream()
                    .<Callable<String>>map(actor -> () -> {
                        step.accept(actor);
                        return "done";
                    })
                    .toList();
            assertThat(atOnce(acts)).containsExactlyInAnyOrder("done", "choice-not-now");
        }
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
