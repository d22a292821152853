package id.pendopo.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PendopoTest
@WithMockUser
class ShellTest {

    @Autowired
    MockMvcTester http;

    @Test
    void thePageIsIndonesianUnlessSomebodyAsksForEnglish() {
        assertThat(http.get().uri("/")).hasStatusOk().bodyText().contains("<html lang=\"id\"", "Cari layanan");
        assertThat(http.get().uri("/?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"en\"", "Find a service");
    }

    @Test
    void aChosenLanguageIsRememberedInACookie() {
        assertThat(http.get().uri("/?lang=en")).cookies().hasValue("pendopo-lang", "en");
        assertThat(http.get().uri("/").cookie(new jakarta.servlet.http.Cookie("pendopo-lang", "en")))
                .bodyText()
                .contains("<html lang=\"en\"");
    }

    @Test
    void aLanguageThatWeDoNotSpeakIsIndonesian() {
        assertThat(http.get().uri("/?lang=xx")).hasStatusOk().bodyText().contains("<html lang=\"id\"");
    }

    @Test
    void theLanguageLinksKeepThePage() {
        assertThat(http.get().uri("/?q=sumur"))
                .bodyText()
                .contains("href=\"/?q=sumur&amp;lang=en\"")
                .doesNotContain("href=\"/?q=sumur&amp;lang=id\"");
    }

    @Test
    void anAddressThatLeadsNowhereIsAPageInPlainWords() {
        assertThat(http.get().uri("/nowhere"))
                .hasStatus(404)
                .bodyText()
                .contains("Halaman tidak ditemukan")
                .doesNotContain("Exception");
    }

    @Test
    void forAProgramItIsAProblemWithAStableType() {
        assertThat(http.get().uri("/api/v1/nowhere"))
                .hasStatus(404)
                .hasContentTypeCompatibleWith("application/problem+json")
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/not-found");
    }

    @Test
    void theStyleSheetIsOursAndKeptForGood() {
        assertThat(http.get().uri("/assets/web/pendopo.css?v=1"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable")
                .bodyText()
                .contains(".govuk-button", "#14573f")
                .doesNotContain("GDS Transport", "#1d70b8", "govuk-crest");
    }
}
