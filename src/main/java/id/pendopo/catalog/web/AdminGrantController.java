package id.pendopo.catalog.web;

import id.pendopo.catalog.Authorities;
import id.pendopo.catalog.Authority;
import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Text;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import id.pendopo.web.Flash;
import id.pendopo.web.Problems;
import id.pendopo.web.Problems.Problem;
import id.pendopo.web.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An administrator gives a right to sign: which office, which service, in whose name, by which instrument, from when. */
@Controller
@RequestMapping("/admin/authorities/new")
class AdminGrantController {

    private static final int NAME_MAX = 200;

    private final Authorities authorities;
    private final GrantChoices choices;
    private final Catalog catalog;

    AdminGrantController(Authorities authorities, GrantChoices choices, Catalog catalog) {
        this.authorities = authorities;
        this.choices = choices;
        this.catalog = catalog;
    }

    @GetMapping
    ModelAndView form(Actor actor, Texts texts) {
        require(actor);
        return new ModelAndView("catalog/admin-grant")
                .addObject(
                        "page",
                        choices.page(actor, GrantForm.from(catalog.today().toString()), texts));
    }

    @PostMapping
    ModelAndView grant(Actor actor, @ModelAttribute GrantForm form, Texts texts, RedirectAttributes redirect) {
        require(actor);
        var page = choices.page(actor, form, texts);
        var problems = new ArrayList<>(problems(page, texts));
        if (problems.isEmpty()) {
            try {
                authorities.grant(actor, authority(actor, form));
                Flash.success("catalog.grant.done", form.service()).over(redirect);
                return new ModelAndView("redirect:/admin/authorities");
            } catch (Refusal no) {
                if (!no.slug().equals("authority-known") && !no.slug().startsWith("instrument-")) {
                    throw no;
                }
                problems.add(new Problem(
                        no.slug().equals("authority-known") ? "from" : "instrument",
                        texts.get(no.messageKey(), no.values().toArray())));
            }
        }
        var again = new ModelAndView("catalog/admin-grant", HttpStatus.UNPROCESSABLE_CONTENT);
        again.addObject("page", page);
        again.addObject("problems", Problems.of(problems));
        return again;
    }

    private static List<Problem> problems(GrantPage page, Texts texts) {
        var form = page.form();
        var problems = new ArrayList<Problem>();
        chosen(form.what(), page.services(), "what", texts, problems);
        chosen(form.office(), page.offices(), "office", texts, problems);
        chosen(form.role(), page.roles(), "role", texts, problems);
        typed(form.nameId(), "nameId", texts, problems);
        typed(form.nameEn(), "nameEn", texts, problems);
        chosen(form.instrument(), page.instruments(), "instrument", texts, problems);
        chosen(form.kind(), page.kinds(), "kind", texts, problems);
        var from = date(form.from());
        if (from.isEmpty()) {
            problems.add(new Problem("from", texts.get("refusal.catalog-date")));
        }
        var until = date(form.until());
        if (until.isEmpty() && !form.until().isBlank()) {
            problems.add(new Problem("until", texts.get("refusal.catalog-date")));
        }
        if (until.isPresent() && from.filter(until.get()::isBefore).isPresent()) {
            problems.add(new Problem("until", texts.get("catalog.grant.reversed")));
        }
        return problems;
    }

    private static void chosen(
            String value, List<id.pendopo.web.Parts.Option> from, String field, Texts texts, List<Problem> problems) {
        if (from.stream().noneMatch(option -> option.value().equals(value))) {
            problems.add(new Problem(field, texts.get("catalog.grant." + field + ".missing")));
        }
    }

    private static void typed(String value, String field, Texts texts, List<Problem> problems) {
        if (value.isBlank() || value.length() > NAME_MAX) {
            problems.add(new Problem(field, texts.get("catalog.grant." + field + ".missing")));
        }
    }

    private static Authority authority(Actor actor, GrantForm form) {
        return new Authority(
                actor.region(),
                form.office(),
                form.service(),
                form.variant(),
                form.role(),
                new Text(form.nameId().strip(), form.nameEn().strip()),
                form.instrument(),
                Authority.Kind.valueOf(form.kind()),
                date(form.from()).orElseThrow(),
                date(form.until()),
                false);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static void require(Actor actor) {
        if (!actor.holds(Roles.ADMINISTRATOR)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "catalog-not-yours", "No administrator of " + actor.region());
        }
    }
}
