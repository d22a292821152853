package id.pendopo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.kernel.Roles;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PendopoTest
class ParallelBranchesTest {

    private static final Path HOUSEHOLD = Path.of("services/35/ground-water-licence/tests/household.yaml");
    private static final int ROUNDS = 100;

    @Autowired
    Hall hall;

    @Autowired
    Walker walker;

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles files;

    @Test
    void twoAgenciesThatEndTogetherBothSucceedAndTheJoinHappensOnce() throws Exception {
        var energy = hall.desk(Hall.PROVINCE, Roles.TECHNICAL_REVIEWER, "ESDM");
        var environment = hall.desk(Hall.PROVINCE, Roles.TECHNICAL_REVIEWER, "DLH");
        for (int round = 0; round < ROUNDS; round++) {
            var number = reviewedUpToTheOpinions();
            var view = files.view(energy, number);
            together(
                    () -> cases.act(energy, number, Deed.of("recommend", version(view, "energy"))),
                    () -> cases.act(environment, number, Deed.of("recommend", version(view, "environment"))));

            var joined = files.view(energy, number);
            assertThat(joined.places())
                    .as("round " + round)
                    .singleElement()
                    .satisfies(place -> assertThat(place.step()).isEqualTo("draft"));
            assertThat(joined.history().stream()
                            .filter(event -> event.toSteps().equals("draft"))
                            .count())
                    .as("round " + round)
                    .isEqualTo(1);
        }
    }

    private CaseNumber reviewedUpToTheOpinions() {
        var citizen = hall.citizen();
        var script = Walker.Script.read(HOUSEHOLD);
        var number = walker.submit(citizen, script);
        for (var at : List.of("intake complete", "visit-schedule schedule", "visit report")) {
            var parts = at.split(" ", 2);
            walker.step(citizen, number, new Walker.Script.At(parts[0], parts[1]));
        }
        return number;
    }

    private static int version(CaseView view, String branch) {
        return view.places().stream()
                .filter(place -> place.branch().equals(branch))
                .findFirst()
                .orElseThrow()
                .version();
    }

    private static void together(Callable<?> one, Callable<?> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var run : List.of(one, other).stream()
                    .map(work -> threads.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList()) {
                run.get();
            }
        }
    }
}
