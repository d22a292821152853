package id.pendopo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import id.pendopo.PendopoTest;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Roles;
import id.pendopo.regions.Calendar;
import id.pendopo.regions.CalendarChange;
import id.pendopo.regions.CalendarEffects;
import id.pendopo.regions.FreeDay;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A day off that was decreed late moves what runs, and everybody concerned is told. */
@PendopoTest
class AmendedCalendarTest {

    @Autowired
    Hall hall;

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles files;

    @Autowired
    Calendar calendar;

    @Autowired
    CalendarEffects effects;

    @Autowired
    CalendarWatch watch;

    @Autowired
    MockMvcTester http;

    @Test
    void theApplicantIsToldTheNewDayAndBothHistoriesSayWhy() {
        var citizen = hall.citizen();
        var handed = hall.research(citizen);
        var front = hall.desk(Hall.PROVINCE, Roles.FRONT_OFFICER, "DPMPTSP");
        cases.act(front, handed.number(), Deed.of("complete", handed.version()));
        var day = due(citizen, handed.number());
        var administrator = hall.officer(Roles.ADMINISTRATOR, "DPMPTSP");
        var add = new CalendarChange.Add(
                Optional.of(Hall.PROVINCE), day, FreeDay.Kind.HOLIDAY, "Libur contoh", "SK contoh", "Contoh");

        assertThat(effects.running(add)).isPositive();
        calendar.amend(administrator, add);
        try {
            watch.recount(Hall.PROVINCE);

            assertThat(due(citizen, handed.number())).isAfter(day);
            assertThat(page(citizen, "CITIZEN", "/my/cases/" + handed.number()))
                    .contains("Batas waktu bergeser karena kalender hari kerja berubah");
            assertThat(page(front, "OFFICER", "/desk/cases/" + handed.number()))
                    .contains("Batas waktu dihitung ulang karena kalender berubah", "Dari ")
                    .doesNotContain("calendar-amended");
            assertThat(page(citizen, "CITIZEN", "/my/messages"))
                    .contains("Batas waktu permohonan " + handed.number() + " bergeser");
        } finally {
            calendar.amend(
                    administrator,
                    new CalendarChange.Remove(Optional.of(Hall.PROVINCE), day, "SK contoh", "Dicabut lagi"));
            watch.recount(Hall.PROVINCE);
        }
        assertThat(due(citizen, handed.number())).isEqualTo(day);
    }

    private LocalDate due(Actor citizen, CaseNumber number) {
        return files.view(citizen, number).times().dueOn().orElseThrow();
    }

    private String page(Actor actor, String kind, String path) {
        var result = http.get()
                .uri(path)
                .with(user("seseorang").authorities(new SimpleGrantedAuthority("KIND_" + kind)))
                .requestAttr(Actor.REQUEST_ATTRIBUTE, actor)
                .exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
