package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Editions;
import id.pendopo.innovation.competition.Results;
import id.pendopo.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Competitions for everybody: their rules, how far they are, their lists and the protocols behind them. */
@Controller
@RequestMapping("/innovations/editions")
class EditionController {

    private final Editions editions;
    private final Results results;
    private final InstantSource clock;

    EditionController(Editions editions, Results results, InstantSource clock) {
        this.editions = editions;
        this.results = results;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("page", new EditionPages.ListPage(editions.all(), clock.instant()));
        return "innovation/competition/editions";
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Model model) {
        model.addAttribute(
                "page", new EditionPages.EditionPage(editions.get(code), results.progress(code), clock.instant()));
        return "innovation/competition/edition";
    }

    @GetMapping("/{code}/{stage}")
    String result(@PathVariable String code, @PathVariable String stage, Model model) {
        var edition = editions.get(code);
        edition.rules().stage(stage);
        var published = results.published(code, stage);
        if (published.isEmpty()) {
            model.addAttribute("edition", edition);
            model.addAttribute("stage", edition.rules().stage(stage));
            model.addAttribute(
                    "progress",
                    results.progress(code).stream()
                            .filter(one -> one.stage().equals(stage))
                            .findFirst()
                            .orElseThrow());
            return "innovation/competition/sealed";
        }
        model.addAttribute("page", published.get());
        return "innovation/competition/result";
    }

    @GetMapping("/{code}/{stage}/protocol-{number}.csv")
    ResponseEntity<byte[]> protocol(@PathVariable String code, @PathVariable String stage, @PathVariable int number) {
        var file = results.file(code, stage, number)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "protocol-unknown", "No such protocol", number));
        var name = code + "-" + stage + "-" + number + ".csv";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .body(file.getBytes(StandardCharsets.UTF_8));
    }
}
