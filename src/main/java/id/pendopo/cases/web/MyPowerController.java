package id.pendopo.cases.web;

import id.pendopo.cases.PaperPowers;
import id.pendopo.catalog.Catalog;
import id.pendopo.documents.Upload;
import id.pendopo.documents.UploadSlot;
import id.pendopo.documents.Uploads;
import id.pendopo.identity.Powers;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import id.pendopo.web.Parts;
import id.pendopo.web.Problems;
import id.pendopo.web.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A representative hands in a power of attorney on paper: for whom, for what, until when. */
@Controller
@RequestMapping("/my/powers/new")
class MyPowerController {

    private static final String PAPER = "paper";

    private final PaperPowers powers;
    private final Uploads uploads;
    private final Catalog catalog;

    MyPowerController(PaperPowers powers, Uploads uploads, Catalog catalog) {
        this.powers = powers;
        this.uploads = uploads;
        this.catalog = catalog;
    }

    @GetMapping
    String show(Actor actor, Texts texts, Model model) {
        return render(actor, Map.of(), Set.of(), Optional.empty(), texts, model);
    }

    /** A paper that was good stays, whatever else is wrong: nobody is asked to choose it twice. */
    @PostMapping
    String bring(
            Actor actor,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Texts texts,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        var form = sent.toSingleValueMap();
        var services = Set.copyOf(sent.getOrDefault("services", List.of()));
        var problems = new ArrayList<Problems.Problem>();
        var read = MyPowerForm.read(form, texts, problems);
        Optional<Upload> paper = Optional.empty();
        try {
            paper = paper(actor, file, form.getOrDefault(PAPER, ""));
            if (paper.isEmpty()) {
                problems.add(new Problems.Problem("file", texts.get("cases.power.paper.choose")));
            }
        } catch (Refusal refusal) {
            problems.add(new Problems.Problem("file", text(refusal, texts)));
        }
        if (problems.isEmpty() && read.isPresent() && paper.isPresent()) {
            var terms = read.get();
            try {
                powers.bring(
                        actor,
                        terms.client(),
                        new Powers.Scope(paper.get().id(), services, terms.from(), terms.until()));
                Flash.success("cases.power.brought").over(redirect);
                return "redirect:/my/parties";
            } catch (Refusal refusal) {
                problems.add(new Problems.Problem(MyPowerForm.field(refusal), text(refusal, texts)));
            }
        }
        model.addAttribute("problems", Problems.of(problems));
        return render(actor, form, services, paper, texts, model);
    }

    private Optional<Upload> paper(Actor actor, @Nullable MultipartFile file, String earlier) throws IOException {
        if (file != null && !file.isEmpty()) {
            try (var stream = file.getInputStream()) {
                var name = file.getOriginalFilename();
                return Optional.of(
                        uploads.store(actor, actor.region(), UploadSlot.ANY, stream, name == null ? "" : name));
            }
        }
        return id(earlier)
                .filter(known ->
                        uploads.of(actor, actor.region(), Set.of(known)).contains(known))
                .flatMap(known -> uploads.find(actor.region(), known));
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String text(Refusal refusal, Texts texts) {
        return texts.get(refusal.messageKey(), refusal.values().toArray());
    }

    private String render(
            Actor actor,
            Map<String, String> form,
            Set<String> chosen,
            Optional<Upload> paper,
            Texts texts,
            Model model) {
        var services = catalog.offers(actor.region()).stream()
                .map(offer -> new Parts.Option(offer.code(), offer.name().in(texts.locale())))
                .toList();
        model.addAttribute(
                "page",
                new MyPowerPage(
                        Map.copyOf(form),
                        services,
                        new HashSet<>(chosen),
                        paper.map(Upload::id).orElse(null),
                        paper.map(known -> new Parts.File(
                                        known.name(),
                                        new ApplyWords(texts).size(known.size()),
                                        "/files/" + known.id() + "?region=" + actor.region()))
                                .orElse(null)));
        return "cases/myPower";
    }
}
