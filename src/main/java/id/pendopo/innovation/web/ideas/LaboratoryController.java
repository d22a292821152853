package id.pendopo.innovation.web.ideas;

import id.pendopo.innovation.ideas.IdeaPictures;
import id.pendopo.innovation.ideas.Laboratory;
import id.pendopo.innovation.ideas.Laboratory.Step;
import id.pendopo.innovation.ideas.Stage;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Problems;
import id.pendopo.web.Problems.Problem;
import id.pendopo.web.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moves an idea on through its laboratory: by its team from the workbench, by an officer from the desk. */
@Controller
class LaboratoryController {

    private static final String END = "END";

    private final Laboratory laboratory;
    private final IdeaPictures pictures;
    private final Spots spots;

    LaboratoryController(Laboratory laboratory, IdeaPictures pictures, Spots spots) {
        this.laboratory = laboratory;
        this.pictures = pictures;
        this.spots = spots;
    }

    @GetMapping("/ideas/mine/{slip}/lab")
    String mine(Actor actor, @PathVariable UUID slip, Texts texts, Model model) {
        return form(actor, spots.mine(actor, slip), Map.of(), "", texts, model);
    }

    @GetMapping("/hub/ideas/{id}/lab")
    String office(Actor actor, @PathVariable UUID id, Texts texts, Model model) {
        return form(actor, spots.office(actor, id), Map.of(), "", texts, model);
    }

    @PostMapping("/ideas/mine/{slip}/lab")
    String mine(
            Actor actor,
            @PathVariable UUID slip,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "paper", required = false) @Nullable MultipartFile paper,
            Texts texts,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        return move(actor, spots.mine(actor, slip), typed, paper, texts, model, redirect);
    }

    @PostMapping("/hub/ideas/{id}/lab")
    String office(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "paper", required = false) @Nullable MultipartFile paper,
            Texts texts,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        return move(actor, spots.office(actor, id), typed, paper, texts, model, redirect);
    }

    private String move(
            Actor actor,
            Spot spot,
            Map<String, String> typed,
            @Nullable MultipartFile paper,
            Texts texts,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        require(actor, spot);
        var step = step(typed, spot);
        var problems = new ArrayList<Problem>();
        if (!stages(spot).contains(typed.getOrDefault("to", ""))) {
            problems.add(new Problem("to", texts.get("innovation.ideas.lab.choose")));
        } else {
            Laboratory.faults(step).forEach(fault -> problems.add(IdeaWords.problem(fault, texts)));
        }
        var evidence = evidence(actor, typed.getOrDefault("pictures", ""), paper, texts, problems);
        if (problems.isEmpty()) {
            try {
                laboratory.move(actor, spot.id(), step, evidence);
                Flash.success("innovation.ideas.lab.moved").over(redirect);
                return "redirect:" + spot.base();
            } catch (Refusal no) {
                if (no.kind() != Refusal.Kind.CONFLICT) {
                    throw no;
                }
                problems.add(
                        new Problem("", texts.get(no.messageKey(), no.values().toArray())));
            }
        }
        model.addAttribute("problems", Problems.of(problems));
        var kept = String.join(",", evidence.stream().map(UUID::toString).toList());
        return form(actor, spot, typed, kept, texts, model);
    }

    private List<UUID> evidence(
            Actor actor, String earlier, @Nullable MultipartFile paper, Texts texts, List<Problem> problems)
            throws IOException {
        if (paper != null && !paper.isEmpty()) {
            try (var stream = paper.getInputStream()) {
                return pictures.takeEvidence(actor, stream);
            } catch (Refusal no) {
                problems.add(new Problem(
                        "paper", texts.get(no.messageKey(), no.values().toArray())));
            }
        }
        return Arrays.stream(earlier.split(",", 8))
                .flatMap(id -> Numbers.id(id).stream())
                .filter(id -> pictures.waits(actor, id))
                .toList();
    }

    private static Step step(Map<String, String> typed, Spot spot) {
        var to = typed.getOrDefault("to", "");
        var from = Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(typed.getOrDefault("from", "")))
                .findFirst()
                .orElseGet(() -> standing(spot));
        return new Step(
                from,
                Arrays.stream(Stage.values())
                        .filter(stage -> stage.name().equals(to))
                        .findFirst(),
                typed.getOrDefault("evidence", ""),
                typed.getOrDefault("reason", ""));
    }

    private static Stage standing(Spot spot) {
        return spot.idea()
                .progress()
                .stage()
                .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "idea-not-taken-up", "No laboratory"));
    }

    private static List<String> stages(Spot spot) {
        var ways = new ArrayList<String>();
        for (var stage : Stage.values()) {
            if (stage != standing(spot)) {
                ways.add(stage.name());
            }
        }
        ways.add(END);
        return ways;
    }

    private String form(Actor actor, Spot spot, Map<String, String> typed, String kept, Texts texts, Model model) {
        require(actor, spot);
        var from = standing(spot);
        var next = from.next().map(Stage::name).orElse(END);
        var ways = stages(spot).stream()
                .map(way -> new Option(
                        way,
                        texts.get("innovation.ideas.lab.to." + way),
                        texts.get(way.equals(next) ? "innovation.ideas.lab.next" : "innovation.ideas.lab.owesReason")))
                .sorted(java.util.Comparator.comparing(way -> !way.value().equals(next)))
                .toList();
        model.addAttribute("form", new StepForm(spot, from, Map.copyOf(typed), ways, kept));
        return "innovation/ideas/step";
    }

    private void require(Actor actor, Spot spot) {
        if (!laboratory.mayMove(actor, spot.id())) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "idea-not-in-your-hands", "Neither team nor innovation officer");
        }
    }
}
