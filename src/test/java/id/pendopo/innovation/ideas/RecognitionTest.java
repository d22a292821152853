package id.pendopo.innovation.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.innovation.records.BirthCounts;
import id.pendopo.innovation.records.BirthCounts.Born;
import id.pendopo.innovation.records.Innovations;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import java.io.IOException;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who agreed is named on what grows, and nobody else is. */
@PendopoTest
class RecognitionTest {

    @Autowired
    Ideas ideas;

    @Autowired
    Recognition recognition;

    @Autowired
    Certificates certificates;

    @Autowired
    Careers careers;

    @Autowired
    Growth growth;

    @Autowired
    Innovations innovations;

    @Autowired
    Workbench workbench;

    @Autowired
    Teams teams;

    @Autowired
    IdeaBirths births;

    @Autowired
    IdeaScenes scenes;

    @Autowired
    Folk folk;

    private Actor author = Actor.anonymous(Folk.PROVINCE);
    private Actor mate = Actor.anonymous(Folk.PROVINCE);
    private Actor officer = Actor.anonymous(Folk.PROVINCE);
    private Actor head = Actor.anonymous(Folk.PROVINCE);
    private UUID idea = UUID.randomUUID();

    @BeforeEach
    void anIdeaWithATeam() {
        author = folk.officer("Pengusul Dikenang", "", "").actor();
        mate = folk.citizen("Anggota Dikenang").actor();
        officer = folk.officer("Pengelola Kenang", Roles.INNOVATION_OFFICER, "DKP")
                .actor();
        head = folk.officer("Kepala Kenang", Roles.AGENCY_HEAD, "DKP").actor();
        idea = scenes.sent(author, "DKP", true, "kenangan " + UUID.randomUUID());
        teams.join(mate, teams.invite(author, scenes.slip(author, idea)));
        scenes.takenUp(officer, idea);
    }

    private void open() {
        workbench.seal(author, scenes.slip(author, idea), false);
    }

    @Test
    void nobodyIsNamedWhileTheAuthorIsSealed() {
        teams.name(mate, scenes.slip(mate, idea), true);
        assertThat(recognition.behind(Folk.PROVINCE, idea)).isEmpty();

        open();
        assertThat(recognition.behind(Folk.PROVINCE, idea))
                .extracting(Recognition.Person::name)
                .containsExactly("Pengusul Dikenang", "Anggota Dikenang");

        teams.name(mate, scenes.slip(mate, idea), false);
        assertThat(recognition.behind(Folk.PROVINCE, idea))
                .extracting(Recognition.Person::name)
                .containsExactly("Pengusul Dikenang");
    }

    @Test
    void noSealedAuthorActsForTheirIdeaWhereTheirNameIsWrittenDown() {
        assertThat(ideas.get(author, idea).isMine()).isTrue();
        assertThat(ideas.get(author, idea).isOurs()).isFalse();

        open();
        assertThat(ideas.get(author, idea).isOurs()).isTrue();
        assertThat(ideas.get(officer, idea).isOurs()).isFalse();
    }

    @Test
    void anInnovationGrowsFromItOnceWithItsFiguresAndItsPeople() {
        scenes.ended(officer, idea, scenes.planned(officer, idea), "41.5", "Papan harus terbaca.");
        var code = growth.bear(officer, idea, "Nomor Kenang " + UUID.randomUUID(), "Antrean yang pasti.");

        assertThat(innovations.get(code).sheet().results().declared())
                .singleElement()
                .satisfies(declared -> {
                    assertThat(declared.before()).isEqualTo("95 menit");
                    assertThat(declared.after()).isEqualTo("41,5 menit");
                });
        assertThat(recognition.behindInnovation(Folk.PROVINCE, code)).isEmpty();
        open();
        assertThat(recognition.behindInnovation(Folk.PROVINCE, code)).hasSize(1);
        refused("idea-grown-already", () -> growth.bear(officer, idea, "Lagi", "Lagi."));
    }

    @Test
    void noOfficerOfTheTeamBearsItUnderTheirOwnName() {
        var own = scenes.sent(officer, "DKP", true, "milik pengelola " + UUID.randomUUID());
        scenes.takenUp(
                folk.officer("Pengelola Kedua", Roles.INNOVATION_OFFICER, "DKP").actor(), own);

        refused("idea-for-another-officer", () -> growth.bear(officer, own, "Milik", "Milik sendiri."));
    }

    @Test
    void aCertificateIsForWhoIsNamedAndSignedByTheHeadAlone() {
        refused("certificate-unnamed", () -> certificates.ask(author, scenes.slip(author, idea)));
        open();
        var slip = scenes.slip(author, idea);
        certificates.ask(author, slip);
        certificates.ask(author, slip);
        refused("certificate-unnamed", () -> certificates.ask(mate, scenes.slip(mate, idea)));
        var asked = certificates.asked(head).stream()
                .filter(one -> one.name().equals("Pengusul Dikenang") && !one.isSigned())
                .toList();
        assertThat(asked).isNotEmpty();
        var id = certificates
                .mine(author, workbench.open(author, slip))
                .orElseThrow()
                .id();

        refused("certificate-not-yours", () -> certificates.sign(officer, id, passphrase()));
        refused("certificate-passphrase", () -> certificates.sign(head, id, "frasa yang salah".toCharArray()));
        certificates.sign(head, id, passphrase());
        refused("document-signed", () -> certificates.sign(head, id, passphrase()));

        var signed = certificates.mine(author, workbench.open(author, slip)).orElseThrow();
        assertThat(signed.isSigned()).isTrue();
        assertThat(signed.checkAddress()).contains("/v/");
        assertThat(text(certificates.file(author, slip))).contains("Pengusul Dikenang", signed.number());
    }

    @Test
    void noCertificateIsSignedForWhoTookTheirConsentBack() {
        open();
        certificates.ask(author, scenes.slip(author, idea));
        var id = certificates
                .mine(author, workbench.open(author, scenes.slip(author, idea)))
                .orElseThrow()
                .id();
        workbench.seal(author, scenes.slip(author, idea), true);

        refused("certificate-consent", () -> certificates.sign(head, id, passphrase()));
        assertThat(certificates.asked(head)).noneMatch(one -> one.id().equals(id));
    }

    @Test
    void theCareerFileTellsOfSealedIdeasOnlyWhereItsOwnerSaysSo() {
        assertThat(careers.of(author).ideas()).hasSize(1);
        assertThat(careers.of(officer).answers()).isNotEmpty();
        assertThat(careers.of(head).ideas()).isEmpty();

        assertThat(text(careers.pdf(author, false)))
                .contains("Pengusul Dikenang")
                .doesNotContain("kenangan");
        assertThat(text(careers.pdf(author, true))).contains("kenangan");
    }

    @Test
    void ideasOfOfficersCountAsBornWhereTheyWereSent() {
        int before = born();
        scenes.sent(author, "DKP", true, "lahir " + UUID.randomUUID());
        var citizens = scenes.sent(mate, "DKP", true, "warga " + UUID.randomUUID());
        assertThat(born()).isEqualTo(before + 1);

        scenes.takenUp(officer, citizens);
        assertThat(born()).isEqualTo(before + 2);
    }

    private int born() {
        return births.born(Folk.PROVINCE, scenes.today().getYear()).stream()
                .filter(one -> one.agency().equals("DKP") && one.column() == BirthCounts.Column.IDEA)
                .mapToInt(Born::count)
                .sum();
    }

    private static char[] passphrase() {
        return Folk.PASSPHRASE.toCharArray();
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void refused(String slug, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.slug()).isEqualTo(slug));
    }
}
