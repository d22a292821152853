package id.pendopo.innovation.web.exhibition;

import id.pendopo.innovation.exhibition.Events;
import id.pendopo.innovation.exhibition.Floor;
import id.pendopo.innovation.exhibition.Gate;
import id.pendopo.innovation.exhibition.Programme;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Texts;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The secretariat reads what visitors ask and say, and names who stands at the gates. */
@Controller
@RequestMapping("/hub/events/{code}")
class HubFloorController {

    private final Events events;
    private final Programme programme;
    private final Floor floor;
    private final Gate gate;

    HubFloorController(Events events, Programme programme, Floor floor, Gate gate) {
        this.events = events;
        this.programme = programme;
        this.floor = floor;
        this.gate = gate;
    }

    @GetMapping("/questions")
    String questions(Actor actor, @PathVariable String code, Model model) {
        return questions(actor, code, Map.of(), model);
    }

    private String questions(Actor actor, String code, Map<String, String> typed, Model model) {
        model.addAttribute(
                "page",
                new HubPages.QuestionsPage(
                        events.required(actor, code),
                        programme.of(actor, code),
                        floor.all(actor, code),
                        floor.feedback(actor, code),
                        typed));
        return "innovation/exhibition/hub-questions";
    }

    @PostMapping("/questions")
    String moderated(
            Actor actor,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        try {
            var question = TicketController.uuid(typed.getOrDefault("question", ""));
            switch (typed.getOrDefault("do", "")) {
                case "show" -> floor.moderate(actor, code, question, true);
                case "hide" -> floor.moderate(actor, code, question, false);
                case "answer" -> floor.answer(actor, code, question, typed.getOrDefault("answer-" + question, ""));
                default -> throw new Refusal(Refusal.Kind.INVALID, "event-act", "No such act");
            }
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            return questions(actor, code, typed, model);
        }
        Flash.success("exhibition.moderated").over(redirect);
        return "redirect:/hub/events/" + code + "/questions";
    }

    @GetMapping("/crew")
    String crew(Actor actor, @PathVariable String code, Model model) {
        var crew = gate.crew(actor, code);
        var named = crew.stream().map(officer -> officer.account()).collect(Collectors.toSet());
        model.addAttribute(
                "page",
                new HubPages.CrewPage(
                        events.required(actor, code),
                        crew,
                        gate.candidates(actor, code).stream()
                                .filter(officer -> !named.contains(officer.account()))
                                .map(officer -> new Option(officer.account().toString(), officer.name()))
                                .toList(),
                        gate.watches(actor, code)));
        return "innovation/exhibition/hub-crew";
    }

    @PostMapping("/crew")
    String named(
            Actor actor,
            @PathVariable String code,
            @RequestParam(name = "do", defaultValue = "") String wish,
            @RequestParam(defaultValue = "") String account,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        try {
            UUID who;
            try {
                who = UUID.fromString(account);
            } catch (IllegalArgumentException _) {
                throw new Refusal(Refusal.Kind.INVALID, "crew-unknown", "Nobody chosen", "account");
            }
            if (wish.equals("release")) {
                gate.release(actor, code, who);
                Flash.note("exhibition.crew.released").over(redirect);
            } else {
                gate.name(actor, code, who);
                Flash.success("exhibition.crew.named").over(redirect);
            }
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            return crew(actor, code, model);
        }
        return "redirect:/hub/events/" + code + "/crew";
    }
}
