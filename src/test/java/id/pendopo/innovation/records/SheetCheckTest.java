package id.pendopo.innovation.records;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.innovation.records.Sheet.Link;
import id.pendopo.innovation.records.Sheet.Media;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final Themes themes;

    SheetCheckTest() throws IOException {
        this.themes = new Themes();
    }

    @Test
    void aSheetOfWhichLittleIsKnownIsFine() {
        assertThat(faults(Sheet.titled("Antrean"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u3164", "Antrean\u115F", "\u2800", "An\u202Etrean", "An\u00ADtrean", "Antrean\uE000"})
    void aNameThatNobodyCanReadIsNone(String title) {
        assertThat(faults(Sheet.titled(title))).extracting(Fault::field).containsExactly("title");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JAVASCRIPT:alert(1)//youtube.com",
                "data:text/html,<script>alert(1)</script>",
                "http://www.youtube.com/watch?v=1",
                "https://youtube.com.contoh.id/watch",
                "https://youtube.com@contoh.id/",
                "https://contoh.id/#youtube.com",
                "https://youtube.com:8443/",
                "//youtube.com/watch",
                "https://you tube.com/",
                "https://"
            })
    void aVideoIsLinkedByHttpsFromAKnownHostOnly(String address) {
        assertThat(faults(with(new Media(List.of(), Optional.of(address), Optional.empty(), ""))))
                .extracting(Fault::field)
                .containsExactly("video");
    }

    @Test
    void aVideoOfAKnownHostIsTaken() {
        var media = new Media(
                List.of(new Link("Panduan", "https://contoh.go.id/panduan.pdf")),
                Optional.of("https://www.YouTube.com/watch?v=abc"),
                Optional.empty(),
                "");
        assertThat(faults(with(media))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u202Eb", "a\u0000b", "a\u200Bb"})
    void aTitleIsThereAndHasNoSignsThatNobodySees(String title) {
        assertThat(faults(Sheet.titled(title))).extracting(Fault::field).containsExactly("title");
    }

    @Test
    void whatIsTooLongOrNotOnAListIsToldAtItsField() {
        var sheet = Sheet.titled("x".repeat(201));
        var goals = new TreeSet<>(List.of(0, 18));
        var odd = new Sheet(
                sheet.story(),
                new Sheet.Theme("nichts", "nada", goals),
                new Sheet.Footing(
                        Optional.of(TODAY.plusDays(1)),
                        Optional.empty(),
                        new TreeSet<>(List.of(1999, 2040)),
                        Optional.of(-1),
                        List.of()),
                sheet.media(),
                sheet.results(),
                List.of(new Link("sumber", "ftp://contoh.id")));
        assertThat(faults(odd))
                .extracting(Fault::field)
                .containsExactly("title", "category", "sector", "goals", "began", "budgetYears", "people", "sources");
    }

    private List<Fault> faults(Sheet sheet) {
        return SheetCheck.faults(sheet, themes, TODAY);
    }

    private static Sheet with(Media media) {
        var sheet = Sheet.titled("Antrean");
        return new Sheet(sheet.story(), sheet.theme(), sheet.footing(), media, sheet.results(), sheet.sources());
    }
}
