package id.pendopo.innovation.web.ideas;

import id.pendopo.innovation.ideas.IdeaPictures;
import id.pendopo.innovation.ideas.Ideas;
import id.pendopo.innovation.ideas.Sending;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Problems;
import id.pendopo.web.Problems.Problem;
import id.pendopo.web.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes an idea in a minute, on a phone, and shows before it is sent who has had one like it. */
@Controller
class NewIdeaController {

    private final Ideas ideas;
    private final Sending sending;
    private final IdeaPictures pictures;
    private final IdeaWords words;

    NewIdeaController(Ideas ideas, Sending sending, IdeaPictures pictures, IdeaWords words) {
        this.ideas = ideas;
        this.sending = sending;
        this.pictures = pictures;
        this.words = words;
    }

    @GetMapping("/ideas/new")
    String show(Actor actor, Texts texts, Model model) {
        return form(actor, Map.of(), Optional.empty(), texts, model);
    }

    @PostMapping("/ideas/new")
    String send(
            Actor actor,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "photo", required = false) @Nullable MultipartFile photo,
            Texts texts,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        var idea = NewIdeaPage.read(typed);
        var problems = new ArrayList<Problem>();
        sending.faults(actor, idea).forEach(fault -> problems.add(IdeaWords.problem(fault, texts)));
        var picture = picture(actor, typed.getOrDefault("picture", ""), photo, texts, problems);
        if (!problems.isEmpty() || typed.getOrDefault("then", "").equals("edit")) {
            model.addAttribute("problems", Problems.of(problems));
            return form(actor, typed, picture, texts, model);
        }
        if (!typed.containsKey("shown")) {
            var alike =
                    ideas.alike(actor, idea.text().problem() + " " + idea.text().solution());
            if (!alike.isEmpty()) {
                var cards = alike.stream()
                        .map(line -> words.card(actor.region(), line, texts))
                        .toList();
                model.addAttribute("cards", cards);
                form(actor, typed, picture, texts, model);
                return "innovation/ideas/newAlike";
            }
        }
        try {
            sending.send(actor, idea, picture);
        } catch (Refusal no) {
            model.addAttribute("problems", Problems.of(List.of(IdeaWords.problem(no, texts))));
            return form(actor, typed, picture, texts, model);
        }
        Flash.success("innovation.ideas.sent", words.agency(actor.region(), idea.agency()))
                .over(redirect);
        // Not to the idea itself: whoever reads the addresses that a browser asked for would know whose it is.
        return "redirect:/ideas/mine";
    }

    /** Ideas like a text, as a part of the form. Posted, since addresses are written down in logs and texts are not. */
    @PostMapping("/ideas/similar")
    String part(Actor actor, @RequestParam(defaultValue = "") String text, Texts texts, Model model) {
        model.addAttribute("cards", alike(actor, text, texts));
        return "innovation/ideas/alike";
    }

    @GetMapping("/ideas/similar")
    String similar(Actor actor, @RequestParam(defaultValue = "") String text, Texts texts, Model model) {
        model.addAttribute("cards", alike(actor, text, texts));
        model.addAttribute("text", text);
        return "innovation/ideas/similar";
    }

    private List<IdeaCard> alike(Actor actor, String text, Texts texts) {
        return ideas.alike(actor, text).stream()
                .map(line -> words.card(actor.region(), line, texts))
                .toList();
    }

    private Optional<UUID> picture(
            Actor actor, String earlier, @Nullable MultipartFile photo, Texts texts, List<Problem> problems)
            throws IOException {
        if (photo != null && !photo.isEmpty()) {
            try (var stream = photo.getInputStream()) {
                return Optional.of(pictures.take(actor, stream));
            } catch (Refusal no) {
                problems.add(new Problem(
                        "photo", texts.get(no.messageKey(), no.values().toArray())));
            }
        }
        return Numbers.id(earlier).filter(id -> pictures.waits(actor, id));
    }

    private String form(Actor actor, Map<String, String> typed, Optional<UUID> picture, Texts texts, Model model) {
        var initiators = sending.initiators(actor).stream()
                .map(one -> new Option(one.name(), texts.get("innovation.ideas.initiator." + one)))
                .toList();
        model.addAttribute(
                "page",
                new NewIdeaPage(
                        Map.copyOf(typed),
                        words.choices(actor.region()),
                        initiators,
                        picture.map(UUID::toString).orElse(""),
                        sending.perDay()));
        return "innovation/ideas/new";
    }
}
