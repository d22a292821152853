package id.pendopo.innovation.ideas;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.database.Transactions;
import id.pendopo.identity.People;
import id.pendopo.innovation.ideas.Desk.OfficeTime;
import id.pendopo.innovation.ideas.Teams.Peers;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.notify.Messages;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Calendar;
import id.pendopo.regions.Offices;
import id.pendopo.regions.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An answer is owed within ten working days. Walked through on a clock of its own, in a region where nobody else is. */
@PendopoTest
class OwedAnswerTest {

    private static final RegionCode JOMBANG = RegionCode.of("35.17");
    private static final String AGENCY = "DPMPTSP";

    /** A Thursday with days off behind it. */
    private static final LocalDate SENT = LocalDate.of(2026, 12, 3);

    @Autowired
    Transactions transactions;

    @Autowired
    Shelf shelf;

    @Autowired
    Agencies agencies;

    @Autowired
    Names names;

    @Autowired
    People people;

    @Autowired
    Offices offices;

    @Autowired
    Calendar calendar;

    @Autowired
    Regions regions;

    @Autowired
    AuthorSeal seal;

    @Autowired
    NewsStore newsStore;

    @Autowired
    AnswerStore answerStore;

    @Autowired
    PictureStore pictures;

    @Autowired
    Folk folk;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    /** The hall on some day at noon. */
    private record Day(Desk desk, News news) {}

    private Day on(LocalDate day, LocalTime time) {
        Instant at = day.atTime(time).atZone(offices.zone(JOMBANG)).toInstant();
        var desk = new Desk(
                new IdeaSettings(5, 10, 5, 10, 50),
                new OfficeTime(() -> at, offices, calendar),
                agencies,
                people,
                events);
        return new Day(desk, new News(seal, newsStore, desk, events));
    }

    private UUID send(Actor author, String words) {
        var desk = on(SENT, LocalTime.NOON).desk();
        return new Sending(transactions, shelf, agencies, names, desk, events)
                .send(author, Folk.idea(AGENCY, Initiator.OFFICER, true, words), Optional.empty());
    }

    private void morning(LocalDate day, LocalTime time) {
        var on = on(day, time);
        new Rising(transactions, answerStore, pictures, on.news(), on.desk(), regions).morning(JOMBANG);
    }

    private Answering answering(LocalDate day, LocalTime time) {
        var on = on(day, time);
        return new Answering(
                transactions, shelf, answerStore, agencies, new Peers(names, on.news(), on.desk()), events);
    }

    private AnswerCounts.Count count(LocalDate day) {
        return new AnswerCounts(transactions, jdbc, on(day, LocalTime.NOON).desk())
                .of(JOMBANG).stream()
                        .filter(one -> one.agency().equals(AGENCY))
                        .findFirst()
                        .orElseThrow();
    }

    private Idea.Progress progress(UUID idea) {
        return transactions.read(
                JOMBANG, () -> shelf.ideas().find(JOMBANG, idea).orElseThrow().progress());
    }

    @Test
    void whoOwesTheAnswerHearsOfASealedIdeaTheNextMorningAndOnce() {
        morning(SENT, LocalTime.NOON); // what others sent before is told
        var officer = folk.officer(JOMBANG, "Pengelola Pagi", Roles.INNOVATION_OFFICER, AGENCY)
                .actor();
        send(folk.officer(JOMBANG, "Staf Malam", "", "").actor(), "malam " + UUID.randomUUID());
        morning(SENT, LocalTime.of(23, 59));
        assertThat(arrived(officer)).isZero();

        morning(SENT.plusDays(1), LocalTime.of(6, 30));
        var heard = arrived(officer);
        morning(SENT.plusDays(2), LocalTime.of(6, 30));

        assertThat(heard).isEqualTo(1);
        assertThat(arrived(officer)).isEqualTo(1);
    }

    private long arrived(Actor officer) {
        return messages.of(officer, Locale.of("id")).stream()
                .filter(message -> message.subject().equals("Gagasan baru menunggu jawaban"))
                .count();
    }

    @Test
    void anAnswerIsInTimeOnTheTenthWorkingDayAndGoesUpOnceTheNextMorning() {
        var author = folk.officer(JOMBANG, "Staf Menunggu", "", "").actor();
        var officer = folk.officer(JOMBANG, "Pengelola Jombang", Roles.INNOVATION_OFFICER, AGENCY)
                .actor();
        var head = folk.officer(JOMBANG, "Kepala Jombang", Roles.AGENCY_HEAD, AGENCY)
                .actor();
        var late = send(author, "terlambat " + UUID.randomUUID());
        var inTime = send(author, "tepat waktu " + UUID.randomUUID());
        var due = progress(late).due();
        var days = calendar.workingDays(JOMBANG);
        assertThat(SENT.plusDays(1)
                        .datesUntil(due.plusDays(1))
                        .filter(days::isWorkingDay)
                        .count())
                .isEqualTo(10);

        morning(due, LocalTime.of(23, 59));
        assertThat(progress(late).step()).isZero();
        answering(due, LocalTime.of(23, 59))
                .answer(officer, inTime, new NewAnswer(0, Verdict.KEPT, "Tahun depan.", ""));
        int before = count(due).late();

        morning(due.plusDays(1), LocalTime.of(0, 1));
        morning(due.plusDays(1), LocalTime.of(0, 2));

        assertThat(progress(late).step()).isEqualTo(1);
        assertThat(progress(inTime).step()).isZero();
        assertThat(count(due.plusDays(1)).late()).isEqualTo(before + 1);
        var headsDesk = answering(due.plusDays(1), LocalTime.NOON);
        assertThat(headsDesk.rises(head, late))
                .extracting(Answering.Rise::role, Answering.Rise::agency)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Roles.AGENCY_HEAD, AGENCY));
        assertThat(headsDesk.owed(head))
                .filteredOn(one -> one.idea().equals(late))
                .singleElement()
                .satisfies(one -> assertThat(one.risen()).isTrue());

        headsDesk.answer(head, late, new NewAnswer(0, Verdict.DECLINED, "Sudah ada.", ""));
        assertThat(headsDesk.answers(head, late))
                .singleElement()
                .satisfies(answer -> assertThat(answer.inTime()).isFalse());
        assertThat(headsDesk.answers(head, inTime))
                .singleElement()
                .satisfies(answer -> assertThat(answer.inTime()).isTrue());
        assertThat(count(due.plusDays(1)).late()).isEqualTo(before);
    }
}
