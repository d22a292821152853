package id.pendopo.innovation.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.PendopoTest;
import id.pendopo.documents.DemoAuthority;
import id.pendopo.documents.DocumentVerifier;
import id.pendopo.documents.PublicCheck;
import id.pendopo.documents.Standing;
import id.pendopo.documents.Uploads;
import id.pendopo.documents.Verification;
import id.pendopo.innovation.judging.Replay;
import id.pendopo.innovation.records.Innovations;
import id.pendopo.innovation.records.Keepers;
import id.pendopo.innovation.records.NewInnovation;
import id.pendopo.innovation.records.Owner;
import id.pendopo.innovation.records.State;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import id.pendopo.notify.Messages;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What follows a list: minutes, signatures, objections, awards and their revocation, visits, and who is new on it. */
@PendopoTest
class AfterTheListTest {

    private static final String PASSPHRASE = "frasa sandi sekretariat";

    @Autowired
    Contest contest;

    @Autowired
    Staged staged;

    @Autowired
    Results results;

    @Autowired
    Proofs proofs;

    @Autowired
    Panel panel;

    @Autowired
    Objections objections;

    @Autowired
    Awards awards;

    @Autowired
    Editions editions;

    @Autowired
    SignedProtocols papers;

    @Autowired
    Visits visits;

    @Autowired
    Juries juries;

    @Autowired
    Scoring scoring;

    @Autowired
    Innovations innovations;

    @Autowired
    DemoAuthority authority;

    @Autowired
    PublicCheck check;

    @Autowired
    Uploads uploads;

    @Autowired
    Messages messages;

    @Autowired
    MockMvcTester http;

    private Staged.Stage published() {
        var secretariat = contest.secretariat();
        return staged.published(secretariat, contest.open(secretariat));
    }

    private PublicResult result(Staged.Stage stage) {
        return results.published(stage.code(), "desk").orElseThrow();
    }

    @Test
    void minutesSayWhoTalkedAndWhen() {
        var secretariat = contest.secretariat();
        var stage = staged.closed(secretariat, contest.open(secretariat));
        var minutes = contest.minutes("E0003", "Juri membahas bukti dampak dan tetap pada nilainya.");

        refused(
                "minutes-of-whom",
                () -> panel.record(secretariat, stage.code(), "desk", of(minutes, minutes.metOn(), "J01")));
        refused(
                "minutes-of-whom",
                () -> panel.record(secretariat, stage.code(), "desk", of(minutes, minutes.metOn(), "J01", "J99")));
        refused(
                "minutes-day",
                () -> panel.record(
                        secretariat,
                        stage.code(),
                        "desk",
                        of(minutes, minutes.metOn().plusDays(1), "J01", "J02")));
        refused(
                "minutes-day",
                () -> panel.record(
                        secretariat,
                        stage.code(),
                        "desk",
                        of(minutes, minutes.metOn().minusDays(2), "J01", "J02")));
        panel.record(secretariat, stage.code(), "desk", minutes);
        results.publish(secretariat, stage.code(), "desk", "");

        assertThat(result(stage).minutes()).singleElement().satisfies(kept -> {
            assertThat(kept.present()).containsExactly("J01", "J02");
            assertThat(kept.metOn()).isEqualTo(minutes.metOn());
        });
    }

    @Test
    void aListIsPublishedAgainOnlyWhereItIsAnotherAndForAReasonOfItsOwn() {
        var stage = published();
        var secretariat = stage.secretariat();
        var why = "Panel menempatkan ulang satu naskah.";

        refused("publication-unchanged", () -> results.publish(secretariat, stage.code(), "desk", why));
        panel.depart(secretariat, stage.code(), "desk", "E0001", "", "Tidak hadir pada wawancara juri");
        results.publish(secretariat, stage.code(), "desk", why);
        refused("publication-unchanged", () -> results.publish(secretariat, stage.code(), "desk", "Sekali lagi saja."));
        panel.depart(secretariat, stage.code(), "desk", "E0002", "", "Tidak hadir pada wawancara juri");
        refused("publication-reason-said", () -> results.publish(secretariat, stage.code(), "desk", " " + why));
        results.publish(secretariat, stage.code(), "desk", "Panel menempatkan ulang naskah kedua.");

        assertThat(result(stage).number()).isEqualTo(3);
    }

    @Test
    void onceScoresAreOpenNeitherTheNameNorTheDaysOfObjectionChange() {
        var secretariat = contest.secretariat();
        var stage = staged.closed(secretariat, contest.open(secretariat));
        var file = editions.file(stage.code());

        refused(
                "edition-judged",
                () -> editions.change(
                        secretariat,
                        stage.code(),
                        1,
                        file.replace("objectionDays: 5", "objectionDays: 1"),
                        "Masa keberatan dipersingkat."));
        refused(
                "edition-judged",
                () -> editions.change(
                        secretariat,
                        stage.code(),
                        1,
                        file.replace("Kovablik Jawa Timur (contoh)", "Lomba lain"),
                        "Nama kompetisi diganti."));
    }

    @Test
    void onlyWhoScoresAnEntryIsNamedInAVisitAndIsTold() {
        var secretariat = contest.secretariat();
        var edition = contest.openWithVisits(secretariat);
        var code = edition.code();
        var number = String.valueOf(contest.admitted(secretariat, edition, "DINKES", "Antar Obat " + code)
                .number());
        var jury = contest.jury(secretariat, edition, "evaluation", 3, 1);
        contest.showNames(secretariat, edition, "desk");
        contest.declareNothing(jury, edition, "desk");
        var scoring = juries.draw(secretariat, code, "desk").jurorsOf().get(number);
        var day = contest.minutes(number, "").metOn();
        assertThat(scoring).containsExactlyInAnyOrder("J01", "J02", "J03");

        refused("visit-team", () -> visits.tell(secretariat, code, "desk", told(number, day, "J01", "J04"), List.of()));
        refused("visit-team", () -> visits.tell(jury.getLast(), code, "desk", told(number, day, "J04"), List.of()));
        visits.tell(jury.getFirst(), code, "desk", told(number, day, "J01", "J02"), List.of());

        assertThat(messages.of(jury.get(1), Locale.of("id")))
                .anySatisfy(message -> assertThat(message.body()).contains(number, "Bila Anda tidak ikut"));
        assertThat(messages.of(jury.getFirst(), Locale.of("id")))
                .noneSatisfy(message -> assertThat(message.body()).contains("Bila Anda tidak ikut"));
    }

    private static Minutes of(Minutes minutes, LocalDate day, String... present) {
        return new Minutes(minutes.entry(), day, List.of(present), minutes.words());
    }

    @Test
    void theProtocolIsSignedAndItsQrTellsThatItIsGenuine() {
        var stage = published();
        assertThat(papers.file(stage.code(), "desk", 1)).isEmpty();
        refused(
                "protocol-unregistered",
                () -> papers.sign(stage.secretariat(), stage.code(), "desk", PASSPHRASE.toCharArray()));
        authority.enrol(
                stage.secretariat().account(), "Petugas Uji Sekretariat", "Sekretaris", PASSPHRASE.toCharArray());
        refused(
                "protocol-passphrase",
                () -> papers.sign(stage.secretariat(), stage.code(), "desk", "bukan itu".toCharArray()));

        papers.sign(stage.secretariat(), stage.code(), "desk", PASSPHRASE.toCharArray());

        var pdf = papers.file(stage.code(), "desk", 1).orElseThrow();
        assertThat(new DocumentVerifier(List.of()).verify(pdf)).isInstanceOf(Verification.Unvouched.class);
        var code = result(stage).publications().getLast().paper().orElseThrow();
        var found = check.byCode(code).orElseThrow();
        assertThat(found.standing()).isEqualTo(Standing.VALID);
        assertThat(check.compareFile(found, pdf)).isInstanceOf(PublicCheck.Compared.Same.class);
        refused(
                "protocol-signed",
                () -> papers.sign(stage.secretariat(), stage.code(), "desk", PASSPHRASE.toCharArray()));
    }

    @Test
    void anObjectionIsAnsweredAndEverybodyReadsWhatItWasAbout() {
        var stage = published();
        var entry = stage.entries().getLast();
        var author = stage.authors().getLast();
        objections.raise(author, stage.code(), entry.id(), "desk", "Nilai kebaruan tidak sesuai dengan bukti kami.");
        refused(
                "objection-raised",
                () -> objections.raise(author, stage.code(), entry.id(), "desk", "Sekali lagi kami keberatan."));
        assertThat(result(stage).objections().raised()).isEqualTo(1);
        assertThat(result(stage).objections().answered()).isEmpty();
        var raised = results.opened(stage.secretariat(), stage.code(), "desk")
                .objections()
                .getFirst();

        refused(
                "reason-owed",
                () -> objections.answer(
                        stage.secretariat(),
                        stage.code(),
                        "desk",
                        raised.id(),
                        new Objections.Answer(false, "Bukti sudah dibaca semua juri.", "")));
        objections.answer(
                stage.secretariat(),
                stage.code(),
                "desk",
                raised.id(),
                new Objections.Answer(
                        false,
                        "Bukti sudah dibaca semua juri; Ibu Contoh telah diberi tahu.",
                        "Peserta menilai kebaruan dihitung keliru; bukti sudah dibaca semua juri."));

        assertThat(result(stage).objections().answered()).singleElement().satisfies(answered -> {
            assertThat(answered.upheld()).isFalse();
            assertThat(answered.words()).startsWith("Peserta menilai").doesNotContain("Ibu Contoh");
        });
        assertThat(proofs.check(stage.secretariat(), stage.code(), "desk")).isEmpty();
    }

    @Test
    void anAwardIsWrittenToTheRecordAndTakenBackWithItsReason() {
        var stage = published();
        var record = record(stage.secretariat(), "BAPENDA", "Samsat Desa " + stage.code());

        awards.link(stage.secretariat(), stage.code(), "E0002", record);
        assertThat(innovations.get(record).standingAwards())
                .singleElement()
                .satisfies(award -> assertThat(award.tier()).isEqualTo("Nominasi"));
        awards.revoke(stage.secretariat(), stage.code(), "desk", "E0002", "Data capaian terbukti tidak benar.");

        assertThat(innovations.get(record).standingAwards()).isEmpty();
        assertThat(innovations.get(record).awards())
                .singleElement()
                .satisfies(award -> assertThat(award.withdrawn()).contains("Data capaian terbukti tidak benar."));
        assertThat(result(stage).number()).isEqualTo(2);
        assertThat(result(stage).on("nomination"))
                .extracting(placed -> placed.place().entry())
                .containsExactly("E0001", "E0003");
        var file = results.file(stage.code(), "desk", 2).orElseThrow();
        assertThat(Replay.of(file).faults()).isEmpty();
        assertThat(file).contains("revoked,E0002,Data capaian");
        assertThat(proofs.check(stage.secretariat(), stage.code(), "desk")).isEmpty();
        refused(
                "revocation-of-nothing",
                () -> awards.revoke(stage.secretariat(), stage.code(), "desk", "E0002", "Dua kali dicabut orang."));
    }

    @Test
    void whereTheEditionSaysSoThoseBelowMoveUp() {
        var secretariat = contest.secretariat();
        var edition = contest.open(
                secretariat,
                Contest.SOON,
                Map.of("afterRevocation: \"empty\"", "afterRevocation: \"filled\"", "places: 90", "places: 1"));
        var stage = staged.published(secretariat, edition);
        assertThat(result(stage).on("nomination"))
                .extracting(placed -> placed.place().entry())
                .containsExactly("E0002");

        awards.revoke(secretariat, stage.code(), "desk", "E0002", "Data capaian terbukti tidak benar.");

        assertThat(result(stage).on("nomination"))
                .extracting(placed -> placed.place().entry())
                .containsExactly("E0001");
    }

    @Test
    void aRecordOfAnotherRegionGetsNoAward() {
        var stage = published();
        refused("award-record-unknown", () -> awards.link(stage.secretariat(), stage.code(), "E0002", "tidak-ada"));
        var system = Actor.system(Contest.JOMBANG);
        var foreign = innovations.bear(
                system,
                new NewInnovation(
                        new Owner(Contest.JOMBANG, "DPMPTSP", "Dinas Contoh", ""),
                        State.RUNNING,
                        Keepers.sheet("Milik daerah lain " + stage.code()),
                        "Dicatat untuk uji"));
        refused("award-record-foreign", () -> awards.link(stage.secretariat(), stage.code(), "E0002", foreign));
    }

    private String record(Actor secretariat, String agency, String title) {
        return innovations.bear(
                secretariat,
                new NewInnovation(
                        new Owner(Contest.PROVINCE, agency, "Badan Contoh", ""),
                        State.RUNNING,
                        Keepers.sheet(title),
                        "Dicatat untuk uji"));
    }

    @Test
    void whoHasTheListNeedNotFetchItAgainUntilSomethingChanges() {
        var stage = published();
        var address = "/innovations/editions/" + stage.code() + "/desk";
        var first = http.get().uri(address).exchange();
        assertThat(first).hasStatusOk();
        assertThat(first.getResponse().getHeader("Cache-Control")).contains("public", "s-maxage=20");
        var tag = first.getResponse().getHeader("ETag");

        assertThat(http.get().uri(address).header("If-None-Match", String.valueOf(tag)))
                .hasStatus(304);
        assertThat(http.get().uri(address + "/panel").header("If-None-Match", String.valueOf(tag)))
                .hasStatusOk();
        awards.revoke(stage.secretariat(), stage.code(), "desk", "E0002", "Data capaian terbukti tidak benar.");
        assertThat(http.get().uri(address).header("If-None-Match", String.valueOf(tag)))
                .hasStatusOk()
                .bodyText()
                .contains("Penghargaan E0002 dicabut");
        assertThat(http.get().uri(address + "/diversity.csv"))
                .hasStatusOk()
                .bodyText()
                .startsWith("kind,code,judged,listed,nomination\r\n")
                .contains("cluster,agency,3,2,2");
    }

    @Test
    void whoNeverStoodOnAListIsANewFace() {
        var stage = published();
        assertThat(result(stage).diversity().of(Diversity.Kind.CLUSTER))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.judged()).isEqualTo(3);
                    assertThat(line.listed()).isEqualTo(3);
                    assertThat(line.byTier()).containsEntry("nomination", 3);
                });

        var later = published();

        assertThat(result(later).diversity().of(Diversity.Kind.FACE))
                .extracting(Diversity.Line::code)
                .containsExactly("known");
    }

    @Test
    void aTeamOfTheJuryTellsWhatItFoundAndOnlyThoseWhoMayReadIt() throws IOException {
        var secretariat = contest.secretariat();
        var edition = contest.openWithVisits(secretariat);
        var entry = contest.admitted(secretariat, edition, "DINKES", "Antar Obat " + edition.code());
        var jury = contest.jury(secretariat, edition, "evaluation", 3, 1);
        contest.showNames(secretariat, edition, "desk");
        var number = String.valueOf(entry.number());
        contest.declareATie(jury.getFirst(), edition, "desk", entry);
        contest.declareNothing(jury.subList(1, 4), edition, "desk");
        juries.draw(secretariat, edition.code(), "desk");
        var code = edition.code();
        var day = contest.minutes(number, "").metOn();

        refused("visit-team", () -> visits.tell(jury.get(1), code, "desk", told(number, day, "J01", "J02"), List.of()));
        refused("visit-team", () -> visits.tell(jury.get(1), code, "desk", told(number, day, "J03"), List.of()));
        refused(
                "visit-day",
                () -> visits.tell(jury.get(1), code, "desk", told(number, day.plusDays(1), "J02"), List.of()));
        refused("juror-only", () -> visits.of(contest.juror(), code, "desk"));
        visits.tell(
                jury.get(1),
                code,
                "desk",
                told(number, day, "J02", "J03"),
                List.of(new Visits.Photo(new ByteArrayInputStream(photo()), "loket.png")));

        assertThat(visits.of(secretariat, code, "desk").visits())
                .singleElement()
                .satisfies(visit -> {
                    assertThat(visit.team()).containsExactly("J02", "J03");
                    assertThat(visit.items()).containsKeys("running", "people");
                    var upload = visit.photos().getFirst();
                    assertThat(uploads.readable(jury.get(2), Contest.PROVINCE, upload))
                            .isNotNull();
                    refused("upload-unknown", () -> uploads.readable(jury.getFirst(), Contest.PROVINCE, upload));
                    refused(
                            "upload-unknown",
                            () -> uploads.readable(
                                    contest.officer(Roles.ADMINISTRATOR, "SETDA"), Contest.PROVINCE, upload));
                });
        assertThat(visits.of(jury.getFirst(), code, "desk").visits()).isEmpty();
        jury.forEach(juror -> contest.score(juror, edition, "desk", Staged::points));
        results.close(secretariat, code, "desk", "");
        assertThat(proofs.check(secretariat, code, "desk")).isEmpty();
    }

    private static Visits.Told told(String entry, LocalDate day, String... team) {
        var yes = new JuryVisit.Item(JuryVisit.Answer.YES, "");
        return new Visits.Told(
                entry,
                day,
                "Puskesmas Contoh",
                List.of(team),
                Map.of("running", yes, "people", new JuryVisit.Item(JuryVisit.Answer.PARTLY, "Satu petugas baru")),
                "Layanan berjalan, tiga warga ditemui di loket.");
    }

    private static byte[] photo() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static void refused(String slug, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .satisfies(no -> assertThat(no.slug()).isEqualTo(slug));
    }
}
