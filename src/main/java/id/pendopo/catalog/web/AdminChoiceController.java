package id.pendopo.catalog.web;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Version;
import id.pendopo.catalog.Versions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import id.pendopo.web.Flash;
import id.pendopo.web.Problems;
import id.pendopo.web.Problems.Problem;
import id.pendopo.web.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks once more before a version of a service holds: which, in place of which, from when and why. */
@Controller
@RequestMapping("/admin/services/{code}/current")
class AdminChoiceController {

    private final Catalog catalog;
    private final Versions versions;

    AdminChoiceController(Catalog catalog, Versions versions) {
        this.catalog = catalog;
        this.versions = versions;
    }

    @GetMapping
    ModelAndView ask(
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String digest,
            @RequestParam(defaultValue = "") String from,
            Texts texts) {
        require(actor);
        var day = from.isBlank() ? catalog.today().toString() : from;
        return new ModelAndView("catalog/admin-choice")
                .addObject("page", page(actor, code, digest, new ChoicePage.Typed(day, ""), texts));
    }

    @PostMapping
    ModelAndView choose(
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String digest,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String reason,
            Texts texts,
            RedirectAttributes redirect) {
        require(actor);
        var page = page(actor, code, digest, new ChoicePage.Typed(from, reason), texts);
        try {
            var day = date(from);
            catalog.publish(actor, actor.region(), code, digest, day, reason);
            Flash.success("catalog.admin.published", page.shortDigest(), texts.date(day))
                    .over(redirect);
            return new ModelAndView("redirect:/admin/services/" + code);
        } catch (Refusal no) {
            if (no.kind() != Refusal.Kind.INVALID) {
                throw no;
            }
            var field = no.slug().equals("catalog-choice-reason") ? "reason" : "from";
            var text = texts.get(no.messageKey(), no.values().toArray());
            var again = new ModelAndView("catalog/admin-choice", HttpStatus.UNPROCESSABLE_CONTENT);
            again.addObject("page", page);
            again.addObject("problems", Problems.of(List.of(new Problem(field, text))));
            return again;
        }
    }

    private ChoicePage page(Actor actor, String code, String digest, ChoicePage.Typed typed, Texts texts) {
        var region = actor.region();
        var all = versions.of(region, code);
        var wanted = all.stream()
                .filter(version -> version.digest().equals(digest))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        "catalog-version-unknown",
                        "No such version of a service of " + region));
        var holds = all.stream().filter(Version::isCurrent).map(Version::digest).findFirst();
        return new ChoicePage(
                code,
                catalog.byDigest(region, digest).definition().name().in(texts.locale()),
                wanted,
                holds,
                holds.map(one -> versions.compare(region, one, digest).size()).orElse(0),
                typed);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException _) {
            throw new Refusal(Refusal.Kind.INVALID, "catalog-date", "No date: a day was not given as year-month-day");
        }
    }

    private static void require(Actor actor) {
        if (!actor.holds(Roles.ADMINISTRATOR)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "catalog-not-yours", "No administrator of " + actor.region());
        }
    }
}
