package id.pendopo.regions;

import static id.pendopo.FormToken.formToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import id.pendopo.PendopoTest;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@PendopoTest
class OfficePagesTest {

    private static final RegionCode NGAWI = RegionCode.of("35.21");

    @Autowired
    MockMvcTester http;

    @Autowired
    Agencies agencies;

    @Autowired
    ServicePoints points;

    @Autowired
    Calendar calendar;

    @Test
    void anyoneSeesTheCalendarOfTheYear() {
        assertThat(http.get().uri("/calendar?year=2026"))
                .hasStatusOk()
                .bodyText()
                .contains("Kalender hari kerja 2026", "240 hari kerja", "Hari Suci Nyepi", "belum dikonfirmasi");
        assertThat(http.get().uri("/calendar?year=2097&lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("This calendar is provisional");
        assertThat(http.get().uri("/calendar?year=99999999")).hasStatusOk();
        assertThat(http.get().uri("/calendar?year=x")).hasStatus(400);
    }

    @Test
    void anAdministratorSeesTheEffectBeforeAFreeDayIsSaved() {
        var day = new String[] {"12", "7", "2033"};
        assertThat(dayForm("/admin/calendar/day", day))
                .hasStatusOk()
                .bodyText()
                .contains("Periksa sebelum disimpan", "5 hari");
        assertThat(calendar.freeDays(NGAWI, 2033)).isEmpty();
        assertThat(dayForm("/admin/calendar/day/save", day)).hasStatus3xxRedirection();
        assertThat(calendar.freeDays(NGAWI, 2033)).hasSize(1);
        assertThat(dayForm("/admin/calendar/day/save", day))
                .hasStatusOk()
                .bodyText()
                .contains("sudah tercatat sebagai hari libur");
        assertThat(as(http.get().uri("/admin/calendar?year=2033")))
                .hasStatusOk()
                .bodyText()
                .contains("Hari jadi", "uji");
        assertThat(as(http.get().uri("/admin/calendar/day?remove=2033-07-12&scope=35.21")))
                .hasStatusOk();
    }

    @Test
    void aDateThatDoesNotExistIsShownAtItsField() {
        assertThat(dayForm("/admin/calendar/day", "31", "2", "2033"))
                .hasStatusOk()
                .bodyText()
                .contains("Tanggal tidak dapat dibaca", "href=\"#day\"");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult dayForm(String path, String... day) {
        return as(http.post()
                        .uri(path)
                        .param("act", "add")
                        .param("scope", "35.21")
                        .param("day", day[0])
                        .param("month", day[1])
                        .param("year", day[2])
                        .param("kind", "HOLIDAY")
                        .param("name", "Hari jadi")
                        .param("decree", "SK 1/2033")
                        .param("reason", "uji"))
                .exchange();
    }

    @Test
    void anAdministratorKeepsAgenciesAndServicePoints() {
        var agency = http.post()
                .uri("/admin/agencies/new")
                .param("code", "DISHUB")
                .param("kind", "DINAS")
                .param("name", "Dinas Perhubungan Kabupaten Ngawi")
                .param("active", "true")
                .param("reason", "dibentuk");
        assertThat(as(agency)).hasStatus3xxRedirection();
        assertThat(agencies.get(NGAWI, "DISHUB").active()).isTrue();
        var close = http.post()
                .uri("/admin/agencies/DISHUB")
                .param("kind", "DINAS")
                .param("name", "Dinas Perhubungan Kabupaten Ngawi")
                .param("reason", "digabung");
        assertThat(as(close)).hasStatus3xxRedirection();
        assertThat(agencies.get(NGAWI, "DISHUB").active()).isFalse();
        assertThat(as(http.get().uri("/admin/agencies")))
                .hasStatusOk()
                .bodyText()
                .contains("Ditutup");
        assertThat(as(http.get().uri("/admin/agencies/DISHUB"))).hasStatusOk();
        assertThat(as(http.get().uri("/admin/agencies/NONE"))).hasStatus(404);

        var point = http.post()
                .uri("/admin/service-points/new")
                .param("code", "loket-1")
                .param("name", "Loket")
                .param("place", "Ngawi")
                .param("offers", "kelautan-perikanan  kesehatan")
                .param("active", "true")
                .param("reason", "dibuka");
        assertThat(as(point)).hasStatus3xxRedirection();
        assertThat(points.offering(NGAWI, "any", "kesehatan")).hasSize(1);
        assertThat(as(http.get().uri("/admin/service-points")))
                .hasStatusOk()
                .bodyText()
                .contains("kelautan dan perikanan, kesehatan");
        assertThat(as(http.get().uri("/admin/service-points/loket-1"))).hasStatusOk();
        for (var emptied : List.of("/admin/agencies/DISHUB", "/admin/service-points/loket-1")) {
            assertThat(as(http.post().uri(emptied)))
                    .as("a form whose name was emptied still says what it is about")
                    .hasStatusOk()
                    .bodyText()
                    .contains("govuk-heading-l\">" + emptied.substring(emptied.lastIndexOf('/') + 1) + "</h1>");
        }
    }

    @Test
    void aFormWithNothingInItComesBackWithWhatIsWrong() {
        assertThat(as(http.post().uri("/admin/agencies/new")))
                .hasStatusOk()
                .bodyText()
                .contains("Isian ini kosong");
        assertThat(as(http.post().uri("/admin/service-points/new"))).hasStatusOk();
        assertThat(as(http.post().uri("/admin/calendar/day"))).hasStatusOk();
    }

    private static MockMvcRequestBuilder as(MockMvcRequestBuilder request) {
        return request.with(
                        user("administrator").authorities(new SimpleGrantedAuthority("ROLE_" + Roles.ADMINISTRATOR)))
                .with(formToken())
                .requestAttr(Actor.REQUEST_ATTRIBUTE, CalendarTest.administrator(NGAWI));
    }
}
