package id.pendopo.innovation.web.exhibition;

import id.pendopo.innovation.exhibition.Choice;
import id.pendopo.innovation.exhibition.Events;
import id.pendopo.innovation.exhibition.Floor;
import id.pendopo.innovation.exhibition.Papers;
import id.pendopo.innovation.exhibition.Programme;
import id.pendopo.innovation.exhibition.Ticket;
import id.pendopo.innovation.exhibition.Tickets;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import id.pendopo.web.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whoever carries a ticket shows it, asks, says how it was, and chooses. */
@Controller
@RequestMapping("/events/{code}/tickets/{ticket}")
class TicketController {

    private final Events events;
    private final Tickets tickets;
    private final Programme programme;
    private final Said said;
    private final Papers papers;
    private final Titles titles;

    TicketController(Events events, Tickets tickets, Programme programme, Said said, Papers papers, Titles titles) {
        this.events = events;
        this.tickets = tickets;
        this.programme = programme;
        this.said = said;
        this.papers = papers;
        this.titles = titles;
    }

    /** Where visitors are heard. */
    @Component("ticketSaid")
    record Said(Floor floor, Choice choice) {}

    @GetMapping
    String show(Actor actor, @PathVariable String code, @PathVariable String ticket, Model model) {
        var held = tickets.get(actor, code, ticket);
        var event = held.event();
        var receipt = said.choice().receipt(held);
        boolean votes = event.takesVotes(events.now()) && receipt.isEmpty() && !held.cancelled();
        model.addAttribute(
                "page",
                new EventPages.TicketPage(
                        held,
                        QrCode.of(tickets.address(held)),
                        programme.of(actor, code),
                        events.zone(event.region()),
                        votes ? titles.of(said.choice().candidates(actor, code)) : Map.of(),
                        receipt,
                        votes));
        return "innovation/exhibition/ticket";
    }

    @GetMapping("/ticket.pdf")
    ResponseEntity<byte[]> print(Actor actor, @PathVariable String code, @PathVariable String ticket, Locale locale) {
        var held = tickets.get(actor, code, ticket);
        return EventController.file(papers.ticket(held, locale), "tiket-" + code + ".pdf", "application/pdf");
    }

    @PostMapping(params = "do=vote")
    String vote(
            Actor actor,
            @PathVariable String code,
            @PathVariable String ticket,
            @RequestParam(defaultValue = "") String innovation,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        try {
            said.choice().vote(actor, code, ticket, innovation);
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            return show(actor, code, ticket, model);
        }
        Flash.success("exhibition.voted").over(redirect);
        return "redirect:" + Tickets.path(tickets.get(actor, code, ticket));
    }

    @PostMapping(params = "do=cancel")
    String cancel(
            Actor actor,
            @PathVariable String code,
            @PathVariable String ticket,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        try {
            tickets.cancel(actor, code, ticket);
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            return show(actor, code, ticket, model);
        }
        Flash.note("exhibition.given-back").over(redirect);
        return "redirect:/events/" + code;
    }

    @GetMapping("/sessions/{id}")
    String session(
            Actor actor, @PathVariable String code, @PathVariable String ticket, @PathVariable UUID id, Model model) {
        return session(actor, tickets.get(actor, code, ticket), id, Map.of(), model);
    }

    private String session(Actor actor, Ticket held, UUID id, Map<String, String> typed, Model model) {
        var event = held.event();
        var session = programme.get(actor, event.code(), id);
        model.addAttribute(
                "page",
                new EventPages.SessionPage(
                        event,
                        session,
                        events.zone(event.region()),
                        said.floor().shown(actor, event.code(), id),
                        said.floor().figures(actor, event.code()).get(id),
                        held,
                        said.floor().supportedBy(held),
                        said.floor().hasSaid(held, id),
                        !events.now().isBefore(session.startsAt()),
                        typed));
        return "innovation/exhibition/session";
    }

    @PostMapping("/sessions/{id}")
    String say(
            Actor actor,
            @PathVariable String code,
            @PathVariable String ticket,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        var sent = new Sent(typed);
        try {
            switch (sent.get("do")) {
                case "ask" -> {
                    said.floor().ask(actor, code, ticket, id, sent.get("question"));
                    Flash.success("exhibition.asked").over(redirect);
                }
                case "support" -> {
                    said.floor().support(actor, code, ticket, uuid(sent.get("of")));
                    Flash.success("exhibition.supported").over(redirect);
                }
                case "say" -> {
                    said.floor().say(actor, code, ticket, id, sent.get("stars"), sent.get("words"));
                    Flash.success("exhibition.said").over(redirect);
                }
                default -> throw new Refusal(Refusal.Kind.INVALID, "event-act", "No such act");
            }
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            return session(actor, tickets.get(actor, code, ticket), id, typed.toSingleValueMap(), model);
        }
        return "redirect:" + Tickets.path(tickets.get(actor, code, ticket)) + "/sessions/" + id;
    }

    static UUID uuid(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException _) {
            throw new Refusal(Refusal.Kind.INVALID, "event-act", "Not an id");
        }
    }
}
