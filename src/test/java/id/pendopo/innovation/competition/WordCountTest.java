package id.pendopo.innovation.competition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Words as the rule says; the script of the form counts the same list (see CompetitionJourneyTest). */
public class WordCountTest {

    public static JsonNode vectors() throws IOException {
        try (var file = WordCountTest.class.getResourceAsStream("/innovation/words.json")) {
            return JsonMapper.shared().readTree(file);
        }
    }

    @Test
    void whatStandsBetweenSpacesAndHoldsALetterOrDigitIsAWord() throws IOException {
        for (var vector : vectors()) {
            assertThat(WordCount.of(vector.path("text").asString()))
                    .as(vector.toString())
                    .isEqualTo(vector.path("words").asInt());
        }
    }
}
