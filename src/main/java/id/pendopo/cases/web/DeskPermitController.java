package id.pendopo.cases.web;

import id.pendopo.cases.PermitFiles;
import id.pendopo.cases.PermitView;
import id.pendopo.cases.SanctionKind;
import id.pendopo.cases.Sanctions;
import id.pendopo.documents.Documents;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import id.pendopo.web.Problems;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Permits at the desk: found, read, suspended, revoked. A permit's number holds slashes, so it is asked for by name. */
@Controller
class DeskPermitController {

    private static final String SIGN = "sign";
    private static final String WITHDRAW = "withdraw";

    private final PermitFiles permits;
    private final Sanctions sanctions;
    private final Documents documents;
    private final DeskLooks looks;
    private final DeskProblems problems;

    DeskPermitController(
            PermitFiles permits, Sanctions sanctions, Documents documents, DeskLooks looks, DeskProblems problems) {
        this.permits = permits;
        this.sanctions = sanctions;
        this.documents = documents;
        this.looks = looks;
        this.problems = problems;
    }

    /** What was typed into the form of an act. */
    record Typed(String reason, String law) {}

    @GetMapping("/desk/permits")
    String list(Actor actor, @RequestParam(defaultValue = "") String q, Model model) {
        var words = q.strip();
        var found = words.isEmpty() ? List.<PermitView.Line>of() : permits.find(actor, words);
        var waiting = permits.waiting(actor);
        var latest = words.isEmpty() ? permits.latest(actor) : List.<PermitView.Line>of();
        if (!found.isEmpty() || !waiting.isEmpty() || !latest.isEmpty()) {
            looks.atList(actor, actor.region(), "/desk/permits");
        }
        model.addAttribute("query", words);
        model.addAttribute("found", found);
        model.addAttribute("waiting", waiting);
        model.addAttribute("latest", latest);
        return "cases/deskPermits";
    }

    @GetMapping("/desk/permits/one")
    String show(Actor actor, @RequestParam String number, Model model) {
        var view = permits.view(actor, actor.region(), number);
        looks.atCase(actor, view.permit().caseNumber());
        model.addAttribute("page", view);
        return "cases/deskPermit";
    }

    /** The signed letter of what was done with it. */
    @GetMapping("/desk/permits/one/letter")
    ResponseEntity<byte[]> letter(Actor actor, @RequestParam String number, @RequestParam UUID document) {
        var pdf = permits.letter(actor, actor.region(), number, document).orElseThrow(DeskPermitController::unknown);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "attachment; filename=\"" + document + ".pdf\"")
                .body(pdf);
    }

    @GetMapping("/desk/permits/one/{act}")
    ModelAndView form(Actor actor, @PathVariable String act, @RequestParam String number) {
        return form(actor, offered(actor, act, number), act, new Typed("", ""), Problems.none());
    }

    @PostMapping("/desk/permits/one/{act}")
    ModelAndView act(
            Actor actor,
            @PathVariable String act,
            @RequestParam String number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String law,
            @RequestParam(defaultValue = "") String passphrase,
            Locale locale,
            RedirectAttributes redirect) {
        var view = offered(actor, act, number);
        var typed = new Typed(reason, law);
        var owed = owed(act, typed, locale);
        if (!owed.isEmpty()) {
            return unprocessed(form(actor, view, act, typed, owed));
        }
        try {
            carryOut(actor, act, number, typed, passphrase);
        } catch (Refusal no) {
            if (!DeskProblems.isCurable(no) && !no.slug().startsWith("not-signed-")) {
                throw no;
            }
            var why = no.slug().startsWith("not-signed-")
                    ? problems.of(no, locale, "passphrase")
                    : problems.of(no, locale);
            return unprocessed(form(actor, view, act, typed, why));
        }
        Flash.success("cases.deskPermit.done." + act, number).over(redirect);
        redirect.addAttribute("number", number);
        return new ModelAndView("redirect:/desk/permits/one");
    }

    private static ModelAndView unprocessed(ModelAndView form) {
        form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return form;
    }

    /** All that an empty proposal lacks, told at once. */
    private Problems owed(String act, Typed typed, Locale locale) {
        if (act.equals(SIGN) || act.equals(WITHDRAW)) {
            return Problems.none();
        }
        return Problems.of(Stream.of("reason", "law")
                .filter(field -> (field.equals("law") ? typed.law() : typed.reason()).isBlank())
                .map(field -> new Problems.Problem(field, problems.text("deed-needs-" + field, locale)))
                .toList());
    }

    private void carryOut(Actor actor, String act, String number, Typed typed, String passphrase) {
        switch (act) {
            case SIGN -> {
                if (passphrase.isEmpty()) {
                    throw new Refusal(Refusal.Kind.INVALID, "desk-passphrase", "No passphrase was typed");
                }
                sanctions.sign(actor, actor.region(), number, passphrase.toCharArray());
            }
            case WITHDRAW -> sanctions.withdraw(actor, actor.region(), number, typed.reason());
            default ->
                sanctions.propose(
                        actor,
                        actor.region(),
                        number,
                        kind(act),
                        new Sanctions.Grounds(
                                typed.reason().strip(), typed.law().strip()));
        }
    }

    private ModelAndView form(Actor actor, PermitView view, String act, Typed typed, Problems problems) {
        var page = new ModelAndView("cases/deskPermitAct");
        page.addObject("page", view);
        page.addObject("act", act);
        page.addObject("reason", typed.reason());
        page.addObject("law", typed.law());
        page.addObject("canSign", documents.canSign(actor.account()));
        page.addObject("problems", problems);
        return page;
    }

    /** The permit, where this act is offered now; why it is not to this officer, the engine says. */
    private PermitView offered(Actor actor, String act, String number) {
        var view = permits.view(actor, actor.region(), number);
        var offer = view.offers().stream()
                .filter(candidate -> candidate.act().equals(act))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.CONFLICT, "permit-state", "Not offered for " + number + " as it stands"));
        offer.denial().ifPresent(why -> {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "step-not-allowed-" + why, "Not allowed: " + why);
        });
        looks.atCase(actor, view.permit().caseNumber());
        return view;
    }

    private static SanctionKind kind(String act) {
        return Arrays.stream(SanctionKind.values())
                .filter(kind -> kind.slug().equals(act))
                .findFirst()
                .orElseThrow(DeskPermitController::unknown);
    }

    private static Refusal unknown() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "not-found", "No such page of a permit");
    }
}
