package id.pendopo.identity.web;

import id.pendopo.identity.LookBook;
import id.pendopo.identity.Officer;
import id.pendopo.identity.People;
import id.pendopo.identity.web.LookPages.AuditPage;
import id.pendopo.identity.web.LookPages.AuditRow;
import id.pendopo.identity.web.LookPages.BusyRow;
import id.pendopo.identity.web.LookPages.Choices;
import id.pendopo.identity.web.LookPages.Paging;
import id.pendopo.identity.web.LookPages.SeenPage;
import id.pendopo.identity.web.LookPages.SeenRow;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Agencies;
import id.pendopo.web.Parts.Option;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Who looked at personal data: at one's own, and, for the auditor, at anybody's. */
@Controller
class LooksController {

    private static final int LINES = 50;
    private static final List<String> FIELDS =
            List.of("officer", "agency", "subject", "day-day", "day-month", "day-year");

    private final LookBook book;
    private final Lookers lookers;
    private final People people;
    private final Agencies agencies;
    private final Slips slips;

    LooksController(LookBook book, Lookers lookers, People people, Agencies agencies, Slips slips) {
        this.book = book;
        this.lookers = lookers;
        this.people = people;
        this.agencies = agencies;
        this.slips = slips;
    }

    @GetMapping("/account/looks")
    String own(Actor actor, Model model) {
        var crowds = new HashMap<RegionCode, Lookers.Crowd>();
        var rows = book.atOwn(actor).stream()
                .map(seen -> {
                    var times = seen.times();
                    return new SeenRow(
                            times.first(),
                            times.last(),
                            times.count(),
                            crowds.computeIfAbsent(seen.region(), lookers::in).of(times.account()),
                            times.subject(),
                            seen.page(),
                            times.purpose());
                })
                .toList();
        model.addAttribute("page", new SeenPage(rows));
        return "identity/looks";
    }

    @GetMapping("/audit/looks")
    ModelAndView all(Actor actor, @RequestParam Map<String, String> form, Locale locale) {
        try {
            return new ModelAndView("identity/auditLooks", "page", page(actor, form, filter(form)));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            var nothing = new LookBook.Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
            return slips.again("identity/auditLooks", page(actor, form, nothing), refusal, "day", locale);
        }
    }

    private AuditPage page(Actor actor, Map<String, String> form, LookBook.Filter filter) {
        var region = actor.region();
        int wanted = number(form.getOrDefault("page", "1"));
        var leaf = book.leaf(actor, filter, wanted, LINES);
        var crowd = lookers.in(region);
        var rows = leaf.looks().stream()
                .map(look -> new AuditRow(
                        look.at(), crowd.of(look.account()), look.subject(), look.purpose(), look.reason()))
                .toList();
        var busiest = book.busiest(actor, filter).stream()
                .map(busy -> new BusyRow(
                        busy.account(),
                        crowd.of(busy.account()),
                        busy.looks(),
                        busy.subjects(),
                        busy.mostInADay(),
                        busy.veryMany()))
                .toList();
        int pages = (int) Math.max(1, (leaf.all() + LINES - 1) / LINES);
        return new AuditPage(
                rows,
                busiest,
                new Paging(wanted, pages, leaf.all(), href(form)),
                book.manyLooks(),
                choices(region),
                Map.copyOf(form));
    }

    private Choices choices(RegionCode region) {
        return new Choices(
                people.officers(region).stream()
                        .map(officer -> new Option(officer.account().toString(), name(officer)))
                        .toList(),
                agencies.in(region).stream()
                        .map(agency -> new Option(agency.code(), agency.name()))
                        .toList());
    }

    private static String name(Officer officer) {
        return officer.name() + ", " + officer.position();
    }

    private static LookBook.Filter filter(Map<String, String> form) {
        Optional<UUID> officer = form.getOrDefault("officer", "").isBlank()
                ? Optional.empty()
                : Optional.of(Forms.account(form, "officer"));
        return new LookBook.Filter(officer, text(form, "agency"), day(form), text(form, "subject"));
    }

    private static Optional<LocalDate> day(Map<String, String> form) {
        if (!Forms.hasDate(form, "day")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Forms.date(form, "day"));
        } catch (Refusal _) {
            throw new Refusal(Refusal.Kind.INVALID, "day-unreadable", "No such day");
        }
    }

    private static Optional<String> text(Map<String, String> form, String name) {
        return Optional.of(form.getOrDefault(name, "").strip()).filter(text -> !text.isEmpty());
    }

    /** A page that cannot be read is the first one. */
    private static int number(String typed) {
        try {
            return Math.clamp(Integer.parseInt(typed), 1, 1_000_000);
        } catch (NumberFormatException _) {
            return 1;
        }
    }

    private static String href(Map<String, String> form) {
        var address = UriComponentsBuilder.fromPath("/audit/looks");
        FIELDS.forEach(field -> text(form, field).ifPresent(value -> address.queryParam(field, "{" + field + "}")));
        return address.encode().buildAndExpand(form).toUriString()
                + (address.build().getQuery() == null ? "?" : "&") + "page=";
    }
}
