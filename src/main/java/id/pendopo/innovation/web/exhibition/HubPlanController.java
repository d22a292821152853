package id.pendopo.innovation.web.exhibition;

import id.pendopo.innovation.exhibition.Events;
import id.pendopo.innovation.exhibition.HallDraft;
import id.pendopo.innovation.exhibition.Programme;
import id.pendopo.innovation.exhibition.SessionDraft;
import id.pendopo.innovation.exhibition.Stands;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import id.pendopo.web.Texts;
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

/** The secretariat draws the halls and writes the programme. */
@Controller
@RequestMapping("/hub/events/{code}")
class HubPlanController {

    private static final HallDraft EMPTY = new HallDraft("", "", "", "", "");

    private final Events events;
    private final Stands stands;
    private final Programme programme;
    private final Titles titles;

    HubPlanController(Events events, Stands stands, Programme programme, Titles titles) {
        this.events = events;
        this.stands = stands;
        this.programme = programme;
        this.titles = titles;
    }

    @GetMapping("/halls")
    String halls(Actor actor, @PathVariable String code, @RequestParam(defaultValue = "") String hall, Model model) {
        events.required(actor, code);
        var floor = stands.floor(actor, code);
        var typed = floor.halls().stream()
                .filter(each -> each.code().equals(hall))
                .findFirst()
                .map(each -> HallDraft.of(each, floor.stands()))
                .orElse(EMPTY);
        return halls(actor, code, typed, model);
    }

    private String halls(Actor actor, String code, HallDraft typed, Model model) {
        var floor = stands.floor(actor, code);
        model.addAttribute(
                "page", new HubPages.HallsPage(events.required(actor, code), floor, titles.on(floor), typed));
        return "innovation/exhibition/hub-halls";
    }

    @PostMapping("/halls")
    String drawn(
            Actor actor,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        var sent = new Sent(typed);
        var draft = new HallDraft(
                sent.get("code"), sent.get("name"), sent.get("width"), sent.get("depth"), sent.get("stands"));
        try {
            if (sent.get("do").equals("remove")) {
                stands.remove(actor, code, sent.get("hall"));
                Flash.note("exhibition.hall.removed").over(redirect);
            } else {
                stands.draw(actor, code, draft);
                Flash.success("exhibition.hall.drawn", draft.code().strip()).over(redirect);
            }
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            return halls(actor, code, draft, model);
        }
        return "redirect:/hub/events/" + code + "/halls";
    }

    @GetMapping("/programme")
    String programme(Actor actor, @PathVariable String code, Model model) {
        return programme(actor, code, Map.of(), model);
    }

    private String programme(Actor actor, String code, Map<String, String> typed, Model model) {
        var event = events.required(actor, code);
        model.addAttribute(
                "page",
                new HubPages.ProgrammePage(event, programme.of(actor, code), events.zone(event.region()), typed));
        return "innovation/exhibition/hub-programme";
    }

    @PostMapping("/programme")
    String written(
            Actor actor,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        var sent = new Sent(typed);
        try {
            if (sent.get("do").equals("remove")) {
                programme.remove(actor, code, TicketController.uuid(sent.get("session")));
                Flash.note("exhibition.session.removed").over(redirect);
            } else {
                programme.add(
                        actor,
                        code,
                        new SessionDraft(
                                sent.get("title"),
                                sent.get("about"),
                                sent.get("room"),
                                sent.day("day"),
                                sent.time("from"),
                                sent.time("until"),
                                sent.get("speakers")));
                Flash.success("exhibition.session.added", sent.get("title").strip())
                        .over(redirect);
            }
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            return programme(actor, code, typed.toSingleValueMap(), model);
        }
        return "redirect:/hub/events/" + code + "/programme";
    }
}
