package id.pendopo.innovation.web.records;

import id.pendopo.innovation.records.Search;
import id.pendopo.innovation.records.Stage;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in the address of the gallery; what makes no sense does not narrow. */
public record GalleryQuery(
        @Nullable String q,
        @Nullable String region,
        @Nullable String category,
        @Nullable String sector,
        @Nullable String goal,
        @Nullable String stage,
        @Nullable String page) {

    private static final int WORDS_MAX = 100;

    String words() {
        var typed = Objects.requireNonNullElse(q, "").strip();
        return typed.substring(0, Math.min(WORDS_MAX, typed.length()));
    }

    Search search() {
        return new Search(words(), plain(region), plain(category), plain(sector), "", goalNumber());
    }

    int goalNumber() {
        var text = plain(goal);
        return text.matches("\\d{1,2}") ? Integer.parseInt(text) : 0;
    }

    Optional<Stage> wantedStage() {
        return Arrays.stream(Stage.values())
                .filter(each -> each.name().equals(stage))
                .findFirst();
    }

    int pageNumber() {
        var text = plain(page);
        return text.matches("\\d{1,4}") ? Math.max(1, Integer.parseInt(text)) : 1;
    }

    static String plain(@Nullable String value) {
        return value == null || value.length() > 100 || value.chars().anyMatch(Character::isISOControl) ? "" : value;
    }
}
