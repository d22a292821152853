package id.pendopo.innovation.competition;

import id.pendopo.kernel.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** A first stage with three entries that three jurors scored alike, closed, and what happens to it afterwards. */
@Component
public class Staged {

    private final Contest contest;
    private final Juries juries;
    private final SteppingAside aside;
    private final Results results;

    Staged(Contest contest, Juries juries, SteppingAside aside, Results results) {
        this.aside = aside;
        this.contest = contest;
        this.juries = juries;
        this.results = results;
    }

    /** The entries are of BAPENDA (85 points), DINKES (70) and DISHUB (55), in the order of DINKES, BAPENDA, DISHUB. */
    public record Stage(
            Actor secretariat, OpenEdition edition, List<Entry> entries, List<Actor> authors, List<Actor> jury) {

        public String code() {
            return edition.code();
        }
    }

    /** Open for scores. */
    public Stage scoring(Actor secretariat, OpenEdition edition) {
        var authors = List.of("DINKES", "BAPENDA", "DISHUB").stream()
                .map(agency -> contest.officer(id.pendopo.kernel.Roles.BACK_OFFICER, agency))
                .toList();
        var titles = List.of("Antar Obat ", "Samsat Desa ", "Jembatan Timbang ");
        var entries = java.util.stream.IntStream.range(0, 3)
                .mapToObj(i -> contest.admitted(secretariat, authors.get(i), edition, titles.get(i) + edition.code()))
                .toList();
        var jury = contest.jury(secretariat, edition, "evaluation", 3, 0);
        contest.showNames(secretariat, edition, "desk");
        contest.declareNothing(jury, edition, "desk");
        juries.draw(secretariat, edition.code(), "desk");
        return new Stage(secretariat, edition, entries, authors, jury);
    }

    /** Every sheet is sealed and none is open. */
    public Stage scored(Actor secretariat, OpenEdition edition) {
        var stage = scoring(secretariat, edition);
        stage.jury().forEach(juror -> contest.score(juror, edition, "desk", Staged::points));
        return stage;
    }

    /** The first juror is tied to the first entry, so that two of three score it. */
    Stage recusedAndPublished(Actor secretariat, OpenEdition edition) {
        var stage = scoring(secretariat, edition);
        var number = String.valueOf(stage.entries().getFirst().number());
        aside.stepAside(
                stage.jury().getFirst(),
                edition.code(),
                "desk",
                number,
                InterestKind.PERSONAL,
                "Penulisnya kerabat dekat saya.");
        stage.jury().forEach(juror -> contest.score(juror, edition, "desk", Staged::points));
        results.close(secretariat, edition.code(), "desk", "");
        results.publish(secretariat, edition.code(), "desk", "");
        return stage;
    }

    public Stage closed(Actor secretariat, OpenEdition edition) {
        var stage = scored(secretariat, edition);
        results.close(secretariat, edition.code(), "desk", "");
        return stage;
    }

    public Stage published(Actor secretariat, OpenEdition edition) {
        var stage = closed(secretariat, edition);
        results.publish(secretariat, edition.code(), "desk", "");
        return stage;
    }

    static int points(Entry entry) {
        return switch (entry.agency()) {
            case "BAPENDA" -> 85;
            case "DINKES" -> 70;
            default -> 55;
        };
    }
}
