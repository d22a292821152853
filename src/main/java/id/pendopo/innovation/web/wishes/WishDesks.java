package id.pendopo.innovation.web.wishes;

import id.pendopo.innovation.web.wishes.WishDeskPage.Phase;
import id.pendopo.innovation.web.wishes.WishDeskPage.Side;
import id.pendopo.innovation.wishes.Wish;
import id.pendopo.innovation.wishes.WishPhase;
import id.pendopo.innovation.wishes.WishVerdict;
import id.pendopo.innovation.wishes.Wishes;
import id.pendopo.innovation.wishes.Wishes.File;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Parts.Row;
import id.pendopo.web.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the desk of one request for one of its sides. */
@Component
class WishDesks {

    private final Wishes wishes;
    private final WishWords words;

    WishDesks(Wishes wishes, WishWords words) {
        this.wishes = wishes;
        this.words = words;
    }

    WishDeskPage page(Actor actor, UUID id, Texts texts) {
        var file = wishes.file(id);
        var missing = file.missing();
        return new WishDeskPage(
                file,
                words.line(file.wish(), wishes.today(), texts),
                words.rows(file.wish(), texts),
                words.history(file, texts),
                papers(file, texts),
                Arrays.stream(WishVerdict.values())
                        .map(each -> new Option(
                                each.name(),
                                texts.get("wishes.verdict." + each),
                                texts.get("wishes.verdict.hint." + each)))
                        .toList(),
                Arrays.stream(WishPhase.values())
                        .map(each -> phase(each, missing, texts))
                        .toList(),
                side(actor, file.wish()));
    }

    private Side side(Actor actor, Wish wish) {
        if (wishes.asks(actor, wish)) {
            return Side.ASKING;
        }
        if (wishes.owns(actor, wish)) {
            return Side.OWNER;
        }
        if (wishes.reads(actor, wish)) {
            return Side.OVERSEER;
        }
        throw new Refusal(Refusal.Kind.FORBIDDEN, "wish-not-yours", "Neither side of " + wish.id());
    }

    private static Phase phase(WishPhase phase, List<WishPhase> missing, Texts texts) {
        return new Phase(
                new Option(phase.name(), texts.get("wishes.phase." + phase), texts.get("wishes.phase.hint." + phase)),
                !missing.contains(phase));
    }

    private static List<Row> papers(File file, Texts texts) {
        return file.papers().stream()
                .map(paper -> new Row(
                        WishWords.paper(paper, texts),
                        paper.name() + ", " + texts.date(paper.at()),
                        "/files/" + paper.upload() + "?region=" + file.wish().region(),
                        texts.get("wishes.open")))
                .toList();
    }
}
