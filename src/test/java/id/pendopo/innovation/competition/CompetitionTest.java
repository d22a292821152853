package id.pendopo.innovation.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.PendopoTest;
import id.pendopo.database.Transactions;
import id.pendopo.innovation.judging.Protocol;
import id.pendopo.innovation.judging.Replay;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import id.pendopo.notify.Messages;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A competition from the opening of its rules to the list that anyone can compute again. */
@PendopoTest
class CompetitionTest {

    @Autowired
    Contest contest;

    @Autowired
    Juries juries;

    @Autowired
    Declarations declarations;

    @Autowired
    Scoring scoring;

    @Autowired
    Results results;

    @Autowired
    Proofs proofs;

    @Autowired
    Panel panel;

    @Autowired
    Entries entries;

    @Autowired
    Selection selection;

    @Autowired
    Messages messages;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    /** A stage that three entries and three jurors have come to, open for scores. */
    private record Staged(Actor secretariat, OpenEdition edition, List<Entry> entries, List<Actor> jury) {}

    private Staged scoring() {
        var secretariat = contest.secretariat();
        var edition = contest.open(secretariat);
        var entries = List.of(
                contest.admitted(secretariat, edition, "DINKES", "Antar Obat " + edition.code()),
                contest.admitted(secretariat, edition, "BAPENDA", "Samsat Desa " + edition.code()),
                contest.admitted(secretariat, edition, "DISHUB", "Jembatan Timbang " + edition.code()));
        var jury = contest.jury(secretariat, edition, "evaluation", 3, 0);
        contest.showNames(secretariat, edition, "desk");
        contest.declareNothing(jury, edition, "desk");
        juries.draw(secretariat, edition.code(), "desk");
        return new Staged(secretariat, edition, entries, jury);
    }

    private Staged closed() {
        var staged = scoring();
        staged.jury().forEach(juror -> contest.score(juror, staged.edition(), "desk", this::points));
        results.close(staged.secretariat(), staged.edition().code(), "desk", "");
        return staged;
    }

    private int points(Entry entry) {
        return switch (entry.agency()) {
            case "BAPENDA" -> 85;
            case "DINKES" -> 70;
            default -> 55;
        };
    }

    @Test
    void aListIsPublishedAndReplaysToItself() {
        var staged = closed();
        var code = staged.edition().code();

        results.publish(staged.secretariat(), code, "desk", "");

        var published = results.published(code, "desk").orElseThrow();
        assertThat(published.outcome().list())
                .extracting(placed -> placed.place().entry())
                .containsExactly("E0002", "E0001", "E0003");
        assertThat(published.outcome().list()).allMatch(placed -> placed.tier().equals("nomination"));
        var replayed = Replay.of(results.file(code, "desk", 1).orElseThrow());
        assertThat(replayed.faults()).isEmpty();
        assertThat(replayed.outcome()).isEqualTo(published.outcome());
        assertThat(proofs.check(staged.secretariat(), code, "desk")).isEmpty();
    }

    @Test
    void nobodyReadsAScoreBeforeTheStageCloses() {
        var staged = scoring();
        var code = staged.edition().code();
        contest.score(staged.jury().getFirst(), staged.edition(), "desk", this::points);

        refused("stage-still-sealed", () -> results.opened(staged.secretariat(), code, "desk"));
        assertThat(results.published(code, "desk")).isEmpty();
        assertThat(results.progress(code).getFirst().done()).isEqualTo(3);
        assertThat(scoring.paper(staged.jury().get(1), code, "desk", "E0001").scores())
                .isEmpty();
        var columns = transactions.read(
                staged.edition().region(),
                () -> jdbc.sql("select sealed from innovation.sheet where edition = :edition")
                        .param("edition", code)
                        .query((row, _) ->
                                new String(row.getBytes("sealed"), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .list());
        assertThat(columns).hasSize(3).noneMatch(kept -> kept.contains("significance"));
    }

    @Test
    void aStageThatClosedTakesNoScoreNeitherByUsNorByTheDatabase() {
        var staged = closed();
        var code = staged.edition().code();

        refused(
                "stage-closed",
                () -> scoring.save(staged.jury().getFirst(), code, "desk", "E0001", 1, given(50), Map.of()));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> transactions.write(staged.edition().region(), () -> {
                    jdbc.sql("""
                            insert into innovation.sheet
                            select region, edition, stage, entry, pseudonym, version + 1, sealed, digest, saved_at
                            from innovation.sheet where edition = :edition limit 1
                            """).param("edition", code).update();
                }));
    }

    @Test
    void theOtherWindowIsTold() {
        var staged = scoring();
        var code = staged.edition().code();
        var juror = staged.jury().getFirst();
        scoring.save(juror, code, "desk", "E0001", 0, given(60), Map.of());

        refused("sheet-saved-elsewhere", () -> scoring.save(juror, code, "desk", "E0001", 0, given(70), Map.of()));
        assertThat(scoring.paper(juror, code, "desk", "E0001").scores().get("novelty"))
                .isEqualByComparingTo("60");
        assertThat(scoring.save(juror, code, "desk", "E0001", 1, given(70), Map.of()))
                .isEqualTo(2);
    }

    @Test
    void extremesOweACommentAndScoresStayInRange() {
        var staged = scoring();
        var code = staged.edition().code();
        var juror = staged.jury().getFirst();

        for (var wrong : List.of("101", "-1", "NaN", "1e2", "", "7.123", "=1+1")) {
            refused("score-out-of-range", () -> scoring.save(juror, code, "desk", "E0001", 0, given(wrong), Map.of()));
        }
        refused("comment-owed", () -> scoring.save(juror, code, "desk", "E0001", 0, given(95), Map.of()));
        refused("comment-owed", () -> scoring.save(juror, code, "desk", "E0001", 0, given(10), Map.of()));
    }

    @Test
    void aJurorWhoIsTiedIsRecusedAndASubstituteStepsIn() {
        var secretariat = contest.secretariat();
        var edition = contest.open(secretariat);
        var tied = contest.admitted(secretariat, edition, "DINKES", "Antar Obat " + edition.code());
        contest.admitted(secretariat, edition, "BAPENDA", "Samsat Desa " + edition.code());
        var jury = contest.jury(secretariat, edition, "evaluation", 3, 1);
        contest.showNames(secretariat, edition, "desk");
        refused("jurors-silent", () -> juries.draw(secretariat, edition.code(), "desk"));
        contest.declareATie(jury.getFirst(), edition, "desk", tied);
        contest.declareNothing(jury.subList(1, 4), edition, "desk");

        var drawn = juries.draw(secretariat, edition.code(), "desk");

        assertThat(drawn.jurorsOf().get("E0001")).containsExactly("J02", "J03", "J04");
        assertThat(drawn.jurorsOf().get("E0002")).containsExactly("J01", "J02", "J03");
        refused("paper-not-yours", () -> scoring.paper(jury.getFirst(), edition.code(), "desk", "E0001"));
    }

    @Test
    void namesComeBeforeFiles() {
        var secretariat = contest.secretariat();
        var edition = contest.open(secretariat);
        contest.admitted(secretariat, edition, "DINKES", "Antar Obat " + edition.code());
        var jury = contest.jury(secretariat, edition, "evaluation", 3, 0);
        contest.showNames(secretariat, edition, "desk");

        assertThat(declarations.names(jury.getFirst(), edition.code(), "desk"))
                .extracting(Declarations.Name::holder)
                .containsExactly("Dinas Kesehatan Provinsi Jawa Timur");
        assertThat(scoring.pile(jury.getFirst(), edition.code(), "desk").entries())
                .isEmpty();
        refused("paper-not-yours", () -> scoring.paper(jury.getFirst(), edition.code(), "desk", "E0001"));
        refused("juror-only", () -> declarations.names(contest.juror(), edition.code(), "desk"));
    }

    @Test
    void aCorrectionNeedsFourEyesAndStandsInTheProtocol() {
        var staged = closed();
        var code = staged.edition().code();
        panel.propose(
                staged.secretariat(),
                code,
                "desk",
                new Protocol.Correction(
                        "J01", "E0003", "significance", BigDecimal.valueOf(88), "Angka 88 terbaca 55 di kertas"));
        var change =
                results.opened(staged.secretariat(), code, "desk").changes().getFirst();

        refused("four-eyes", () -> panel.decide(staged.secretariat(), code, "desk", change.id(), true));
        panel.decide(contest.secretariat(), code, "desk", change.id(), true);

        var opened = results.opened(staged.secretariat(), code, "desk");
        assertThat(opened.protocol().corrections()).hasSize(1);
        assertThat(opened.outcome().list().getLast().place().spread()).isPositive();
    }

    @Test
    void jurorsWhoDisagreeTalkBeforeAnythingIsPublished() {
        var staged = scoring();
        var code = staged.edition().code();
        contest.score(staged.jury().get(0), staged.edition(), "desk", this::points);
        contest.score(staged.jury().get(1), staged.edition(), "desk", this::points);
        contest.score(
                staged.jury().get(2),
                staged.edition(),
                "desk",
                entry -> entry.agency().equals("DISHUB") ? 95 : points(entry));
        results.close(staged.secretariat(), code, "desk", "");

        refused("moderation-owed", () -> results.publish(staged.secretariat(), code, "desk", ""));
        panel.record(
                staged.secretariat(),
                code,
                "desk",
                contest.minutes("E0003", "Juri membahas bukti dampak dan tetap pada nilainya."));
        results.publish(staged.secretariat(), code, "desk", "");

        assertThat(results.published(code, "desk")).isPresent();
    }

    @Test
    void aScoreChangedInTheDatabaseIsFound() {
        var staged = closed();
        var code = staged.edition().code();
        results.publish(staged.secretariat(), code, "desk", "");

        tamper(staged, "scores = jsonb_set(scores, '{significance}', '99')");

        assertThat(proofs.check(staged.secretariat(), code, "desk"))
                .extracting(Difference::kind)
                .contains(Difference.Kind.SEAL, Difference.Kind.SHEET);
    }

    /** Whoever owns the tables can switch a trigger off; the seal and the log still tell. */
    private void tamper(Staged staged, String change) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter table innovation.opened disable trigger only_grows");
            statement.execute("select set_config('pendopo.region', '35', false)");
            statement.execute("update innovation.opened set " + change + " where edition = '"
                    + staged.edition().code() + "' and entry = 'E0003' and pseudonym = 'J01'");
            statement.execute("alter table innovation.opened enable trigger only_grows");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aStageIsNotClosedWhileAnEntryHasNoScoreAndMissingSheetsOweAReason() {
        var staged = scoring();
        var code = staged.edition().code();
        refused("stage-entry-without-score", () -> results.close(staged.secretariat(), code, "desk", ""));
        contest.score(staged.jury().getFirst(), staged.edition(), "desk", this::points);

        refused("stage-sheets-missing", () -> results.close(staged.secretariat(), code, "desk", ""));
        results.close(staged.secretariat(), code, "desk", "Dua juri sakit, berita acara terlampir");

        var opened = results.opened(staged.secretariat(), code, "desk");
        assertThat(opened.outcome().list()).allMatch(placed -> placed.place().jurors() == 1);
        assertThat(opened.outcome().list().getFirst().place().raw()).isEqualByComparingTo("85");
    }

    @Test
    void onlyTheSecretariatOfTheRegionRunsAStage() {
        var staged = scoring();
        var code = staged.edition().code();

        for (var other : List.of(staged.jury().getFirst(), contest.officer(Roles.ADMINISTRATOR, "SETDA"))) {
            refused("secretariat-only", () -> results.close(other, code, "desk", ""));
            refused("secretariat-only", () -> results.opened(other, code, "desk"));
        }
    }

    @Test
    void aRegencyEntersACompetitionOfTheProvinceAndIsToldWhatWasDecided() {
        var secretariat = contest.secretariat();
        var edition = contest.open(secretariat);
        var author = contest.person(Contest.JOMBANG, Roles.BACK_OFFICER, "DPMPTSP", "Petugas Uji Jombang")
                .actor();
        var sent = contest.sent(author, edition, "Jemput Izin " + edition.code());

        selection.admit(secretariat, edition.code(), String.valueOf(sent.number()), "");

        assertThat(sent.cluster()).isEqualTo("regency");
        assertThat(entries.mine(author)).extracting(Entry::state).containsExactly(EntryState.ADMITTED);
        assertThat(messages.unread(author)).isEqualTo(1);
    }

    private static Map<String, String> given(Object score) {
        var all = new java.util.HashMap<String, String>();
        for (var criterion : List.of(
                "background",
                "novelty",
                "implementation",
                "significance",
                "adaptability",
                "resources",
                "sustainability")) {
            all.put(criterion, String.valueOf(score));
        }
        return all;
    }

    private static void refused(String slug, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .satisfies(no -> assertThat(no.slug()).isEqualTo(slug));
    }
}
