package id.pendopo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LetterValuesTest {

    @Test
    void coordinatesArePrintedAsTheyWereGiven() {
        var well = Map.of("latitude", -7.5468, "longitude", new BigDecimal("112.2340"), "depth", 80.0);

        assertThat(LetterValues.plain(Map.of("wells", List.of(well))))
                .containsEntry("wells", List.of(Map.of("latitude", "-7.5468", "longitude", "112.234", "depth", "80")));
    }
}
