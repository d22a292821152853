package id.pendopo.cases;

import static id.pendopo.FormToken.formToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import id.pendopo.PendopoTest;
import id.pendopo.TestClock;
import id.pendopo.identity.LookBook;
import id.pendopo.identity.LookBook.Filter;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** Whoever opens a case shows: to its citizen, and to the auditor. */
@PendopoTest
class WhoLookedTest {

    @Autowired
    Hall hall;

    @Autowired
    LookBook book;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester http;

    @Test
    void aCitizenSeesWhichOfficeOpenedTheirCaseAndHowOften() {
        var citizen = hall.citizen();
        var handed = hall.research(citizen);
        var front = hall.officer(Roles.FRONT_OFFICER, "DPMPTSP");
        assertThat(as(citizen, "CITIZEN", http.get().uri("/account/looks")))
                .bodyText()
                .doesNotContain(handed.number().value());
        for (int i = 0; i < 60; i++) {
            open(front, handed.number());
        }

        assertThat(book.atOwn(citizen)).singleElement().satisfies(seen -> {
            assertThat(seen.times().account()).isEqualTo(front.account());
            assertThat(seen.times().count()).isEqualTo(60);
        });
        assertThat(as(citizen, "CITIZEN", http.get().uri("/account/looks")))
                .hasStatusOk()
                .bodyText()
                .contains(handed.number().value(), "60 kali", "Petugas loket", "Dinas Penanaman Modal");
        assertThat(book.atOwn(hall.citizen())).isEmpty();
    }

    @Test
    void aProgramThatReadsAgainAndAgainHasLookedOnceInAQuarterOfAnHour() {
        var citizen = hall.citizen();
        var number = hall.research(citizen).number();
        var front = hall.officer(Roles.FRONT_OFFICER, "DPMPTSP");
        read(citizen, "CITIZEN", number);
        assertThat(book.atOwn(citizen)).isEmpty();

        read(front, "OFFICER", number);
        read(front, "OFFICER", number);
        assertThat(book.atOwn(citizen))
                .singleElement()
                .satisfies(seen -> assertThat(seen.times().count()).isEqualTo(1));
        clock.jump(Duration.ofMinutes(16));
        read(front, "OFFICER", number);
        assertThat(book.atOwn(citizen))
                .singleElement()
                .satisfies(seen -> assertThat(seen.times().count()).isEqualTo(2));
    }

    private void read(Actor actor, String kind, CaseNumber number) {
        assertThat(as(actor, kind, http.get().uri("/api/v1/cases/" + number))).hasStatusOk();
    }

    @Test
    void theAuditorFindsLooksByOfficerAgencyDayAndCase() {
        var number = hall.research(hall.citizen()).number();
        var front = hall.officer(Roles.FRONT_OFFICER, "DPMPTSP");
        for (int i = 0; i < 61; i++) {
            open(front, number);
        }
        var auditor = hall.officer(Roles.AUDITOR, "INSPEKTORAT");
        var today = LocalDate.ofInstant(clock.instant(), book.zone());

        assertThat(found(auditor, filter(front, "DPMPTSP", today, number))).isEqualTo(61);
        assertThat(found(auditor, filter(front, "INSPEKTORAT", today, number))).isZero();
        assertThat(found(auditor, filter(front, "DPMPTSP", today.minusDays(1), number)))
                .isZero();
        assertThat(found(auditor, filter(auditor, "DPMPTSP", today, number))).isZero();
        assertThat(book.leaf(auditor, filter(front, "DPMPTSP", today, number), 2, 50)
                        .looks())
                .hasSize(11);
        assertThat(book.busiest(auditor, filter(front, "DPMPTSP", today, number)))
                .singleElement()
                .satisfies(busy -> {
                    assertThat(busy.veryMany()).isTrue();
                    assertThat(busy.mostInADay()).isEqualTo(61);
                    assertThat(busy.subjects()).isEqualTo(1);
                });
        var path = "/audit/looks?subject=" + number + "&officer=" + front.account();
        assertThat(as(auditor, "OFFICER", http.get().uri(path)))
                .hasStatusOk()
                .bodyText()
                .contains("61 catatan", "Sangat banyak", "page=2", "Mengerjakan permohonan");
        assertThat(as(auditor, "OFFICER", http.get().uri(path + "&day-day=31&day-month=2&day-year=2026")))
                .hasStatus(422)
                .bodyText()
                .contains("Hari itu tidak ada di kalender");
    }

    @Test
    void nobodyElseReadsTheRecord() {
        var front = hall.officer(Roles.FRONT_OFFICER, "DPMPTSP");
        var any = new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> book.leaf(front, any, 1, 50));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> book.busiest(front, any));
    }

    private void open(Actor officer, CaseNumber number) {
        assertThat(as(officer, "OFFICER", http.get().uri("/desk/cases/" + number)))
                .hasStatusOk();
    }

    private long found(Actor auditor, Filter filter) {
        return book.leaf(auditor, filter, 1, 50).all();
    }

    private static Filter filter(Actor officer, String agency, LocalDate day, CaseNumber number) {
        return new Filter(
                Optional.of(officer.account()), Optional.of(agency), Optional.of(day), Optional.of(number.value()));
    }

    private static MockMvcRequestBuilder as(Actor actor, String kind, MockMvcRequestBuilder request) {
        var authorities = actor.rights().stream()
                .map(right -> new SimpleGrantedAuthority("ROLE_" + right.role()))
                .toList();
        return request.with(formToken())
                .with(user("seseorang")
                        .authorities(java.util.stream.Stream.concat(
                                        java.util.stream.Stream.of(
                                                new SimpleGrantedAuthority("KIND_" + kind),
                                                new SimpleGrantedAuthority("SCOPE_cases:read")),
                                        authorities.stream())
                                .toList()))
                .requestAttr(Actor.REQUEST_ATTRIBUTE, actor);
    }
}
