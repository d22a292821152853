package id.pendopo.cases.web;

import id.pendopo.cases.CaseNumber;
import id.pendopo.cases.Inbox;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One case on the desk: what lies in it, whose turn it is, and taking it or putting it back. */
@Controller
@RequestMapping("/desk/cases/{number}")
class DeskCaseController {

    private final DeskCases desk;
    private final Inbox inbox;
    private final DeskLooks looks;
    private final DeskProblems problems;
    private final MessageSource messages;

    DeskCaseController(DeskCases desk, Inbox inbox, DeskLooks looks, DeskProblems problems, MessageSource messages) {
        this.looks = looks;
        this.problems = problems;
        this.desk = desk;
        this.inbox = inbox;
        this.messages = messages;
    }

    @GetMapping
    String show(
            Actor actor,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable UUID paper,
            Model model) {
        model.addAttribute("page", desk.page(actor, CaseApi.number(number), paper));
        return "cases/deskCase";
    }

    /** An auditor says why personal data is looked at; it opens for a while. */
    @PostMapping("/reason")
    String reason(
            Actor actor,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            Model model) {
        var file = CaseApi.number(number);
        var page = desk.page(actor, file, null);
        try {
            looks.giveReason(actor, file, reason);
        } catch (Refusal no) {
            model.addAttribute("problems", problems.of(no, locale, "reason"));
            model.addAttribute("page", page);
            return "cases/deskCase";
        }
        return "redirect:/desk/cases/" + file;
    }

    /** One paper alone, for the viewer beside the form. */
    @GetMapping("/papers/{upload}")
    String paper(Actor actor, @PathVariable String number, @PathVariable UUID upload, Model model) {
        var file = CaseApi.number(number);
        var paper = desk.page(actor, file, upload).papers().stream()
                .filter(candidate -> candidate.upload().id().equals(upload))
                .findFirst()
                .orElseThrow(() -> unknown(file));
        model.addAttribute("upload", paper.upload());
        return "cases/deskViewer";
    }

    /** The invitation to the visit that is to come, as a calendar takes it. */
    @GetMapping("/visit.ics")
    ResponseEntity<String> invitation(Actor actor, @PathVariable String number, Locale locale) {
        var file = CaseApi.number(number);
        var page = desk.page(actor, file, null);
        var visit = page.nextVisit().orElseThrow(() -> unknown(file));
        var service = page.view().service().definition().name().in(locale);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"" + file + ".ics\"")
                .body(new MyInvitation(
                                file + "-" + visit.branch(),
                                visit.at(),
                                visit.at(),
                                messages.getMessage(
                                        "cases.desk.invitation", new Object[] {service, file.value()}, locale),
                                visit.place(),
                                "")
                        .text());
    }

    @PostMapping("/claim")
    String claim(Actor actor, @PathVariable String number, @RequestParam int version) {
        var file = CaseApi.number(number);
        try {
            inbox.claim(actor, file, version, Optional.empty());
        } catch (Refusal no) {
            if (no.slug().equals("out-of-turn")) {
                return "redirect:/desk/cases/" + file + "/out-of-turn?version=" + version;
            }
            throw no;
        }
        return "redirect:/desk/cases/" + file;
    }

    @PostMapping("/release")
    String release(Actor actor, @PathVariable String number, @RequestParam int version, RedirectAttributes redirect) {
        inbox.release(actor, CaseApi.number(number), version);
        Flash.success("cases.desk.released", number).over(redirect);
        return "redirect:/desk";
    }

    @GetMapping("/out-of-turn")
    String outOfTurn(Actor actor, @PathVariable String number, @RequestParam int version, Model model) {
        return outOfTurn(desk.page(actor, CaseApi.number(number), null), version, "", model);
    }

    @PostMapping("/out-of-turn")
    String takenOutOfTurn(
            Actor actor,
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        var file = CaseApi.number(number);
        try {
            inbox.claim(actor, file, version, Optional.of(reason));
        } catch (Refusal no) {
            if (no.slug().equals("out-of-turn")) {
                model.addAttribute("problems", problems.of(no, locale, "reason"));
                return outOfTurn(desk.page(actor, file, null), version, reason, model);
            }
            throw no;
        }
        Flash.note("cases.desk.outOfTurn.taken").over(redirect);
        return "redirect:/desk/cases/" + file;
    }

    private static String outOfTurn(DeskCasePage page, int version, String reason, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("version", version);
        model.addAttribute("reason", reason);
        return "cases/deskOutOfTurn";
    }

    /** A signed paper of the case, as a file. */
    @GetMapping("/issued/{document}")
    ResponseEntity<byte[]> issued(Actor actor, @PathVariable String number, @PathVariable UUID document) {
        var file = CaseApi.number(number);
        if (desk.page(actor, file, null).view().personal().isEmpty()) {
            throw unknown(file);
        }
        return desk.issued(file, document)
                .map(pdf -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header("Content-Disposition", "attachment; filename=\"" + file + ".pdf\"")
                        .body(pdf))
                .orElseThrow(() -> unknown(file));
    }

    static Refusal unknown(CaseNumber number) {
        return new Refusal(Refusal.Kind.NOT_FOUND, "case-unknown", "No such file of case " + number);
    }
}
