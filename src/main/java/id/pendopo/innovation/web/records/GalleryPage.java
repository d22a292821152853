package id.pendopo.innovation.web.records;

import id.pendopo.web.Parts.Option;
import id.pendopo.web.Parts.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The gallery.
 *
 * @param rooms the links between the rooms of the hub
 * @param href of this search, to which the number of a page is added
 */
public record GalleryPage(
        List<Room> rooms,
        Filters filters,
        Choices choices,
        List<Card> cards,
        int found,
        int page,
        int pages,
        String href) {

    /** A link to another room. */
    public record Room(String path, String messageKey) {}

    /** What was asked for. */
    public record Filters(String q, String region, String category, String sector, String goal, String stage) {

        public boolean isNarrowed() {
            return !(region + category + sector + goal + stage).isEmpty();
        }
    }

    /** By what one may narrow. */
    public record Choices(
            List<Option> regions,
            List<Option> categories,
            List<Option> sectors,
            List<Option> goals,
            List<Option> stages) {}

    /**
     * One innovation.
     *
     * @param picture where its picture is
     */
    public record Card(
            String href,
            String title,
            String owner,
            String text,
            String stage,
            Tone tone,
            List<String> facts,
            @Nullable String picture) {}
}
