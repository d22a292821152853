package id.pendopo.innovation.wishes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.TestClock;
import id.pendopo.documents.Uploads;
import id.pendopo.innovation.board.Board;
import id.pendopo.innovation.board.Founding;
import id.pendopo.innovation.competition.Contest;
import id.pendopo.innovation.records.BirthCounts.Born;
import id.pendopo.innovation.records.Keepers;
import id.pendopo.innovation.records.Owner;
import id.pendopo.innovation.records.State;
import id.pendopo.innovation.wishes.Wanting.Office;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.notify.Messages;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PendopoTest
class WishesTest {

    private static final RegionCode LAMONGAN = RegionCode.of("35.24");
    private static final RegionCode GRESIK = RegionCode.of("35.25");

    /** Where nobody is in office in any test. */
    private static final RegionCode PONOROGO = RegionCode.of("35.02");

    @Autowired
    Wanting wanting;

    @Autowired
    Wishes wishes;

    @Autowired
    Wishing wishing;

    @Autowired
    WishAnswering answering;

    @Autowired
    WishPapers papers;

    @Autowired
    WishMorning morning;

    @Autowired
    Copies copies;

    @Autowired
    Board board;

    @Autowired
    Contest contest;

    @Autowired
    Founding founding;

    @Autowired
    Uploads uploads;

    @Autowired
    Messages messages;

    @Autowired
    TestClock clock;

    private Office owner() {
        return wanting.office(Keepers.PROVINCE, "Dinas Pemilik");
    }

    @Test
    void anOfficeOfAnotherRegionAsksAndTheOwnerAnswers() {
        var owner = owner();
        var asking = wanting.office(LAMONGAN, "Dinas Peminta");
        var id = wanting.ask(asking, wanting.innovation(owner, 2024));

        var waiting = wishes.file(id).wish();
        assertThat(waiting.state()).isEqualTo(WishState.WAITING);
        assertThat(waiting.dates().due()).isAfter(waiting.dates().applied());
        assertThat(wishes.mine(owner.actor()).owed()).extracting(Wish::id).contains(id);
        assertThat(wishes.mine(asking.actor()).asked()).extracting(Wish::id).containsExactly(id);
        assertThat(told(owner.actor()))
                .filteredOn("Ada yang ingin meniru inovasi Anda"::equals)
                .hasSize(1);

        answering.answer(owner.actor(), id, WishVerdict.CONDITIONS, "Sebut sumbernya.", Optional.empty());

        var file = wishes.file(id);
        assertThat(file.wish().state()).isEqualTo(WishState.APPROVED);
        assertThat(file.answer().orElseThrow().act()).isEqualTo(WishStep.Act.CONDITIONS);
        assertThat(file.answer().orElseThrow().words()).isEqualTo("Sebut sumbernya.");
        assertThat(told(asking.actor())).containsExactly("Permintaan replikasi disetujui");
        assertThat(told(asking.head().actor())).containsExactly("Permintaan replikasi disetujui");
        assertThat(wishes.mine(owner.actor()).owed()).extracting(Wish::id).doesNotContain(id);
    }

    @Test
    void whatIsTakenOverInThreeRegionsCountsForTheGalleryTheBoardAndTheIndex() {
        var owner = owner();
        var code = wanting.innovation(owner, 2024);
        assertThat(copies.of(List.of(code))).isEmpty();
        for (var region : List.of(LAMONGAN, LAMONGAN, GRESIK, Keepers.PROVINCE)) {
            var asking = wanting.office(region, "Dinas Peminta");
            wanting.carryThrough(owner, asking, wanting.ask(asking, code), wishes.today());
        }
        assertThat(copies.of(List.of(code))).containsEntry(code, new Copies.Copied(4, 2));
        assertThat(copies.born(Keepers.PROVINCE, board.thisYear()))
                .filteredOn(born -> born.agency().equals(owner.agency().code()))
                .singleElement()
                .satisfies(born -> {
                    assertThat(born.count()).as("one innovation, however often").isEqualTo(1);
                    assertThat(born.unit()).contains("UPT Contoh");
                });
        assertThat(copies.born(Keepers.PROVINCE, 2020))
                .extracting(Born::agency)
                .doesNotContain(owner.agency().code());
    }

    @Test
    void nothingIsDoneWithoutAgreementAndAllFourPhases() {
        var owner = owner();
        var asking = wanting.office(GRESIK, "Dinas Peminta");
        var id = wanting.ask(asking, wanting.innovation(owner, 2024));
        var today = wishes.today();
        refused("wish-not-under-way", () -> prove(asking, id, WishPhase.PLAN));
        answering.answer(owner.actor(), id, WishVerdict.YES, "Silakan.", Optional.empty());
        refused("wish-agreement", () -> wishing.begin(asking.actor(), id, today));
        wanting.agree(asking, id);
        refused("wish-begun", () -> wishing.begin(asking.actor(), id, today.plusDays(1)));
        refused("wish-begun", () -> wishing.begin(asking.actor(), id, today.minusDays(1)));
        wishing.begin(asking.actor(), id, today);
        refused("wish-phases", () -> wishing.finish(asking.actor(), id));
        for (var phase : List.of(WishPhase.PREPARATION, WishPhase.PLAN, WishPhase.REPLICATION)) {
            prove(asking, id, phase);
        }
        assertThat(wishes.file(id).missing()).containsExactly(WishPhase.EVALUATION);
        refused("wish-phases", () -> wishing.finish(asking.actor(), id));
        prove(asking, id, WishPhase.EVALUATION);
        wishing.finish(asking.actor(), id);
        assertThat(wishes.file(id).wish().state()).isEqualTo(WishState.DONE);
        refused("wish-not-now", () -> wishing.withdraw(asking.actor(), id, "terlambat"));
        assertThat(told(owner.actor())).contains("Inovasi Anda sudah direplikasi");
    }

    private void prove(Office asking, UUID id, WishPhase phase) {
        wishing.prove(asking.actor(), id, phase, "Dikerjakan.", Optional.empty());
    }

    @Test
    void onlyThoseWhoSpeakForAnOfficeAskAndOnlyTheOwnerAnswers() {
        var owner = owner();
        var asking = wanting.office(LAMONGAN, "Dinas Peminta");
        var stranger = wanting.office(GRESIK, "Dinas Lain");
        var code = wanting.innovation(owner, 2024);
        refused(
                "wish-officers-only",
                () -> wishing.ask(
                        Keepers.with(
                                LAMONGAN, Roles.FRONT_OFFICER, asking.agency().code()),
                        wanting.form(asking, code)));
        refused("wish-officers-only", () -> wishing.ask(Actor.anonymous(LAMONGAN), wanting.form(asking, code)));
        refused("wish-form", () -> wishing.ask(stranger.actor(), wanting.form(asking, code)));
        refused("wish-own", () -> wanting.ask(owner, code));
        var id = wanting.ask(asking, code);
        for (var other : List.of(
                stranger.actor(), asking.actor(), Keepers.with(LAMONGAN, Roles.INNOVATION_SECRETARIAT, "SETDA"))) {
            assertThatThrownBy(() -> answering.answer(other, id, WishVerdict.YES, "ya", Optional.empty()))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        }
        refused("wish-not-yours", () -> wishing.withdraw(owner.actor(), id, "bukan milik kami"));
        refused("wish-words", () -> answering.answer(owner.actor(), id, WishVerdict.NO, " ", Optional.empty()));
        answering.answer(Keepers.secretariat(), id, WishVerdict.NO, "Belum siap dibagikan.", Optional.empty());
        assertThat(wishes.file(id).wish().state()).isEqualTo(WishState.REFUSED);
        assertThat(wanting.ask(asking, code)).as("after a no one may ask again").isNotEqualTo(id);
    }

    @Test
    void nobodyAnswersWhatTheyAskedThemselves() {
        var code = wanting.innovation(owner(), 2024);
        var asking = wanting.office(Keepers.PROVINCE, "Dinas Peminta");
        var both = new Actor(
                Actor.Kind.OFFICER,
                asking.actor().account(),
                Keepers.PROVINCE,
                java.util.Set.of(
                        Actor.Right.own(
                                Roles.INNOVATION_OFFICER, asking.agency().code()),
                        Actor.Right.own(Roles.INNOVATION_SECRETARIAT, "SETDA")),
                Actor.Channel.WEB);
        var id = wanting.ask(asking, code);
        refused("wish-own-answer", () -> answering.answer(both, id, WishVerdict.YES, "ya", Optional.empty()));
        assertThat(wishes.mine(both).owed()).extracting(Wish::id).doesNotContain(id);
    }

    @Test
    void anAgreementIsReadByBothSidesAndNobodyElse() {
        var owner = owner();
        var asking = wanting.office(LAMONGAN, "Dinas Peminta");
        var stranger = wanting.office(GRESIK, "Dinas Lain");
        var id = wanting.ask(asking, wanting.innovation(owner, 2024));
        answering.answer(owner.actor(), id, WishVerdict.YES, "Silakan.", Optional.empty());
        wanting.agree(asking, id);
        var paper = wishes.file(id).papers().getFirst();
        for (var side :
                List.of(asking.head().actor(), owner.actor(), owner.head().actor())) {
            assertThat(uploads.readable(side, Keepers.PROVINCE, paper.upload()).name())
                    .isEqualTo("perjanjian.pdf");
        }
        for (var other : List.of(stranger.actor(), Actor.anonymous(Keepers.PROVINCE))) {
            refused("upload-unknown", () -> uploads.readable(other, Keepers.PROVINCE, paper.upload()));
        }
        refused(
                "wish-not-yours",
                () -> papers.take(stranger.actor(), id, new ByteArrayInputStream(Contest.pdf()), "x.pdf"));
    }

    @Test
    void anUnansweredRequestIsCountedAndTheHeadIsToldOnce() {
        var owner = owner();
        var asking = wanting.office(LAMONGAN, "Dinas Peminta");
        var code = wanting.innovation(owner, 2024);
        var id = wanting.ask(asking, code);
        assertThat(wishes.unanswered(code)).isZero();
        clock.jump(Duration.ofDays(30));
        assertThat(wishes.unanswered(code)).isEqualTo(1);
        morning.morning();
        morning.morning();
        assertThat(told(owner.head().actor()))
                .filteredOn(subject -> subject.equals("Permintaan replikasi belum dijawab"))
                .hasSize(1);
        assertThat(told(owner.actor())).doesNotContain("Permintaan replikasi belum dijawab");
        answering.answer(owner.actor(), id, WishVerdict.YES, "Maaf terlambat.", Optional.empty());
        assertThat(wishes.unanswered(code)).isZero();
    }

    @Test
    void whatIsAskedOfAGovernmentWithoutOfficersIsHeardByTheSecretariatNextToIt() {
        var province = contest.person(Keepers.PROVINCE, Roles.INNOVATION_SECRETARIAT, "SETDA", "Sekretariat")
                .actor();
        var code = founding.bear(PONOROGO, Owner.GOVERNMENT, "Pemerintah Kabupaten Ponorogo", "", 2024, State.RUNNING);
        var id = wanting.ask(wanting.office(LAMONGAN, "Dinas Peminta"), code);

        assertThat(told(province)).containsExactly("Ada yang ingin meniru inovasi Anda");
        assertThat(wishes.mine(province).owed()).extracting(Wish::id).contains(id);
        clock.jump(Duration.ofDays(30));
        morning.morning();
        morning.morning();
        assertThat(told(province))
                .filteredOn("Permintaan replikasi belum dijawab"::equals)
                .hasSize(1);

        var regency = contest.person(
                        PONOROGO,
                        Roles.INNOVATION_SECRETARIAT,
                        founding.agency(PONOROGO, "Sekretariat Daerah").code(),
                        "Sekretariat Kabupaten")
                .actor();
        assertThat(wanting.ask(wanting.office(GRESIK, "Dinas Peminta"), code)).isNotEqualTo(id);
        assertThat(told(regency)).containsExactly("Ada yang ingin meniru inovasi Anda");
        assertThat(told(province))
                .filteredOn("Ada yang ingin meniru inovasi Anda"::equals)
                .hasSize(1);
    }

    private List<String> told(Actor actor) {
        return messages.of(actor, Locale.of("id")).stream()
                .map(message -> message.subject())
                .toList();
    }

    private static void refused(String slug, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.slug()).isEqualTo(slug));
    }
}
