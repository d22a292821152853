package id.pendopo.innovation.competition;

import static id.pendopo.innovation.competition.Difference.Kind.ACT;
import static id.pendopo.innovation.competition.Difference.Kind.ENTRY;
import static id.pendopo.innovation.competition.Difference.Kind.GONE;
import static id.pendopo.innovation.competition.Difference.Kind.LIST;
import static id.pendopo.innovation.competition.Difference.Kind.LOG;
import static id.pendopo.innovation.competition.Difference.Kind.PUBLICATION;
import static id.pendopo.innovation.competition.Difference.Kind.RULES;
import static id.pendopo.innovation.competition.Difference.Kind.SEAL;
import static id.pendopo.innovation.competition.Difference.Kind.SHEET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.PendopoTest;
import id.pendopo.database.Transactions;
import id.pendopo.innovation.judging.Protocol;
import id.pendopo.innovation.judging.ProtocolFile;
import id.pendopo.innovation.judging.Replay;
import id.pendopo.innovation.judging.Sheet;
import id.pendopo.innovation.promises.Promise;
import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Disclosed;
import id.pendopo.kernel.Refusal;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Whoever owns the database can change any row and make all rows agree; what they did is found all the same. */
@PendopoTest
class ChangedInTheDatabaseTest {

    @Autowired
    Contest contest;

    @Autowired
    Staged staged;

    @Autowired
    Results results;

    @Autowired
    Proofs proofs;

    @Autowired
    Panel panel;

    @Autowired
    Juries juries;

    @Autowired
    Tampering tampering;

    @Autowired
    Disclosed log;

    @Autowired
    SheetStore sheets;

    @Autowired
    Transactions transactions;

    @Autowired
    JsonMapper json;

    private Staged.Stage published() {
        var secretariat = contest.secretariat();
        return staged.published(secretariat, contest.open(secretariat));
    }

    private List<Difference> check(Staged.Stage stage) {
        return proofs.check(stage.secretariat(), stage.code(), "desk");
    }

    private static String of(Staged.Stage stage) {
        return "edition = '" + stage.code() + "'";
    }

    @Test
    void nothingIsFoundWhereNobodyChangedAnything() {
        assertThat(check(published())).isEmpty();
    }

    @Test
    void aScoreThatIsChangedBreaksItsSeal() {
        var stage = published();

        tampering.change(
                "opened",
                "scores = jsonb_set(scores, '{significance}', '99')",
                of(stage) + " and entry = 'E0003' and pseudonym = 'J01'");

        assertThat(check(stage)).contains(new Difference(SEAL, "E0003 J01"), new Difference(SHEET, "E0003 J01"));
    }

    @Test
    void aScoreWithASealMadeForItIsNotWhatTheJurorSavedAndNotInTheLog() {
        var stage = published();
        var forged = forged(stage, protocol(stage).sheets().getFirst());

        reseal(stage, forged);

        assertThat(check(stage))
                .contains(new Difference(SHEET, name(forged)), new Difference(LOG, name(forged)))
                .doesNotContain(new Difference(SEAL, name(forged)));
    }

    @Test
    void aListForgedWholeReplaysAndIsFoundByTheLog() {
        var stage = published();
        var protocol = protocol(stage);
        var forged = forged(stage, protocol.sheets().getFirst());
        var file = ProtocolFile.write(with(protocol, forged));
        assertThat(Replay.of(file).holds()).isTrue();

        reseal(stage, forged);
        tampering.change(
                "publication",
                "protocol = '" + file.replace("'", "''") + "', digest = '" + EditionFile.digest(file) + "'",
                of(stage));

        assertThat(check(stage)).contains(new Difference(LOG, "1"), new Difference(LOG, name(forged)));
    }

    @Test
    void aFileThatIsChangedIsNotTheOnePublished() {
        var stage = published();

        tampering.change("publication", "protocol = replace(protocol, 'result,1,', 'result,9,')", of(stage));

        assertThat(check(stage)).contains(new Difference(PUBLICATION, "1"));
        assertThat(Replay.of(results.file(stage.code(), "desk", 1).orElseThrow())
                        .faults())
                .anyMatch(fault -> fault.startsWith("Line "));
    }

    @Test
    void aSheetThatIsChangedIsNotTheOneOpened() {
        var stage = published();

        tampering.change(
                "sheet", "digest = sha256('anything')", of(stage) + " and entry = 'E0001' and pseudonym = 'J02'");

        assertThat(check(stage)).contains(new Difference(SHEET, "E0001 J02"));
    }

    @Test
    void aSheetThatItsJurorHadSealedBeforeIsNotTheOneThatWasOpened() {
        var secretariat = contest.secretariat();
        var stage = staged.scored(secretariat, contest.open(secretariat));
        var key = new StageKey(Contest.PROVINCE, stage.code(), "desk");
        var before = transactions.read(
                key.region(),
                () -> sheets.latest(key, "E0001", "J01").orElseThrow().sealed());
        contest.score(stage.jury().getFirst(), stage.edition(), "desk", _ -> 60);
        results.close(secretariat, stage.code(), "desk", "");
        results.publish(secretariat, stage.code(), "desk", "");
        assertThat(check(stage)).isEmpty();

        reseal(stage, before);
        tampering.remove("sheet", of(stage) + " and entry = 'E0001' and pseudonym = 'J01' and version = 2");

        assertThat(check(stage))
                .containsExactlyInAnyOrder(new Difference(ACT, "stage.closed"), new Difference(GONE, "score.sealed"));
    }

    @Test
    void aSealedSheetThatIsMovedToAnotherEntryKeepsTheStageFromClosing() {
        var secretariat = contest.secretariat();
        var stage = staged.scored(secretariat, contest.open(secretariat));

        tampering.change(
                "sheet",
                "sealed = (select sealed from innovation.sheet other where other.edition = sheet.edition"
                        + " and other.entry = 'E0001' and other.pseudonym = 'J01')",
                of(stage) + " and entry = 'E0002' and pseudonym = 'J01'");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> results.close(secretariat, stage.code(), "desk", ""))
                .satisfies(no -> assertThat(no.slug()).isEqualTo("seal-broken"));
    }

    @Test
    void everybodyCanHoldWhatWasPromisedAgainstTheLog() {
        var stage = published();

        var promises = proofs.promises(stage.code(), "desk");

        assertThat(promises)
                .extracting(Promise::kind)
                .containsExactly("edition.opened", "stage.names", "stage.drawn", "stage.closed", "stage.published");
        assertThat(log.missing(promises.stream().map(Promise::commitment).toList()))
                .isEmpty();
        assertThat(promises).allSatisfy(promise -> assertThat(promise.words()).startsWith(stage.code() + "\n"));
    }

    @Test
    void aRecusalThatIsTakenOutIsMissed() {
        var secretariat = contest.secretariat();
        var edition = contest.open(secretariat);
        var stage = staged.recusedAndPublished(secretariat, edition);
        assertThat(check(stage)).isEmpty();

        tampering.remove("recusal", of(stage));

        assertThat(check(stage)).contains(new Difference(ACT, "stage.closed"));
    }

    @Test
    void aTitleThatIsChangedAfterTheListIsFound() {
        var stage = published();

        tampering.plain("update innovation.entry set content = jsonb_set(content, '{title}', '\"Judul lain\"') where "
                + of(stage) + " and number = 'E0001'");

        assertThat(check(stage)).containsExactly(new Difference(ENTRY, "E0001"));
    }

    @Test
    void rulesThatAreChangedAreNotThoseThatWereFrozen() {
        var stage = published();

        tampering.change("edition_rules", "rules = replace(rules, 'years: 3', 'years: 1')", of(stage));

        assertThat(check(stage)).contains(new Difference(RULES, "1"));
    }

    @Test
    void anActWhoseWordsAreChangedIsNotTheOneThatTheLogWasPromised() {
        var stage = published();

        tampering.change(
                "promise",
                "words = replace(words, 'E0001', 'E0002')",
                "subject = '" + stage.code() + "/desk' and kind = 'stage.drawn'");

        assertThat(check(stage)).containsExactly(new Difference(ACT, "stage.drawn"));
    }

    @Test
    void aReasonOfThePanelThatIsChangedWasNeverPromised() {
        var secretariat = contest.secretariat();
        var stage = staged.closed(secretariat, contest.open(secretariat));
        panel.depart(secretariat, stage.code(), "desk", "E0001", "", "Tidak hadir pada wawancara juri");
        results.publish(secretariat, stage.code(), "desk", "");
        assertThat(check(stage)).isEmpty();

        tampering.change("panel_note", "words = 'Alasan lain yang dikarang kemudian'", of(stage));

        assertThat(check(stage)).contains(new Difference(LOG, "E0001"));
    }

    @Test
    void aCorrectionAfterTheListMeansThatAnotherListIsOwed() {
        var stage = published();
        panel.propose(
                stage.secretariat(),
                stage.code(),
                "desk",
                new Protocol.Correction(
                        "J01", "E0003", "significance", BigDecimal.valueOf(88), "Angka 88 terbaca 55 di kertas"));
        var change = results.opened(stage.secretariat(), stage.code(), "desk")
                .changes()
                .getFirst();
        panel.decide(contest.secretariat(), stage.code(), "desk", change.id(), true);

        assertThat(check(stage)).containsExactly(new Difference(LIST, "desk"));
        panel.record(
                stage.secretariat(),
                stage.code(),
                "desk",
                contest.minutes("E0003", "Juri membahas nilai yang dikoreksi dan sepakat."));
        results.publish(stage.secretariat(), stage.code(), "desk", "Koreksi nilai E0003 disetujui");

        assertThat(check(stage)).isEmpty();
    }

    private static String entry(String number) {
        return "entry = (select id from innovation.entry where number = '" + number + "' and ";
    }

    @Test
    void aStepOfAnEntryThatIsTakenOutIsMissedByTheLog() {
        var stage = published();

        tampering.remove("entry_step", entry("E0001") + of(stage) + ") and kind = 'admitted'");

        assertThat(check(stage)).contains(new Difference(GONE, "entry.admitted"));
    }

    @Test
    void aReasonOfAStepThatIsChangedIsNotTheOneThatWasPromised() {
        var stage = published();

        tampering.change(
                "entry_step", "reason = 'Alasan lain'", entry("E0001") + of(stage) + ") and kind = 'admitted'");

        assertThat(check(stage)).containsExactly(new Difference(ACT, "entry.admitted"));
    }

    @Test
    void aPractisedSheetThatIsTakenOutIsMissedByTheLog() {
        var secretariat = contest.secretariat();
        var edition = contest.openWithCalibration(secretariat);
        var stage = staged.scoring(secretariat, edition);
        stage.jury().forEach(juror -> contest.practise(juror, edition, "desk", "75"));
        stage.jury().forEach(juror -> contest.score(juror, edition, "desk", Staged::points));
        results.close(secretariat, stage.code(), "desk", "");
        results.publish(secretariat, stage.code(), "desk", "");
        assertThat(check(stage)).isEmpty();

        tampering.remove("calibration", of(stage) + " and pseudonym = 'J02'");

        assertThat(check(stage)).containsExactly(new Difference(GONE, "calibration.sealed"));
    }

    @Test
    void aCorrectionThatWasDeniedAndIsTakenOutIsMissed() {
        var stage = denied();
        assertThat(check(stage)).isEmpty();

        tampering.plain("delete from innovation.correction where " + of(stage));

        assertThat(check(stage))
                .containsExactlyInAnyOrder(
                        new Difference(ACT, "score.correction-asked"), new Difference(ACT, "score.correction-decided"));
    }

    @Test
    void aCorrectionThatIsTakenOutWithItsPromisesIsMissedByTheLog() {
        var stage = denied();

        tampering.plain("delete from innovation.correction where " + of(stage));
        tampering.removeAll("promise", "subject = '" + stage.code() + "/desk' and kind like 'score.correction%'");

        assertThat(check(stage))
                .containsExactlyInAnyOrder(
                        new Difference(GONE, "score.correction-asked"),
                        new Difference(GONE, "score.correction-decided"));
    }

    /** Somebody asked for another score and the second pair of eyes said no. */
    private Staged.Stage denied() {
        var stage = published();
        panel.propose(
                stage.secretariat(),
                stage.code(),
                "desk",
                new Protocol.Correction(
                        "J01", "E0003", "significance", BigDecimal.valueOf(88), "Angka 88 terbaca 55 di kertas"));
        var change = results.opened(stage.secretariat(), stage.code(), "desk")
                .changes()
                .getFirst();
        panel.decide(contest.secretariat(), stage.code(), "desk", change.id(), false);
        return stage;
    }

    @Test
    void aTieThatAJurorToldAndThatIsTakenOutIsMissed() {
        var secretariat = contest.secretariat();
        var stage = staged.recusedAndPublished(secretariat, contest.open(secretariat));
        assertThat(check(stage)).isEmpty();

        tampering.plain("delete from innovation.interest where " + of(stage));

        assertThat(check(stage)).containsExactly(new Difference(ACT, "juror.told"));
    }

    @Test
    void aListThatIsTakenOutIsMissed() {
        var stage = published();

        tampering.removeAll("listed", of(stage));
        tampering.removeAll("publication_paper", of(stage));
        tampering.remove("publication", of(stage));
        tampering.plain("update innovation.stage set state = 'CLOSED' where " + of(stage));
        assertThat(check(stage)).containsExactly(new Difference(ACT, "stage.published"));

        tampering.remove("promise", "subject = '" + stage.code() + "/desk' and kind = 'stage.published'");
        assertThat(check(stage)).containsExactly(new Difference(GONE, "stage.published"));
    }

    @Test
    void aDayOfOpeningThatIsMovedHidesNothing() {
        var stage = published();

        tampering.change("edition", "opened_at = opened_at + interval '9 days'", "code = '" + stage.code() + "'");

        assertThat(check(stage)).contains(new Difference(ACT, "edition.opened"));
    }

    @Test
    void aLastDayOfObjectionsThatIsMovedWasNeverPromised() {
        var stage = published();

        tampering.plain("update innovation.stage set objection_until = objection_until - 3 where " + of(stage));

        assertThat(check(stage)).contains(new Difference(LOG, "1"));
    }

    @Test
    void aJurorWithAnotherNameWasNeverAppointed() {
        var stage = published();

        tampering.plain(
                "update innovation.juror set name = 'Orang Lain' where " + of(stage) + " and pseudonym = 'J01'");

        assertThat(check(stage))
                .containsExactlyInAnyOrder(new Difference(LOG, "J01"), new Difference(ACT, "juror.appointed"));
    }

    @Test
    void aCommentThatIsChangedIsNotTheOneThatTheJurorSealed() {
        var stage = published();

        tampering.change(
                "opened",
                "comments = jsonb_set(comments, '{significance}', '\"Komentar lain yang dikarang\"')",
                of(stage) + " and entry = 'E0001' and pseudonym = 'J02'");

        assertThat(check(stage)).containsExactly(new Difference(SHEET, "E0001 J02"));
    }

    @Test
    void namesThatWereTakenBackAndJurorsWhoWereRemovedAreNoForgery() {
        var secretariat = contest.secretariat();
        var edition = contest.open(secretariat);
        var entries = List.of("DINKES", "BAPENDA").stream()
                .map(agency -> contest.admitted(secretariat, edition, agency, "=Antar; \"+" + agency + edition.code()))
                .toList();
        var jury = contest.jury(secretariat, edition, "evaluation", 5, 0);
        contest.showNames(secretariat, edition, "desk");
        contest.declareATie(jury.getFirst(), edition, "desk", entries.getFirst());
        juries.takeNamesBack(secretariat, edition.code(), "desk", "Seorang juri keliru ditunjuk");
        juries.remove(secretariat, edition.code(), "evaluation", jury.getLast().account());
        juries.showNames(secretariat, edition.code(), "desk");
        var left = jury.subList(0, 4);
        contest.declareATie(jury.getFirst(), edition, "desk", entries.getLast());
        contest.declareNothing(left, edition, "desk");
        contest.declareATie(jury.getFirst(), edition, "desk", entries.getFirst());
        juries.draw(secretariat, edition.code(), "desk");
        left.forEach(juror -> contest.score(juror, edition, "desk", Staged::points));
        results.close(secretariat, edition.code(), "desk", "");
        results.publish(secretariat, edition.code(), "desk", "");

        assertThat(proofs.check(secretariat, edition.code(), "desk")).isEmpty();
    }

    private Protocol protocol(Staged.Stage stage) {
        return results.published(stage.code(), "desk").orElseThrow().protocol();
    }

    /** Another score under a seal of its own. */
    private static Protocol.Sealed forged(Staged.Stage stage, Protocol.Sealed kept) {
        var scores = new HashMap<>(kept.sheet().scores());
        scores.put("significance", BigDecimal.valueOf(99));
        var sheet = new Sheet(kept.sheet().juror(), kept.sheet().entry(), scores);
        return new Protocol.Sealed(sheet, Commitment.to(sheet.words(stage.code(), "desk")));
    }

    private static String name(Protocol.Sealed kept) {
        return kept.sheet().entry() + " " + kept.sheet().juror();
    }

    private void reseal(Staged.Stage stage, Protocol.Sealed forged) {
        tampering.change(
                "opened",
                "scores = '" + json.writeValueAsString(forged.sheet().scores()) + "', salt = '\\x"
                        + HexFormat.of().formatHex(forged.commitment().salt()) + "', digest = '\\x"
                        + forged.commitment() + "'",
                of(stage) + " and entry = '" + forged.sheet().entry() + "' and pseudonym = '"
                        + forged.sheet().juror() + "'");
    }

    private static Protocol with(Protocol protocol, Protocol.Sealed forged) {
        return new Protocol(
                protocol.edition(),
                protocol.rulesDigest(),
                protocol.stage(),
                protocol.rules(),
                protocol.tiers(),
                protocol.seed(),
                protocol.entrants(),
                protocol.jurors(),
                protocol.recusals(),
                protocol.assigned(),
                protocol.sheets().stream()
                        .map(kept -> name(kept).equals(name(forged)) ? forged : kept)
                        .toList(),
                protocol.corrections(),
                protocol.departures(),
                protocol.revocations(),
                protocol.vacancy());
    }
}
