package id.pendopo.innovation.exhibition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.PendopoTest;
import id.pendopo.TestClock;
import id.pendopo.database.Transactions;
import id.pendopo.innovation.exhibition.Gate.Answer;
import id.pendopo.innovation.exhibition.Gate.Outcome;
import id.pendopo.innovation.exhibition.Registration.Source;
import id.pendopo.innovation.exhibition.Tally.Counted;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An event from its plan to the visitors' choice. */
@PendopoTest
class ExhibitionTest {

    @Autowired
    Fair fair;

    @Autowired
    Events events;

    @Autowired
    Stands stands;

    @Autowired
    Programme programme;

    @Autowired
    Tickets tickets;

    @Autowired
    Gate gate;

    @Autowired
    GateKey key;

    @Autowired
    Floor floor;

    @Autowired
    Choice choice;

    @Autowired
    Papers papers;

    @Autowired
    Forgetting forgetting;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private static void refused(String slug, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::slug)
                .isEqualTo(slug);
    }

    private static List<String> faults(ThrowingCallable act) {
        var codes = new ArrayList<String>();
        assertThatExceptionOfType(Faulty.class)
                .isThrownBy(act)
                .satisfies(faulty -> faulty.faults().forEach(fault -> codes.add(fault.code())));
        return codes;
    }

    /** What came of doing these at one moment: what it gave, or the slug it was refused with. */
    private static List<String> atOnce(List<Callable<String>> acts) throws Exception {
        var barrier = new CyclicBarrier(acts.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = acts.stream()
                    .map(act -> threads.submit(() -> {
                        barrier.await();
                        try {
                            return act.call();
                        } catch (Refusal no) {
                            return no.slug();
                        }
                    }))
                    .toList();
            var done = new ArrayList<String>();
            for (var each : running) {
                done.add(each.get());
            }
            return done;
        }
    }

    private int rows(String table, Event event) {
        return transactions.read(
                event.region(),
                () -> jdbc.sql("select count(*) from innovation." + table + " where event = :event")
                        .param("event", event.code())
                        .query(Integer.class)
                        .single());
    }

    @Test
    void aDraftIsThereForItsSecretariatAlone() {
        var secretariat = fair.secretariat();
        var draft = events.make(secretariat, fair.draft("Rancangan " + UUID.randomUUID()));

        refused("event-unknown", () -> events.get(Fair.anybody(), draft.code()));
        refused("event-unknown", () -> events.get(fair.exhibitor("DINKES"), draft.code()));
        refused("event-unknown", () -> tickets.register(fair.citizen(), draft.code(), new Source("10.0.0.1", "x")));
        assertThat(events.published()).extracting(Event::code).doesNotContain(draft.code());
        refused("event-secretariat-only", () -> events.make(fair.exhibitor("DINKES"), fair.draft("Lain")));
        assertThat(events.get(secretariat, draft.code()).name()).isEqualTo(draft.name());
    }

    @Test
    void oneOfTwoWhoChangeAnEventWins() {
        var secretariat = fair.secretariat();
        var event = events.make(secretariat, fair.draft("Gelar " + UUID.randomUUID()));
        events.change(secretariat, event.code(), 1, fair.draft("Nama baru"));

        refused("event-changed", () -> events.change(secretariat, event.code(), 1, fair.draft("Nama lain")));
        assertThat(events.get(secretariat, event.code()).name()).isEqualTo("Nama baru");
    }

    @Test
    void ofManyAgenciesThatWantOneStandOneHasIt() throws Exception {
        var event = fair.opened(fair.secretariat());
        var shown = fair.innovation("DINKES", "Antar Obat " + event.code());
        var agencies = List.of("DINKES", "BAPENDA", "DISHUB", "DLH");
        List<Callable<String>> acts = agencies.stream()
                .<Callable<String>>map(agency -> {
                    var officer = fair.exhibitor(agency);
                    return () -> stands.book(officer, event.code(), agency, "A1", List.of(shown))
                            .agency();
                })
                .toList();

        var done = atOnce(acts);

        assertThat(done.stream().filter(agencies::contains)).hasSize(1);
        assertThat(done.stream().filter("stand-taken"::equals)).hasSize(3);
        assertThat(stands.floor(Fair.anybody(), event.code()).taken())
                .hasEntrySatisfying(
                        "A1", booking -> assertThat(booking.agency()).isIn(agencies));
    }

    @Test
    void whoMayBookAndHowManyIsDecidedByTheDoor() {
        var event = fair.opened(fair.secretariat());
        var officer = fair.exhibitor("DINKES");
        var shown = List.of(fair.innovation("DINKES", "Antar Obat " + event.code()));
        var code = event.code();

        refused("stand-not-yours", () -> stands.book(fair.citizen(), code, "DINKES", "A1", shown));
        refused("stand-not-yours", () -> stands.book(fair.exhibitor("BAPENDA"), code, "DINKES", "A1", shown));
        refused(
                "stand-not-yours",
                () -> stands.book(fair.officer(Roles.AGENCY_HEAD, "DINKES"), code, "DINKES", "A1", shown));
        refused("stand-innovation-unknown", () -> stands.book(officer, code, "DINKES", "A1", List.of("tidak-ada")));
        refused("stand-innovations", () -> stands.book(officer, code, "DINKES", "A1", List.of()));
        refused("stand-unknown", () -> stands.book(officer, code, "DINKES", "Z9", shown));
        stands.book(officer, code, "DINKES", "A1", shown);
        stands.book(officer, code, "DINKES", "A2", shown);
        refused("stands-enough", () -> stands.book(officer, code, "DINKES", "A3", shown));
        refused("stand-free", () -> stands.await(fair.exhibitor("BAPENDA"), code, "BAPENDA", shown));
        refused("hall-booked", () -> stands.remove(fair.secretariat(), code, "A"));
    }

    @Test
    void whoeverWaitedLongestGetsTheStandThatIsGivenBack() {
        var event = fair.opened(fair.secretariat());
        var code = event.code();
        var shown = List.of(fair.innovation("DINKES", "Antar Obat " + code));
        var dinkes = fair.exhibitor("DINKES");
        var first = stands.book(dinkes, code, "DINKES", "A1", shown);
        stands.book(dinkes, code, "DINKES", "A2", shown);
        var bapenda = fair.exhibitor("BAPENDA");
        stands.book(bapenda, code, "BAPENDA", "A3", shown);
        stands.book(bapenda, code, "BAPENDA", "A4", shown);
        stands.await(fair.exhibitor("DISHUB"), code, "DISHUB", shown);
        stands.await(fair.exhibitor("DLH"), code, "DLH", shown);
        refused("stand-waited", () -> stands.await(fair.exhibitor("DLH"), code, "DLH", shown));
        refused("booking-unknown", () -> stands.cancel(bapenda, code, first.id()));

        stands.cancel(dinkes, code, first.id());

        var floor = stands.floor(Fair.anybody(), code);
        assertThat(floor.taken())
                .hasEntrySatisfying(
                        "A1", booking -> assertThat(booking.agency()).isEqualTo("DISHUB"));
        assertThat(floor.waiting()).extracting(Booking::agency).containsExactly("DLH");
    }

    @Test
    void aClashIsRefusedByUsAndByTheDatabase() {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        var code = event.code();

        assertThat(faults(() -> programme.add(
                        secretariat, code, fair.session("Lain", "ruang rapat 1", 1, 9, "Kepala biro organisasi"))))
                .containsExactly("roomTaken", "speakerTaken");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> transactions.write(
                        event.region(), () -> jdbc.sql("""
                                insert into innovation.event_session
                                select region, event, gen_random_uuid(), 'Lain', '', room, starts_at, ends_at, speakers
                                from innovation.event_session where event = :event limit 1
                                """).param("event", code).update()));
        assertThat(programme.of(Fair.anybody(), code)).hasSize(2);
    }

    @Test
    void theDatabaseRefusesAStandOverAnotherToo() {
        var event = fair.opened(fair.secretariat());
        for (var place : List.of("0, 0", "1900, 0", "-100, 0")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(place)
                    .isThrownBy(() -> transactions.write(
                            event.region(),
                            () -> jdbc.sql("insert into innovation.event_stand values (:region, :event, 'A', 'X1', "
                                            + place + ", 300, 300)")
                                    .param("region", event.region().value())
                                    .param("event", event.code())
                                    .update()));
        }
    }

    @Test
    void aVisitorsNameIsSealedAndForgottenAfterTheEvent() {
        var event = fair.opened(fair.secretariat());
        var mail = "Dicari-" + UUID.randomUUID() + "@contoh.id";
        var guest = new Registration("Pengunjung Dicari", mail, true, new Source("10.9.9.9", "Telepon"));
        var ticket = tickets.register(Fair.anybody(), event.code(), guest, Locale.of("id"));
        refused(
                "ticket-there",
                () -> tickets.register(
                        Fair.anybody(),
                        event.code(),
                        new Registration("Lain", mail.toUpperCase(Locale.ROOT), true, new Source("10.9.9.8", "Lain")),
                        Locale.of("id")));

        assertThat(kept(event))
                .hasSize(1)
                .allSatisfy(row -> assertThat(row)
                        .doesNotContain(
                                "Dicari", mail, "10.9.9.9", ticket.code().replace("-", "")));

        clock.jump(Duration.ofDays(40));
        forgetting.night(event.region());

        var left = transactions.read(
                event.region(),
                () -> jdbc.sql("""
                        select count(*) from innovation.ticket where event = :event and (holder_sealed is not null
                            or contact_mark is not null or code_sealed is not null or address_mark is not null
                            or device_mark is not null)
                        """)
                        .param("event", event.code())
                        .query(Integer.class)
                        .single());
        assertThat(left).isZero();
        assertThat(rows("ticket", event)).isEqualTo(1);
    }

    private List<String> kept(Event event) {
        return transactions.read(
                event.region(),
                () -> jdbc.sql(
                                "select t::text as row, holder_sealed, code_sealed from innovation.ticket t where event = :event")
                        .param("event", event.code())
                        .query((row, _) -> row.getString("row")
                                + new String(row.getBytes("holder_sealed"), StandardCharsets.ISO_8859_1)
                                + new String(row.getBytes("code_sealed"), StandardCharsets.ISO_8859_1))
                        .list());
    }

    @Test
    void registrationsFromOneAddressEndAtTheLimitHoweverManyAreTried() {
        var event = fair.opened(fair.secretariat());
        var source = new Source("10.66.0.1", "Robot");
        int taken = 0;
        for (int i = 0; i < 100; i++) {
            try {
                fair.guest(event, source);
                taken++;
            } catch (Refusal no) {
                assertThat(no.slug()).isEqualTo("tickets-from-here");
            }
        }
        assertThat(taken).isEqualTo(30);
        assertThat(rows("ticket", event)).isEqualTo(30);
        assertThat(fair.guest(event)).as("others go on").isNotNull();
    }

    @Test
    void theLastPlaceGoesToOneVisitorAndATicketGivenBackLeavesNothingOfItsPerson() throws Exception {
        var secretariat = fair.secretariat();
        var plain = fair.draft("Kecil " + UUID.randomUUID());
        var event = events.make(
                secretariat,
                new EventDraft(
                        plain.name(),
                        plain.place(),
                        "",
                        plain.startsOn(),
                        plain.endsOn(),
                        "Utara",
                        "1",
                        plain.registrationUntil(),
                        plain.votingUntil()));
        events.publish(secretariat, event.code());
        var open = events.get(secretariat, event.code());

        var done = atOnce(IntStream.range(0, 5)
                .<Callable<String>>mapToObj(_ -> () -> fair.guest(open).code())
                .toList());

        assertThat(done.stream().filter("event-full"::equals)).hasSize(4);
        var code = done.stream()
                .filter(each -> !each.equals("event-full"))
                .findFirst()
                .orElseThrow();
        tickets.cancel(Fair.anybody(), event.code(), code);
        assertThat(tickets.get(Fair.anybody(), event.code(), code).cancelled()).isTrue();
        assertThat(fair.guest(open)).isNotNull();
    }

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

        assertThat(round.marks())
                .containsExactly(fair.scan(key, ticket, "x", Duration.ZERO).mark());
        assertThat(round.toString() + round.marks() + round.in()).doesNotContain(ticket.code(), "Pengunjung", "@");
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
                new Scan(UUID.randomUUID(), "a".repeat(32), "x".repeat(41), at),
                new Scan(UUID.randomUUID(), "a".repeat(32), Fair.NORTH, at.minus(Duration.ofDays(400))));

        var all = new ArrayList<>(wild);
        all.add(unknown);
        assertThat(gate.take(secretariat, event.code(), all))
                .extracting(Answer::outcome)
                .containsExactly(Outcome.UNREADABLE, Outcome.UNREADABLE, Outcome.UNREADABLE, Outcome.UNKNOWN);
        assertThat(gate.count(secretariat, event.code())).isEqualTo(new Gate.Count(0, 1));
        refused("scans-too-many", () -> gate.take(secretariat, event.code(), Collections.nCopies(501, unknown)));
    }

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
        var event = fair.opened(fair.secretariat());
        var code = event.code();
        var sessions = programme.of(Fair.anybody(), code);
        var ticket = fair.guest(event);
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
                        () -> jdbc.sql("insert into innovation.event_vote values (:region, :event, :digest, :digest)")
                                .param("region", event.region().value())
                                .param("event", code)
                                .param("digest", new byte[32])
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
        assertThat(choice.suspects(secretariat, event.code())).isEmpty();
        refused("choice-not-now", () -> choice.count(secretariat, event.code()));
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
        choice.count(secretariat, event.code());

        var tally = choice.result(Fair.anybody(), event.code()).orElseThrow();
        assertThat(tally.places())
                .containsExactly(new Tally.Place(1, candidates.get(1), 2), new Tally.Place(2, candidates.get(0), 1));
        assertThat(tally.rows()).extracting(Tally.Opened::digest).containsExactlyInAnyOrderElementsOf(receipts);
        var hex = java.util.HexFormat.of();
        for (var row : tally.rows()) {
            var again = id.pendopo.kernel.Commitment.of(
                    hex.parseHex(row.salt()), Vote.content(event.code(), row.innovation()));
            assertThat(again).hasToString(row.digest());
        }
        refused("choice-not-now", () -> choice.count(secretariat, event.code()));
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

        assertThat(choice.suspects(secretariat, code))
                .extracting(suspect -> suspect.group().reason())
                .containsExactly(Stuffing.Reason.ONE_ADDRESS, Stuffing.Reason.ONE_DEVICE);
        refused("choice-unsettled", () -> choice.count(secretariat, code));
        assertThat(choice.result(secretariat, code)).as("nothing was opened").isEmpty();
        var other = fair.secretariat();
        for (int group = 0; group < 2; group++) {
            int number = group;
            assertThat(faults(() -> choice.propose(secretariat, code, number, true, "pendek")))
                    .containsExactly("short");
            choice.propose(secretariat, code, number, true, "Lima tiket dari satu mesin dalam satu menit");
            var ruling = choice.suspects(secretariat, code).get(number).ruling().orElseThrow();
            refused("ruling-four-eyes", () -> choice.decide(secretariat, code, ruling.id(), true));
            choice.decide(other, code, ruling.id(), true);
        }
        choice.count(other, code);

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
        transactions.write(
                event.region(), () -> jdbc.sql("""
                insert into innovation.event_vote
                select region, event, sha256(digest), sealed from innovation.event_vote where event = :event
                """).param("event", event.code()).update());
        choice.close(secretariat, event.code());
        choice.count(secretariat, event.code());

        var tally = choice.result(Fair.anybody(), event.code()).orElseThrow();
        assertThat(tally.number(Counted.BROKEN)).isEqualTo(1);
        assertThat(tally.rows())
                .filteredOn(row -> row.counted() == Counted.COUNTED)
                .extracting(Tally.Opened::digest)
                .containsExactly(receipt);
    }

    @Test
    void anotherRegionSeesNoVisitorAndRunsNothing() {
        var event = fair.opened(fair.secretariat());
        fair.guest(event);
        var jombang = fair.person(RegionCode.of("35.17"), Roles.INNOVATION_SECRETARIAT, "SETDA")
                .actor();

        refused("event-secretariat-only", () -> events.required(jombang, event.code()));
        refused("event-crew-only", () -> gate.round(jombang, event.code()));
        int seen = transactions.read(
                RegionCode.of("35.17"),
                () -> jdbc.sql("select count(*) from innovation.ticket where event = :event")
                        .param("event", event.code())
                        .query(Integer.class)
                        .single());
        assertThat(seen).isZero();
    }

    @Test
    void papersArePrintedInBothLanguages() throws Exception {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        var code = event.code();
        var ticket = fair.guest(event);
        var session = programme.of(Fair.anybody(), code).getFirst().id();
        floor.ask(Fair.anybody(), code, ticket.code(), session, "Berapa desa yang sudah dilayani?");
        floor.answer(secretariat, code, floor.all(secretariat, code).getFirst().id(), "Dua puluh desa.");
        fair.candidates(secretariat, event);

        assertThat(text(papers.proceedings(Fair.anybody(), code, Locale.of("id"))))
                .contains(
                        "Prosiding",
                        event.name(),
                        "Kepala UPT pajak daerah",
                        "Berapa desa",
                        "Dua puluh desa",
                        "Antar Obat");
        assertThat(text(papers.proceedings(Fair.anybody(), code, Locale.ENGLISH)))
                .contains("Proceedings", "Innovations shown");
        assertThat(text(papers.ticket(ticket, Locale.of("id")))).contains(ticket.code(), event.name());
    }

    private static String text(byte[] pdf) throws java.io.IOException {
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            return new org.apache.pdfbox.text.PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s+", " ");
        }
    }

    @Test
    void anActorOfNoKindGetsNoDoor() {
        var event = fair.opened(fair.secretariat());
        for (Actor actor :
                List.of(Fair.anybody(), fair.citizen(), fair.exhibitor("DINKES"), fair.officer(Roles.JUROR, "SETDA"))) {
            refused("event-secretariat-only", () -> choice.open(actor, event.code()));
            refused("event-secretariat-only", () -> choice.suspects(actor, event.code()));
            refused("event-secretariat-only", () -> floor.all(actor, event.code()));
            refused("event-secretariat-only", () -> events.end(actor, event.code()));
            refused("event-secretariat-only", () -> tickets.count(actor, event.code()));
            refused("event-crew-only", () -> gate.take(actor, event.code(), List.of()));
        }
    }
}
