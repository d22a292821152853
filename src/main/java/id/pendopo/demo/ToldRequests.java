package id.pendopo.demo;

import id.pendopo.demo.HubPlot.Told;
import id.pendopo.innovation.wishes.NewWish;
import id.pendopo.innovation.wishes.WishAnswering;
import id.pendopo.innovation.wishes.WishPapers;
import id.pendopo.innovation.wishes.WishPhase;
import id.pendopo.innovation.wishes.WishVerdict;
import id.pendopo.innovation.wishes.Wishes;
import id.pendopo.innovation.wishes.Wishing;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.DemoSeed;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Requests to have what others made: one that came to use, one refused, one that waits too long, and a fresh one. */
@Component
@ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
class ToldRequests implements DemoSeed {

    private static final String CONTACT = "pengelola.inovasi@contoh.id";
    private static final String AGREEMENT = "pernyataan-replikasi.pdf";

    private final HubStage stage;
    private final Wishes wishes;
    private final Wishing wishing;
    private final WishAnswering answering;
    private final WishPapers papers;

    ToldRequests(HubStage stage, Wishes wishes, Wishing wishing, WishAnswering answering, WishPapers papers) {
        this.stage = stage;
        this.wishes = wishes;
        this.wishing = wishing;
        this.answering = answering;
        this.papers = papers;
    }

    @Override
    public String name() {
        return "told-requests";
    }

    @Override
    public int order() {
        return 125;
    }

    @Override
    public void seed(Consumer<String> progress) {
        progress.accept("Innovations travel …");
        stage.plot().requests().forEach(this::tell);
    }

    private void tell(Told told) {
        var code = told.text("code");
        var asker = stage.desk(RegionCode.of(told.text("region")), Roles.INNOVATION_OFFICER, told.text("agency"));
        boolean there =
                wishes.mine(asker).asked().stream().anyMatch(wish -> wish.code().equals(code));
        if (there) {
            return;
        }
        var asked = new NewWish(code, told.text("agency"), 2, "", told.text("problem"), told.text("reason"), CONTACT);
        var id = stage.at(told.number("daysAgo"), () -> wishing.ask(asker, asked));
        if (told.has("answer")) {
            answer(id, told.part("answer"));
        }
        if (told.has("begun")) {
            stage.at(told.number("begun"), () -> begin(asker, id));
            told.parts("evidence").forEach(shown -> stage.at(shown.number("daysAgo"), () -> prove(asker, id, shown)));
            stage.at(told.number("done"), () -> wishing.finish(asker, id));
        }
    }

    private void answer(UUID id, Told answer) {
        var owner = wishes.file(id).wish().owner();
        stage.at(
                answer.number("daysAgo"),
                () -> answering.answer(
                        stage.desk(owner.region(), Roles.INNOVATION_OFFICER, owner.agency()),
                        id,
                        WishVerdict.valueOf(answer.text("verdict")),
                        answer.text("reason"),
                        Optional.empty()));
    }

    private void begin(Actor asker, UUID id) {
        wishing.agree(asker, id, papers.take(asker, id, new ByteArrayInputStream(Props.pdf()), AGREEMENT));
        wishing.begin(asker, id, stage.today());
    }

    private void prove(Actor asker, UUID id, Told shown) {
        var phase = WishPhase.valueOf(shown.text("phase"));
        wishing.prove(asker, id, phase, shown.text("words"), Optional.empty());
    }
}
