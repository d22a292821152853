package id.pendopo.innovation.web.wishes;

import id.pendopo.innovation.records.Innovations;
import id.pendopo.innovation.web.OpenTable;
import id.pendopo.innovation.wishes.Wish;
import id.pendopo.innovation.wishes.WishState;
import id.pendopo.innovation.wishes.Wishes;
import id.pendopo.kernel.Actor;
import id.pendopo.web.Parts.Tab;
import id.pendopo.web.Texts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Requests, open to everybody. */
@Controller
class WishListController {

    private static final int PAGE = 30;
    private static final int BATCH = 1_000;

    private final Wishes wishes;
    private final Innovations innovations;
    private final WishWords words;

    WishListController(Wishes wishes, Innovations innovations, WishWords words) {
        this.wishes = wishes;
        this.innovations = innovations;
        this.words = words;
    }

    @GetMapping("/innovations/requests")
    String list(Actor actor, WishQuery query, Texts texts, Model model) {
        var code = query.innovation();
        var title = code.isEmpty() ? "" : innovations.get(code).title();
        var listed = wishes.list(code, query.wantedState(), query.late(), query.pageNumber(), PAGE);
        var today = wishes.today();
        model.addAttribute(
                "page",
                new WishListPage(
                        title,
                        code,
                        !wishes.offices(actor).isEmpty(),
                        wishes.unanswered(code),
                        states(query, texts),
                        listed.wishes().stream()
                                .map(wish -> words.line(wish, today, texts))
                                .toList(),
                        listed.found(),
                        query.pageNumber(),
                        Math.max(1, Math.ceilDiv(listed.found(), PAGE)),
                        query.href(
                                        query.late()
                                                ? WishQuery.LATE
                                                : query.wantedState()
                                                        .map(Enum::name)
                                                        .orElse(""))
                                + "&page="));
        return "innovation/wishes/list";
    }

    private List<Tab> states(WishQuery query, Texts texts) {
        var code = query.innovation();
        var counts = wishes.counts(code);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        boolean any = query.wantedState().isEmpty() && !query.late();
        var first = Stream.of(new Tab(query.href(""), texts.get("wishes.all"), any, texts.number(all)));
        var late = Stream.of(new Tab(
                query.href(WishQuery.LATE),
                texts.get("wishes.late"),
                query.late(),
                texts.number(wishes.unanswered(code))));
        var each = Arrays.stream(WishState.values())
                .map(state -> new Tab(
                        query.href(state.name()),
                        texts.get("wishes.state." + state),
                        query.wantedState().filter(state::equals).isPresent(),
                        texts.number(counts.getOrDefault(state, 0))));
        return Stream.of(first, each, late).flatMap(tabs -> tabs).toList();
    }

    @GetMapping("/innovations/requests/{id}")
    String show(Actor actor, @PathVariable UUID id, Texts texts, Model model) {
        var file = wishes.file(id);
        model.addAttribute(
                "page",
                new WishPage(
                        words.line(file.wish(), wishes.today(), texts),
                        words.rows(file.wish(), texts),
                        words.history(file, texts),
                        WishWords.papers(file, texts),
                        wishes.reads(actor, file.wish())));
        return "innovation/wishes/show";
    }

    /** All of it as open data; names of columns and states are the same in every language. */
    @GetMapping("/innovations/requests.csv")
    ResponseEntity<byte[]> csv() {
        var table = new OpenTable(
                "id",
                "innovation",
                "owner_region",
                "owner_agency",
                "asking_region",
                "asking_agency",
                "asking_name",
                "actors",
                "state",
                "applied",
                "due",
                "approved",
                "implemented_from",
                "done",
                "ended",
                "problem");
        int pages =
                Math.ceilDiv(wishes.list("", Optional.empty(), false, 1, BATCH).found(), BATCH);
        for (int page = 1; page <= pages; page++) {
            wishes.list("", Optional.empty(), false, page, BATCH).wishes().forEach(wish -> table.row(cells(wish)));
        }
        return table.answer("innovation-requests.csv");
    }

    private static List<String> cells(Wish wish) {
        var dates = wish.dates();
        return List.of(
                wish.id().toString(),
                wish.code(),
                wish.owner().region().value(),
                wish.owner().agency(),
                wish.asking().region().value(),
                wish.asking().agency(),
                wish.asking().name(),
                String.valueOf(wish.actors()),
                wish.state().name(),
                dates.applied().toString(),
                dates.due().toString(),
                day(dates.approved()),
                day(dates.begun()),
                day(dates.done()),
                day(dates.ended()),
                wish.words().problem());
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
