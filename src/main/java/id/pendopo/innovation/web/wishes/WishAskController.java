package id.pendopo.innovation.web.wishes;

import id.pendopo.innovation.records.Innovations;
import id.pendopo.innovation.wishes.Wish;
import id.pendopo.innovation.wishes.Wishes;
import id.pendopo.innovation.wishes.Wishing;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an officer owes and asked for, and the form by which an office asks. */
@Controller
class WishAskController {

    private final Wishes wishes;
    private final Wishing wishing;
    private final Innovations innovations;
    private final WishWords words;

    WishAskController(Wishes wishes, Wishing wishing, Innovations innovations, WishWords words) {
        this.wishes = wishes;
        this.wishing = wishing;
        this.innovations = innovations;
        this.words = words;
    }

    @GetMapping("/hub/wishes")
    String mine(Actor actor, Texts texts, Model model) {
        var mine = wishes.mine(actor);
        model.addAttribute(
                "page",
                new WishMinePage(
                        lines(mine.owed(), texts),
                        lines(mine.owned(), texts),
                        lines(mine.asked(), texts),
                        !wishes.offices(actor).isEmpty()));
        return "innovation/wishes/mine";
    }

    private List<WishLine> lines(List<Wish> found, Texts texts) {
        var today = wishes.today();
        return found.stream().map(wish -> words.line(wish, today, texts)).toList();
    }

    @GetMapping("/hub/wishes/new")
    String form(Actor actor, @RequestParam(defaultValue = "") String code, Texts texts, Model model) {
        var page = page(actor, code, texts);
        var only = page.offices().size() == 1 ? page.offices().getFirst().value() : "";
        return show(page, WishForm.empty(code, only), model);
    }

    private WishNewPage page(Actor actor, String code, Texts texts) {
        var record = innovations.get(code);
        return new WishNewPage(
                record,
                words.office(new Wish.Office(
                        record.region(), record.owner().agency(), record.owner().name())),
                wishes.offices(actor).stream()
                        .map(office -> new Option(office.code(), office.name()))
                        .toList(),
                Stream.of("1", "2", "3")
                        .map(many -> new Option(
                                many, texts.get("wishes.actors." + many), texts.get("wishes.actors.hint." + many)))
                        .toList());
    }

    private static String show(WishNewPage page, WishForm form, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("form", form);
        return "innovation/wishes/new";
    }

    @PostMapping("/hub/wishes")
    String ask(Actor actor, WishForm form, Texts texts, Model model, RedirectAttributes redirect) {
        var page = page(actor, form.code(), texts);
        var faults = wishing.faults(actor, form.wish());
        if (!page.offices().isEmpty() && !faults.isEmpty()) {
            WishRefused.show(faults, "wishes.field.", texts, model);
            return show(page, form, model);
        }
        try {
            var id = wishing.ask(actor, form.wish());
            Flash.success("wishes.sent").over(redirect);
            return "redirect:/hub/wishes/" + id;
        } catch (Refusal no) {
            WishRefused.show(no, texts, model);
            return show(page, form, model);
        }
    }
}
