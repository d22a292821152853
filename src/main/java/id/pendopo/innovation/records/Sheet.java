package id.pendopo.innovation.records;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What a record says of its innovation; an empty text means that it is not known.
 *
 * @param sources where what stands here was read; empty for what its keeper tells of their own
 */
public record Sheet(Story story, Theme theme, Footing footing, Media media, Results results, List<Link> sources) {

    public Sheet {
        sources = List.copyOf(sources);
    }

    /** The innovation in words. */
    public record Story(String title, String summary, String problem, String before, String after) {}

    /**
     * @param category code, see {@link Themes}
     * @param sector code, see {@link Themes}
     * @param goals sustainable development goals, 1 to 17
     */
    public record Theme(String category, String sector, SortedSet<Integer> goals) {

        public Theme {
            goals = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(goals));
        }
    }

    /**
     * What it stands on.
     *
     * @param began first day of use
     * @param instrument id of the legal instrument
     * @param people how many work on it
     * @param copiedBy who took it over, as its keeper declares
     */
    public record Footing(
            Optional<LocalDate> began,
            Optional<String> instrument,
            SortedSet<Integer> budgetYears,
            Optional<Integer> people,
            List<String> copiedBy) {

        public Footing {
            budgetYears = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(budgetYears));
            copiedBy = List.copyOf(copiedBy);
        }
    }

    /**
     * @param picture id of an upload in the record's region
     * @param pictureSays what the picture shows, for who does not see it
     */
    public record Media(List<Link> guides, Optional<String> video, Optional<UUID> picture, String pictureSays) {

        public Media {
            guides = List.copyOf(guides);
        }
    }

    /**
     * @param service code of the service that runs here and is measured
     * @param since the first month with the innovation
     */
    public record Results(
            Optional<String> service, Optional<YearMonth> since, List<Declared> declared, Optional<Cost> cost) {

        // Versions from before costs were asked have none.
        public Results {
            declared = List.copyOf(declared);
            cost = Objects.requireNonNullElse(cost, Optional.empty());
        }
    }

    /**
     * What it costs, as somebody says.
     *
     * @param of what so much is paid for, for example one request or one trip
     * @param before whole rupiah
     * @param after whole rupiah
     */
    public record Cost(String of, Optional<Long> before, Optional<Long> after, String source) {}

    /** A result that somebody says, and nobody here measured. */
    public record Declared(String what, String before, String after, String source) {}

    /** Words and where they lead; an empty address for a source that has none. */
    public record Link(String text, String address) {}

    public Sheet withPicture(Optional<UUID> picture, String says) {
        return new Sheet(
                story, theme, footing, new Media(media.guides(), media.video(), picture, says), results, sources);
    }

    /** With a title and nothing else known. */
    public static Sheet titled(String title) {
        return new Sheet(
                new Story(title, "", "", "", ""),
                new Theme("", "", new TreeSet<>()),
                new Footing(Optional.empty(), Optional.empty(), new TreeSet<>(), Optional.empty(), List.of()),
                new Media(List.of(), Optional.empty(), Optional.empty(), ""),
                new Results(Optional.empty(), Optional.empty(), List.of(), Optional.empty()),
                List.of());
    }

    public Sheet with(Story words) {
        return new Sheet(words, theme, footing, media, results, sources);
    }
}
