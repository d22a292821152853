package id.pendopo.innovation.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.PendopoTest;
import id.pendopo.database.Transactions;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Rights;
import id.pendopo.innovation.judging.Protocol.Entrant;
import id.pendopo.innovation.judging.Protocol.Recusal;
import id.pendopo.innovation.judging.Replay;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What may happen to people and entries while a stage runs, without harm to the stage. */
@PendopoTest
class StagesHoldTest {

    private static final String REASON = "Penulisnya ipar saya sendiri.";

    @Autowired
    Contest contest;

    @Autowired
    Staged staged;

    @Autowired
    Entries entries;

    @Autowired
    Coauthors coauthors;

    @Autowired
    Selection selection;

    @Autowired
    Juries juries;

    @Autowired
    Declarations declarations;

    @Autowired
    Scoring scoring;

    @Autowired
    SteppingAside aside;

    @Autowired
    Results results;

    @Autowired
    Proofs proofs;

    @Autowired
    StageStore stages;

    @Autowired
    JuryStore seats;

    @Autowired
    EntryStore entryStore;

    @Autowired
    Accounts accounts;

    @Autowired
    Rights rights;

    @Autowired
    Transactions transactions;

    @Autowired
    InstantSource clock;

    private static void refused(String slug, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .satisfies(no -> assertThat(no.slug()).isEqualTo(slug));
    }

    private void grant(Actor officer, String role) {
        rights.grant(
                Actor.system(Contest.PROVINCE),
                new Rights.Grant(officer.account(), role, "SETDA", LocalDate.of(2020, 1, 1), null),
                "uji");
    }

    private Actor today(Actor officer) {
        return accounts.actor(Contest.PROVINCE, officer.account(), Actor.Channel.WEB)
                .orElseThrow();
    }

    /** An officer of the health office who is a juror, too; as one who writes. */
    private Actor writer() {
        var writer = contest.officer(Roles.BACK_OFFICER, "DINKES");
        grant(writer, Roles.JUROR);
        return writer;
    }

    private void appoint(Actor secretariat, OpenEdition edition, Actor juror) {
        juries.appoint(
                secretariat,
                edition.code(),
                "evaluation",
                new Juries.Candidate(juror.account(), "Universitas Contoh", null, null, false));
    }

    /** The first entry is by the first juror, the second one was asked to write it, too, and never answered. */
    @Test
    void nobodyScoresWhatTheyWroteOrWereAskedToWriteWhateverTheyTold() {
        var secretariat = contest.secretariat();
        var edition = contest.open(secretariat);
        var author = writer();
        var asked = writer();
        appoint(secretariat, edition, author);
        appoint(secretariat, edition, asked);
        var others = contest.jury(secretariat, edition, "evaluation", 1, 2);
        var draft = contest.ready(author, edition, contest.content("Antar Obat " + edition.code()));
        coauthors.invite(author, edition.code(), draft.id(), asked.account());
        selection.admit(
                secretariat,
                edition.code(),
                String.valueOf(entries.send(author, edition.code(), draft.id()).number()),
                "");
        contest.admittedForHealth(secretariat, edition, "BAPENDA", "Samsat Desa " + edition.code());
        contest.showNames(secretariat, edition, "desk");
        contest.declareNothing(List.of(today(author), today(asked)), edition, "desk");
        contest.declareNothing(others, edition, "desk");

        var drawn = juries.draw(secretariat, edition.code(), "desk");

        assertThat(drawn.jurorsOf().get("E0001")).containsExactly("J03", "J04", "J05");
        assertThat(drawn.jurorsOf().get("E0002")).contains("J01", "J02");
        assertThat(transactions.read(edition.region(), () -> stages.recusals(key(edition))))
                .contains(new Recusal("J01", "E0001", "personal"), new Recusal("J02", "E0001", "personal"));
        assertThat(aside.stepAside(
                        others.getFirst(), edition.code(), "desk", "E0001", InterestKind.PROFESSIONAL, REASON))
                .singleElement()
                .satisfies(one -> assertThat(one.substitute()).isNull());
    }

    @Test
    void whoWritesAnEntryOrWasAskedToIsNotAppointedEvenWhileItIsADraft() {
        var secretariat = contest.secretariat();
        var edition = contest.open(secretariat);
        var author = writer();
        var asked = writer();
        var draft = contest.ready(author, edition, contest.content("Antar Obat " + edition.code()));
        coauthors.invite(author, edition.code(), draft.id(), asked.account());

        refused("juror-entered", () -> appoint(secretariat, edition, author));
        refused("juror-entered", () -> appoint(secretariat, edition, asked));
        entries.withdraw(author, edition.code(), draft.id(), "Kami menulis ulang tahun depan.");
        appoint(secretariat, edition, author);

        assertThat(juries.of(secretariat, edition.code(), "evaluation").jurors())
                .hasSize(1);
    }

    @Test
    void anEntryWithdrawnWhileJurorsScoreOwesNoSheetAndTakesNoPlace() {
        var secretariat = contest.secretariat();
        var stage = staged.scoring(secretariat, contest.open(secretariat));
        contest.score(stage.jury().getFirst(), stage.edition(), "desk", Staged::points);

        withdraw(stage, 1);

        assertThat(scoring.pile(stage.jury().get(1), stage.code(), "desk").entries())
                .extracting(Entry::number)
                .containsExactly("E0001", "E0003");
        refused("paper-not-yours", () -> scoring.paper(stage.jury().getFirst(), stage.code(), "desk", "E0002"));
        stage.jury().subList(1, 3).forEach(juror -> contest.score(juror, stage.edition(), "desk", Staged::points));
        assertThat(results.progress(stage.code()).getFirst()).satisfies(progress -> {
            assertThat(progress.done()).isEqualTo(6);
            assertThat(progress.all()).isEqualTo(6);
        });
        results.close(secretariat, stage.code(), "desk", "");
        results.publish(secretariat, stage.code(), "desk", "");
        assertListed(stage, "E0001", "E0003");
    }

    @Test
    void anEntryWithdrawnAfterTheListStandsOnNoLaterListAndLooksLikeNoForgery() {
        var secretariat = contest.secretariat();
        var stage = staged.published(secretariat, contest.open(secretariat));

        transactions.write(
                stage.edition().region(),
                () -> entryStore.state(stage.entries().get(1), EntryState.WITHDRAWN, null, clock.instant()));

        assertThat(proofs.check(stage.secretariat(), stage.code(), "desk")).isEmpty();
        results.publish(secretariat, stage.code(), "desk", "Satu naskah ditarik penulisnya.");
        assertListed(stage, "E0001", "E0003");
    }

    private void withdraw(Staged.Stage stage, int which) {
        entries.withdraw(
                stage.authors().get(which),
                stage.code(),
                stage.entries().get(which).id(),
                "Layanan ini dihentikan bulan lalu.");
    }

    private void assertListed(Staged.Stage stage, String... numbers) {
        var published = results.published(stage.code(), "desk").orElseThrow();
        assertThat(published.outcome().list())
                .extracting(placed -> placed.place().entry())
                .containsExactly(numbers);
        assertThat(published.protocol().entrants()).extracting(Entrant::number).containsExactlyInAnyOrder(numbers);
        assertThat(published.protocol().assigned()).containsOnlyKeys(numbers);
        assertThat(published.protocol().sheets())
                .extracting(kept -> kept.sheet().entry())
                .containsOnly(numbers);
        var last = results.opened(stage.secretariat(), stage.code(), "desk");
        assertThat(last.differsFrom(published.outcome())).isFalse();
        var file = results.file(stage.code(), "desk", published.number()).orElseThrow();
        assertThat(Replay.of(file).faults()).isEmpty();
        assertThat(proofs.check(stage.secretariat(), stage.code(), "desk")).isEmpty();
    }

    @Test
    void theLastJurorOfAnEntryDoesNotGoAndNoEntryIsClosedAwayWithoutOne() {
        var secretariat = contest.secretariat();
        var stage = staged.scoring(secretariat, contest.open(secretariat));
        for (var juror : stage.jury().subList(0, 2)) {
            assertThat(stepAside(stage, juror)).hasSize(1);
        }

        refused("aside-nobody-left", () -> stepAside(stage, stage.jury().get(2)));

        assertThat(scoring.pile(stage.jury().get(2), stage.code(), "desk").entries())
                .hasSize(3);
        assertThat(aside.of(secretariat, stage.code(), "desk")).hasSize(2);
        transactions.write(
                stage.edition().region(),
                () -> stages.recuse(key(stage.edition()), List.of(new Recusal("J03", "E0001", "personal"))));
        stage.jury().forEach(juror -> contest.score(juror, stage.edition(), "desk", Staged::points));
        refused("stage-entry-without-juror", () -> results.close(secretariat, stage.code(), "desk", REASON));
        withdraw(stage, 0);
        results.close(secretariat, stage.code(), "desk", "");
        assertThat(results.opened(secretariat, stage.code(), "desk").outcome().list())
                .extracting(placed -> placed.place().entry())
                .containsExactly("E0002", "E0003");
    }

    private List<SteppingAside.Aside> stepAside(Staged.Stage stage, Actor juror) {
        return aside.stepAside(juror, stage.code(), "desk", "E0001", InterestKind.PERSONAL, REASON);
    }

    @Test
    void nobodyIsAppointedOnceTheSeedIsKnown() {
        var secretariat = contest.secretariat();
        var edition = contest.open(secretariat);
        contest.admitted(secretariat, edition, "DINKES", "Antar Obat " + edition.code());
        contest.jury(secretariat, edition, "evaluation", 3, 0);
        contest.showNames(secretariat, edition, "desk");

        refused("jury-opened", () -> appoint(secretariat, edition, contest.juror()));

        assertThat(contest.jury(secretariat, edition, "panel", 1, 0)).hasSize(1);
    }

    /** The seats are written as if they had been there at the draw: one is silent, one works for the entrant. */
    @Test
    void aSubstituteHasToldTheirInterestsAndIsTiedByNone() {
        var secretariat = contest.secretariat();
        var stage = staged.scoring(secretariat, contest.open(secretariat));
        seat(stage, contest.juror(), "J04", null, false);
        seat(stage, contest.juror(), "J05", "DINKES", true);
        var dismissed = contest.juror();
        seat(stage, dismissed, "J06", null, true);
        dismiss(dismissed);

        assertThat(stepAside(stage, stage.jury().getFirst()))
                .singleElement()
                .satisfies(one -> assertThat(one.substitute()).isNull());

        seat(stage, contest.juror(), "J07", null, true);
        assertThat(stepAside(stage, stage.jury().get(1)))
                .singleElement()
                .satisfies(one -> assertThat(one.substitute()).isEqualTo("J07"));
    }

    private void seat(Staged.Stage stage, Actor juror, String pseudonym, @Nullable String agency, boolean told) {
        var edition = stage.edition();
        var region = agency == null ? null : edition.region().value();
        transactions.write(edition.region(), () -> {
            assertThat(seats.insert(
                            edition.region(),
                            edition.code(),
                            new Juror(
                                    "evaluation",
                                    juror.account(),
                                    pseudonym,
                                    "Juri Uji",
                                    "Lembaga Contoh",
                                    region,
                                    agency,
                                    true),
                            UUID.randomUUID(),
                            clock.instant()))
                    .isTrue();
            if (told) {
                seats.declared(
                        new StageKey(edition.region(), edition.code(), "desk"), juror.account(), clock.instant());
            }
        });
    }

    private void dismiss(Actor juror) {
        rights.of(Contest.PROVINCE, juror.account()).stream()
                .filter(held -> held.role().equals(Roles.JUROR))
                .forEach(held -> rights.revoke(Actor.system(Contest.PROVINCE), held.id(), "uji"));
    }

    @Test
    void aSeatCountsOnlyWhileItsJurorIsOneAndDoesNotRunTheCompetition() {
        var secretariat = contest.secretariat();
        var stage = staged.scoring(secretariat, contest.open(secretariat));
        var dismissed = stage.jury().get(0);
        var promoted = stage.jury().get(1);
        dismiss(dismissed);
        grant(promoted, Roles.INNOVATION_SECRETARIAT);

        for (var juror : List.of(today(dismissed), today(promoted))) {
            refused("juror-only", () -> scoring.pile(juror, stage.code(), "desk"));
            refused("juror-only", () -> declarations.names(juror, stage.code(), "desk"));
            refused(
                    "juror-only",
                    () -> scoring.save(juror, stage.code(), "desk", "E0001", 0, points(stage.edition()), Map.of()));
            assertThat(scoring.tasks(juror)).isEmpty();
        }
        assertThat(scoring.tasks(today(stage.jury().get(2)))).hasSize(1);
    }

    private static Map<String, String> points(OpenEdition edition) {
        return edition.rules().stage("desk").criteria().stream()
                .collect(java.util.stream.Collectors.toMap(criterion -> criterion.code(), _ -> "60"));
    }

    @Test
    void whoRunsTheCompetitionIsNotAppointed() {
        var secretariat = contest.secretariat();
        var edition = contest.open(secretariat);
        grant(secretariat, Roles.JUROR);

        refused("juror-of-secretariat", () -> appoint(secretariat, edition, secretariat));
    }

    private static StageKey key(OpenEdition edition) {
        return new StageKey(edition.region(), edition.code(), "desk");
    }
}
