package id.pendopo.innovation.exhibition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.pendopo.PendopoTest;
import id.pendopo.innovation.exhibition.Gate.Answer;
import id.pendopo.innovation.exhibition.Gate.Outcome;
import id.pendopo.kernel.Roles;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Gates: each ticket is in once, in whatever order devices tell of it. */
@PendopoTest
class GateTest extends AtTheFair {

    @Test
    void scansOfSeveralDevicesInAnyOrderAndRepeatedLetEachTicketInOnce() {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        var random = new Random(4711);
        var visitors = IntStream.range(0, 6).mapToObj(_ -> fair.guest(event)).toList();
        var scans = new ArrayList<Scan>();
        for (var visitor : visitors) {
            for (int i = 0; i < 3; i++) {
                scans.add(fair.scan(
                        key, visitor, i % 2 == 0 ? Fair.NORTH : Fair.SOUTH, Duration.ofMinutes(random.nextInt(600))));
            }
        }
        var book = new GateBook();
        scans.forEach(book::enter);
        for (int round = 0; round < 4; round++) {
            Collections.shuffle(scans, random);
            for (int from = 0; from < scans.size(); from += 5) {
                gate.take(secretariat, event.code(), scans.subList(from, Math.min(scans.size(), from + 5)));
            }
        }

        assertThat(rows("gate_scan", event)).isEqualTo(scans.size());
        assertThat(gate.count(secretariat, event.code())).isEqualTo(new Gate.Count(6, 0));
        for (var answer : gate.take(secretariat, event.code(), scans)) {
            assertThat(answer.outcome()).isEqualTo(book.isCheckIn(answer.id()) ? Outcome.IN : Outcome.AGAIN);
        }
        for (var visitor : visitors) {
            var told = tickets.get(Fair.anybody(), event.code(), visitor.code())
                    .checkIn()
                    .orElseThrow();
            var mark = fair.scan(key, visitor, Fair.NORTH, Duration.ZERO).mark();
            assertThat(told.at()).isEqualTo(book.checkIn(mark).orElseThrow().at());
            assertThat(told.gate()).isEqualTo(book.checkIn(mark).orElseThrow().gate());
        }
    }

    @Test
    void twoGatesThatTellOfOneTicketAtOnceLetItInOnce() throws Exception {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        var ticket = fair.guest(event);
        var scans = IntStream.range(0, 6)
                .mapToObj(i -> fair.scan(key, ticket, i % 2 == 0 ? Fair.NORTH : Fair.SOUTH, Duration.ofMinutes(60)))
                .toList();

        atOnce(scans.stream()
                .<Callable<String>>map(scan -> () -> gate.take(secretariat, event.code(), List.of(scan))
                        .getFirst()
                        .outcome()
                        .name())
                .toList());

        assertThat(gate.take(secretariat, event.code(), scans).stream()
                        .filter(answer -> answer.outcome() == Outcome.IN))
                .hasSize(1);
        assertThat(rows("gate_scan", event)).isEqualTo(6);
    }

    @Test
    void theListOfADeviceHoldsNoPersonAndNoCode() {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        var ticket = fair.guest(event);
        var crew = fair.officer(Roles.FRONT_OFFICER, "DPMPTSP");
        refused("event-crew-only", () -> gate.round(crew, event.code()));
        refused("event-crew-only", () -> gate.round(fair.citizen(), event.code()));
        gate.name(secretariat, event.code(), crew.account());

        var round = gate.round(crew, event.code());

        var mark = fair.scan(key, ticket, Fair.NORTH, Duration.ZERO).mark();
        assertThat(round.shadows()).containsExactly(GateKey.shadow(mark));
        assertThat(round.toString() + round.shadows() + round.in()).doesNotContain(ticket.code(), "Pengunjung", "@");
        gate.release(secretariat, event.code(), crew.account());
        refused("event-crew-only", () -> gate.round(crew, event.code()));
    }

    @Test
    void whatNoTicketExplainsIsKeptAndToldAndWhatIsNoScanIsRefused() {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        var at = event.begins(Fair.ZONE).plus(Duration.ofHours(1));
        var unknown = new Scan(UUID.randomUUID(), "a".repeat(32), Fair.NORTH, at);
        var wild = List.of(
                new Scan(UUID.randomUUID(), "' or 1=1", Fair.NORTH, at),
                new Scan(UUID.randomUUID(), "a".repeat(32), "Pintu Belakang", at),
                new Scan(UUID.randomUUID(), "a".repeat(32), Fair.NORTH, at.minus(Duration.ofDays(400))));

        var all = new ArrayList<>(wild);
        all.add(unknown);
        assertThat(gate.take(secretariat, event.code(), all))
                .extracting(Answer::outcome)
                .containsExactly(Outcome.UNREADABLE, Outcome.UNREADABLE, Outcome.CLOSED, Outcome.UNKNOWN);
        assertThat(gate.count(secretariat, event.code())).isEqualTo(new Gate.Count(0, 1));
        refused("scans-too-many", () -> gate.take(secretariat, event.code(), Collections.nCopies(501, unknown)));
    }

    @Test
    void aGateLetsNobodyInOnADayOnWhichTheEventDoesNotTakePlace() {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        var code = event.code();
        var early = fair.scan(key, fair.guest(event), Fair.NORTH, Duration.ofSeconds(-1));
        var last =
                fair.scan(key, fair.guest(event), Fair.NORTH, Duration.ofDays(3).minusSeconds(1));
        var late = fair.scan(key, fair.guest(event), Fair.NORTH, Duration.ofDays(3));
        var ticket = fair.guest(event);
        var round = gate.round(secretariat, code);
        assertThat(round.from()).isEqualTo(early.at().plusSeconds(1));
        assertThat(round.until()).isEqualTo(late.at());

        assertThat(gate.take(secretariat, code, List.of(early, last, late)))
                .extracting(Answer::outcome)
                .containsExactly(Outcome.CLOSED, Outcome.IN, Outcome.CLOSED);
        clock.jump(Duration.ofDays(4));
        refused("gate-closed", () -> gate.checkIn(secretariat, code, Fair.NORTH, ticket.code()));
        assertThat(gate.count(secretariat, code)).isEqualTo(new Gate.Count(1, 0));
    }

    @Test
    void beforeItsFirstDayAndOnceItWasEndedAGateIsClosedToo() {
        var secretariat = fair.secretariat();
        var tomorrow = events.make(secretariat, fair.draft("Besok " + UUID.randomUUID(), 1));
        events.publish(secretariat, tomorrow.code());
        var early = fair.guest(events.get(secretariat, tomorrow.code()));
        refused("gate-closed", () -> gate.checkIn(secretariat, tomorrow.code(), Fair.NORTH, early.code()));

        var event = fair.opened(secretariat);
        var ticket = fair.guest(event);
        events.end(secretariat, event.code());
        refused("gate-closed", () -> gate.checkIn(secretariat, event.code(), Fair.NORTH, ticket.code()));
        var round = gate.round(secretariat, event.code());
        assertThat(round.until()).isEqualTo(round.from());
    }

    @Test
    void whoStandsAtAGateLetsNobodyInByTheListAlone() {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        var other = fair.opened(secretariat);
        var ticket = fair.guest(event);
        var foreign = fair.scan(key, fair.guest(other), Fair.NORTH, Duration.ofMinutes(1));
        var crew = fair.officer(Roles.FRONT_OFFICER, "DPMPTSP");
        gate.name(secretariat, event.code(), crew.account());

        var forged = gate.round(crew, event.code()).shadows().stream()
                .map(shadow -> new Scan(UUID.randomUUID(), shadow, Fair.NORTH, event.begins(Fair.ZONE)))
                .toList();

        assertThat(gate.take(crew, event.code(), forged))
                .extracting(Answer::outcome)
                .containsOnly(Outcome.UNKNOWN);
        assertThat(gate.take(crew, event.code(), List.of(foreign)))
                .extracting(Answer::outcome)
                .containsExactly(Outcome.UNKNOWN);
        assertThat(tickets.get(Fair.anybody(), event.code(), ticket.code()).checkIn())
                .isEmpty();
        refused("gate-unknown", () -> gate.checkIn(crew, event.code(), "Pintu Belakang", ticket.code()));
    }

    @Test
    void theSecretariatSeesWhoLetInHowManyAtWhichGate() {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        var crew = fair.officer(Roles.FRONT_OFFICER, "DPMPTSP");
        gate.name(secretariat, event.code(), crew.account());
        var first = fair.guest(event);
        fair.letIn(crew, first, Fair.NORTH);
        fair.letIn(crew, first, Fair.NORTH);
        fair.letIn(crew, fair.guest(event), Fair.SOUTH);

        assertThat(gate.watches(secretariat, event.code()))
                .extracting(Gate.Watch::gate, Gate.Watch::scans, Gate.Watch::in)
                .containsExactlyInAnyOrder(tuple(Fair.NORTH, 2, 1), tuple(Fair.SOUTH, 1, 1));
        refused("event-secretariat-only", () -> gate.watches(crew, event.code()));
    }

    @Test
    void nobodyTellsOfMoreTicketsInADayThanSomebodyCanHoldToAGate() {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        transactions.write(
                event.region(),
                () -> jdbc.sql("""
                        insert into innovation.gate_scan (region, event, id, mark, gate, at, scanned_by, received_at)
                        select :region, :event, gen_random_uuid(), decode(md5(n::text), 'hex'), 'Pintu Utara', now(), :by, :at
                        from generate_series(1, 10000) n
                        """)
                        .param("region", event.region().value())
                        .param("event", event.code())
                        .param("by", secretariat.account())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update());
        var ticket = fair.guest(event);

        refused("scans-a-day", () -> fair.letIn(secretariat, ticket, Fair.NORTH));
        fair.letIn(fair.secretariat(), ticket, Fair.NORTH);
    }

    @Test
    void aTicketThatIsGivenBackWhileAGateTakesItIsEitherInOrGivenBack() throws Exception {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        for (int round = 0; round < 5; round++) {
            var ticket = fair.guest(event);

            var done = atOnce(List.of(
                    () -> gate.checkIn(secretariat, event.code(), Fair.NORTH, ticket.code())
                            .outcome()
                            .name(),
                    () -> {
                        tickets.cancel(Fair.anybody(), event.code(), ticket.code());
                        return "given back";
                    }));

            assertThat(done).isIn(List.of("IN", "ticket-used"), List.of("CANCELLED", "given back"));
        }
    }

    @Test
    void aGateThatWasPublishedStaysAndAnotherMayBeAdded() {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        refused(
                "event-gates-stay",
                () -> events.change(secretariat, event.code(), event.version(), fair.draft(event.name(), Fair.NORTH)));

        events.change(
                secretariat,
                event.code(),
                event.version(),
                fair.draft(event.name(), Fair.NORTH + "\n" + Fair.SOUTH + "\nPintu Timur"));

        fair.letIn(secretariat, fair.guest(event), "Pintu Timur");
        assertThat(gate.count(secretariat, event.code())).isEqualTo(new Gate.Count(1, 0));
    }
}
