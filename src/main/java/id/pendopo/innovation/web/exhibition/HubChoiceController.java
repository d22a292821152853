package id.pendopo.innovation.web.exhibition;

import id.pendopo.innovation.exhibition.Choice;
import id.pendopo.innovation.exhibition.Counting;
import id.pendopo.innovation.exhibition.Events;
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

/** The secretariat opens the visitors' choice, closes it, decides on what looks stuffed, and has it counted. */
@Controller
@RequestMapping("/hub/events/{code}/choice")
class HubChoiceController {

    private final Events events;
    private final Choice choice;
    private final Counting counting;
    private final Titles titles;

    HubChoiceController(Events events, Choice choice, Counting counting, Titles titles) {
        this.events = events;
        this.choice = choice;
        this.counting = counting;
        this.titles = titles;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String code, Model model) {
        return show(actor, code, Map.of(), model);
    }

    private String show(Actor actor, String code, Map<String, String> typed, Model model) {
        model.addAttribute(
                "page",
                new HubPages.ChoicePage(
                        events.required(actor, code),
                        titles.of(choice.candidates(actor, code)),
                        counting.suspects(actor, code),
                        counting.rulings(actor, code),
                        actor.account(),
                        typed));
        return "innovation/exhibition/hub-choice";
    }

    @PostMapping
    String act(
            Actor actor,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        var sent = new Sent(typed);
        var wish = sent.get("do");
        try {
            switch (wish) {
                case "open" -> choice.open(actor, code);
                case "close" -> choice.close(actor, code);
                case "exclude", "keep" ->
                    counting.propose(
                            actor,
                            code,
                            sent.number("group"),
                            wish.equals("exclude"),
                            sent.get("why-" + sent.number("group")));
                case "allow", "reject" ->
                    counting.decide(actor, code, TicketController.uuid(sent.get("ruling")), wish.equals("allow"));
                case "count" -> counting.count(actor, code);
                default -> throw new Refusal(Refusal.Kind.INVALID, "event-act", "No such act");
            }
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            return show(actor, code, typed.toSingleValueMap(), model);
        }
        Flash.success("exhibition.choice.done." + wish).over(redirect);
        return "redirect:/hub/events/" + code + "/choice";
    }
}
