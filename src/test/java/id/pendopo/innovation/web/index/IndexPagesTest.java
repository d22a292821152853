package id.pendopo.innovation.web.index;

import static id.pendopo.FormToken.formToken;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.innovation.competition.Contest;
import id.pendopo.innovation.ideas.Folk;
import id.pendopo.innovation.index.Assessments;
import id.pendopo.innovation.index.Catalogues;
import id.pendopo.innovation.index.Colleagues;
import id.pendopo.innovation.index.NewInnovation;
import id.pendopo.innovation.index.Place;
import id.pendopo.innovation.index.Results;
import id.pendopo.innovation.records.Keepers;
import id.pendopo.innovation.wishes.Wanting;
import id.pendopo.innovation.wishes.Wishes;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PendopoTest
class IndexPagesTest {

    private static final Place PLACE = new Place(Keepers.PROVINCE, 2029);
    private static final String WORK = "/hub/index/2029";

    @Autowired
    MockMvcTester http;

    @Autowired
    Assessments assessments;

    @Autowired
    Catalogues catalogues;

    @Autowired
    Results results;

    @Autowired
    Wanting wanting;

    @Autowired
    Wishes wishes;

    @Autowired
    Folk folk;

    @Test
    void besideWhatARegionSaysStandsHowOftenItWasTakenOver() {
        var owner = wanting.office(Keepers.PROVINCE, "Dinas Ditiru");
        var code = wanting.innovation(owner, 2024);
        var asking = wanting.office(RegionCode.of("35.24"), "Dinas Peniru");
        wanting.carryThrough(owner, asking, wanting.ask(asking, code), wishes.today());
        var agency = owner.agency().code();
        int linked = assessments.enter(
                owner.actor(), PLACE, new NewInnovation("", "", agency, Optional.empty(), Optional.of(code)));
        int alone = assessments.enter(owner.actor(), PLACE, Colleagues.innovation("Tanpa galeri", "", agency));
        var reader = session(agency);

        assertThat(http.get().uri(WORK + "/rows/" + linked + "/31").cookie(reader))
                .hasStatusOk()
                .bodyText()
                .contains("Dihitung oleh sistem: satu daerah lain sudah mereplikasi", code);
        assertThat(http.get().uri(WORK + "/rows/" + alone + "/31").cookie(reader))
                .bodyText()
                .contains("tidak ditautkan ke galeri");
        assertThat(http.get().uri(WORK + "/rows/" + linked).cookie(reader))
                .bodyText()
                .contains("Diterapkan sejak 1 Januari 2024", "href=\"/innovations/" + code);
        assertThat(http.get().uri(WORK + "/rows/" + linked + "/16").cookie(reader))
                .bodyText()
                .doesNotContain("Dihitung oleh sistem");
    }

    @Test
    void aYearThatHasNotComeIsOfferedOnlyWhereSomethingStandsInIt() {
        var unpublished = catalogues.years().stream()
                .filter(year -> results.of(year).isEmpty())
                .toList();
        assertThat(unpublished).isNotEmpty();
        var offered = PublicYears.offered(catalogues, results, 2000, 2000);
        assertThat(offered).doesNotContainAnyElementsOf(unpublished);
        for (int year : unpublished) {
            assertThat(PublicYears.offered(catalogues, results, 2000, year)).contains(year);
            assertThat(PublicYears.offered(catalogues, results, year, 2000)).contains(year);
        }
        assertThat(http.get().uri("/innovations/index")).hasStatusOk();
    }

    @Test
    void aRefusalLosesNothingThatWasTyped() throws UnsupportedEncodingException {
        var agency = "DPMPTSP";
        var officer = folk.officer("Pengisi Indeks", Roles.INNOVATION_OFFICER, agency);
        var session = new Cookie("pendopo-session", folk.session(officer));

        assertThat(post(
                        session,
                        "/innovations",
                        Map.of(
                                "name",
                                "Tanggal Ganjil",
                                "applied-day",
                                "31",
                                "applied-month",
                                "2",
                                "applied-year",
                                "2025")))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"#applied\"", "value=\"Tanggal Ganjil\"", "value=\"31\"");

        int number = assessments.enter(officer.actor(), PLACE, Colleagues.innovation("Jangan Hilang", "", agency));
        assertThat(post(session, "/rows/" + number + "/withdraw", Map.of("reason", "x".repeat(600))))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"#reason\"", "x".repeat(600));

        var row = "/rows/" + number + "/16";
        var refused = http.post()
                .uri(WORK + row)
                .multipart()
                .file(new MockMultipartFile("file", "keputusan.pdf", "application/pdf", Contest.pdf()))
                .cookie(session)
                .param("seen", "0")
                .param("level", "2")
                .param("link", "javascript:alert(1)")
                .with(formToken())
                .exchange();
        assertThat(refused).hasStatusOk().bodyText().contains("href=\"#link\"", "keputusan.pdf");
        var upload = Pattern.compile("name=\"upload\" value=\"([0-9a-f-]{36})\"")
                .matcher(refused.getResponse().getContentAsString());
        assertThat(upload.find()).isTrue();
        assertThat(post(session, row, Map.of("seen", "0", "level", "2", "upload", upload.group(1))))
                .hasStatus(302);
        assertThat(assessments
                        .get(officer.actor(), PLACE)
                        .cell(number, "16")
                        .orElseThrow()
                        .entry()
                        .orElseThrow()
                        .upload())
                .hasToString("Optional[" + upload.group(1) + "]");

        assertThat(post(session, row, Map.of("seen", "0", "level", "3", "note", "Ditulis dari jendela lama")))
                .hasStatusOk()
                .bodyText()
                .contains("Isian Anda tidak hilang", "Ditulis dari jendela lama", "name=\"seen\" value=\"1\"");
    }

    private Cookie session(String agency) {
        return new Cookie(
                "pendopo-session", folk.session(folk.officer("Pembaca Indeks", Roles.INNOVATION_OFFICER, agency)));
    }

    private MvcTestResult post(Cookie session, String path, Map<String, String> fields) {
        var request = http.post().uri(WORK + path).cookie(session);
        fields.forEach(request::param);
        return request.with(formToken()).exchange();
    }
}
