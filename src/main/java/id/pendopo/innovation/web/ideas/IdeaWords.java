package id.pendopo.innovation.web.ideas;

import id.pendopo.innovation.ideas.Idea;
import id.pendopo.innovation.ideas.IdeaLine;
import id.pendopo.innovation.ideas.Own;
import id.pendopo.innovation.ideas.Stage;
import id.pendopo.innovation.ideas.Verdict;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Parts.Tone;
import id.pendopo.web.Problems;
import id.pendopo.web.Problems.Problem;
import id.pendopo.web.Texts;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How ideas are spoken of on pages. */
@Component
public class IdeaWords {

    /** What its reader may cure, now or later: the form is shown again with all that was typed. */
    private static final Set<Refusal.Kind> CURABLE =
            EnumSet.of(Refusal.Kind.INVALID, Refusal.Kind.TOO_LARGE, Refusal.Kind.CONFLICT, Refusal.Kind.TOO_MANY);

    private final Agencies agencies;

    IdeaWords(Agencies agencies) {
        this.agencies = agencies;
    }

    String agency(RegionCode region, String code) {
        return agencies.find(region, code).map(Agency::name).orElse(code);
    }

    /** An office by its role; who heads the region is known by the name of that office alone. */
    String who(RegionCode region, String role, String agency, Texts texts) {
        boolean headsRegion = agencies.find(region, agency)
                .filter(found -> found.kind() == Agency.Kind.HEAD_OF_REGION)
                .isPresent();
        return headsRegion
                ? agency(region, agency)
                : texts.get("innovation.ideas.role." + role, agency(region, agency));
    }

    /** Those that can be asked. */
    List<Option> choices(RegionCode region) {
        return agencies.in(region).stream()
                .filter(Agency::active)
                .map(agency -> new Option(agency.code(), agency.name()))
                .toList();
    }

    /** A line with what it says, in the reader's words. */
    IdeaCard card(RegionCode region, IdeaLine line, Texts texts) {
        return new IdeaCard(
                "/ideas/" + line.id(),
                line.heading(),
                line.helped(),
                agency(region, line.agency()),
                texts.date(line.sentAt()),
                state(texts, line.state(), line.verdict(), line.stage()),
                tone(line.state(), line.verdict()),
                line.supports());
    }

    /** One of the reader's own, by its slip. */
    IdeaCard card(RegionCode region, Own own, Texts texts) {
        var idea = own.idea();
        var progress = idea.progress();
        return new IdeaCard(
                "/ideas/mine/" + own.slip(),
                idea.text().heading(),
                idea.text().helped(),
                agency(region, idea.agency()),
                texts.date(idea.sentAt()),
                state(texts, progress.state(), progress.verdict(), progress.stage()),
                tone(progress.state(), progress.verdict()),
                0);
    }

    public static String state(Texts texts, Idea.State state, Optional<Verdict> verdict, Optional<Stage> stage) {
        return stage.map(one -> texts.get("innovation.ideas.stage." + one))
                .or(() -> verdict.map(one -> texts.get("innovation.ideas.verdict." + one)))
                .orElseGet(() -> texts.get("innovation.ideas.state." + state));
    }

    public static Tone tone(Idea.State state, Optional<Verdict> verdict) {
        if (state == Idea.State.WITHDRAWN) {
            return Tone.NEUTRAL;
        }
        return verdict.map(one -> switch (one) {
                    case TAKEN_UP -> Tone.GOOD;
                    case KEPT -> Tone.ACTIVE;
                    case DECLINED -> Tone.NEUTRAL;
                })
                .orElse(Tone.WAITING);
    }

    static Problems problems(List<Refusal> faults, Texts texts) {
        return Problems.of(faults.stream().map(fault -> problem(fault, texts)).toList());
    }

    /** What a form says about itself; a refusal that nothing in it can cure goes on its way. */
    static Problem problem(Refusal no, Texts texts) {
        if (!CURABLE.contains(no.kind())) {
            throw no;
        }
        var field = no.values().isEmpty() ? "" : String.valueOf(no.values().getFirst());
        return new Problem(field.matches("[a-z]{2,12}") ? field : "", text(no, field, texts));
    }

    /** Of several empty fields each is called by its name: at the top of the form they stand one below the other. */
    private static String text(Refusal no, String field, Texts texts) {
        var name = "innovation.ideas." + field;
        return no.slug().equals("idea-text-missing") && texts.has(name)
                ? texts.get("innovation.ideas.missing", texts.get(name))
                : texts.get(no.messageKey(), no.values().toArray());
    }

    /** What keeps a name from being sealed stands at the name, wherever the cause is. */
    static Problem nameProblem(Refusal no, Texts texts) {
        return new Problem("name", problem(no, texts).text());
    }
}
