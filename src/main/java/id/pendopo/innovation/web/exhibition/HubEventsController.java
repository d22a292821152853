package id.pendopo.innovation.web.exhibition;

import id.pendopo.innovation.exhibition.Event;
import id.pendopo.innovation.exhibition.EventDraft;
import id.pendopo.innovation.exhibition.Events;
import id.pendopo.innovation.exhibition.Gate;
import id.pendopo.innovation.exhibition.Stands;
import id.pendopo.innovation.exhibition.Tickets;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import id.pendopo.web.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The secretariat makes an event and leads it from draft to end. */
@Controller
@RequestMapping("/hub/events")
class HubEventsController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

    private final Events events;
    private final Stands stands;
    private final Tickets tickets;
    private final Gate gate;

    HubEventsController(Events events, Stands stands, Tickets tickets, Gate gate) {
        this.events = events;
        this.stands = stands;
        this.tickets = tickets;
        this.gate = gate;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        var region = actor.region();
        var all = new ArrayList<>(events.of(actor, region));
        if (!region.province().equals(region)) {
            all.addAll(events.of(actor, region.province()));
        }
        model.addAttribute("page", new HubPages.ListPage(all, events.isSecretariat(actor, region)));
        return "innovation/exhibition/hub-events";
    }

    @GetMapping("/new")
    String add(Model model) {
        model.addAttribute("page", new HubPages.FormPage(null, 0, Map.of()));
        return "innovation/exhibition/hub-form";
    }

    @PostMapping("/new")
    String added(
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        try {
            var made = events.make(actor, draft(new Sent(typed)));
            Flash.success("exhibition.made", made.name()).over(redirect);
            return "redirect:/hub/events/" + made.code();
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            model.addAttribute("page", new HubPages.FormPage(null, 0, typed.toSingleValueMap()));
            return "innovation/exhibition/hub-form";
        }
    }

    private static EventDraft draft(Sent sent) {
        return new EventDraft(
                sent.get("name"),
                sent.get("place"),
                sent.get("about"),
                sent.day("startsOn"),
                sent.day("endsOn"),
                sent.get("gates"),
                sent.get("capacity"),
                sent.moment("registrationUntil"),
                sent.moment("votingUntil"));
    }

    @GetMapping("/{code}")
    String show(Actor actor, @PathVariable String code, Model model) {
        var event = events.get(actor, code);
        boolean secretariat = events.isSecretariat(actor, event.region());
        boolean crew = gate.mayCheck(actor, event);
        model.addAttribute(
                "page",
                new HubPages.DeskPage(
                        event,
                        secretariat,
                        crew,
                        secretariat ? tickets.count(actor, code) : 0,
                        event.capacity(),
                        crew ? gate.count(actor, code) : null,
                        stands.floor(actor, code)));
        return "innovation/exhibition/hub-event";
    }

    @PostMapping("/{code}")
    String lead(
            Actor actor,
            @PathVariable String code,
            @RequestParam(name = "do", defaultValue = "") String wish,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        try {
            switch (wish) {
                case "publish" -> events.publish(actor, code);
                case "end" -> events.end(actor, code);
                default -> throw new Refusal(Refusal.Kind.INVALID, "event-act", "No such act");
            }
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            return show(actor, code, model);
        }
        Flash.success("exhibition.led." + wish).over(redirect);
        return "redirect:/hub/events/" + code;
    }

    @GetMapping("/{code}/edit")
    String edit(Actor actor, @PathVariable String code, Model model) {
        var event = events.required(actor, code);
        model.addAttribute(
                "page", new HubPages.FormPage(event, event.version(), typed(event, events.zone(event.region()))));
        return "innovation/exhibition/hub-form";
    }

    private static Map<String, String> typed(Event event, ZoneId zone) {
        var typed = new HashMap<String, String>();
        typed.put("name", event.name());
        typed.put("place", event.place());
        typed.put("about", event.about());
        typed.put("gates", String.join("\n", event.gates()));
        typed.put("capacity", String.valueOf(event.capacity()));
        day(typed, "startsOn", event.startsOn());
        day(typed, "endsOn", event.endsOn());
        moment(typed, "registrationUntil", event.registrationUntil(), zone);
        moment(typed, "votingUntil", event.votingUntil(), zone);
        return typed;
    }

    private static void day(Map<String, String> typed, String name, LocalDate day) {
        typed.put(name + "-day", String.valueOf(day.getDayOfMonth()));
        typed.put(name + "-month", String.valueOf(day.getMonthValue()));
        typed.put(name + "-year", String.valueOf(day.getYear()));
    }

    private static void moment(Map<String, String> typed, String name, Instant at, ZoneId zone) {
        day(typed, name, at.atZone(zone).toLocalDate());
        typed.put(name + "-time", TIME.format(at.atZone(zone)));
    }

    @PostMapping("/{code}/edit")
    String edited(
            Actor actor,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        var sent = new Sent(typed);
        try {
            events.change(actor, code, sent.number("version"), draft(sent));
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            model.addAttribute(
                    "page",
                    new HubPages.FormPage(
                            events.required(actor, code), sent.number("version"), typed.toSingleValueMap()));
            return "innovation/exhibition/hub-form";
        }
        Flash.success("exhibition.changed").over(redirect);
        return "redirect:/hub/events/" + code;
    }
}
