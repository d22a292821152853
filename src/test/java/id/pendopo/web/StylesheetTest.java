package id.pendopo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class StylesheetTest {

    @Test
    void leavesOutWhatBelongsToAnotherGovernment() throws IOException {
        assertThat(new String(new Assets().stylesheet().getBody(), StandardCharsets.UTF_8))
                .doesNotContain("GDS Transport", "crest", "#1d70b8", ".govuk-header", "@font-face", "asset(")
                .contains(".govuk-button", ".govuk-radios", ".p-hero", "/assets/web/tumpal.svg?v=");
    }

    @Test
    void keepsTheRestOfARuleOfWhichOnePartIsUnused() {
        assertThat(Stylesheet.dressed(".govuk-header__link,.govuk-link{color:#1d70b8}.govuk-footer{color:#000}"
                        + "@media print{.govuk-footer{a:b}.govuk-link{c:d}}"))
                .isEqualTo(".govuk-link{color:#14573f}@media print{.govuk-link{c:d}}");
    }

    /** What a phone on a slow line has to wait for; the page itself and four small pictures come on top. */
    @Test
    void weighsLittleOnTheLine() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(new Assets().stylesheet().getBody());
        }
        assertThat(packed.size()).isLessThan(25_000);
    }
}
