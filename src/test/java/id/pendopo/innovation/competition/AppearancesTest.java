package id.pendopo.innovation.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.PendopoTest;
import id.pendopo.TestClock;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Rights;
import id.pendopo.innovation.judging.Seed;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import id.pendopo.notify.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When and where entrants present before a jury: by lot, in versions, and known to all. */
@PendopoTest
class AppearancesTest {

    private static final String EARLY = "Peserta meminta penilaian atas naskah saja.";
    private static final String FLOOD = "Aula tergenang sejak semalam.";

    @Autowired
    Contest contest;

    @Autowired
    Staged staged;

    @Autowired
    Appearances appearances;

    @Autowired
    AppearancePlanning planning;

    @Autowired
    Entries entries;

    @Autowired
    SteppingAside aside;

    @Autowired
    Results results;

    @Autowired
    Proofs proofs;

    @Autowired
    Messages messages;

    @Autowired
    Tampering tampering;

    @Autowired
    Accounts accounts;

    @Autowired
    Rights rights;

    @Autowired
    TestClock clock;

    private static void refused(String slug, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .satisfies(no -> assertThat(no.slug()).isEqualTo(slug));
    }

    private Staged.Stage stage() {
        var secretariat = contest.secretariat();
        return staged.scoring(secretariat, contest.openWithVisits(secretariat));
    }

    /** So many days from now, at nine on the wall of the hall. */
    private Instant nine(int days) {
        return clock.instant()
                .atZone(Edition.ZONE)
                .plusDays(days)
                .truncatedTo(ChronoUnit.DAYS)
                .plusHours(9)
                .toInstant();
    }

    private static TimeAndPlace sitting(Instant from, int minutes, String place) {
        return new TimeAndPlace(from, from.plus(Duration.ofMinutes(minutes)), place);
    }

    private String hall() {
        return "Aula " + UUID.randomUUID();
    }

    private AppearancePlan plan(Staged.Stage stage, int seen, int minutes, String reason, TimeAndPlace... sittings) {
        return planning.plan(stage.secretariat(), stage.code(), "desk", seen, minutes, List.of(sittings), reason);
    }

    private Appearances.Schedule schedule(Staged.Stage stage) {
        return appearances.of(stage.code(), "desk").orElseThrow();
    }

    private List<String> order(Staged.Stage stage) {
        return schedule(stage).current().appearances().stream()
                .map(Appearance::entry)
                .toList();
    }

    private Appearances.Own own(Staged.Stage stage, int entry) {
        return appearances.of(stage.entries().get(entry)).getFirst();
    }

    private List<String> told(Actor actor) {
        return messages.of(actor, Locale.of("id")).stream()
                .map(message -> message.subject())
                .toList();
    }

    @Test
    void theSecretariatSaysHowLongAndWhenAndTheSeedSaysWho() {
        var stage = stage();
        var hall = hall();
        var first = nine(2);
        plan(stage, 0, 20, "", sitting(first.plus(Duration.ofDays(1)), 30, hall), sitting(first, 50, hall));

        var seed = new Seed(schedule(stage).seed());
        assertThat(order(stage))
                .hasSize(3)
                .isSortedAccordingTo(Comparator.comparing(entry -> seed.lot("appearance", entry)));
        assertThat(schedule(stage).current().appearances())
                .extracting(Appearance::at)
                .containsExactly(
                        sitting(first, 20, hall),
                        sitting(first.plus(Duration.ofMinutes(20)), 20, hall),
                        sitting(first.plus(Duration.ofDays(1)), 20, hall));
        assertThat(own(stage, 0).appearance().title())
                .isEqualTo(stage.entries().getFirst().title());
        assertThat(told(stage.authors().getFirst())).anyMatch(subject -> subject.startsWith("Waktu presentasi Anda"));
        assertThat(told(stage.jury().getFirst())).contains("Jadwal presentasi sudah ada");
    }

    @Test
    void tooFewPlacesAreRefusedWithTheirNumber() {
        var stage = stage();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> plan(stage, 0, 20, "", sitting(nine(1), 39, hall())))
                .satisfies(no -> {
                    assertThat(no.slug()).isEqualTo("appearance-places");
                    assertThat(no.values()).containsExactly("minutes", 2, 1, 3);
                });
        assertThat(appearances.of(stage.code(), "desk")).isEmpty();
    }

    @Test
    void nobodyPresentsBeforeAJuryThatMayNotKnowThem() {
        var secretariat = contest.secretariat();
        var stage = staged.scoring(secretariat, contest.open(secretariat));

        refused("appearance-blind", () -> plan(stage, 0, 20, "", sitting(nine(1), 90, hall())));
    }

    @Test
    void nothingIsPlannedOnceTheStageIsClosed() {
        var secretariat = contest.secretariat();
        var stage = staged.closed(secretariat, contest.openWithVisits(secretariat));

        refused("appearance-not-now", () -> plan(stage, 0, 20, "", sitting(nine(1), 90, hall())));
    }

    @Test
    void onlyTheSecretariatPlans() {
        var stage = stage();
        var sittings = List.of(sitting(nine(1), 90, hall()));

        for (var other : List.of(stage.jury().getFirst(), stage.authors().getFirst())) {
            refused("secretariat-only", () -> planning.plan(other, stage.code(), "desk", 0, 20, sittings, ""));
            refused("secretariat-only", () -> appearances.desk(other, stage.code(), "desk"));
        }
    }

    @Test
    void whatCannotBeIsToldAtItsField() {
        var stage = stage();
        var hall = hall();
        var nine = nine(1);

        refused("appearance-minutes", () -> plan(stage, 0, 4, "", sitting(nine, 90, hall)));
        refused("appearance-minutes", () -> plan(stage, 0, 241, "", sitting(nine, 90, hall)));
        refused("appearance-sitting-owed", () -> plan(stage, 0, 20, ""));
        refused("appearance-past", () -> plan(stage, 0, 20, "", sitting(nine(-1), 90, hall)));
        refused("appearance-far", () -> plan(stage, 0, 20, "", sitting(nine(400), 90, hall)));
        refused("appearance-until", () -> plan(stage, 0, 20, "", sitting(nine, 0, hall)));
        refused("appearance-place", () -> plan(stage, 0, 20, "", sitting(nine, 90, " ")));
        refused(
                "appearance-overlap",
                () -> plan(stage, 0, 20, "", sitting(nine, 90, hall), sitting(nine.plusSeconds(3600), 90, hall())));
        plan(stage, 0, 20, "", sitting(nine, 90, hall), sitting(nine.plus(Duration.ofMinutes(90)), 90, hall));
    }

    @Test
    void twoStagesDoNotMeetInOnePlace() {
        var first = stage();
        var second = stage();
        var hall = hall();
        var nine = nine(3);
        plan(first, 0, 20, "", sitting(nine, 90, hall));

        refused(
                "appearance-place-taken",
                () -> plan(
                        second,
                        0,
                        20,
                        "",
                        sitting(nine.plusSeconds(60), 90, " " + hall.toUpperCase(Locale.ROOT) + " ")));
        plan(second, 0, 20, "", sitting(nine.plusSeconds(60), 90, hall()));
    }

    @Test
    void anotherDayIsAnotherVersionWithAReasonAndTheSameOrder() {
        var stage = stage();
        var before = plan(stage, 0, 20, "", sitting(nine(1), 90, hall()));
        var order = order(stage);

        refused("reason-owed", () -> plan(stage, 1, 15, "", sitting(nine(2), 90, hall())));
        refused("appearance-planned-elsewhere", () -> plan(stage, 0, 15, FLOOD, sitting(nine(2), 90, hall())));
        plan(stage, 1, 15, FLOOD, sitting(nine(2), 90, hall()));

        assertThat(order(stage)).isEqualTo(order);
        assertThat(schedule(stage).current().reason()).isEqualTo(FLOOD);
        assertThat(schedule(stage).earlier())
                .singleElement()
                .satisfies(old -> assertThat(old.sittings()).isEqualTo(before.sittings()));
        assertThat(told(stage.authors().getFirst()))
                .anyMatch(subject -> subject.startsWith("Waktu presentasi Anda berubah"));
        assertThat(told(stage.jury().getFirst())).contains("Jadwal presentasi berubah");
    }

    @Test
    void whatHasBegunStaysWhereItWas() {
        var stage = stage();
        plan(stage, 0, 20, "", sitting(nine(1), 90, hall()));
        var before = schedule(stage).current().appearances();
        clock.jump(Duration.between(clock.instant(), before.get(1).at().from()).plusMinutes(5));

        refused(
                "appearance-begun",
                () -> plan(stage, 1, 20, FLOOD, sitting(clock.instant().plusSeconds(60), 90, hall())));
        var later = sitting(nine(1), 20, hall());
        plan(stage, 1, 20, FLOOD, later);

        var after = schedule(stage).current().appearances();
        assertThat(after.subList(0, 2)).isEqualTo(before.subList(0, 2));
        assertThat(after.get(2).at()).isEqualTo(later);
        var begun = before.getFirst().entry();
        refused(
                "appearance-exchange",
                () -> exchange(stage, 2, begun, before.get(2).entry(), "Tidak dapat hadir pagi."));
    }

    private AppearancePlan exchange(Staged.Stage stage, int seen, String first, String second, String reason) {
        return planning.exchange(stage.secretariat(), stage.code(), "desk", seen, first, second, reason);
    }

    @Test
    void twoEntrantsExchangeTheirTimesForAReasonAndKeepThatInALaterPlan() {
        var stage = stage();
        plan(stage, 0, 20, "", sitting(nine(1), 90, hall()));
        var before = order(stage);
        var first = before.getFirst();
        var last = before.getLast();

        refused("appearance-exchange", () -> exchange(stage, 1, first, first, "Tidak dapat hadir pagi."));
        refused("appearance-exchange", () -> exchange(stage, 1, first, "E9999", "Tidak dapat hadir pagi."));
        refused("reason-owed", () -> exchange(stage, 1, first, last, ""));
        exchange(stage, 1, first, last, "Tidak dapat hadir pagi.");

        var exchanged = List.of(last, before.get(1), first);
        assertThat(order(stage)).isEqualTo(exchanged);
        assertThat(schedule(stage).current().exchanged()).containsExactly(first, last);
        plan(stage, 2, 20, FLOOD, sitting(nine(2), 90, hall()));
        assertThat(order(stage)).isEqualTo(exchanged);
    }

    @Test
    void whoWithdrewIsNotInIt() {
        var stage = stage();
        plan(stage, 0, 20, "", sitting(nine(1), 90, hall()));
        entries.withdraw(
                stage.authors().getFirst(),
                stage.code(),
                stage.entries().getFirst().id(),
                "Layanan dihentikan bulan ini.");

        assertThat(order(stage))
                .hasSize(2)
                .doesNotContain(String.valueOf(stage.entries().getFirst().number()));
        plan(stage, 1, 20, FLOOD, sitting(nine(2), 40, hall()));
        assertThat(order(stage)).hasSize(2);
    }

    @Test
    void whoIsRecusedIsToldWhenToLeaveTheRoomAndNobodyElseIs() {
        var stage = stage();
        plan(stage, 0, 20, "", sitting(nine(1), 90, hall()));
        var number = String.valueOf(stage.entries().getFirst().number());
        aside.stepAside(
                stage.jury().getFirst(),
                stage.code(),
                "desk",
                number,
                InterestKind.PERSONAL,
                "Penulisnya kerabat dekat saya.");

        assertThat(appearances
                        .before(stage.jury().getFirst(), stage.code(), "desk")
                        .orElseThrow()
                        .absences())
                .extracting(Appearance::entry)
                .containsExactly(number);
        assertThat(appearances
                        .before(stage.jury().get(1), stage.code(), "desk")
                        .orElseThrow()
                        .absences())
                .isEmpty();
        refused("juror-only", () -> appearances.before(stage.authors().getFirst(), stage.code(), "desk"));
    }

    @Test
    void onceTheStageIsClosedThePlanIsHistoryAndItsWordsProveThemselves() {
        var secretariat = contest.secretariat();
        var stage = staged.scored(secretariat, contest.openWithVisits(secretariat));
        plan(stage, 0, 20, "", sitting(nine(1), 90, hall()));
        plan(stage, 1, 20, FLOOD, sitting(nine(2), 90, hall()));
        refused("stage-presentations-to-come", () -> results.close(secretariat, stage.code(), "desk", ""));
        results.close(secretariat, stage.code(), "desk", EARLY);
        results.publish(secretariat, stage.code(), "desk", "");

        assertThat(appearances.of(stage.entries().getFirst())).isEmpty();
        assertThat(schedule(stage).versions()).hasSize(2);
        assertThat(proofs.promises(stage.code(), "desk"))
                .filteredOn(promise -> promise.kind().startsWith("appearance."))
                .extracting(promise -> promise.kind())
                .containsExactly("appearance.planned", "appearance.changed");
        assertThat(proofs.check(secretariat, stage.code(), "desk")).isEmpty();
    }

    @Test
    void aTimeThatIsChangedInTheDatabaseIsNotTheOneThatWasPromised() {
        var secretariat = contest.secretariat();
        var stage = staged.scored(secretariat, contest.openWithVisits(secretariat));
        plan(stage, 0, 20, "", sitting(nine(1), 90, hall()));
        results.close(secretariat, stage.code(), "desk", EARLY);
        assertThat(proofs.check(secretariat, stage.code(), "desk")).isEmpty();

        tampering.change(
                "appearance",
                "ends_at = ends_at + interval '10 minutes'",
                "edition = '" + stage.code() + "' and entry = 'E0001'");

        assertThat(proofs.check(secretariat, stage.code(), "desk"))
                .contains(new Difference(Difference.Kind.ACT, "appearance.planned"));
    }

    @Test
    void whoIsTiedToAnEntryPlansNothingInItsStage() {
        var stage = stage();
        var author = stage.authors().getFirst();
        var from = LocalDate.of(2020, 1, 1);
        rights.grant(
                Actor.system(Contest.PROVINCE),
                new Rights.Grant(author.account(), Roles.INNOVATION_SECRETARIAT, "SETDA", from, null),
                "uji");
        var both = accounts.actor(Contest.PROVINCE, author.account(), Actor.Channel.WEB)
                .orElseThrow();
        var sittings = List.of(sitting(nine(1), 90, hall()));

        refused("decide-own-entry", () -> planning.plan(both, stage.code(), "desk", 0, 20, sittings, ""));
    }
}
