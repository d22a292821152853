package id.pendopo.innovation.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A published protocol gives its own list once more, and a changed one tells what was changed. */
class ReplayTest {

    private static final Protocol PROTOCOL = Juries.protocol(20, 6, 3, Method.ADJUSTED, 5, 1);
    private static final String FILE = ProtocolFile.write(PROTOCOL);

    @Property(tries = 60)
    void aProtocolThatWasWrittenHolds(@ForAll long number) {
        var file = ProtocolFile.write(Juries.protocol(15, 5, 3, Method.ADJUSTED, 20, number));

        assertThat(Replay.of(file).faults()).isEmpty();
    }

    @Test
    void theListIsTheSameToTheLastDigit() {
        assertThat(Replay.of(FILE).outcome()).isEqualTo(PROTOCOL.outcome());
        assertThat(ProtocolFile.write(Replay.of(FILE).protocol())).isEqualTo(FILE);
    }

    @Test
    void betterListsFillFirstAndWiderOnesTakeTheRest() {
        var list = PROTOCOL.outcome().list();

        assertThat(list.stream().limit(9)).allMatch(placed -> placed.tier().equals("top-9"));
        assertThat(list.stream().skip(9)).allMatch(placed -> placed.tier().equals("top-25"));
    }

    @Test
    void aScoreThatWasChangedBreaksItsSealAndIsNamedByItsLine() {
        var sheet = PROTOCOL.sheets().getFirst().sheet();
        var lines = new ArrayList<>(FILE.lines().toList());
        int at = (int) lines.stream()
                .takeWhile(line -> !line.startsWith("sealed," + sheet.entry() + "," + sheet.juror()))
                .count();
        lines.set(at, lines.get(at).replaceFirst(",[^,]+$", ",1"));

        assertThat(Replay.of(String.join("\r\n", lines) + "\r\n").faults())
                .anyMatch(fault -> fault.startsWith("Line " + (at + 1) + ": the scores of " + sheet.juror() + " for "
                        + sheet.entry() + " are not those that were sealed"))
                .anyMatch(fault -> fault.startsWith("The last row"));
    }

    @Test
    void aPlaceThatWasChangedIsNamed() {
        var changed = FILE.replaceFirst("result,1,(E\\d+),top-9", "result,1,$1,top-25");

        assertThat(Replay.of(changed).faults()).anyMatch(fault -> fault.contains("says “result,1,"));
    }

    @Test
    void correctionsAndDeparturesCountAndAreReplayed() {
        var last = PROTOCOL.outcome().list().getLast().place().entry();
        var juror = PROTOCOL.assigned().getOrDefault(last, List.of()).getFirst();
        var with = changed(
                List.of(new Protocol.Correction(
                        juror, last, "significance", BigDecimal.valueOf(100), "Angka tertukar, \"benar\" 100")),
                List.of(new Protocol.Departure(last, "top-9", "=Alasan panel")),
                List.of(),
                Vacancy.EMPTY);

        var replay = Replay.of(ProtocolFile.write(with));

        assertThat(replay.faults()).isEmpty();
        assertThat(replay.outcome().list())
                .filteredOn(placed -> placed.place().entry().equals(last))
                .allMatch(placed -> placed.tier().equals("top-9"));
        assertThat(entriesOn("top-9", replay.outcome())).hasSize(9);
    }

    /** Indonesian spreadsheets split rows at semicolons, whatever stands in quotes for a comma. */
    @ParameterizedTest
    @ValueSource(chars = {',', ';'})
    void noSpreadsheetSeesAFormulaWhateverItSplitsRowsAt(char separator) throws IOException {
        var reasons = List.of(
                "=1+1 adalah dua",
                "biasa; \"=1+1; lalu",
                "biasa;\"\"@SUM(1); lalu",
                "biasa\n\"+1+1 di baris lain",
                "\"=1+1\" dalam kutip",
                "'=1+1 dengan apostrof");
        var last = PROTOCOL.outcome().list().getLast().place().entry();
        var departures = reasons.stream()
                .map(reason -> new Protocol.Departure(last, "", reason))
                .toList();
        var protocol = changed(List.of(), departures, List.of(), Vacancy.EMPTY);

        var file = ProtocolFile.write(protocol);

        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        try (var rows = CSVParser.parse(new StringReader(file), format)) {
            assertThat(rows.stream().flatMap(row -> row.stream()))
                    .noneMatch(cell -> cell.strip().matches("(?s)[=+@].*"));
        }
        assertThat(Replay.of(file).faults()).isEmpty();
        assertThat(Replay.protocol(file).departures()).isEqualTo(departures);
    }

    @Test
    void whatWasRevokedLeavesItsPlaceEmptyOrToThoseBelow() {
        var before = entriesOn("top-9", PROTOCOL.outcome());
        var next = PROTOCOL.outcome().list().get(9).place().entry();
        var revoked = List.of(new Protocol.Revoked(before.getFirst(), "Data capaian terbukti tidak benar"));

        var empty = Replay.of(ProtocolFile.write(changed(List.of(), List.of(), revoked, Vacancy.EMPTY)));
        var filled = Replay.of(ProtocolFile.write(changed(List.of(), List.of(), revoked, Vacancy.FILLED)));

        assertThat(empty.faults()).isEmpty();
        assertThat(filled.faults()).isEmpty();
        assertThat(entriesOn("top-9", empty.outcome())).containsExactlyElementsOf(before.subList(1, 9));
        assertThat(entriesOn("top-9", filled.outcome()))
                .hasSize(9)
                .contains(next)
                .doesNotContain(before.getFirst());
    }

    private static List<String> entriesOn(String tier, Protocol.Outcome outcome) {
        return outcome.list().stream()
                .filter(placed -> placed.tier().equals(tier))
                .map(placed -> placed.place().entry())
                .toList();
    }

    private static Protocol changed(
            List<Protocol.Correction> corrections,
            List<Protocol.Departure> departures,
            List<Protocol.Revoked> revocations,
            Vacancy vacancy) {
        return new Protocol(
                PROTOCOL.edition(),
                PROTOCOL.rulesDigest(),
                PROTOCOL.stage(),
                PROTOCOL.rules(),
                PROTOCOL.tiers(),
                PROTOCOL.seed(),
                PROTOCOL.entrants(),
                PROTOCOL.jurors(),
                PROTOCOL.recusals(),
                PROTOCOL.assigned(),
                PROTOCOL.sheets(),
                corrections,
                departures,
                revocations,
                vacancy);
    }

    @Test
    void figuresAreWrittenTheSameInEveryLanguage() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(ProtocolFile.write(PROTOCOL)).isEqualTo(FILE);
            assertThat(Replay.of(FILE).faults()).isEmpty();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatIsNoProtocolIsToldByLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Replay.of("nonsense,1"))
                .withMessageContaining("Line 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Replay.of(FILE.replaceFirst("(sealed,E.*),\\d+\r\n", "$1,1e999\r\n")))
                .withMessageContaining("Line ");
        assertThatIllegalArgumentException().isThrownBy(() -> Replay.of("")).withMessageContaining("no protocol");
    }
}
