package id.pendopo.innovation.competition;

import static id.pendopo.innovation.competition.Difference.Kind.ACT;
import static id.pendopo.innovation.competition.Difference.Kind.PUBLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.kernel.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Where nobody changed anything the check says so, whatever jurors did and whenever; where somebody did it always answers. */
@PendopoTest
class CheckedHonestlyTest {

    private static final String REASON = "Juri ini keliru ditunjuk.";

    @Autowired
    Contest contest;

    @Autowired
    Staged staged;

    @Autowired
    Juries juries;

    @Autowired
    Declarations declarations;

    @Autowired
    Results results;

    @Autowired
    Proofs proofs;

    @Autowired
    Tampering tampering;

    /** A stage in which names are shown, of two entries; it is not blind, so that jurors tell of entries by number. */
    private record Named(Actor secretariat, OpenEdition edition, List<Entry> entries, List<Actor> jury) {

        String code() {
            return edition.code();
        }
    }

    private Named named() {
        var secretariat = contest.secretariat();
        var edition = contest.open(secretariat, Duration.ofDays(2), Map.of("    blind: true\n", "    blind: false\n"));
        var entries = List.of("DINKES", "BAPENDA").stream()
                .map(agency -> contest.admitted(secretariat, edition, agency, "Antar " + agency + edition.code()))
                .toList();
        var jury = contest.jury(secretariat, edition, "evaluation", 5, 0);
        contest.showNames(secretariat, edition, "desk");
        return new Named(secretariat, edition, entries, jury);
    }

    private void closed(Named stage, List<Actor> jury) {
        jury.forEach(juror -> contest.score(juror, stage.edition(), "desk", Staged::points));
        results.close(stage.secretariat(), stage.code(), "desk", "");
    }

    private List<Difference> check(Named stage) {
        return proofs.check(stage.secretariat(), stage.code(), "desk");
    }

    /** The first juror has this tie to this entry, and no other. */
    private void tell(Named stage, String entry, InterestKind kind) {
        declarations.declare(stage.jury().getFirst(), stage.code(), "desk", Map.of(entry, kind), Map.of());
    }

    private void atOnce(Runnable one, Runnable other) throws Exception {
        var together = new CyclicBarrier(2);
        try (var windows = Executors.newFixedThreadPool(2)) {
            var running = List.of(one, other).stream()
                    .map(act -> windows.submit(() -> {
                        together.await();
                        act.run();
                        return act;
                    }))
                    .toList();
            for (var each : running) {
                each.get();
            }
        }
    }

    @Test
    void aJurorWhoToldATieAndWasRemovedAccusesNobody() {
        var stage = named();
        tell(stage, "E0001", InterestKind.PERSONAL);
        juries.takeNamesBack(stage.secretariat(), stage.code(), "desk", REASON);
        juries.remove(
                stage.secretariat(),
                stage.code(),
                "evaluation",
                stage.jury().getFirst().account());
        juries.showNames(stage.secretariat(), stage.code(), "desk");
        var left = stage.jury().subList(1, 5);
        contest.declareNothing(left, stage.edition(), "desk");
        juries.draw(stage.secretariat(), stage.code(), "desk");
        closed(stage, left);

        assertThat(check(stage)).isEmpty();
    }

    @Test
    void aJurorWhoIsAppointedAgainTellsAnew() {
        var stage = named();
        var juror = stage.jury().getFirst();
        tell(stage, "E0001", InterestKind.PERSONAL);
        juries.takeNamesBack(stage.secretariat(), stage.code(), "desk", REASON);
        juries.remove(stage.secretariat(), stage.code(), "evaluation", juror.account());
        juries.appoint(
                stage.secretariat(),
                stage.code(),
                "evaluation",
                new Juries.Candidate(juror.account(), "Universitas Contoh", null, null, false));
        juries.showNames(stage.secretariat(), stage.code(), "desk");

        assertThat(declarations.names(juror, stage.code(), "desk"))
                .allSatisfy(name -> assertThat(name.told()).isEmpty());
        contest.declareNothing(stage.jury(), stage.edition(), "desk");
        juries.draw(stage.secretariat(), stage.code(), "desk");
        closed(stage, stage.jury());
        assertThat(check(stage)).isEmpty();
    }

    @Test
    void ofTwoWindowsInWhichAJurorTellsAtOnceOneCounts() throws Exception {
        var stage = named();
        var juror = stage.jury().getFirst();
        contest.declareNothing(stage.jury(), stage.edition(), "desk");

        for (int round = 0; round < 20; round++) {
            atOnce(
                    () -> tell(stage, "E0001", InterestKind.PERSONAL),
                    () -> tell(stage, "E0002", InterestKind.PERSONAL));

            assertThat(declarations.names(juror, stage.code(), "desk"))
                    .filteredOn(name -> !name.told().isEmpty())
                    .hasSize(1);
        }
        juries.draw(stage.secretariat(), stage.code(), "desk");
        closed(stage, stage.jury());

        assertThat(check(stage)).isEmpty();
    }

    /** As if what was told first had been told on a server whose clock is ahead. */
    @Test
    void whatAJurorToldLastCountsWhicheverServerHeardIt() {
        var stage = named();
        contest.declareNothing(stage.jury(), stage.edition(), "desk");
        tell(stage, "E0001", InterestKind.PERSONAL);
        tampering.changeAll(
                "promise",
                "at = at + interval '1 hour'",
                "subject = '" + stage.code() + "/desk' and words like '%E0001 personal%'");

        tell(stage, "E0001", InterestKind.PROFESSIONAL);
        juries.draw(stage.secretariat(), stage.code(), "desk");
        closed(stage, stage.jury());

        assertThat(check(stage)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a\nb", "a\nb\nJ01", "a\nb\nJ01\nE0001\nE0001"})
    void wordsOfATieThatCannotBeReadAreADifference(String words) {
        var secretariat = contest.secretariat();
        var stage = staged.recusedAndPublished(secretariat, contest.open(secretariat));

        tampering.changeAll(
                "promise", "words = '" + words + "'", "subject = '" + stage.code() + "/desk' and kind = 'juror.told'");

        assertThat(proofs.check(secretariat, stage.code(), "desk")).contains(new Difference(ACT, "juror.told"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "'\"'", "'x'", "replace(protocol, 'sealed,', 'juror,')", "left(protocol, 200)"})
    void aFileThatCannotBeReadIsADifference(String protocol) {
        var secretariat = contest.secretariat();
        var stage = staged.published(secretariat, contest.open(secretariat));

        tampering.change("publication", "protocol = " + protocol, "edition = '" + stage.code() + "'");

        assertThat(proofs.check(secretariat, stage.code(), "desk")).contains(new Difference(PUBLICATION, "1"));
    }
}
