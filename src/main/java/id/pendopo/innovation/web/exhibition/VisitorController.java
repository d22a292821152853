package id.pendopo.innovation.web.exhibition;

import id.pendopo.innovation.exhibition.Events;
import id.pendopo.innovation.exhibition.LostTickets;
import id.pendopo.innovation.exhibition.Registration;
import id.pendopo.innovation.exhibition.Registration.Source;
import id.pendopo.innovation.exhibition.Tickets;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import id.pendopo.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Visitors take a ticket: with an account or as a guest. */
@Controller
class VisitorController {

    private final Events events;
    private final Tickets tickets;
    private final LostTickets lost;

    VisitorController(Events events, Tickets tickets, LostTickets lost) {
        this.events = events;
        this.tickets = tickets;
        this.lost = lost;
    }

    @GetMapping("/events/{code}/register")
    String form(Actor actor, @PathVariable String code, Model model) {
        return form(actor, code, "", "", model);
    }

    private String form(Actor actor, String code, String name, String contact, Model model) {
        var event = events.get(actor, code);
        var now = events.now();
        model.addAttribute(
                "page",
                new EventPages.RegisterPage(event, actor.isCitizen(), name, contact, event.takesVisitors(now), now));
        return "innovation/exhibition/register";
    }

    @PostMapping("/events/{code}/register")
    String register(
            Actor actor,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        var sent = new Sent(typed);
        try {
            var source = source(request);
            if (sent.get("as").equals("account")) {
                var ticket = tickets.register(actor, code, source);
                Flash.success("exhibition.registered").over(redirect);
                return "redirect:" + Tickets.path(ticket);
            }
            var agreed = sent.get("agreed").equals("yes");
            var guest = new Registration(sent.get("name"), sent.get("contact"), agreed, source);
            tickets.register(actor, code, guest, texts.locale());
            Flash.success("exhibition.registered.sent").over(redirect);
            return "redirect:/events/" + code;
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            return form(actor, code, sent.get("name"), sent.get("contact"), model);
        }
    }

    private static Source source(HttpServletRequest request) {
        return new Source(
                String.valueOf(request.getRemoteAddr()), String.valueOf(request.getHeader(HttpHeaders.USER_AGENT)));
    }

    @GetMapping("/events/{code}/lost")
    String lost(Actor actor, @PathVariable String code, Model model) {
        return lost(actor, code, "", model);
    }

    private String lost(Actor actor, String code, String contact, Model model) {
        model.addAttribute("page", new EventPages.LostPage(events.get(actor, code), contact));
        return "innovation/exhibition/lost";
    }

    /** Answers the same whether there is a ticket or none. */
    @PostMapping("/events/{code}/lost")
    String sendAgain(
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String contact,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        try {
            lost.send(actor, code, contact, texts.locale());
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            return lost(actor, code, contact, model);
        }
        Flash.note("exhibition.lost.sent").over(redirect);
        return "redirect:/events/" + code + "/lost";
    }

    @GetMapping("/my/events")
    String mine(Actor actor, Model model) {
        model.addAttribute("page", new EventPages.MyPage(tickets.mine(actor)));
        return "innovation/exhibition/mine";
    }
}
