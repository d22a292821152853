package id.pendopo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Breaks good services in every way that is promised to be found. */
class CatalogCheckTest {

    private static final ServiceTree GOOD = ServiceTree.ofClassPath();
    private static final String RESEARCH = "35/research-recommendation/";
    private static final String WATER = "35/ground-water-licence/";

    private static String text(String file) {
        return Objects.requireNonNull(GOOD.files().get(file), file);
    }

    private static List<Finding> broken(String file, String from, String to) {
        var text = text(file);
        assertThat(text).as(file).contains(from);
        return checked(file, text.replace(from, to));
    }

    private static List<Finding> checked(String file, String text) {
        var files = new TreeMap<>(GOOD.files());
        files.put(file, text);
        var parts = file.split("/", -1);
        return ServiceCheck.check(new ServiceTree(files), new ServiceTree.Folder(parts[0], parts[1]))
                .findings();
    }

    private static void assertTold(List<Finding> findings, String file, String what) {
        assertThat(findings).as(what).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo(file);
            assertThat(finding.what()).contains(what);
            assertThat(finding.cure()).isNotBlank();
            assertThat(finding.isError()).isTrue();
        });
        assertThat(findings)
                .filteredOn(finding -> finding.what().contains(what))
                .allSatisfy(finding -> assertThat(finding.line()).isPositive());
    }

    @Test
    void theServicesOfTheProgramAreWithoutFault() {
        assertThat(CatalogCheck.check(GOOD)).isEmpty();
    }

    @Test
    void anEmptyFolderIsNoService(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("35").resolve("banner-permit"));
        Files.createDirectories(folder.resolve("35").resolve("_shared"));

        assertThat(EmptyFolders.of(folder, new ServiceTree(new TreeMap<>(Map.of("35/authority.yaml", "[]")))))
                .extracting(Finding::file)
                .containsExactly("35/banner-permit/");
    }

    @Test
    void aFormatThatNobodyKnowsAndAFolderThatIsNoCodeAreTold() {
        var form = RESEARCH + "form.schema.json";
        assertTold(broken(form, "\"format\": \"date\"", "\"format\": \"datum\""), form, "format 'datum'");

        var files = new TreeMap<>(GOOD.files());
        GOOD.below(RESEARCH).forEach((name, text) -> files.put("35/Banner_Permit/" + name, text));
        assertThat(ServiceCheck.check(new ServiceTree(files), new ServiceTree.Folder("35", "Banner_Permit"))
                        .findings())
                .anySatisfy(finding -> assertThat(finding.cure()).contains("small letters", "banner-permit"));
    }

    @Test
    void namesThatNobodyKnowsAreTold() {
        var file = RESEARCH + "service.yaml";
        assertTold(broken(file, "role: front-officer", "role: front-offcer"), file, "no role 'front-offcer'");
        assertTold(broken(file, "agency: DPMPTSP", "agency: DPMPTSB"), file, "no agency 'DPMPTSB'");
        assertTold(broken(file, "check: population-register", "check: population"), file, "no check 'population'");
        assertTold(broken(file, "to: denial-signature", "to: denial-signatur"), file, "no step 'denial-signatur'");
        assertTold(broken(file, "does: COMPLETE", "does: COMPLETED"), file, "'COMPLETED' is not one of");
        assertTold(broken(file, "office: DPMPTSP", "office: DPMPTSP\nofice: X"), file, "Nobody knows a 'ofice'");
        assertTold(broken(file, "variants: [extension]", "variants: [extention]"), file, "no variant 'extention'");
    }

    @Test
    void aMissingTextIsToldWithItsPlace() {
        var findings = broken(RESEARCH + "service.yaml", "  en: Research recommendation\n", "");
        assertTold(findings, RESEARCH + "service.yaml", "'en' is missing");
        assertThat(findings.getFirst().line()).isEqualTo(6);
    }

    @Test
    void stepsThatNobodyReachesAndPathsThatNeverEndAreTold() {
        var file = RESEARCH + "service.yaml";
        assertTold(
                broken(
                        file,
                        "refuse: {to: denial-signature, does: DRAFT_DENIAL}",
                        "proceed: {to: intake, does: PROCEED}"),
                file,
                "No path leads to the step 'denial-signature'");
        assertTold(
                broken(
                        file,
                        "        sign: {to: granted, does: SIGN}\n        rework: {to: intake, does: REWORK}",
                        "        rework: {to: signature, does: REWORK}"),
                file,
                "From the step 'signature' no path leads to an end");
    }

    @Test
    void nothingIsGrantedWithoutASignatureOrBeforeTheFileIsComplete() {
        var file = RESEARCH + "service.yaml";
        assertTold(broken(file, "complete: {to: signature", "complete: {to: granted"), file, "without a signature");
        assertTold(broken(file, "does: COMPLETE", "does: PROCEED"), file, "nobody said that the file is complete");
    }

    @Test
    void branchesThatDoNotMeetAreTold() {
        var file = WATER + "service.yaml";
        assertTold(
                broken(
                        file,
                        "recommend: {to: reviewed, does: RECOMMEND}\n        not-recommend: {to: reviewed, does: NOT_RECOMMEND}",
                        "recommend: {to: draft, does: RECOMMEND}\n        not-recommend: {to: draft, does: NOT_RECOMMEND}"),
                file,
                "never comes to the join");
        assertTold(broken(file, "      kind: fork\n", "      kind: route\n"), file, "'ways' is missing");
        assertTold(
                broken(
                        file,
                        "ways:\n        - {when: 'variant == \"duplicate\"', to: draft}",
                        "ways:\n        - {when: 'variant == \"duplicate\"', to: reviewed}"),
                file,
                "lies in none of its branches");
        assertTold(
                broken(file, "environment: environment-opinion", "environment: energy-opinion"),
                file,
                "lies in two branches");
    }

    @Test
    void whoWasNeverReturnedCannotGoBack() {
        var file = WATER + "service.yaml";
        assertTold(
                broken(
                        file,
                        "complete: {to: kind-of-request, does: COMPLETE}",
                        "complete: {to: kind-of-request, does: COMPLETE}\n        wait: {to: correction, does: PROCEED}"),
                file,
                "a RETURN leads to the applicant");
    }

    @Test
    void conditionsThatDoNotFitAreTold() {
        var file = WATER + "service.yaml";
        var condition = "'variant == \"duplicate\"'";
        for (var bad : List.of(
                "'variant = \"duplicate\"'",
                "'variant == 3'",
                "'data.wels.size() > 1'",
                "'data.wells.all(w, w.deep > 3)'",
                "'data.wells.size()'",
                "'has(data.wells)'",
                "'review.energi == \"recommended\"'")) {
            assertTold(broken(file, condition, bad), file, "does not fit");
        }
    }

    @Test
    void aConditionThatWouldNotEndInReasonableTimeIsRefused() {
        var nested = "[1,2,3,4,5,6,7,8,9,10]";
        var all = new StringBuilder("true");
        for (var name : List.of("a", "b", "c", "d", "e", "f")) {
            all.insert(0, nested + ".all(" + name + ", ").append(")");
        }
        var file = WATER + "service.yaml";
        assertTold(broken(file, "'variant == \"duplicate\"'", "'" + all + "'"), file, "may take");
        var long600 = "'" + "variant == \"x\" || ".repeat(60) + "true'";
        assertThat(broken(file, "'variant == \"duplicate\"'", long600)).isNotEmpty();
    }

    @Test
    void aFormThatNobodyCanFillIsRefused() {
        var file = RESEARCH + "form.schema.json";
        assertTold(broken(file, "\"minLength\": 10", "\"minLength\": 500"), file, "No answer can ever fit");
        assertTold(broken(file, "\"minimum\": 0", "\"minimum\": 51"), file, "No answer can ever fit");
        assertTold(broken(file, "\"members\"]", "\"members\", \"sponsor\"]"), file, "nobody could ever fill");
        assertTold(broken(file, "\"maximum\": 50", "\"maximum\": \"fifty\""), file, "no JSON Schema");
        assertTold(
                broken(
                        file,
                        "\"enum\": [\"undergraduate\", \"master\", \"doctoral\", \"lecturer\", \"other\"]",
                        "\"enum\": [1, 2]"),
                file,
                "No answer can ever fit");
        assertTold(
                broken(
                        file,
                        "\"field\": {\"type\": \"string\", ",
                        "\"field\": {\"type\": \"string\", \"pattern\": \"(a)\\\\1\", "),
                file,
                "pattern cannot be used");
    }

    @Test
    void schemaAndQuestionsMustAgree() {
        var ui = RESEARCH + "form.ui.yaml";
        assertTold(broken(ui, "name: institution", "name: institute"), ui, "The schema knows no 'institute'");
        assertTold(
                broken(ui, "          doctoral: {id: Doktor (S3), en: Doctoral}\n", ""), ui, "'doctoral' has no text");
        assertTold(broken(ui, "data.from <= data.until", "data.from <= data.members"), ui, "does not fit");
    }

    @Test
    void lettersMustBeThereAndNameKnownValues() {
        var letter = RESEARCH + "letters/decree.html";
        assertTold(broken(letter, "{{data.title}}", "{{data.titel}}"), letter, "{{data.titel}}");
        assertTold(broken(letter, "</h1>", ""), letter, "not well formed");
        var files = new TreeMap<>(GOOD.files());
        files.remove(letter);
        assertThat(ServiceCheck.check(new ServiceTree(files), new ServiceTree.Folder("35", "research-recommendation"))
                        .findings())
                .anySatisfy(finding -> assertThat(finding.what()).contains("letter 'decree' is missing"));
    }

    @Test
    void aServicesOwnTestsAreRun() {
        var test = RESEARCH + "tests/granted.yaml";
        assertTold(broken(test, "\"2026-06-30\"", "\"2026-06-31\""), test, "The form does not accept this");
        assertTold(broken(test, "do: sign", "do: complete"), test, "not on offer");
        assertTold(broken(test, "ends: GRANTED", "ends: REFUSED"), test, "The path ends GRANTED");
        assertTold(broken(test, "[campus-letter, ", "["), test, "is owed here");
    }

    @Test
    void numbersOfDecreesMustNotComeTwice() {
        var file = RESEARCH + "service.yaml";
        assertTold(broken(file, "/{year}\"", "\""), file, "the year in which the count begins anew");
        assertTold(broken(file, "{seq:000}", "{number}"), file, "Nobody knows {number}");
    }

    @Test
    void filesThatMeanHarmAreNotRead() {
        var file = RESEARCH + "service.yaml";
        var text = text(file);
        assertTold(checked(file, "a: &a [x]\nb: *a\n" + text), file, "liases");
        assertTold(checked(file, text + "\nextra: !!java.net.URL [x]\n"), file, "");
        assertTold(checked(file, "[".repeat(2_000)), file, "");
        assertThat(checked(file, "x".repeat(600_000)))
                .anySatisfy(finding -> assertThat(finding.what()).contains("longer than"));
        assertTold(checked(file, text + "\ncode: again\n"), file, "");
        var steps = IntStream.range(0, 10_000)
                .mapToObj(i -> "    s" + i + ": {kind: join, name: {id: a, en: a}, to: granted}\n")
                .collect(Collectors.joining());
        assertThat(checked(file, text.replace("  steps:\n", "  steps:\n" + steps)))
                .isNotEmpty();
    }

    @Test
    void theCommandPrintsFileLineAndCureAndSaysByItsCodeHowItWent(@TempDir Path folder) throws IOException {
        for (var file : GOOD.files().entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        var out = new ByteArrayOutputStream();
        assertThat(CatalogCheck.run(folder, new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isZero();
        var file = folder.resolve(RESEARCH + "service.yaml");
        Files.writeString(file, Files.readString(file).replace("role: front-officer", "role: officer"));
        assertThat(CatalogCheck.run(folder, new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsPattern(
                        RESEARCH + "service\\.yaml:\\d+:\\d+: There is no role 'officer'\\.\n    Write one of");
        for (String part : List.of("services/35/research-recommendation", "services/35.17")) {
            out.reset();
            assertThat(CatalogCheck.run(Path.of(part), new PrintStream(out, true, StandardCharsets.UTF_8)))
                    .isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("1 services, 0 errors");
        }
        assertThat(CatalogCheck.run(folder.resolve("none"), new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isEqualTo(64);
        assertThat(CatalogCheck.run(folder.resolve("nowhere"), new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isEqualTo(64);
    }
}
