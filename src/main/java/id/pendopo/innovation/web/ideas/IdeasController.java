package id.pendopo.innovation.web.ideas;

import id.pendopo.innovation.ideas.IdeaPictures;
import id.pendopo.innovation.ideas.Ideas;
import id.pendopo.kernel.Actor;
import id.pendopo.web.Texts;
import java.util.List;
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

    IdeasController(Ideas ideas, IdeaPictures pictures, IdeaWords words) {
        this.ideas = ideas;
        this.pictures = pictures;
        this.words = words;
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
        var idea = ideas.get(actor, id);
        model.addAttribute("idea", idea);
        model.addAttribute("agency", words.agency(idea.region(), idea.agency()));
        model.addAttribute("pictures", pictures.of(actor, id));
        return "innovation/ideas/show";
    }

    @GetMapping("/ideas/{id}/pictures/{picture}")
    ResponseEntity<byte[]> picture(Actor actor, @PathVariable UUID id, @PathVariable UUID picture) {
        ideas.get(actor, id);
        return pictures.bytes(actor.region(), id, picture)
                .map(jpeg -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(CacheControl.noStore().cachePrivate())
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "sandbox; default-src 'none'")
                        .body(jpeg))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/ideas/mine")
    String mine(Actor actor, Texts texts, Model model) {
        List<IdeaCard> cards = ideas.mine(actor).stream()
                .map(line -> words.card(actor.region(), line, texts))
                .toList();
        model.addAttribute("cards", cards);
        return "innovation/ideas/mine";
    }

    private static int number(String page) {
        return page.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(page), 1, LAST_PAGE) : 1;
    }
}
