package id.pendopo.cases.web;

import id.pendopo.cases.CaseState;
import id.pendopo.cases.Drafts;
import id.pendopo.cases.OwnCases;
import id.pendopo.kernel.Actor;
import id.pendopo.web.NavigationEntry;
import id.pendopo.web.Texts;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A citizen's first page: what waits for them, what runs, what is over. */
@Controller
class MyController {

    private final OwnCases cases;
    private final Drafts drafts;
    private final ApplyController applying;

    MyController(OwnCases cases, Drafts drafts, ApplyController applying) {
        this.cases = cases;
        this.drafts = drafts;
        this.applying = applying;
    }

    @GetMapping("/my")
    String home(Actor actor, Texts texts, Model model) {
        var all = cases.of(actor);
        model.addAttribute(
                "page",
                new MyPage.Home(
                        lines(all, line -> line.state() == CaseState.WAITING_FOR_APPLICANT, texts),
                        lines(
                                all,
                                line -> line.state() != CaseState.WAITING_FOR_APPLICANT
                                        && !line.state().isFinal(),
                                texts),
                        lines(all, line -> line.state().isFinal(), texts),
                        applying.lines(drafts.of(actor), texts)));
        return "cases/myHome";
    }

    static List<MyPage.Line> lines(List<OwnCases.Line> all, Predicate<OwnCases.Line> wanted, Texts texts) {
        return all.stream().filter(wanted).map(line -> line(line, texts)).toList();
    }

    private static MyPage.Line line(OwnCases.Line line, Texts texts) {
        var about = line.variant().in(texts.locale()) + ", " + line.holder();
        return new MyPage.Line(
                "/my/cases/" + line.number(),
                line.service().in(texts.locale()),
                about,
                line.number().value(),
                texts.date(line.submittedAt()),
                texts.get("cases.my.state." + line.state()),
                MyProgress.tone(line.state()),
                line.state().isFinal()
                        ? ""
                        : line.state() == CaseState.WAITING_FOR_APPLICANT
                                ? texts.get("cases.my.turn.answer")
                                : line.dueOn()
                                        .map(day -> texts.get("cases.my.due", texts.fullDate(day)))
                                        .orElse(texts.get("cases.my.still.not-complete")));
    }

    /** What the applicant's side adds to the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Entries {

        @Bean
        NavigationEntry myEntry() {
            return new NavigationEntry(20, "/my", "cases.my.nav", NavigationEntry.Audience.CITIZEN);
        }

        @Bean
        NavigationEntry trackEntry() {
            return new NavigationEntry(30, "/track", "cases.track.nav", NavigationEntry.Audience.PUBLIC);
        }
    }
}
