package id.pendopo.innovation.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

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
    void aScoreThatWasChangedBreaksItsSeal() {
        var sheet = PROTOCOL.sheets().getFirst().sheet();
        var row = "mark," + sheet.entry() + "," + sheet.juror() + ",novelty,";
        int from = FILE.indexOf(row) + row.length();
        var changed = FILE.substring(0, from) + "1" + FILE.substring(FILE.indexOf("\r\n", from));

        assertThat(Replay.of(changed).faults())
                .anyMatch(fault -> fault.contains("The scores of " + sheet.juror() + " for " + sheet.entry()))
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
        var with = new Protocol(
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
                List.of(new Protocol.Correction(
                        juror, last, "significance", BigDecimal.valueOf(100), "Angka tertukar, \"benar\" 100")),
                List.of(new Protocol.Departure(last, "top-9", "=Alasan panel")));

        var replay = Replay.of(ProtocolFile.write(with));

        assertThat(replay.faults()).isEmpty();
        assertThat(replay.outcome().list())
                .filteredOn(placed -> placed.place().entry().equals(last))
                .allMatch(placed -> placed.tier().equals("top-9"));
    }

    @Test
    void whatIsNoProtocolIsToldByLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Replay.of("nonsense,1"))
                .withMessageContaining("Line 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Replay.of(FILE.replaceFirst("mark,(E\\d+),(J\\d+),novelty,\\d+", "mark,$1,$2,novelty,1e999")))
                .withMessageContaining("Line ");
        assertThatIllegalArgumentException().isThrownBy(() -> Replay.of("")).withMessageContaining("no protocol");
    }
}
