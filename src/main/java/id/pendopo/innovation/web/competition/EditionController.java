package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Editions;
import id.pendopo.innovation.competition.OpenEdition;
import id.pendopo.innovation.competition.PublicResult;
import id.pendopo.innovation.competition.Results;
import id.pendopo.innovation.competition.StageState;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        model.addAttribute("page", new EditionPages.ListPage(editions.all(), announced(), clock.instant()));
        return "innovation/competition/editions";
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Model model) {
        model.addAttribute(
                "page",
                new EditionPages.EditionPage(
                        editions.get(code), results.progress(code), published(code), clock.instant()));
        return "innovation/competition/edition";
    }

    /** Editions of which a list is published. */
    private Set<String> announced() {
        return editions.all().stream()
                .map(OpenEdition::code)
                .filter(code -> results.progress(code).stream().anyMatch(one -> one.state() == StageState.PUBLISHED))
                .collect(Collectors.toSet());
    }

    /** The published stages, the latest first. */
    private List<PublicResult> published(String code) {
        return results.progress(code).stream()
                .filter(one -> one.state() == StageState.PUBLISHED)
                .flatMap(one -> results.published(code, one.stage()).stream())
                .toList()
                .reversed();
    }
}
