package id.pendopo.innovation.exhibition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.PendopoTest;
import id.pendopo.kernel.Actor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** The visitors’ choice while it is open and as it closes: one vote a ticket, sealed. */
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
}
