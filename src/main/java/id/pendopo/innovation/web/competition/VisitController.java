package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.JuryVisit;
import id.pendopo.innovation.competition.Visits;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import id.pendopo.web.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a team of the jury tells what it found in the field, and reads what others found. */
@Controller
@RequestMapping("/jury/{code}/{stage}/visits")
class VisitController {

    private final Visits visits;

    VisitController(Visits visits) {
        this.visits = visits;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String code, @PathVariable String stage, Model model) {
        return show(actor, code, stage, new LinkedMultiValueMap<>(), model);
    }

    private String show(Actor actor, String code, String stage, MultiValueMap<String, String> typed, Model model) {
        model.addAttribute("page", new JuryPages.VisitsPage(visits.of(actor, code, stage), typed));
        return "innovation/competition/visits";
    }

    @PostMapping
    String tell(
            Actor actor,
            @PathVariable String code,
            @PathVariable String stage,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = "photos", required = false) List<MultipartFile> photos,
            Model model,
            Texts texts,
            RedirectAttributes redirect)
            throws IOException {
        try {
            visits.tell(actor, code, stage, told(typed), photos(photos));
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            return show(actor, code, stage, typed, model);
        }
        Flash.success("competition.visits.told", text(typed, "entry")).over(redirect);
        return "redirect:/jury/" + code + "/" + stage + "/visits";
    }

    private static List<Visits.Photo> photos(List<MultipartFile> given) throws IOException {
        var photos = new ArrayList<Visits.Photo>();
        for (var one : given == null ? List.<MultipartFile>of() : given) {
            if (!one.isEmpty()) {
                var name = one.getOriginalFilename();
                photos.add(new Visits.Photo(one.getInputStream(), name == null ? "" : name));
            }
        }
        return photos;
    }

    private static Visits.Told told(MultiValueMap<String, String> typed) {
        Map<String, JuryVisit.Item> items = new HashMap<>();
        typed.forEach((name, values) -> {
            if (name.startsWith("item-")) {
                var code = name.substring("item-".length());
                items.put(code, new JuryVisit.Item(answer(name, values.getFirst()), text(typed, "note-" + code)));
            }
        });
        return new Visits.Told(
                text(typed, "entry"),
                TypedDay.owed(name -> text(typed, name), "day"),
                text(typed, "place"),
                typed.getOrDefault("team", List.of()),
                items,
                text(typed, "findings"));
    }

    private static JuryVisit.Answer answer(String field, String text) {
        for (var answer : JuryVisit.Answer.values()) {
            if (answer.code().equals(text)) {
                return answer;
            }
        }
        throw new Refusal(Refusal.Kind.INVALID, "visit-item", "No answer", field);
    }

    private static String text(MultiValueMap<String, String> typed, String name) {
        var value = typed.getFirst(name);
        return value == null ? "" : value;
    }
}
