package id.pendopo.cases.web;

import id.pendopo.cases.CaseNumber;
import id.pendopo.cases.CaseView;
import id.pendopo.cases.Inbox;
import id.pendopo.catalog.Effect;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import id.pendopo.web.Problems;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One action with a case: its form, and doing it. */
@Controller
@RequestMapping("/desk/cases/{number}/act/{action}")
class DeskActController {

    /** Somebody was faster, or the page is old. */
    private static final Set<String> LOST = Set.of("step-taken", "version-stale", "action-not-offered");

    private final DeskActs acts;
    private final Inbox inbox;
    private final DeskPhotos photos;
    private final DeskProblems problems;

    DeskActController(DeskActs acts, Inbox inbox, DeskPhotos photos, DeskProblems problems) {
        this.acts = acts;
        this.inbox = inbox;
        this.photos = photos;
        this.problems = problems;
    }

    @GetMapping
    ModelAndView form(
            Actor actor,
            @PathVariable String number,
            @PathVariable String action,
            @RequestParam int version,
            Locale locale) {
        var file = CaseApi.number(number);
        try {
            return acts.form(actor, file, action, version, new LinkedMultiValueMap<>(), locale);
        } catch (Refusal no) {
            return instead(no, file, locale);
        }
    }

    /** The letter as it would read now; a part of the page for the script, the whole page where there is none. */
    @PostMapping("/preview")
    ModelAndView preview(
            Actor actor,
            @PathVariable String number,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean part,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale) {
        var page = acts.form(actor, CaseApi.number(number), action, version, typed, locale);
        if (part) {
            page.setViewName("cases/deskDraft");
        }
        return page;
    }

    @PostMapping
    ModelAndView act(
            Actor actor,
            @PathVariable String number,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> photo,
            Locale locale,
            RedirectAttributes redirect) {
        var file = CaseApi.number(number);
        try {
            var offer = acts.offer(actor, file, action, version);
            if (offer.does() == Effect.SIGN) {
                return sign(actor, file, offer, typed, locale, redirect);
            }
            var owed = offer.does() == Effect.REPORT_VISIT ? problems.minutes(typed, locale) : Problems.none();
            if (!owed.isEmpty()) {
                return again(acts.form(actor, file, action, version, typed, locale), owed);
            }
            var photos = this.photos.store(actor, file, photo == null ? List.of() : photo);
            acts.act(actor, file, offer, typed, photos);
            return done(actor, file, offer, "next".equals(typed.getFirst("then")), locale, redirect);
        } catch (Refusal no) {
            if (!DeskProblems.isCurable(no)) {
                return instead(no, file, locale);
            }
            return again(acts.form(actor, file, action, version, typed, locale), problems.of(no, locale));
        }
    }

    private static ModelAndView again(ModelAndView form, Problems problems) {
        form.addObject("problems", problems);
        form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return form;
    }

    /** A signature that did not come about leaves the decision and its number; the same form comes again. */
    private ModelAndView sign(
            Actor actor,
            CaseNumber number,
            CaseView.Offer offer,
            MultiValueMap<String, String> typed,
            Locale locale,
            RedirectAttributes redirect) {
        var passphrase = Optional.ofNullable(typed.getFirst("passphrase")).orElse("");
        typed.remove("passphrase");
        if (passphrase.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "desk-passphrase", "No passphrase was typed");
        }
        try {
            acts.sign(actor, number, offer, passphrase.toCharArray());
        } catch (Refusal no) {
            if (!no.slug().startsWith("not-signed-")) {
                throw no;
            }
            Flash.warning(no.messageKey()).over(redirect);
            return new ModelAndView("redirect:" + acts.signAgain(actor, number));
        }
        return done(actor, number, offer, false, locale, redirect);
    }

    private ModelAndView done(
            Actor actor,
            CaseNumber number,
            CaseView.Offer offer,
            boolean goesOn,
            Locale locale,
            RedirectAttributes redirect) {
        var label = acts.label(offer, locale);
        Flash.success("cases.desk.done", label, number.value()).over(redirect);
        var next = goesOn
                ? DeskNext.take(inbox, actor)
                        .map(found -> "/desk/cases/" + found)
                        .orElse("/desk")
                : "/desk/cases/" + number;
        return new ModelAndView("redirect:" + next);
    }

    /** Who came second is told; any other "no" goes its way. */
    private ModelAndView instead(Refusal no, CaseNumber number, Locale locale) {
        if (!LOST.contains(no.slug())) {
            throw no;
        }
        var page = new ModelAndView("cases/deskLost", HttpStatus.CONFLICT);
        page.addObject("page", DeskLostPage.of(number, no, problems.text(no, locale)));
        return page;
    }
}
