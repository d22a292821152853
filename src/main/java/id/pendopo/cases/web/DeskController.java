package id.pendopo.cases.web;

import id.pendopo.cases.Inbox;
import id.pendopo.cases.Search;
import id.pendopo.catalog.Catalog;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import id.pendopo.web.Flash;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The officer's inbox and the search for a case. */
@Controller
@RequestMapping("/desk")
class DeskController {

    private static final int LINES = 50;
    private static final String BETWEEN = "~";

    private final Inbox inbox;
    private final Search search;
    private final Catalog catalog;
    private final Agencies agencies;
    private final DeskLooks looks;

    DeskController(Inbox inbox, Search search, Catalog catalog, Agencies agencies, DeskLooks looks) {
        this.looks = looks;
        this.inbox = inbox;
        this.search = search;
        this.catalog = catalog;
        this.agencies = agencies;
    }

    @GetMapping
    String inbox(
            Actor actor,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "ALL") Inbox.Filter.Show show,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        var wanted = Optional.of(service).filter(code -> !code.isEmpty());
        var place = place(after);
        // one line more than is shown tells whether another page follows
        var lines = inbox.of(actor, new Inbox.Filter(wanted, show, place, LINES + 1));
        boolean more = lines.size() > LINES;
        var shown = more ? lines.subList(0, LINES) : lines;
        if (!shown.isEmpty()) {
            looks.atList(actor, actor.region(), "/desk");
        }
        var services = catalog.offers(actor.region()).stream()
                .map(offer -> new DeskInboxPage.Service(offer.code(), offer.name()))
                .toList();
        var names = agencies.in(actor.region()).stream().collect(Collectors.toMap(Agency::code, Agency::name));
        model.addAttribute(
                "page",
                new DeskInboxPage(
                        shown,
                        inbox.counts(actor),
                        services,
                        names,
                        service,
                        show,
                        more ? next(service, show, shown) : "",
                        place.isEmpty()));
        return "cases/deskInbox";
    }

    /** Takes the first free file in line, and opens it. */
    @PostMapping("/next")
    String next(Actor actor, RedirectAttributes redirect) {
        return takeNext(actor).orElseGet(() -> {
            Flash.note("cases.desk.next.none").over(redirect);
            return "redirect:/desk";
        });
    }

    @GetMapping("/search")
    String search(Actor actor, @RequestParam(defaultValue = "") String q, Model model) {
        var words = q.strip();
        model.addAttribute("query", words);
        var hits = words.isEmpty() ? List.<Search.Hit>of() : search.find(actor, words);
        if (!hits.isEmpty()) {
            looks.atList(actor, actor.region(), "/desk/search");
        }
        model.addAttribute("hits", hits);
        return "cases/deskSearch";
    }

    private Optional<String> takeNext(Actor actor) {
        return DeskNext.take(inbox, actor).map(number -> "redirect:/desk/cases/" + number);
    }

    private static String next(String service, Inbox.Filter.Show show, List<Inbox.Line> shown) {
        var last = shown.getLast();
        return UriComponentsBuilder.fromPath("/desk")
                .queryParam("show", show)
                .queryParam("service", service)
                .queryParam("after", last.queuedAt() + BETWEEN + last.number())
                .build()
                .toUriString();
    }

    /** A place that cannot be read is the beginning of the line. */
    private static Optional<Inbox.Filter.Place> place(String after) {
        int between = after.indexOf(BETWEEN);
        if (between < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Inbox.Filter.Place(Instant.parse(after.substring(0, between)), after.substring(between + 1)));
        } catch (DateTimeException e) {
            throw new Refusal(Refusal.Kind.MALFORMED, "field-wrong", "No place in the line", "after");
        }
    }
}
