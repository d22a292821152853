package id.pendopo.innovation.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.PendopoTest;
import id.pendopo.TestClock;
import id.pendopo.documents.Uploads;
import id.pendopo.innovation.records.BirthCounts;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.notify.Messages;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a draft to an admitted entry: writing together, being told, being in time, being selected fairly. */
@PendopoTest
class EnteringTest {

    @Autowired
    Contest contest;

    @Autowired
    Editions editions;

    @Autowired
    Entries entries;

    @Autowired
    Coauthors coauthors;

    @Autowired
    Papers papers;

    @Autowired
    Selection selection;

    @Autowired
    Proposals proposals;

    @Autowired
    Uploads uploads;

    @Autowired
    Messages messages;

    @Autowired
    EntryBirths births;

    @Autowired
    TestClock clock;

    private static final String AGENCY = "DINKES";

    private Actor author() {
        return contest.officer(Roles.BACK_OFFICER, AGENCY);
    }

    private static void refused(String slug, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .satisfies(no -> assertThat(no.slug()).isEqualTo(slug));
    }

    @Test
    void whatStandsAgainstItIsToldAndOnceCuredItIsSent() {
        var edition = contest.open(contest.secretariat());
        var author = author();
        var entry = entries.begin(author, edition.code(), AGENCY, "", null, EntryContent.EMPTY);
        refused("entry-not-eligible", () -> entries.send(author, edition.code(), entry.id()));

        entries.save(author, edition.code(), entry.id(), 1, contest.content("Antar Obat " + edition.code()));
        assertThat(entries.faults(entries.get(author, edition.code(), entry.id())))
                .extracting(Fault::code)
                .containsOnly("paper-missing");
        var ready = contest.ready(author, edition, contest.content("Antar Obat Dua " + edition.code()));

        assertThat(entries.send(author, edition.code(), ready.id()).number()).isEqualTo("E0001");
    }

    @Test
    void oneSecondLateIsLateAndTheDraftStays() {
        var edition = contest.open(contest.secretariat(), Duration.ofMinutes(2), Map.of());
        var author = author();
        var entry = contest.ready(author, edition, contest.content("Antar Obat " + edition.code()));
        var closes = edition.rules().periods().closesAt();

        clock.jump(Duration.between(clock.instant(), closes).plusSeconds(1));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> entries.send(author, edition.code(), entry.id()))
                .satisfies(no -> {
                    assertThat(no.slug()).isEqualTo("entry-late");
                    assertThat(no.values()).element(0).asString().isEqualTo(Entries.written(closes));
                    assertThat(no.values())
                            .element(1)
                            .asString()
                            .matches("\\d\\d-\\d\\d-\\d{4} \\d\\d:\\d\\d:\\d\\d WIB");
                });
        assertThat(entries.get(author, edition.code(), entry.id()).content()).isEqualTo(entry.content());
    }

    @Test
    void aSecondWindowOverwritesNothingUnseen() {
        var edition = contest.open(contest.secretariat());
        var author = author();
        var entry = contest.ready(author, edition, contest.content("Antar Obat " + edition.code()));
        entries.save(author, edition.code(), entry.id(), entry.version(), contest.content("Dari jendela pertama"));

        refused(
                "entry-saved-elsewhere",
                () -> entries.save(
                        author, edition.code(), entry.id(), entry.version(), contest.content("Dari jendela kedua")));
        assertThat(entries.get(author, edition.code(), entry.id()).title()).isEqualTo("Dari jendela pertama");
    }

    @Test
    void aColleagueIsAskedJoinsWritesAndMayLeave() {
        var edition = contest.open(contest.secretariat());
        var author = author();
        var colleague = author();
        var code = edition.code();
        var entry = contest.ready(author, edition, contest.content("Antar Obat " + code));
        refused(
                "coauthor-unknown",
                () -> coauthors.invite(
                        author,
                        code,
                        entry.id(),
                        contest.officer(Roles.BACK_OFFICER, "BAPENDA").account()));

        coauthors.invite(author, code, entry.id(), colleague.account());

        assertThat(messages.unread(colleague)).isEqualTo(1);
        refused("entry-unknown", () -> entries.get(colleague, code, entry.id()));
        coauthors.join(colleague, code, entry.id());
        entries.save(colleague, code, entry.id(), entry.version(), contest.content("Antar Obat Bersama " + code));
        refused("coauthor-author-only", () -> coauthors.remove(colleague, code, entry.id(), colleague.account()));
        coauthors.leave(colleague, code, entry.id());
        refused("entry-unknown", () -> entries.get(colleague, code, entry.id()));
        assertThat(entries.get(author, code, entry.id()).title()).isEqualTo("Antar Obat Bersama " + code);
    }

    @Test
    void papersAreReadByWhoWroteAndWhoSelectsAndByNobodyElse() {
        var secretariat = contest.secretariat();
        var edition = contest.open(secretariat);
        var entry = contest.sent(author(), edition, "Antar Obat " + edition.code());
        var upload = java.util.Objects.requireNonNull(entry.papers().get("statement"))
                .upload();

        assertThat(uploads.readable(secretariat, edition.region(), upload).id()).isEqualTo(upload);
        for (var other : new Actor[] {author(), contest.juror(), contest.officer(Roles.ADMINISTRATOR, "SETDA")}) {
            refused("upload-unknown", () -> uploads.readable(other, edition.region(), upload));
        }
    }

    @Test
    void aProposalIsAPdfWithItsWords() throws IOException {
        var edition = contest.open(contest.secretariat());
        var author = author();
        var entry = contest.sent(author, edition, "Antar Obat <b>& Cepat</b> " + edition.code());

        try (var pdf = Loader.loadPDF(proposals.own(author, edition.code(), entry.id()))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("<b>& Cepat</b>", "E0001", "Dinas Kesehatan", "rencana agar layanan tetap berjalan");
        }
        refused("entry-unknown", () -> proposals.own(author(), edition.code(), entry.id()));
    }

    @Test
    void whoRefusedDoesNotDecideTheAppeal() {
        var first = contest.secretariat();
        var edition = contest.open(first);
        var author = author();
        var entry = contest.sent(author, edition, "Antar Obat " + edition.code());
        selection.refuse(first, edition.code(), "E0001", Set.of("not-a-service"), "Bukan pelayanan kepada warga.");
        entries.answer(author, edition.code(), entry.id(), "Warga menerima obat di rumah; lihat bagian dampak.");

        refused(
                "appeal-four-eyes",
                () -> selection.admit(first, edition.code(), "E0001", "Tetap tidak cocok menurut saya."));
        selection.admit(contest.secretariat(), edition.code(), "E0001", "Bukti menunjukkan pelayanan kepada warga.");

        assertThat(entries.get(author, edition.code(), entry.id()).state()).isEqualTo(EntryState.ADMITTED);
    }

    @Test
    void aCopyOfAnEarlierEditionIsShownToTheSecretariatWithThePassage() {
        var secretariat = contest.secretariat();
        var before = contest.open(secretariat);
        var edition = contest.open(secretariat);
        var title = "Perahu Pustaka " + before.code();
        contest.sent(author(), before, title);
        var copy = contest.content(title);
        var renamed = new EntryContent(
                copy.group(),
                copy.category(),
                "Kapal Buku " + edition.code(),
                copy.startedOn(),
                copy.goals(),
                copy.maker(),
                copy.form(),
                copy.video(),
                copy.source(),
                0,
                copy.texts());
        var writer = contest.officer(Roles.BACK_OFFICER, "BAPENDA");
        entries.send(
                writer, edition.code(), contest.ready(writer, edition, renamed).id());

        var dossier = selection.dossier(secretariat, edition.code(), "E0001");

        assertThat(dossier.alike()).anySatisfy(alike -> {
            assertThat(alike.other().edition()).isEqualTo(before.code());
            assertThat(alike.percent()).isEqualTo(100);
            assertThat(alike.passage()).contains("perahu pustaka");
        });
    }

    @Test
    void aChangeOfTheRulesIsToldToEverybodyWhoWritesAndNeverMidway() {
        var secretariat = contest.secretariat();
        var edition = contest.open(secretariat);
        var code = edition.code();
        var author = author();
        contest.ready(author, edition, contest.content("Antar Obat " + code));
        var file = editions.file(code);

        editions.change(
                secretariat,
                code,
                1,
                file.replace("answerDays: 3", "answerDays: 7"),
                "Masa jawab diperpanjang karena libur.");

        assertThat(messages.of(author, java.util.Locale.of("id")))
                .anySatisfy(message -> assertThat(message.body()).contains("Masa jawab diperpanjang karena libur."));
        contest.admitted(secretariat, edition, "BAPENDA", "Samsat Desa " + code);
        var jury = contest.jury(secretariat, edition, "evaluation", 3, 0);
        assertThat(jury).hasSize(3);
        contest.showNames(secretariat, edition, "desk");
        refused(
                "edition-stage-begun",
                () -> editions.change(
                        secretariat,
                        code,
                        2,
                        file.replace("commentBelow: 40", "commentBelow: 30"),
                        "Batas alasan diturunkan."));
    }

    @Test
    void theSameRulesAreNoChange() {
        var secretariat = contest.secretariat();
        var code = contest.open(secretariat).code();

        refused(
                "edition-unchanged",
                () -> editions.change(secretariat, code, 1, editions.file(code), "Tidak ada yang diubah."));
    }

    @Test
    void ofTwoWhoChangeRulesFromOneTextTheSecondIsTold() {
        var secretariat = contest.secretariat();
        var edition = contest.open(secretariat);
        var code = edition.code();
        var file = editions.file(code);
        editions.change(
                secretariat, code, 1, file.replace("answerDays: 3", "answerDays: 7"), "Masa jawab diperpanjang.");
        var other = file.replace("objectionDays: 5", "objectionDays: 7");

        refused(
                "edition-changed-elsewhere",
                () -> editions.change(contest.secretariat(), code, 1, other, "Masa sanggah diperpanjang."));

        assertThat(editions.get(code).rules().periods().answerDays()).isEqualTo(7);
        assertThat(editions.change(contest.secretariat(), code, 2, other, "Masa sanggah diperpanjang.")
                        .number())
                .isEqualTo(3);
    }

    @Test
    void whoKeepsTooManyDraftsWithdrawsOneFirst() {
        var edition = contest.open(contest.secretariat());
        var author = author();
        for (int i = 0; i < Entrants.DRAFTS_MOST; i++) {
            entries.begin(author, edition.code(), AGENCY, "", null, EntryContent.EMPTY);
        }

        refused("entry-drafts-own", () -> entries.begin(author, edition.code(), AGENCY, "", null, EntryContent.EMPTY));
        entries.withdraw(author, edition.code(), entries.mine(author).getFirst().id(), "Draf ini tidak jadi dipakai.");
        assertThat(entries.begin(author, edition.code(), AGENCY, "", null, EntryContent.EMPTY)
                        .state())
                .isEqualTo(EntryState.DRAFT);
    }

    @Test
    void anAgencyKeepsNoMoreDraftsThanItsPeopleCanRead() {
        var edition = contest.open(contest.secretariat());
        for (int person = 0; person < Entrants.DRAFTS_OF_AGENCY_MOST / Entrants.DRAFTS_MOST; person++) {
            var author = author();
            for (int i = 0; i < Entrants.DRAFTS_MOST; i++) {
                entries.begin(author, edition.code(), AGENCY, "", null, EntryContent.EMPTY);
            }
        }

        refused(
                "entry-drafts-agency",
                () -> entries.begin(author(), edition.code(), AGENCY, "", null, EntryContent.EMPTY));
    }

    @Test
    void noTitleHidesSignsThatNobodySees() {
        var edition = contest.open(contest.secretariat());
        var author = author();
        var entry = entries.begin(author, edition.code(), AGENCY, "", null, EntryContent.EMPTY);

        for (var hidden : List.of("\u3164", "\u202E", "\u2800", "\uE000", "\u200B")) {
            refused(
                    "entry-text",
                    () -> entries.save(author, edition.code(), entry.id(), 1, contest.content("Antar Obat" + hidden)));
        }
    }

    @Test
    void anInvitationOpensAGroup() {
        var secretariat = contest.secretariat();
        var edition = contest.open(secretariat);
        var author = author();
        var content = contest.content("Khusus " + edition.code());
        var special = new EntryContent(
                "special",
                content.category(),
                content.title(),
                LocalDate.of(2020, 1, 1),
                content.goals(),
                content.maker(),
                content.form(),
                content.video(),
                "",
                0,
                content.texts());
        var entry = contest.ready(author, edition, special);
        assertThat(entries.faults(entry)).extracting(Fault::code).containsExactly("not-invited");

        selection.invite(secretariat, edition.code(), "special", Contest.PROVINCE, AGENCY);

        assertThat(entries.faults(entry)).isEmpty();
        assertThat(selection.invitations(secretariat, edition.code()))
                .extracting(Selection.Invitation::agency)
                .containsExactly(AGENCY);
    }

    @Test
    void whatARegencySentToTheProvinceCountsAsItsBirth() {
        int year = LocalDate.ofInstant(clock.instant(), Edition.ZONE).getYear();
        int before = sent(Contest.JOMBANG, year);
        var edition = contest.open(contest.secretariat());
        var author = contest.person(Contest.JOMBANG, Roles.BACK_OFFICER, "DPMPTSP", "Petugas Uji Jombang")
                .actor();
        var entry = contest.sent(author, edition, "Jemput Izin " + edition.code());
        assertThat(sent(Contest.JOMBANG, year)).isEqualTo(before + 1);

        entries.withdraw(author, edition.code(), entry.id(), "Belum siap dinilai tahun ini.");

        assertThat(sent(Contest.JOMBANG, year)).isEqualTo(before);
    }

    private int sent(RegionCode region, int year) {
        return births.born(region, year).stream()
                .filter(born -> born.agency().equals("DPMPTSP") && born.column() == BirthCounts.Column.PROPOSAL)
                .mapToInt(BirthCounts.Born::count)
                .sum();
    }
}
