package id.pendopo.innovation.web.ideas;

import id.pendopo.innovation.ideas.Answering;
import id.pendopo.innovation.ideas.IdeaPictures;
import id.pendopo.innovation.ideas.Ideas;
import id.pendopo.innovation.ideas.Workbench;
import id.pendopo.kernel.Actor;
import id.pendopo.web.Texts;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Ideas for whoever has signed in. */
@Controller
class IdeasController {

    private static final int SHOWN = 20;

    /** Nobody leafs further; whoever looks for an old idea searches for its words. */
    private static final int LAST_PAGE = 500;

    private final Ideas ideas;
    private final IdeaPictures pictures;
    private final IdeaWords words;
    private final IdeaViews views;
    private final Answering answering;
    private final Workbench workbench;

    IdeasController(
            Ideas ideas,
            IdeaPictures pictures,
            IdeaWords words,
            IdeaViews views,
            Answering answering,
            Workbench workbench) {
        this.ideas = ideas;
        this.pictures = pictures;
        this.words = words;
        this.views = views;
        this.answering = answering;
        this.workbench = workbench;
    }

    @GetMapping("/ideas")
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "1") String page,
            Texts texts,
            Model model) {
        int number = number(page);
        var found = q.isBlank()
                ? ideas.latest(actor, Optional.of(agency).filter(code -> !code.isEmpty()), (number - 1) * SHOWN, SHOWN)
                : ideas.alike(actor, q);
        var cards = found.stream()
                .limit(SHOWN)
                .map(line -> words.card(actor.region(), line, texts))
                .toList();
        model.addAttribute(
                "page",
                new IdeasPage(
                        q,
                        agency,
                        words.choices(actor.region()),
                        cards,
                        number,
                        q.isBlank() && found.size() > SHOWN && number < LAST_PAGE));
        return "innovation/ideas/list";
    }

    @GetMapping("/ideas/{id}")
    String show(Actor actor, @PathVariable UUID id, Texts texts, Model model) {
        return page(actor, id, "", texts, model);
    }

    /** @param question that was typed and could not be taken */
    String page(Actor actor, UUID id, String question, Texts texts, Model model) {
        var idea = ideas.get(actor, id);
        model.addAttribute("view", views.of(actor, idea, "/ideas/" + id, texts));
        model.addAttribute("answers", answering.mayAnswer(actor, idea));
        model.addAttribute("question", question);
        return "innovation/ideas/show";
    }

    @GetMapping("/ideas/{id}/history")
    String history(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("idea", ideas.get(actor, id));
        model.addAttribute("versions", workbench.versions(actor, id));
        model.addAttribute("back", "/ideas/" + id);
        return "innovation/ideas/history";
    }

    @GetMapping("/ideas/{id}/pictures/{picture}")
    ResponseEntity<byte[]> picture(Actor actor, @PathVariable UUID id, @PathVariable UUID picture) {
        ideas.get(actor, id);
        return pictures.bytes(actor.region(), id, picture)
                .map(IdeasController::jpeg)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    static ResponseEntity<byte[]> jpeg(byte[] jpeg) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(jpeg);
    }

    private static int number(String page) {
        return page.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(page), 1, LAST_PAGE) : 1;
    }
}
