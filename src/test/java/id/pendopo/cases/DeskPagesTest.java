package id.pendopo.cases;

import static id.pendopo.FormToken.formToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import id.pendopo.PendopoTest;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Roles;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@PendopoTest
class DeskPagesTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Hall hall;

    @Autowired
    CaseFiles files;

    @Autowired
    Cases cases;

    @Autowired
    Inbox inbox;

    @Test
    void anInboxShowsWhatWaitsAndSaysHowToTakeIt() {
        var officer = hall.officer(Roles.FRONT_OFFICER, "DPMPTSP");
        hall.research(hall.citizen());

        assertThat(as(officer, http.get().uri("/desk")))
                .hasStatusOk()
                .bodyText()
                .contains("Meja kerja", "Ambil berkas berikutnya", "hari kerja", "data-row");
    }

    @Test
    void anInboxWithoutFilesSaysSo() {
        var officer = hall.officer(Roles.BACK_OFFICER, "ESDM");

        assertThat(as(officer, http.get().uri("/desk?show=LATE")))
                .hasStatusOk()
                .bodyText()
                .contains("Tidak ada berkas yang terlambat");
    }

    @Test
    void aPlaceInTheLineThatCannotBeReadIsRefused() {
        var officer = hall.officer(Roles.FRONT_OFFICER, "DPMPTSP");

        assertThat(as(officer, http.get().uri("/desk?after=kemarin~1"))).hasStatus(400);
        assertThat(as(officer, http.get().uri("/desk?show=SOMETHING"))).hasStatus(400);
    }

    @Test
    void aCaseShowsItsAnswersItsPapersAndWhoseTurnItIs() {
        var officer = hall.officer(Roles.FRONT_OFFICER, "DPMPTSP");
        var handed = hall.research(hall.citizen());

        assertThat(as(officer, http.get().uri("/desk/cases/" + handed.number())))
                .hasStatusOk()
                .bodyText()
                .contains("Universitas Contoh Surabaya", "Ambil berkas ini", "/files/", "Petugas loket");
    }

    @Test
    void aFileIsTakenOutOfTurnOnlyWithAReason() {
        var officer = hall.officer(Roles.FRONT_OFFICER, "DPMPTSP");
        hall.research(hall.citizen());
        var later = hall.research(hall.citizen());
        var path = "/desk/cases/" + later.number();

        var sent = as(officer, http.post().uri(path + "/claim").param("version", "" + later.version()))
                .exchange();
        assertThat(sent).hasStatus3xxRedirection().hasRedirectedUrl(path + "/out-of-turn?version=" + later.version());
        assertThat(as(officer, http.get().uri(path + "/out-of-turn?version=" + later.version())))
                .hasStatusOk()
                .bodyText()
                .contains("diumumkan kepada masyarakat");
        assertThat(as(officer, http.post().uri(path + "/out-of-turn").param("version", "" + later.version())))
                .hasStatusOk()
                .bodyText()
                .contains("Tuliskan alasan mengambil");
        assertThat(as(
                        officer,
                        http.post()
                                .uri(path + "/out-of-turn")
                                .param("version", "" + later.version())
                                .param("reason", "Pemohon berangkat besok")))
                .hasStatus3xxRedirection();
        assertThat(files.view(officer, later.number()).times().outOfTurn()).isEqualTo(1);
    }

    @Test
    void whoActsOnAFileBeforeItsTurnIsCountedToo() {
        var officer = hall.officer(Roles.FRONT_OFFICER, "DPMPTSP");
        hall.research(hall.citizen());
        var later = hall.research(hall.citizen());

        cases.act(
                officer.on(Actor.Channel.API),
                later.number(),
                Deed.of("complete", later.version()).because("Pemohon berangkat besok"));

        assertThat(files.view(officer, later.number()).times().outOfTurn()).isEqualTo(1);
        assertThat(as(officer, http.get().uri("/desk/cases/" + later.number())))
                .hasStatusOk()
                .bodyText()
                .contains("Diambil di luar urutan.", "Pemohon berangkat besok");
    }

    @Test
    void aReturnKeepsOnlyTheRemarksThatWereWritten() {
        var officer = hall.officer(Roles.FRONT_OFFICER, "DPMPTSP");
        var handed = hall.research(hall.citizen());
        var path = "/desk/cases/" + handed.number() + "/act/return?version=" + handed.version();

        assertThat(as(officer, http.get().uri(path)))
                .hasStatusOk()
                .bodyText()
                .contains("remark-title", "remark-proposal");
        assertThat(as(officer, http.post().uri(path))).hasStatus(422).bodyText().contains("href=\"#remark-file\"");
        assertThat(as(
                        officer,
                        http.post()
                                .uri(path)
                                .param("remark-title", "Judul tidak sama dengan surat")
                                .param("remark-proposal", " ")))
                .hasStatus3xxRedirection();
        assertThat(files.view(officer, handed.number()).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.part()).isEqualTo("title"));
    }

    @Test
    void whoComesSecondReadsThatNothingWasStored() {
        var one = hall.officer(Roles.FRONT_OFFICER, "DPMPTSP");
        var other = hall.officer(Roles.FRONT_OFFICER, "DPMPTSP");
        var handed = hall.research(hall.citizen());
        var path = "/desk/cases/" + handed.number() + "/act/complete?version=" + handed.version();

        assertThat(as(one, http.get().uri(path))).hasStatusOk().bodyText().contains("Nyatakan lengkap");
        assertThat(as(one, http.post().uri(path).param("then", "stay"))).hasStatus3xxRedirection();
        assertThat(as(other, http.post().uri(path)))
                .hasStatus(409)
                .bodyText()
                .contains("tidak disimpan", "Petugas loket");
    }

    @Test
    void aFileIsFoundByNumberByNikAndByName() {
        var officer = hall.officer(Roles.FRONT_OFFICER, "DPMPTSP");
        var citizen = hall.citizen();
        var handed = hall.research(citizen);
        var holder = files.view(officer, handed.number()).personal().orElseThrow();

        for (var words : java.util.List.of(handed.number().value(), holder.identifier(), holder.name())) {
            assertThat(as(officer, http.get().uri("/desk/search").param("q", words)))
                    .hasStatusOk()
                    .bodyText()
                    .contains(handed.number().value());
        }
        assertThat(as(officer, http.get().uri("/desk/search").param("q", "tidak ada orangnya")))
                .hasStatusOk()
                .bodyText()
                .contains("Tidak ada berkas yang cocok");
    }

    @Test
    void anAuditorReadsPersonalDataOnlyAfterGivingAReason() {
        var auditor = hall.officer(Roles.AUDITOR, "INSPEKTORAT");
        var handed = hall.research(hall.citizen());

        assertThat(as(
                        auditor,
                        http.get()
                                .uri("/desk/search")
                                .param("q", handed.number().value())))
                .hasStatusOk()
                .bodyText()
                .contains("P*** U***");
        assertThat(as(auditor, http.get().uri("/desk/cases/" + handed.number())))
                .hasStatusOk()
                .bodyText()
                .contains("Data pribadi ditutup")
                .doesNotContain("Universitas Contoh");
        var reason = http.post().uri("/desk/cases/" + handed.number() + "/reason");
        assertThat(as(auditor, reason.param("reason", "iseng")))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"#reason\"");
        var again = http.post().uri("/desk/cases/" + handed.number() + "/reason");
        assertThat(as(auditor, again.param("reason", "Pemeriksaan atas pengaduan nomor 12")))
                .hasStatus3xxRedirection();
        assertThat(as(auditor, http.get().uri("/desk/cases/" + handed.number())))
                .hasStatusOk()
                .bodyText()
                .contains("Universitas Contoh");
    }

    @Test
    void whoHasAnInterestHandsTheFileToTheSuperior() {
        var officer = hall.officer(Roles.FRONT_OFFICER, "DPMPTSP");
        hall.officer(Roles.SECTION_HEAD, "DPMPTSP");
        var handed = hall.research(hall.citizen());
        var path = "/desk/cases/" + handed.number() + "/conflict";

        assertThat(as(officer, http.get().uri(path + "?version=" + handed.version())))
                .hasStatusOk()
                .bodyText()
                .contains("Benturan kepentingan");
        assertThat(as(officer, http.post().uri(path).param("version", "" + handed.version())))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"#reason\"");
        var said =
                http.post().uri(path).param("version", "" + handed.version()).param("reason", "Pemohon saudara saya");
        assertThat(as(officer, said)).hasStatus3xxRedirection().hasRedirectedUrl("/desk");
        assertThat(files.view(officer, handed.number()).places())
                .singleElement()
                .satisfies(place -> assertThat(place.role()).isEqualTo(Roles.SECTION_HEAD));
    }

    @Test
    void aFileIsPutBackInLine() {
        var officer = hall.officer(Roles.FRONT_OFFICER, "DPMPTSP");
        var handed = hall.research(hall.citizen());
        inbox.claim(officer, handed.number(), handed.version(), Optional.of("untuk uji"));
        var version = files.view(officer, handed.number()).places().getFirst().version();
        var path = "/desk/cases/" + handed.number();

        assertThat(as(officer, http.get().uri(path))).hasStatusOk().bodyText().contains("Kembalikan ke urutan");
        assertThat(as(officer, http.post().uri(path + "/release").param("version", "" + version)))
                .hasStatus3xxRedirection();
        assertThat(files.view(officer, handed.number()).places().getFirst().claimedBy())
                .isEmpty();
    }

    static MockMvcRequestBuilder as(Actor actor, MockMvcRequestBuilder request) {
        return request.with(user("petugas").authorities(new SimpleGrantedAuthority("KIND_OFFICER")))
                .with(formToken())
                .requestAttr(Actor.REQUEST_ATTRIBUTE, actor);
    }
}
