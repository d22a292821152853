package id.pendopo.innovation.web.records;

import id.pendopo.innovation.records.Innovation;
import id.pendopo.innovation.records.Innovations;
import id.pendopo.innovation.records.Search;
import id.pendopo.innovation.records.Stage;
import id.pendopo.innovation.records.Themes;
import id.pendopo.innovation.web.HubEntry;
import id.pendopo.innovation.web.records.GalleryPage.Card;
import id.pendopo.kernel.Actor;
import id.pendopo.regions.Region;
import id.pendopo.regions.Regions;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The gallery of innovations, open to everybody. */
@Controller
class GalleryController {

    private static final int PAGE = 24;
    private static final int TEXT = 180;

    private final Innovations innovations;
    private final Stages stages;
    private final Themes themes;
    private final Regions regions;
    private final ObjectProvider<HubEntry> rooms;

    GalleryController(
            Innovations innovations, Stages stages, Themes themes, Regions regions, ObjectProvider<HubEntry> rooms) {
        this.innovations = innovations;
        this.stages = stages;
        this.themes = themes;
        this.regions = regions;
        this.rooms = rooms;
    }

    @GetMapping("/innovations")
    String gallery(Actor actor, GalleryQuery query, Texts texts, Model model) {
        var found = found(query);
        int pages = Math.max(1, Math.ceilDiv(found.size(), PAGE));
        int page = Math.min(query.pageNumber(), pages);
        var cards = found.stream()
                .skip((long) (page - 1) * PAGE)
                .limit(PAGE)
                .map(each -> card(each, texts))
                .toList();
        model.addAttribute(
                "page",
                new GalleryPage(
                        rooms(actor),
                        filters(query),
                        choices(texts),
                        cards,
                        found.size(),
                        page,
                        pages,
                        href(filters(query))));
        return "innovation/records/gallery";
    }

    /** An innovation and how far it has come. */
    private record Staged(Innovation record, Stage stage) {}

    private List<Staged> found(GalleryQuery query) {
        var records = innovations.search(query.search());
        var known = stages.of(records);
        return records.stream()
                .map(record -> new Staged(record, known.getOrDefault(record.code(), Stage.UNKNOWN)))
                .filter(each -> query.wantedStage().map(each.stage()::equals).orElse(true))
                .sorted(Comparator.comparingInt((Staged each) -> each.record().bornIn())
                        .reversed()
                        .thenComparing(each -> each.record().title()))
                .toList();
    }

    private List<GalleryPage.Room> rooms(Actor actor) {
        return rooms.stream()
                .filter(entry -> entry.isFor(actor))
                .sorted(Comparator.comparingInt(HubEntry::order).thenComparing(HubEntry::path))
                .map(entry -> new GalleryPage.Room(entry.path(), entry.messageKey()))
                .toList();
    }

    private Card card(Staged each, Texts texts) {
        var record = each.record();
        var honours = record.standingAwards().reversed().stream()
                .limit(2)
                .map(award -> award.tier() + " " + award.competition() + " " + award.year());
        return new Card(
                "/innovations/" + record.code(),
                record.title(),
                owner(record),
                shortened(record.sheet().story().summary()),
                texts.get("records.stage." + each.stage()),
                Stages.tone(each.stage()),
                Stream.concat(honours, Stream.of(texts.get("records.born", String.valueOf(record.bornIn()))))
                        .toList(),
                record.sheet().media().picture().isPresent() ? "/innovations/" + record.code() + "/picture.jpg" : null);
    }

    static String owner(Innovation record) {
        var owner = record.owner();
        return owner.unit().isEmpty() ? owner.name() : owner.unit() + ", " + owner.name();
    }

    private static String shortened(String text) {
        if (text.length() <= TEXT) {
            return text;
        }
        int space = text.lastIndexOf(' ', TEXT);
        return text.substring(0, space > 0 ? space : TEXT) + " …";
    }

    private static GalleryPage.Filters filters(GalleryQuery query) {
        return new GalleryPage.Filters(
                query.words(),
                GalleryQuery.plain(query.region()),
                GalleryQuery.plain(query.category()),
                GalleryQuery.plain(query.sector()),
                query.goalNumber() == 0 ? "" : String.valueOf(query.goalNumber()),
                query.wantedStage().map(Stage::name).orElse(""));
    }

    private static String href(GalleryPage.Filters filters) {
        var href = new StringBuilder("/innovations?");
        Map.of(
                        "q", filters.q(),
                        "region", filters.region(),
                        "category", filters.category(),
                        "sector", filters.sector(),
                        "goal", filters.goal(),
                        "stage", filters.stage())
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(each -> !each.getValue().isEmpty())
                .forEach(each -> href.append(each.getKey())
                        .append('=')
                        .append(URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .append('&'));
        return href.append("page=").toString();
    }

    private GalleryPage.Choices choices(Texts texts) {
        var any = new Option("", texts.get("records.filter.any"));
        var owners = new TreeSet<String>();
        innovations
                .search(Search.all())
                .forEach(record -> owners.add(record.region().value()));
        return new GalleryPage.Choices(
                with(
                        any,
                        regions.all().stream()
                                .filter(region -> owners.contains(region.code().value()))
                                .sorted(Comparator.comparing(Region::code))
                                .map(region -> new Option(region.code().value(), region.name()))),
                with(any, options(themes.categories(), texts, false)),
                with(any, options(themes.sectors(), texts, false)),
                with(any, options(themes.goals(), texts, true)),
                with(
                        any,
                        Arrays.stream(Stage.values())
                                .map(stage -> new Option(stage.name(), texts.get("records.stage." + stage)))));
    }

    static Stream<Option> options(Map<String, Themes.Name> names, Texts texts, boolean numbered) {
        return names.entrySet().stream()
                .map(each -> new Option(
                        each.getKey(),
                        (numbered ? each.getKey() + ". " : "") + each.getValue().in(texts.locale())));
    }

    private static List<Option> with(Option any, Stream<Option> options) {
        return Stream.concat(Stream.of(any), options).toList();
    }
}
