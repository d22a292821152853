package id.pendopo.innovation.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

    private static final String PATH = "innovation/index/2026.yaml";

    @ParameterizedTest
    @ValueSource(ints = {2023, 2026})
    void itHasTwentyRowsAboutTheRegionAndTwentyAboutAnInnovation(int edition) throws IOException {
        var catalogue = Catalogues.load(edition);

        assertThat(catalogue.spd()).hasSize(20);
        assertThat(catalogue.innovation())
                .hasSize(20)
                .allMatch(row -> row.levels().size() == Row.LEVEL_MAX);
        assertThat(catalogue.innovation().stream().filter(Row::mandatory).map(Row::row))
                .containsExactly("16", "17", "32", "33", "35");
        assertThat(catalogue.affairs()).hasSize(6);
        assertThat(catalogue.maximum().total()).isEqualByComparingTo("250");
    }

    /** Row by row, as the sources have them: 36 indicators, of which the number of innovations is the last. */
    @ParameterizedTest
    @ValueSource(ints = {2023, 2026})
    void everyRowHasItsWeight(int edition) throws IOException {
        var catalogue = Catalogues.load(edition);

        assertThat(weights(catalogue.spd()))
                .isEqualTo("1=1 2a=1 2b=1 3=1 4=1 5a=0.75 5b=0.75 6=1.5 7=1.5 8=1.5 9=1 10a=0.75 10b=0.75 11a=0.75"
                        + " 11b=0.75 12=2 13a=1 13b=1 14=1 15=1");
        assertThat(weights(catalogue.innovation()))
                .isEqualTo("16=3 17=2 18=2 19=2 20=1 21=2 22=1 23=1 24=1 25=1 26=1 27=1 28=2 29=1 30=2 31=3 32=2 33=3"
                        + " 34=2 35=4");
        assertThat(catalogue.spd().stream()
                        .map(row -> row.row().replaceAll("[a-z]", ""))
                        .distinct()
                        .count())
                .isEqualTo(15);
        var most = catalogue.maximum();
        assertThat(List.of(most.spd(), most.innovation(), most.number(), most.total()))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal(63), new BigDecimal(111), new BigDecimal(76), new BigDecimal(250));
    }

    private static String weights(List<Row> rows) {
        return rows.stream()
                .map(row -> row.row() + "=" + row.weight().toPlainString())
                .collect(Collectors.joining(" "));
    }

    @Test
    void theEarlierEditionHasOtherBounds() throws IOException {
        var people = new BigDecimal("201");

        assertThat(level(Catalogues.load(2023), "33", "people", people)).isEqualTo(3);
        assertThat(level(Catalogues.load(2026), "33", "people", people)).isEqualTo(2);
    }

    /** Published bounds leave gaps between whole numbers, or share a hundredth: here each figure has one level. */
    @ParameterizedTest
    @CsvSource({
        "33, people, 0, 0",
        "33, people, 1, 1",
        "33, people, 200, 1",
        "33, people, 201, 2",
        "33, people, 501, 3",
        "33, units, 4.99, 0",
        "33, units, 20, 1",
        "33, units, 20.004, 1",
        "33, units, 20.005, 2",
        "33, units, 50.01, 3",
        "33, saving, 0, 0",
        "33, saving, 10, 1",
        "33, saving, 10.01, 2",
        "33, saving, 30, 3",
        "33, saving, 30.01, 3",
        "33, saving, 95, 3",
        "33, income, 9.99, 1",
        "33, income, 10, 2",
        "33, income, 20, 3",
        "29, percent, 50.5, 1",
        "29, percent, 51, 2",
        "29, percent, 100, 3",
        "29, percent, 101, 0",
        "28, days, 0.2, 3",
        "28, days, 1, 3",
        "28, days, 2, 2",
        "28, days, 6, 1",
        "32, months, 4, 3",
        "32, months, 9, 1",
        "35, elements, 5, 3",
        "35, elements, 6, 0"
    })
    void everyFigureHasOneLevel(String row, String basis, BigDecimal figure, int level) throws IOException {
        assertThat(level(Catalogues.load(2026), row, basis, figure)).isEqualTo(level);
    }

    @Test
    void whatNoOfficialDocumentConfirmsIsMarked() throws IOException {
        assertThat(Catalogues.load(2026).isExample()).isTrue();
        var of2023 = Catalogues.load(2023);
        assertThat(of2023.predicates()).noneMatch(Predicate::example);
        assertThat(of2023.years()).noneMatch(Catalogue.YearRule::example);
        assertThat(of2023.innovation()).allMatch(Row::example);
    }

    @Test
    void aNameThatNobodyKnowsIsToldWithItsLine() throws IOException {
        assertThat(faults(text().replaceFirst("    weight: 3", "    wieght: 3")))
                .anyMatch(fault -> fault.matches("(?s)" + PATH + ":\\d+:5: Nobody knows a 'wieght' here\\..*"))
                .anyMatch(fault -> fault.contains("'weight' is missing"));
    }

    @Test
    void whatDoesNotAddUpIsTold() throws IOException {
        assertThat(faults(text().replace("spd: 63,", "spd: 64,")))
                .anyMatch(fault -> fault.startsWith(PATH + ":10:") && fault.contains("add up to 63"));
        assertThat(faults(text().replace("from: 40.01", "from: 70.01"))).anyMatch(each -> each.contains("best first"));
        assertThat(faults(text().replace("variable: product", "variable: produkt")))
                .anyMatch(fault -> fault.contains("There is no variable 'produkt'"));
        assertThat(faults(text().replaceFirst("source: code-2026", "source: hearsay")))
                .anyMatch(fault -> fault.contains("There is no source 'hearsay'"));
    }

    @Test
    void boundsThatShareAFigureAreTold() throws IOException {
        assertThat(faults(text().replaceFirst("\\{from: 11, below: 31\\}", "{from: 10.99, below: 31}")))
                .anyMatch(fault -> fault.contains("two levels"));
        assertThat(faults(text().replaceFirst("\\{from: 11, below: 31\\}", "{from: 31, below: 11}")))
                .anyMatch(fault -> fault.contains("No figure lies"));
    }

    @Test
    void whatIsNoYamlIsToldWithItsLine() {
        assertThat(faults("edition: [2026")).anyMatch(fault -> fault.startsWith(PATH + ":1:"));
        assertThat(faults("")).hasSize(1);
        assertThat(faults("edition: 2026\nedition: 2026")).isNotEmpty();
        assertThat(faults("a: &x 1\nb: *x")).isNotEmpty();
    }

    private static int level(Catalogue catalogue, String row, String basis, BigDecimal figure) {
        return catalogue
                .row(false, row)
                .flatMap(each -> each.basis(basis))
                .orElseThrow()
                .level(figure);
    }

    private static String text() throws IOException {
        return Catalogues.text(PATH);
    }

    private static List<String> faults(String text) {
        try {
            var file = CatalogueFile.read(PATH, text);
            assertThat(CatalogueCheck.check(file, Catalogues.text("innovation/index/catalogue.schema.json")))
                    .isEmpty();
            return file.faults();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
