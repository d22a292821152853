package id.pendopo.web;

import id.pendopo.web.Parts.File;
import id.pendopo.web.Parts.Moment;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Parts.Progress;
import id.pendopo.web.Parts.Row;
import id.pendopo.web.Parts.Tab;
import id.pendopo.web.StylePage.Samples;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** Every component in every state, for those who build pages and those who judge them. */
@Controller
class StyleController {

    private final WebSettings settings;
    private final Shells shells;

    StyleController(WebSettings settings, Shells shells) {
        this.settings = settings;
        this.shells = shells;
    }

    @GetMapping("/style")
    String style(HttpServletRequest request, Model model) {
        if (!settings.stylePage()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("page", page(shells.texts(request)));
        return "web/style";
    }

    private static StylePage page(Texts texts) {
        var problems = Problems.of(List.of(
                new Problems.Problem("wrongName", texts.get("style.problem.name")),
                new Problems.Problem("wrongDate-day", texts.get("style.problem.date")),
                new Problems.Problem("", texts.get("style.problem.whole"))));
        return new StylePage(problems, samples(texts), moments(texts), tabs(texts));
    }

    private static Samples samples(Texts texts) {
        var options = List.of(
                new Option("person", texts.get("style.option.person"), texts.get("style.option.person.hint")),
                new Option("company", texts.get("style.option.company")),
                new Option("public", texts.get("style.option.public")));
        var rows = List.of(
                new Row(texts.get("style.row.number"), "35-2026-000123-4"),
                new Row(texts.get("style.row.name"), texts.get("style.long"), "#rows", texts.get("style.change")),
                new Row(
                        texts.get("style.row.place"),
                        texts.get("style.row.place.value"),
                        "#rows",
                        texts.get("style.change")));
        return new Samples(options, rows, new File("kartu-tanda-penduduk.pdf", "812 KB", "#uploads"));
    }

    private static List<Moment> moments(Texts texts) {
        return List.of(
                moment(texts, Progress.DONE, "sent"),
                moment(texts, Progress.DONE, "complete"),
                moment(texts, Progress.NOW, "review"),
                new Moment(Progress.NEXT, texts.get("style.moment.signature"), "", ""),
                new Moment(
                        Progress.STOPPED, texts.get("style.moment.stopped"), texts.get("style.moment.sent.when"), ""));
    }

    private static Moment moment(Texts texts, Progress progress, String name) {
        return new Moment(
                progress,
                texts.get("style.moment." + name),
                texts.get("style.moment." + name + ".when"),
                texts.get("style.moment." + name + ".text"));
    }

    private static List<Tab> tabs(Texts texts) {
        return List.of(
                new Tab("#tabs", texts.get("style.tab.form"), true),
                new Tab("#tabs", texts.get("style.tab.documents"), false, "4"),
                new Tab("#tabs", texts.get("style.tab.history"), false, "12+"));
    }
}
