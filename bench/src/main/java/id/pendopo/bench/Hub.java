package id.pendopo.bench;

import id.pendopo.bench.load.Crowd;
import id.pendopo.bench.load.Readings;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The innovation hub where it is under load: the figures of a stage against plain loops, the closing of a stage, the search
 * for ideas that are alike, and a crowd that reads a result in the minute it opens.
 */
final class Hub {

    /** Entries and jurors: those of East Java in 2025, and all of the nation in 2019. */
    record Size(int entries, int jurors, double seconds) {

        @Override
        public String toString() {
            return String.format(java.util.Locale.ROOT, "%,d × %d", entries, jurors);
        }
    }

    static final List<Size> SIZES = List.of(new Size(260, 12, 2), new Size(3_156, 11, 20));

    private static final JsonMapper JSON = new JsonMapper();
    private static final String DATABASE = "hub";
    /** Stands on the page of a result that is published, and on none that is sealed. */
    private static final String PUBLISHED = "/protocol";

    private static final int WARM_VISITORS = 500;
    private static final int WARM_SECONDS = 10;

    private final HubOptions options;
    private final Place place;
    private final HubFigures figures = new HubFigures();
    private int serial;

    Hub(HubOptions options, Place place) {
        this.options = options;
        this.place = place;
    }

    void run() throws Exception {
        Progress.say("Beginning");
        if (options.parts().contains("figures")) {
            mathematics();
        }
        try (var database = new Database(place)) {
            database.makeForHall(DATABASE);
            var settings = Contenders.settings(database.url(DATABASE), place.work(), options.pool());
            var words = Place.java(place.hallClassPath(), "id.pendopo.bench.product.HubHall", settings);
            try (var hall = Child.start("hub", words, place.home(), place.log("hub"))) {
                var base = "http://127.0.0.1:" + hall.answer().get("port").asString();
                if (options.parts().contains("stages")) {
                    stages(hall);
                }
                if (options.parts().contains("search")) {
                    search(hall, database);
                }
                if (options.parts().contains("visitors")) {
                    visitors(hall, base);
                }
            }
            HubTables.report(options, figures, database.settings()).write(place.home());
        }
    }

    private void mathematics() throws IOException {
        var words = Place.java(place.hallClassPath(), "id.pendopo.bench.product.Mathematics", List.of());
        try (var child = Child.start("figures", words, place.home(), place.log("figures"))) {
            child.answer();
            for (int round = 0; round <= options.rounds(); round++) {
                for (var size : SIZES) {
                    // the round before warms up; a turn of the small one is too short to be looked at alone
                    int turns = round > 0 ? 1 + 3_000 / size.entries() : 2 + 10_000 / size.entries();
                    for (int turn = 0; turn < turns; turn++) {
                        var took = child.ask("compute %d %d %d".formatted(size.entries(), size.jurors(), serial++));
                        if (round > 0) {
                            figures.computed(size, took);
                        }
                    }
                }
                Progress.say(round == 0 ? "The figures are warm" : "Figures, round " + round);
            }
        }
    }

    private void stages(Child hall) throws IOException {
        for (int round = 0; round <= options.rounds(); round++) {
            for (var size : SIZES) {
                for (int again = round > 0 || size.entries() > 1_000 ? 1 : 5; again > 0; again--) {
                    var took = hall.ask("close " + fill(hall, size));
                    if (round > 0) {
                        figures.closed(size, took);
                    }
                }
            }
            Progress.say(round == 0 ? "The stages are warm" : "Stages, round " + round);
        }
    }

    private String fill(Child hall, Size size) throws IOException {
        return hall.ask("fill %d %d %d".formatted(size.entries(), size.jurors(), serial++))
                .get("code")
                .asString();
    }

    private void search(Child hall, Database database) throws IOException {
        Progress.say("Writing %,d ideas".formatted(options.ideas()));
        hall.ask("ideas " + options.ideas());
        database.run(DATABASE, "vacuum analyze innovation.idea");
        database.run(DATABASE, "vacuum analyze innovation.idea_word");
        for (int round = 0; round <= options.rounds(); round++) {
            var readings =
                    JSON.treeToValue(hall.ask("alike %d %d".formatted(options.searches(), round)), Readings.class);
            if (round > 0) {
                figures.searched(readings);
            }
            Progress.say(round == 0 ? "The search is warm" : "Search, round " + round);
        }
    }

    private void visitors(Child hall, String base) throws IOException {
        var words = Place.java(place.peerClassPath(), Crowd.class.getName(), List.of());
        try (var crowd = Child.start("crowd", words, place.home(), place.log("crowd"))) {
            crowd.answer();
            visit(hall, crowd, base, WARM_VISITORS, WARM_SECONDS);
            Progress.say("The page is warm");
            for (int round = 1; round <= options.rounds(); round++) {
                figures.visited(JSON.treeToValue(
                        visit(hall, crowd, base, options.visitors(), options.seconds()), Crowd.Visits.class));
                Progress.say("Visitors, round " + round);
            }
        }
    }

    /** A stage that was closed is published, and in that moment the crowd begins to come. */
    private JsonNode visit(Child hall, Child crowd, String base, int visitors, int seconds) throws IOException {
        var code = fill(hall, SIZES.getFirst());
        hall.ask("close " + code);
        var page = hall.ask("publish " + code).get("page").asString();
        return crowd.ask("visit %s%s %d %d %d %s".formatted(base, page, visitors, seconds, serial++, PUBLISHED));
    }
}
