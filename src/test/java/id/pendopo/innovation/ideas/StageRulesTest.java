package id.pendopo.innovation.ideas;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.innovation.ideas.Laboratory.Step;
import id.pendopo.kernel.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StageRulesTest {

    @Test
    void theNextStageOwesEvidenceAndNothingElse() {
        for (var stage : Stage.values()) {
            assertThat(StageRules.faults(new Step(stage, stage.next(), "bukti", "")))
                    .isEmpty();
            assertThat(StageRules.faults(new Step(stage, stage.next(), " \n", "")))
                    .extracting(Refusal::slug)
                    .containsExactly("idea-text-missing");
        }
    }

    @Test
    void everyOtherWayOwesAReason() {
        for (var from : Stage.values()) {
            for (var to : Stage.values()) {
                if (to != from && !from.next().equals(Optional.of(to))) {
                    assertThat(StageRules.faults(new Step(from, Optional.of(to), "bukti", "  ")))
                            .extracting(Refusal::slug)
                            .containsExactly("idea-stage-reason");
                    assertThat(StageRules.faults(new Step(from, Optional.of(to), "bukti", "sudah dikaji")))
                            .isEmpty();
                }
            }
        }
        assertThat(StageRules.faults(new Step(Stage.DRUM_UP, Optional.empty(), "bukti", "")))
                .extracting(Refusal::slug)
                .containsExactly("idea-stage-reason");
    }

    @Test
    void nothingGoesWhereItStands() {
        assertThat(StageRules.faults(new Step(Stage.DESIGN, Optional.of(Stage.DESIGN), "bukti", "alasan")))
                .extracting(Refusal::slug)
                .containsExactly("idea-stage-same");
    }
}
