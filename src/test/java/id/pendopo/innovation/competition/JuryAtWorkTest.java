package id.pendopo.innovation.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.PendopoTest;
import id.pendopo.database.Transactions;
import id.pendopo.innovation.judging.Replay;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.notify.Messages;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What jurors do between the draw and the close: practise, stay blind, and step aside. */
@PendopoTest
class JuryAtWorkTest {

    @Autowired
    Contest contest;

    @Autowired
    Juries juries;

    @Autowired
    Scoring scoring;

    @Autowired
    Calibration calibration;

    @Autowired
    SteppingAside aside;

    @Autowired
    Proposals proposals;

    @Autowired
    Results results;

    @Autowired
    Messages messages;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JurorsAtWork atWork;

    @Test
    void whoWasAppointedByMistakeIsRemovedUntilNamesAreShownAndTheirPseudonymIsGivenToNobody() {
        var secretariat = contest.secretariat();
        var edition = contest.open(secretariat);
        contest.admitted(secretariat, edition, "DINKES", "Antar Obat " + edition.code());
        var jury = contest.jury(secretariat, edition, "evaluation", 2, 0);
        var mistaken = jury.getLast();

        assertThat(juries.remove(secretariat, edition.code(), "evaluation", mistaken.account())
                        .pseudonym())
                .isEqualTo("J02");

        contest.jury(secretariat, edition, "evaluation", 1, 0);
        assertThat(juries.of(secretariat, edition.code(), "evaluation").jurors())
                .extracting(Juror::pseudonym)
                .containsExactly("J01", "J03");
        var removedBy = transactions.read(
                edition.region(),
                () -> jdbc.sql("select removed_by from innovation.juror_removed where edition = :edition")
                        .param("edition", edition.code())
                        .query(UUID.class)
                        .single());
        assertThat(removedBy).isEqualTo(secretariat.account());
        contest.showNames(secretariat, edition, "desk");
        refused(
                "jury-opened",
                () -> juries.remove(
                        secretariat,
                        edition.code(),
                        "evaluation",
                        jury.getFirst().account()));
    }

    @Test
    void theSecretariatSeesHowFarEachJurorIsAndNothingElse() {
        var secretariat = contest.secretariat();
        var staged = staged(contest.openWithCalibration(secretariat), secretariat, 1);
        contest.practise(staged.jury().getFirst(), staged.edition(), "desk", "70");
        contest.score(staged.jury().getFirst(), staged.edition(), "desk", _ -> 70);

        assertThat(atWork.of(secretariat, staged.code(), "desk"))
                .extracting(one -> one.juror().pseudonym() + " " + one.done() + "/" + one.all() + " " + one.practised())
                .containsExactly("J01 3/3 true", "J02 0/3 false", "J03 0/3 false");
    }

    private record Staged(Actor secretariat, OpenEdition edition, List<Actor> jury) {

        String code() {
            return edition.code();
        }
    }

    private Staged staged(OpenEdition edition, Actor secretariat, int reserve) {
        contest.admitted(secretariat, edition, "DINKES", "Antar Obat " + edition.code());
        contest.admitted(secretariat, edition, "BAPENDA", "Samsat Desa " + edition.code());
        contest.admitted(secretariat, edition, "DISHUB", "Jembatan Timbang " + edition.code());
        var jury = contest.jury(secretariat, edition, "evaluation", 3, reserve);
        contest.showNames(secretariat, edition, "desk");
        contest.declareNothing(jury, edition, "desk");
        juries.draw(secretariat, edition.code(), "desk");
        return new Staged(secretariat, edition, jury);
    }

    private Staged staged(int reserve) {
        var secretariat = contest.secretariat();
        return staged(contest.open(secretariat), secretariat, reserve);
    }

    private static void refused(String slug, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .satisfies(no -> assertThat(no.slug()).isEqualTo(slug));
    }

    @Test
    void whoStepsAsideAfterTheDrawIsReplacedAndTheirSealedSheetCountsNoMore() {
        var staged = staged(1);
        var first = staged.jury().getFirst();
        contest.score(first, staged.edition(), "desk", _ -> 40);
        assertThat(results.progress(staged.code()).getFirst().done()).isEqualTo(3);

        var gone = aside.stepAside(
                first,
                staged.code(),
                "desk",
                "E0002",
                InterestKind.PROFESSIONAL,
                "Saya pernah melatih tim ini tahun lalu.");

        assertThat(gone)
                .singleElement()
                .satisfies(one -> assertThat(one.substitute()).isEqualTo("J04"));
        assertThat(results.progress(staged.code()).getFirst()).satisfies(progress -> {
            assertThat(progress.done()).isEqualTo(2);
            assertThat(progress.all()).isEqualTo(9);
        });
        refused("paper-not-yours", () -> scoring.paper(first, staged.code(), "desk", "E0002"));
        assertThat(messages.of(staged.jury().get(3), java.util.Locale.of("id")))
                .extracting(message -> message.subject())
                .contains("Anda menilai naskah E0002 sebagai pengganti")
                .doesNotContain("Naskah sudah dibagikan kepada Anda");
        staged.jury().subList(1, 4).forEach(juror -> contest.score(juror, staged.edition(), "desk", _ -> 60));
        results.close(staged.secretariat(), staged.code(), "desk", "");
        results.publish(staged.secretariat(), staged.code(), "desk", "");

        var published = results.published(staged.code(), "desk").orElseThrow();
        assertThat(published.protocol().recusals()).anySatisfy(recusal -> {
            assertThat(recusal.juror()).isEqualTo("J01");
            assertThat(recusal.entry()).isEqualTo("E0002");
        });
        assertThat(published.protocol().sheets())
                .noneMatch(kept -> kept.sheet().juror().equals("J01")
                        && kept.sheet().entry().equals("E0002"))
                .hasSize(9);
        assertThat(published.outcome().list().stream()
                        .filter(placed -> placed.place().entry().equals("E0002"))
                        .findFirst()
                        .orElseThrow()
                        .place()
                        .raw())
                .isEqualByComparingTo("60");
        assertThat(Replay.of(results.file(staged.code(), "desk", 1).orElseThrow())
                        .faults())
                .isEmpty();
    }

    /** All three entries are of one category, and an organisational tie bars from all of it. */
    @Test
    void aTieThatBarsFromTheCategoryTakesAllOfIt() {
        var staged = staged(1);

        var gone = aside.stepAside(
                staged.jury().getFirst(),
                staged.code(),
                "desk",
                "E0001",
                InterestKind.ORGANISATIONAL,
                "Sejak bulan ini saya anggota dewan penasihatnya.");

        assertThat(gone).extracting(SteppingAside.Aside::entry).containsExactlyInAnyOrder("E0001", "E0002", "E0003");
        assertThat(scoring.pile(staged.jury().getFirst(), staged.code(), "desk").entries())
                .isEmpty();
        assertThat(scoring.pile(staged.jury().get(3), staged.code(), "desk").entries())
                .hasSize(3);
    }

    @Test
    void whereNobodyIsLeftTheEntryGoesOnWithFewerAndItIsSaid() {
        var staged = staged(0);

        aside.stepAside(
                staged.jury().getFirst(),
                staged.code(),
                "desk",
                "E0001",
                InterestKind.PERSONAL,
                "Penulisnya ipar saya sendiri.");

        assertThat(aside.of(staged.secretariat(), staged.code(), "desk"))
                .singleElement()
                .satisfies(one -> assertThat(one.substitute()).isNull());
        refused("secretariat-only", () -> aside.of(staged.jury().getFirst(), staged.code(), "desk"));
    }

    @Test
    void theDatabaseItselfTakesNoSheetOfWhoWasNotAssignedOrSteppedAside() {
        var staged = staged(0);
        var first = staged.jury().getFirst();
        contest.score(first, staged.edition(), "desk", _ -> 50);
        aside.stepAside(first, staged.code(), "desk", "E0001", InterestKind.PERSONAL, "Penulisnya ipar saya sendiri.");

        for (var change : List.of("pseudonym, version + 1", "'J77', version")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> transactions.write(staged.edition().region(), () -> {
                        jdbc.sql("""
                                insert into innovation.sheet
                                select region, edition, stage, entry, %s, sealed, digest, saved_at
                                from innovation.sheet where edition = :edition and entry = 'E0001'
                                """.formatted(change))
                                .param("edition", staged.code())
                                .update();
                    }))
                    .withStackTraceContaining("does not score");
        }
    }

    @Test
    void allPractiseFirstNobodySeesAnotherBeforeAllHaveAndNoneOfItIsInTheResult() {
        var secretariat = contest.secretariat();
        var staged = staged(contest.openWithCalibration(secretariat), secretariat, 0);
        var jury = staged.jury();
        refused("calibration-first", () -> contest.score(jury.getFirst(), staged.edition(), "desk", _ -> 60));

        contest.practise(jury.get(0), staged.edition(), "desk", "41.37");
        contest.practise(jury.get(1), staged.edition(), "desk", "88");
        refused("calibration-sealed", () -> contest.practise(jury.get(0), staged.edition(), "desk", "88"));

        assertThat(calibration.practice(jury.get(0), staged.code(), "desk").all())
                .isEmpty();
        assertThat(calibration.practice(jury.get(2), staged.code(), "desk")).satisfies(practice -> {
            assertThat(practice.all()).isEmpty();
            assertThat(practice.own()).isEmpty();
            assertThat(practice.sealed()).isEqualTo(2);
        });
        contest.practise(jury.get(2), staged.edition(), "desk", "60");
        assertThat(calibration.practice(jury.get(2), staged.code(), "desk").all())
                .extracting(Calibration.Given::juror)
                .containsExactly("J01", "J02", "J03");
        refused("juror-only", () -> calibration.practice(secretariat, staged.code(), "desk"));

        jury.forEach(juror -> contest.score(juror, staged.edition(), "desk", _ -> 60));
        results.close(secretariat, staged.code(), "desk", "");
        results.publish(secretariat, staged.code(), "desk", "");
        assertThat(results.file(staged.code(), "desk", 1).orElseThrow()).doesNotContain("41.37", Calibration.NUMBER);
    }

    @Test
    void aBlindJurorFindsNoNameInPageOrFile() throws IOException {
        var secretariat = contest.secretariat();
        var edition = contest.open(secretariat);
        var content = contest.content("Samsat Desa " + edition.code());
        var texts = new java.util.HashMap<>(content.texts());
        texts.put(
                "summary",
                "Kami di Badan Pendapatan  Daerah Provinsi Jawa Timur menjalankan samsat desa " + edition.code()
                        + " bersama bapenda dan warga desa.");
        var named = new EntryContent(
                content.group(),
                content.category(),
                content.title(),
                content.startedOn(),
                content.goals(),
                content.maker(),
                content.form(),
                content.video(),
                content.source(),
                0,
                texts);

        var blind = Blinding.of(edition.rules(), edition.rules().stage("desk"), Blinded.entry(edition, named));

        assertThat(blind.toString())
                .doesNotContain(
                        "Badan Pendapatan", "Samsat Desa", "samsat desa", "youtu.be", "Rekan Uji", "lampiran.pdf");
        assertThat(blind.content().text("summary"))
                .contains("warga desa", Blinding.MASK)
                .doesNotContain("bapenda");
        assertThat(blind.content().texts())
                .containsKeys("adaptability", "resources", "sustainability")
                .allSatisfy((_, text) -> assertThat(text).isNotBlank());
        var hides = contest.open(
                secretariat,
                Contest.SOON,
                Map.of(
                        "    shownBlind: true\n  - code: \"background\"",
                        "    shownBlind: false\n  - code: \"background\""));
        assertThat(Blinding.of(hides.rules(), hides.rules().stage("desk"), Blinded.entry(hides, named))
                        .content()
                        .texts())
                .doesNotContainKey("summary");
        var staged = staged(edition, secretariat, 0);
        try (var pdf = Loader.loadPDF(proposals.toScore(staged.jury().getFirst(), edition.code(), "desk", "E0001"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("E0001")
                    .doesNotContain("Dinas Kesehatan", "Antar Obat");
            assertThat(String.valueOf(pdf.getDocumentInformation().getAuthor())).doesNotContain("Dinas Kesehatan");
            assertThat(String.valueOf(pdf.getDocumentInformation().getTitle())).doesNotContain("Antar Obat");
        }
    }

    @Test
    void ninetyAndAHalfIsAboveNinety() {
        var staged = staged(0);
        var given = new java.util.HashMap<String, String>();
        staged.edition().rules().stage("desk").criteria().forEach(criterion -> given.put(criterion.code(), "90"));
        given.put("novelty", "90,5");

        refused(
                "comment-owed",
                () -> scoring.save(staged.jury().getFirst(), staged.code(), "desk", "E0001", 0, given, Map.of()));
    }

    /** An entry of the tax office with a co-author and a paper. */
    private static final class Blinded {

        static Entry entry(OpenEdition edition, EntryContent content) {
            return new Entry(
                    java.util.UUID.randomUUID(),
                    edition.code(),
                    "E0009",
                    edition.region(),
                    java.util.UUID.randomUUID(),
                    edition.region(),
                    "BAPENDA",
                    "Badan Pendapatan Daerah Provinsi Jawa Timur",
                    "agency",
                    EntryState.ADMITTED,
                    java.util.UUID.randomUUID(),
                    content,
                    1,
                    Map.of("statement", new Entry.Paper(java.util.UUID.randomUUID(), "lampiran.pdf")),
                    List.of(new Entry.Author(java.util.UUID.randomUUID(), "Rekan Uji", java.time.Instant.EPOCH)),
                    null,
                    java.time.Instant.EPOCH,
                    java.time.Instant.EPOCH);
        }
    }
}
