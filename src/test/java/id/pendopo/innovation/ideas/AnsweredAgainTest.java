package id.pendopo.innovation.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever answered may change their mind, and says why: one answer counts, the one before stays to be read. */
@PendopoTest
class AnsweredAgainTest {

    private static final String AGENCY = "DKP";

    @Autowired
    Answering answering;

    @Autowired
    AnswerCounts counts;

    @Autowired
    Ideas ideas;

    @Autowired
    Laboratory laboratory;

    @Autowired
    Trials trials;

    @Autowired
    Careers careers;

    @Autowired
    IdeaScenes scenes;

    @Autowired
    Folk folk;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    private Actor officer = Actor.anonymous(Folk.PROVINCE);
    private UUID idea = UUID.randomUUID();

    @BeforeEach
    void anIdeaThatWasTakenUp() {
        officer = folk.officer("Pengelola Berubah", Roles.INNOVATION_OFFICER, AGENCY)
                .actor();
        idea = scenes.sent(folk.officer("Staf Berubah", "", "").actor(), AGENCY, true, "berubah " + UUID.randomUUID());
        scenes.takenUp(officer, idea);
    }

    private void declines(int seen, String why) {
        answering.answer(officer, idea, new NewAnswer(seen, Verdict.DECLINED, "Anggarannya dicabut.", why));
    }

    @Test
    void aLaterAnswerSaysWhyAndIsTheOnlyOneThatCounts() {
        declines(1, "Ternyata tidak ada anggaran.");

        assertThat(answering.answers(officer, idea))
                .extracting(Answer::verdict, Answer::why)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Verdict.DECLINED, "Ternyata tidak ada anggaran."),
                        org.assertj.core.groups.Tuple.tuple(Verdict.TAKEN_UP, ""));
        assertThat(ideas.get(officer, idea).progress().verdict()).contains(Verdict.DECLINED);
        assertThat(careers.of(officer).answers())
                .extracting(Career.Answered::verdict)
                .containsExactly(Verdict.DECLINED);
    }

    @Test
    void itIsCountedOnceInPublic() {
        int before = answered();

        declines(1, "Ternyata tidak ada anggaran.");

        assertThat(answered()).isEqualTo(before);
    }

    private int answered() {
        return counts.of(Folk.PROVINCE).stream()
                .filter(one -> one.agency().equals(AGENCY))
                .findFirst()
                .orElseThrow()
                .answered();
    }

    @Test
    void theLaboratoryClosesWithTheAnswerThatOpenedItAndOpensWhereItStood() {
        scenes.moved(officer, idea, Stage.DRUM_UP, Stage.DIAGNOSE);
        var trial = scenes.planned(officer, idea);

        declines(1, "Ternyata tidak ada anggaran.");

        assertThat(ideas.get(officer, idea).progress().stage()).isEmpty();
        assertThat(laboratory.mayMove(officer, idea)).isFalse();
        assertThat(answering.takenUp(officer)).noneMatch(one -> one.idea().equals(idea));
        refused("idea-not-taken-up", () -> scenes.planned(officer, idea));
        scenes.ended(officer, idea, trial, "", "Dihentikan; loketnya sudah siap."); // what was learned is not lost
        assertThat(trials.get(officer, idea, trial).isRunning()).isFalse();

        answering.answer(officer, idea, new NewAnswer(2, Verdict.TAKEN_UP, "Dilanjutkan.", "Anggaran kembali ada."));

        assertThat(ideas.get(officer, idea).progress().stage()).contains(Stage.DIAGNOSE);
    }

    @Test
    void nobodyChangesTheirMindWithoutAReasonOrOverAnAnswerTheyHaveNotSeen() {
        refused("idea-text-missing", () -> declines(1, " "));
        refused("idea-answered-meanwhile", () -> declines(0, ""));
        refused("idea-answered-meanwhile", () -> declines(2, "Ternyata tidak ada anggaran."));

        assertThat(answering.answers(officer, idea)).hasSize(1);
    }

    @Test
    void theDatabaseWantsAReasonToo() {
        assertThatThrownBy(() -> transactions.write(
                        Folk.PROVINCE, () -> jdbc.sql("""
                        insert into innovation.idea_answer
                            (region, idea, ordinal, verdict, reason, account, role, agency, in_time, at)
                        select region, idea, 2, 'DECLINED', reason, account, role, agency, in_time, at
                        from innovation.idea_answer where region = '35' and idea = :idea
                        """).param("idea", idea).update()))
                .hasMessageContaining("idea_answer_again_says_why");
    }

    private static void refused(String slug, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.slug()).isEqualTo(slug));
    }
}
