package id.pendopo.demo;

import id.pendopo.cases.Deadlines;
import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.LoadedService;
import id.pendopo.database.Transactions;
import id.pendopo.demo.Story.Beat;
import id.pendopo.kernel.DemoSeed;
import id.pendopo.kernel.Roles;
import id.pendopo.regions.Calendar;
import id.pendopo.regions.Offices;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Tells a year of requests through the real engine: day after day, every act at its own moment, and each night the clocks
 * of the law, as if the hall had been open all the time.
 */
@Component
@ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
class ToldYear implements DemoSeed {

    private static final Logger log = LoggerFactory.getLogger(ToldYear.class);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final int LANES = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    /** The services are on offer a little longer than anybody asks for them. */
    private static final int OPENED_BEFORE = 30;

    private final DemoSettings settings;
    private final DemoClock clock;
    private final Casting casting;
    private final Performer performer;
    private final Season season;
    private final Hall hall;

    ToldYear(DemoSettings settings, DemoClock clock, Casting casting, Performer performer, Season season, Hall hall) {
        this.settings = settings;
        this.clock = clock;
        this.casting = casting;
        this.performer = performer;
        this.season = season;
        this.hall = hall;
    }

    @Override
    public String name() {
        return "told-year";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public void seed(Consumer<String> progress) {
        var told = season.of(clock.instant());
        var plan = hall.plan(told.endsAt());
        var opened = plan.firstDay().minusDays(OPENED_BEFORE);
        progress.accept("The cast takes its seats …");
        clock.at(hall.midnight(opened), casting::open);
        hall.open(clock, opened);
        var stories = plan.stories(settings.cases());
        var from = told.toldUntil().map(day -> day.plusDays(1)).orElse(opened);
        try (var lanes = Executors.newFixedThreadPool(LANES)) {
            tell(byDay(stories), from, plan.today(), lanes, progress);
        }
    }

    /** What happens on a day, each lane for itself. */
    private record Scene(Story story, Beat beat) {}

    private NavigableMap<LocalDate, List<Scene>> byDay(List<Story> stories) {
        var days = new TreeMap<LocalDate, List<Scene>>();
        for (var story : stories) {
            for (var beat : story.beats()) {
                days.computeIfAbsent(hall.day(beat.at()), _ -> new ArrayList<>())
                        .add(new Scene(story, beat));
            }
        }
        days.values()
                .forEach(scenes -> scenes.sort(
                        Comparator.comparing((Scene scene) -> scene.beat().at())
                                .thenComparing(scene -> scene.story().name())));
        return days;
    }

    private void tell(
            NavigableMap<LocalDate, List<Scene>> days,
            LocalDate from,
            LocalDate today,
            ExecutorService lanes,
            Consumer<String> progress) {
        int all = days.values().stream().mapToInt(List::size).sum();
        int done = days.headMap(from).values().stream().mapToInt(List::size).sum();
        for (var day = from; !day.isAfter(today); day = day.plusDays(1)) {
            var scenes = days.getOrDefault(day, List.of());
            play(scenes, lanes);
            done += scenes.size();
            if (day.isBefore(today)) {
                clock.at(hall.midnight(day.plusDays(1)).plus(Duration.ofMinutes(5)), hall::sweep);
            }
            season.told(day);
            if (day.getDayOfMonth() == 1 || day.equals(today)) {
                progress.accept("A year of requests: %s, %d %% told …"
                        .formatted(MONTH.format(day), done * 100 / Math.max(1, all)));
            }
        }
    }

    private void play(List<Scene> scenes, ExecutorService lanes) {
        var running = new ArrayList<Future<?>>();
        for (int lane = 0; lane < LANES; lane++) {
            int own = lane;
            running.add(lanes.submit(() -> scenes.stream()
                    .filter(scene -> scene.story().lane() % LANES == own)
                    .forEach(this::play)));
        }
        try {
            for (var each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The year cannot be told on", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the year was told", e);
        }
    }

    /** An act that the hall refuses leaves a request where it stands, and the year goes on. */
    private void play(Scene scene) {
        try {
            clock.at(scene.beat().at(), () -> performer.perform(scene.story(), scene.beat()));
        } catch (RuntimeException e) {
            season.missed(scene.story().name());
            log.warn("Story {} stops at {}", scene.story().name(), scene.beat().act(), e);
        }
    }

    /** How far it is told. */
    @Component
    @ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
    static class Season {

        private final Transactions transactions;
        private final StoryStore store;
        private final List<String> missed = java.util.Collections.synchronizedList(new ArrayList<>());

        Season(Transactions transactions, StoryStore store) {
            this.transactions = transactions;
            this.store = store;
        }

        StoryStore.Season of(Instant now) {
            return transactions.withoutRegion(() -> store.season(now.truncatedTo(ChronoUnit.SECONDS)));
        }

        void told(LocalDate day) {
            transactions.<Boolean>withoutRegion(() -> {
                store.toldUntil(day);
                return true;
            });
        }

        void missed(String story) {
            missed.add(story);
        }

        /** Stories that stopped where the hall refused an act. */
        List<String> missed() {
            return List.copyOf(missed);
        }
    }

    /** The hall in which it is told: its services, calendar and clocks. */
    @Component
    @ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
    static class Hall {

        private final Catalog catalog;
        private final Deadlines deadlines;
        private final Calendar calendar;
        private final Offices offices;
        private final Actors actors;
        private final Cast cast;

        Hall(Catalog catalog, Deadlines deadlines, Calendar calendar, Offices offices, Actors actors, Cast cast) {
            this.catalog = catalog;
            this.deadlines = deadlines;
            this.calendar = calendar;
            this.offices = offices;
            this.actors = actors;
            this.cast = cast;
        }

        Plan plan(Instant end) {
            var hours = new OfficeHours(calendar.workingDays(Cast.PROVINCE), offices.zone(Cast.PROVINCE));
            return new Plan(
                    services(), Script.all(), hours, end, actors.applicants().size());
        }

        private Map<String, LoadedService> services() {
            var services = new HashMap<String, LoadedService>();
            for (var region : Cast.REGIONS) {
                for (var offer : catalog.offers(region)) {
                    catalog.current(region, offer.definition().code())
                            .ifPresent(service -> services.put(region.value() + "/" + service.code(), service));
                }
            }
            return services;
        }

        /** Makes the services of today those of that day too. */
        void open(DemoClock clock, LocalDate day) {
            services()
                    .values()
                    .forEach(service -> clock.at(midnight(day), () -> {
                        var region = service.region();
                        if (catalog.current(region, service.code()).isEmpty()) {
                            var administrator = cast.parts().stream()
                                    .filter(part -> part.region().equals(region)
                                            && part.role().equals(Roles.ADMINISTRATOR))
                                    .findFirst()
                                    .orElseThrow();
                            catalog.publish(
                                    actors.of(administrator),
                                    region,
                                    service.code(),
                                    service.digest(),
                                    day,
                                    "Layanan dibuka untuk warga");
                        }
                    }));
        }

        void sweep() {
            Cast.REGIONS.forEach(deadlines::sweep);
        }

        LocalDate day(Instant at) {
            return at.atZone(offices.zone(Cast.PROVINCE)).toLocalDate();
        }

        Instant midnight(LocalDate day) {
            return day.atStartOfDay(offices.zone(Cast.PROVINCE)).toInstant();
        }
    }
}
