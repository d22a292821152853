package id.pendopo.law;

import static id.pendopo.FormToken.formToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import id.pendopo.PendopoTest;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Actor.Right;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@PendopoTest
class LawPagesTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Instruments instruments;

    @Test
    void whatIsWrongWithAnInstrumentIsToldAtItsField() {
        assertThat(as(http.post().uri("/admin/law/new")))
                .bodyText()
                .contains("href=\"#year\"", "Peraturan Gubernur (PERGUB)");
        assertThat(as(http.post().uri("/admin/law/pergub-35-88-2022").param("effective", "1-2-2025")))
                .bodyText()
                .contains("href=\"#by\"", "Pilih peraturan yang mengubah atau mencabutnya");
    }

    @Test
    void anyoneReadsOnWhichLawTheHallStands() {
        assertThat(http.get().uri("/law")).hasStatusOk().bodyText().contains("PERGUB 69/2020", "Tidak berlaku");
        assertThat(http.get().uri("/law/contoh-kepgub-35-pelimpahan"))
                .hasStatusOk()
                .bodyText()
                .contains("Nilai contoh, bukan resmi");
        assertThat(http.get().uri("/law/uu-30-2014?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Amended from", "uu-11-2020");
        assertThat(http.get().uri("/law/nothing")).hasStatus(404);
    }

    @Test
    void anAdministratorRecordsAnInstrumentAndItsEnd() {
        var entered = http.post()
                .uri("/admin/law/new")
                .param("national", "false")
                .param("kind", "PERGUB")
                .param("number", "991")
                .param("year", "2024")
                .param("title", "Uji halaman")
                .param("issuer", "Gubernur Jawa Timur")
                .param("from", "1-2-2024")
                .param("source", "uji");
        assertThat(as(entered)).hasStatus3xxRedirection().hasRedirectedUrl("/law/pergub-35-991-2024");
        var revoked = http.post()
                .uri("/admin/law/pergub-35-991-2024")
                .param("act", "revoke")
                .param("by", "pergub-35-88-2022")
                .param("effective", "1/3/2025")
                .param("source", "uji");
        assertThat(as(revoked)).hasStatus3xxRedirection();
        assertThat(instruments.isLiving("pergub-35-991-2024", instruments.today()))
                .isFalse();
        assertThat(as(http.get().uri("/admin/law"))).hasStatusOk();
        assertThat(as(http.get().uri("/admin/law/pergub-35-88-2022"))).hasStatusOk();
    }

    @Test
    void whatIsWrongIsShownAtItsField() {
        assertThat(as(http.get().uri("/admin/law/new"))).hasStatusOk();
        assertThat(as(http.post().uri("/admin/law/new")))
                .hasStatusOk()
                .bodyText()
                .contains("Tahun");
        assertThat(as(http.post()
                        .uri("/admin/law/pergub-35-88-2022")
                        .param("by", "uu-25-2009")
                        .param("effective", "31-2-2025")))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"#effective\"");
    }

    private static MockMvcRequestBuilder as(MockMvcRequestBuilder request) {
        var actor = new Actor(
                Actor.Kind.OFFICER,
                UUID.randomUUID(),
                RegionCode.of("35"),
                Set.of(Right.own(Roles.ADMINISTRATOR, "DPMPTSP")),
                Actor.Channel.WEB);
        return request.with(
                        user("administrator").authorities(new SimpleGrantedAuthority("ROLE_" + Roles.ADMINISTRATOR)))
                .with(formToken())
                .requestAttr(Actor.REQUEST_ATTRIBUTE, actor);
    }
}
