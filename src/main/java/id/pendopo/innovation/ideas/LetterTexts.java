package id.pendopo.innovation.ideas;

import id.pendopo.documents.LetterParts;
import id.pendopo.documents.LetterTemplate;
import id.pendopo.innovation.ideas.Trial.Outcome;
import id.pendopo.regions.Region;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/** What the papers of this room have in common. Letters speak Indonesian. */
final class LetterTexts {

    static final Locale LANGUAGE = Locale.of("id");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", LANGUAGE);

    private LetterTexts() {}

    static LetterTemplate template(String name) {
        try {
            return LetterTemplate.of(new ClassPathResource("innovation/letters/" + name + ".html")
                    .getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The program comes with the letter " + name, e);
        }
    }

    static LetterParts.Head head(Region region, String office) {
        return new LetterParts.Head(
                ("Pemerintah " + region.name()).toUpperCase(LANGUAGE), office.toUpperCase(LANGUAGE), List.of());
    }

    static String date(LocalDate day) {
        return DAY.format(day);
    }

    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case REACHED -> "sasaran tercapai";
            case NOT_REACHED -> "sasaran belum tercapai, pelajaran dibuka untuk umum";
            case STOPPED -> "dihentikan, pelajaran dibuka untuk umum";
        };
    }

    static <T> Optional<T> last(List<T> rows) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast());
    }
}
