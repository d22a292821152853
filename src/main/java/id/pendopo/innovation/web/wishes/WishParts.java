package id.pendopo.innovation.web.wishes;

import id.pendopo.innovation.wishes.Copies;
import id.pendopo.innovation.wishes.Copies.Copied;
import id.pendopo.innovation.wishes.WishState;
import id.pendopo.innovation.wishes.Wishes;
import id.pendopo.kernel.Actor;
import id.pendopo.web.Texts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the page of an innovation says of requests: how often it was taken over, and what is asked now. */
@Component
public class WishParts {

    private static final int LATEST = 3;

    private final Wishes wishes;
    private final Copies copies;
    private final WishWords words;

    WishParts(Wishes wishes, Copies copies, WishWords words) {
        this.wishes = wishes;
        this.copies = copies;
        this.words = words;
    }

    public WishPart of(Actor actor, String code, Texts texts) {
        var copied = copies.of(List.of(code)).getOrDefault(code, new Copied(0, 0));
        var counts = wishes.counts(code);
        var today = wishes.today();
        return new WishPart(
                code,
                copied.times(),
                copied.regions(),
                WishState.OPEN.stream()
                        .mapToInt(state -> counts.getOrDefault(state, 0))
                        .sum(),
                !wishes.offices(actor).isEmpty(),
                wishes.list(code, Optional.empty(), false, 1, LATEST).wishes().stream()
                        .map(wish -> words.line(wish, today, texts))
                        .toList());
    }
}
