package id.pendopo.innovation.competition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands against an entry, all at once; the edition closes on 18 December 2026. */
class EligibilityTest {

    private static final Edition EDITION = EditionFile.read(EditionFile.shipped("kovablik-jatim-contoh"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final Set<String> PAPERS = Set.of("statement", "identity", "willing");

    private static Map<String, String> texts() {
        var texts = new HashMap<String, String>();
        EDITION.headings()
                .forEach(heading -> texts.put(
                        heading.code(),
                        "Bagian " + heading.code()
                                + " menjelaskan masalah warga, langkah petugas, dan bukti sebelum dan sesudah."));
        return texts;
    }

    private static EntryContent content(
            String title, LocalDate started, String form, String video, Map<String, String> texts) {
        return new EntryContent(
                "general", "health", title, started, List.of(3), EntryContent.TEAM, form, video, "", 0, texts);
    }

    private static EntryContent good() {
        return content("Antar Obat", LocalDate.of(2024, 1, 1), EntryContent.OTHER, "https://youtu.be/abc", texts());
    }

    private static List<String> faults(EntryContent content, Eligibility.Known known) {
        return Eligibility.of(EDITION, content, known, TODAY).stream()
                .map(Fault::code)
                .toList();
    }

    private static List<String> faults(EntryContent content) {
        return faults(content, new Eligibility.Known("agency", PAPERS, false, 0, false));
    }

    @Test
    void nothingStandsAgainstAGoodOne() {
        assertThat(faults(good())).isEmpty();
    }

    /** The four reasons for which the ministry turns entries away. */
    @Test
    void theFourAdministrativeFailuresAreToldTogether() {
        var texts = texts();
        texts.remove("resources");
        texts.put(
                "novelty",
                "baik baik baik baik baik baik baik baik baik baik baik baik baik baik baik baik baik baik baik baik");
        var content =
                content("Antar Obat", LocalDate.of(2026, 3, 1), EntryContent.OTHER, "https://youtu.be/abc", texts);

        assertThat(faults(content, new Eligibility.Known("agency", PAPERS, true, 0, false)))
                .containsExactlyInAnyOrder("too-young", "heading-empty", "heading-nonsense", "title-twice");
    }

    @ParameterizedTest(name = "started on {0}: too young {1}")
    @CsvSource({"2025-12-18, false", "2025-12-19, true"})
    void ageIsCountedBackFromTheDayOnWhichEntriesClose(LocalDate started, boolean young) {
        var content = content("Antar Obat", started, EntryContent.OTHER, "https://youtu.be/abc", texts());

        assertThat(faults(content).contains("too-young")).isEqualTo(young);
    }

    @Test
    void anEarlierWinnerOfTheHighestTierStaysOutAndSaysOfWhich() {
        var found = Eligibility.of(
                EDITION,
                content("Waras!", LocalDate.of(2015, 1, 1), EntryContent.OTHER, "https://youtu.be/abc", texts()),
                new Eligibility.Known("agency", PAPERS, false, 0, false),
                TODAY);

        assertThat(found).extracting(Fault::code).containsExactlyInAnyOrder("winner-before", "too-many-tops");
        assertThat(found).anySatisfy(fault -> assertThat(fault.values()).containsExactly("KIPP 2017", "Top 40"));
    }

    @Test
    void onceOnATop99IsNoBarButTwiceIs() {
        assertThat(faults(content(
                        "JUDES", LocalDate.of(2015, 1, 1), EntryContent.OTHER, "https://youtu.be/abc", texts())))
                .isEmpty();
        var twice = good();
        var told = new EntryContent(
                "general",
                "health",
                "Lain",
                twice.startedOn(),
                List.of(3),
                EntryContent.ONE,
                EntryContent.OTHER,
                "https://youtu.be/abc",
                "",
                2,
                texts());
        assertThat(faults(told)).containsExactly("too-many-tops");
    }

    @Test
    void anApplicationOwesTheFormOfElectronicGovernment() {
        var app = content(
                "Antar Obat", LocalDate.of(2024, 1, 1), EntryContent.APPLICATION, "https://youtu.be/abc", texts());

        assertThat(faults(app)).containsExactly("paper-missing");
        assertThat(faults(
                        app,
                        new Eligibility.Known(
                                "agency", Set.of("statement", "identity", "willing", "spbe"), false, 0, false)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "http://youtu.be/abc",
                "https://youtu.be@evil.example/",
                "https://evil.example/youtu.be",
                "https://youtube.com:8443/x",
                "https://youtu.be.evil.example/x",
                "data:text/html,x",
                "https://"
            })
    void aVideoIsALinkToAPublicSiteAndNoScript(String address) {
        assertThat(faults(content("Antar Obat", LocalDate.of(2024, 1, 1), EntryContent.OTHER, address, texts())))
                .containsExactly("video-address");
    }

    @Test
    void quotaClusterAndInvitationAreTold() {
        assertThat(faults(good(), new Eligibility.Known("agency", PAPERS, false, 5, false)))
                .containsExactly("quota-used");
        assertThat(faults(good(), new Eligibility.Known("ministry", PAPERS, false, 0, false)))
                .containsExactly("group-not-for-you");
        var special = new EntryContent(
                "special",
                "health",
                "Lain",
                LocalDate.of(2020, 1, 1),
                List.of(3),
                EntryContent.ONE,
                EntryContent.OTHER,
                "https://youtu.be/abc",
                "",
                0,
                texts());
        assertThat(faults(special)).containsExactly("not-invited");
        assertThat(faults(special, new Eligibility.Known("agency", PAPERS, false, 0, true)))
                .isEmpty();
    }

    @Test
    void anEmptyDraftHearsEveryReasonAtOnce() {
        assertThat(faults(EntryContent.EMPTY, new Eligibility.Known("agency", Set.of(), false, 0, false)))
                .contains(
                        "group-missing",
                        "title-missing",
                        "start-missing",
                        "category-missing",
                        "goal-missing",
                        "maker-missing",
                        "form-missing",
                        "video-missing",
                        "heading-empty",
                        "paper-missing")
                .hasSize(8 + 8 + 3);
    }
}
