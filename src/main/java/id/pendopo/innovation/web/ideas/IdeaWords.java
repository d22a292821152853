package id.pendopo.innovation.web.ideas;

import id.pendopo.innovation.ideas.Idea;
import id.pendopo.innovation.ideas.IdeaLine;
import id.pendopo.innovation.ideas.Stage;
import id.pendopo.innovation.ideas.Verdict;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Parts.Tone;
import id.pendopo.web.Problems.Problem;
import id.pendopo.web.Texts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How ideas are spoken of on pages. */
@Component
public class IdeaWords {

    private final Agencies agencies;

    IdeaWords(Agencies agencies) {
        this.agencies = agencies;
    }

    String agency(RegionCode region, String code) {
        return agencies.find(region, code).map(Agency::name).orElse(code);
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
        return card(region, line, "/ideas/" + line.id(), texts);
    }

    IdeaCard card(RegionCode region, IdeaLine line, String href, Texts texts) {
        return new IdeaCard(
                href,
                line.heading(),
                line.helped(),
                agency(region, line.agency()),
                texts.date(line.sentAt()),
                state(texts, line.state(), line.verdict(), line.stage()),
                tone(line.state(), line.verdict()),
                line.supports());
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

    /** What a form says about itself; a refusal that no field can cure goes on its way. */
    static Problem problem(Refusal no, Texts texts) {
        if (no.kind() != Refusal.Kind.INVALID && no.kind() != Refusal.Kind.TOO_LARGE) {
            throw no;
        }
        var field = no.values().isEmpty() ? "" : String.valueOf(no.values().getFirst());
        return new Problem(
                field.matches("[a-z]{2,12}") ? field : "",
                texts.get(no.messageKey(), no.values().toArray()));
    }
}
