package id.pendopo.innovation.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.database.Transactions;
import id.pendopo.innovation.ideas.Laboratory.Step;
import id.pendopo.innovation.ideas.Trial.Outcome;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PendopoTest
class LaboratoryTest {

    @Autowired
    Ideas ideas;

    @Autowired
    Laboratory laboratory;

    @Autowired
    Trials trials;

    @Autowired
    IdeaScenes scenes;

    @Autowired
    Folk folk;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    private Actor author = Actor.anonymous(Folk.PROVINCE);
    private Actor officer = Actor.anonymous(Folk.PROVINCE);
    private UUID idea = UUID.randomUUID();

    @BeforeEach
    void anIdeaThatWasTakenUp() {
        author = folk.officer("Staf Laboratorium", "", "").actor();
        officer = folk.officer("Pengelola Uji", Roles.INNOVATION_OFFICER, "DKP").actor();
        idea = scenes.sent(author, "DKP", true, "laboratorium " + UUID.randomUUID());
        scenes.takenUp(officer, idea);
    }

    @Test
    void teamAndOfficerMoveItOnAndTheTeamIsNotNamed() {
        scenes.moved(officer, idea, Stage.DRUM_UP, Stage.DIAGNOSE);
        scenes.moved(author, idea, Stage.DIAGNOSE, Stage.DESIGN);

        assertThat(ideas.get(officer, idea).progress().stage()).contains(Stage.DESIGN);
        assertThat(laboratory.moves(officer, idea))
                .extracting(Laboratory.Move::by)
                .containsExactly("Pengelola Uji, Staf", "");
    }

    @Test
    void nobodyElseMovesItOn() {
        var colleague = folk.officer("Staf Lain", "", "").actor();
        var other = folk.officer("Pengelola Lain", Roles.INNOVATION_OFFICER, "BAPENDA")
                .actor();

        for (var stranger :
                List.of(colleague, other, folk.citizen("Warga Lewat").actor())) {
            assertThat(laboratory.mayMove(stranger, idea)).isFalse();
            refused("idea-not-in-your-hands", () -> scenes.moved(stranger, idea, Stage.DRUM_UP, Stage.DIAGNOSE));
            refused("idea-not-in-your-hands", () -> scenes.planned(stranger, idea));
        }
    }

    @Test
    void ofTwoWhoLeaveOneStageTheSecondIsTold() {
        scenes.moved(officer, idea, Stage.DRUM_UP, Stage.DIAGNOSE);

        refused("idea-stage-moved", () -> scenes.moved(author, idea, Stage.DRUM_UP, Stage.DIAGNOSE));
        assertThat(laboratory.moves(officer, idea)).hasSize(1);
    }

    @Test
    void noStageIsSkippedWithoutAReasonNotEvenInTheDatabase() {
        refused(
                "idea-stage-reason",
                () -> laboratory.move(
                        officer, idea, new Step(Stage.DRUM_UP, Optional.of(Stage.DELIVER), "bukti", ""), List.of()));
        assertThatThrownBy(() -> transactions.write(
                        Folk.PROVINCE, () -> jdbc.sql("""
                        insert into innovation.idea_stage_move
                            (region, idea, ordinal, from_stage, to_stage, evidence, reason, moved_on, salt)
                        values ('35', :idea, 1, 'DRUM_UP', 'DELIVER', 'bukti', '', '2026-11-30', '\\x00')
                        """).param("idea", idea).update()))
                .hasMessageContaining("idea_stage_move");
    }

    @Test
    void theLastStageIsLeftForGood() {
        scenes.moved(officer, idea, Stage.DRUM_UP, Stage.DISPLAY);
        laboratory.move(officer, idea, new Step(Stage.DISPLAY, Optional.empty(), "dipamerkan", ""), List.of());

        assertThat(laboratory.mayMove(officer, idea)).isFalse();
        refused("idea-stage-moved", () -> scenes.moved(officer, idea, Stage.DISPLAY, Stage.DESIGN));
    }

    @Test
    void noLaboratoryOpensForAnIdeaThatWasNotTakenUp() {
        var kept = scenes.sent(author, "DKP", true, "belum " + UUID.randomUUID());

        assertThat(laboratory.mayMove(author, kept)).isFalse();
        refused("idea-not-taken-up", () -> scenes.moved(author, kept, Stage.DRUM_UP, Stage.DIAGNOSE));
        refused("idea-not-taken-up", () -> scenes.planned(author, kept));
    }

    @Test
    void aTrialThatFailedIsFoundByItsWordsAndByItsOutcome() {
        var word = "pelajaran" + UUID.randomUUID().toString().substring(0, 8);
        scenes.ended(officer, idea, scenes.planned(officer, idea), "70", "Papan nomor tidak terbaca. " + word);

        assertThat(trials.learnings(Folk.PROVINCE, Optional.of(Outcome.NOT_REACHED), word, 0, 10))
                .singleElement()
                .satisfies(found -> assertThat(found.trial().idea()).isEqualTo(idea));
        assertThat(trials.learnings(Folk.PROVINCE, Optional.of(Outcome.REACHED), word, 0, 10))
                .isEmpty();
    }

    @Test
    void anEndIsNeverChangedAndACorrectionStandsBesideIt() {
        var trial = scenes.planned(author, idea);
        scenes.ended(author, idea, trial, "28", "Berhasil.");
        trials.end(author, idea, trial, 1, scenes.report("82", "Belum berhasil.", "Angka tertukar."));

        var told = trials.get(officer, idea, trial);
        assertThat(told.ends()).extracting(Trial.End::outcome).containsExactly(Outcome.REACHED, Outcome.NOT_REACHED);
        refused(
                "trial-ended-meanwhile",
                () -> trials.end(author, idea, trial, 1, scenes.report("20", "Tiga.", "Lagi.")));
        assertThatThrownBy(() -> transactions.write(
                        Folk.PROVINCE,
                        () -> jdbc.sql("update innovation.idea_trial_end set lessons = 'lain' where trial = :trial")
                                .param("trial", trial)
                                .update()))
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    private static void refused(String slug, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.slug()).isEqualTo(slug));
    }
}
