package id.pendopo.innovation.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.PendopoTest;
import id.pendopo.TestClock;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Rights;
import id.pendopo.innovation.judging.Protocol;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import id.pendopo.notify.Messages;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody decides, judges or competes where they are tied, whatever a form was filled in with. */
@PendopoTest
class WhoMayTest {

    private static final String REASON = "Berkas sudah diperiksa dan lengkap.";

    @Autowired
    Contest contest;

    @Autowired
    Staged staged;

    @Autowired
    Accounts accounts;

    @Autowired
    Rights rights;

    @Autowired
    Entries entries;

    @Autowired
    Selection selection;

    @Autowired
    Juries juries;

    @Autowired
    Declarations declarations;

    @Autowired
    Scoring scoring;

    @Autowired
    Panel panel;

    @Autowired
    Objections objections;

    @Autowired
    Awards awards;

    @Autowired
    Results results;

    @Autowired
    Proofs proofs;

    @Autowired
    Messages messages;

    @Autowired
    TestClock clock;

    private static void refused(String slug, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .satisfies(no -> assertThat(no.slug()).isEqualTo(slug));
    }

    private Actor with(Actor officer, String role, String agency) {
        rights.grant(
                Actor.system(Contest.PROVINCE),
                new Rights.Grant(officer.account(), role, agency, LocalDate.of(2020, 1, 1), null),
                "uji");
        return accounts.actor(Contest.PROVINCE, officer.account(), Actor.Channel.WEB)
                .orElseThrow();
    }

    @Test
    void whoWritesAnEntryDecidesNothingAboutItThoughTheyRunTheCompetition() {
        var secretariat = contest.secretariat();
        var stage = staged.published(secretariat, contest.open(secretariat));
        var author = stage.authors().getFirst();
        var entry = stage.entries().getFirst();
        var number = String.valueOf(entry.number());
        var code = stage.code();
        objections.raise(author, code, entry.id(), "desk", "Nilai kebaruan tidak sesuai dengan bukti kami.");
        var both = with(author, Roles.INNOVATION_SECRETARIAT, "SETDA");
        var another = contest.sent(both, contest.open(secretariat), "Antar Obat Lain " + code);

        refused(
                "decide-own-entry",
                () -> selection.admit(both, another.edition(), String.valueOf(another.number()), REASON));
        refused("decide-own-entry", () -> panel.depart(both, code, "desk", number, "nomination", REASON));
        refused("decide-own-entry", () -> panel.record(both, code, "desk", contest.minutes(number, REASON)));
        refused(
                "decide-own-entry",
                () -> panel.propose(
                        both,
                        code,
                        "desk",
                        new Protocol.Correction("J01", number, "significance", BigDecimal.TEN, REASON)));
        refused("decide-own-entry", () -> awards.revoke(both, code, "desk", number, REASON));
        var raised = results.opened(secretariat, code, "desk").objections().getFirst();
        refused(
                "decide-own-entry",
                () -> objections.answer(both, code, "desk", raised.id(), new Objections.Answer(true, REASON, REASON)));
        refused("decide-own-entry", () -> panel.depart(both, code, "desk", "E0002", "", REASON));
        refused("decide-own-entry", () -> results.publish(both, code, "desk", REASON));
        panel.depart(secretariat, code, "desk", "E0002", "", "Yang tidak menulis boleh memutuskan");
    }

    @Test
    void whoIsTiedToAnEntryLeadsNoStageInWhichItStands() {
        var secretariat = contest.secretariat();
        var edition = contest.open(secretariat);
        var code = edition.code();
        var author = contest.officer(Roles.BACK_OFFICER, "DINKES");
        contest.admitted(secretariat, author, edition, "Antar Obat " + code);
        var both = with(author, Roles.INNOVATION_SECRETARIAT, "SETDA");
        var jury = contest.jury(secretariat, edition, "evaluation", 3, 0);
        contest.closeEntries(edition);

        refused("decide-own-entry", () -> juries.showNames(both, code, "desk"));
        juries.showNames(secretariat, code, "desk");
        refused("decide-own-entry", () -> juries.takeNamesBack(both, code, "desk", REASON));
        contest.declareNothing(jury, edition, "desk");
        refused("decide-own-entry", () -> juries.draw(both, code, "desk"));
        juries.draw(secretariat, code, "desk");
        jury.forEach(juror -> contest.score(juror, edition, "desk", Staged::points));
        refused("decide-own-entry", () -> results.close(both, code, "desk", ""));
        results.close(secretariat, code, "desk", "");
        refused("decide-own-entry", () -> results.opened(both, code, "desk"));
        refused("decide-own-entry", () -> results.publish(both, code, "desk", ""));
        results.publish(secretariat, code, "desk", "");
        assertThat(results.opened(both, code, "desk").state()).isEqualTo(StageState.PUBLISHED);
    }

    @Test
    void whereNobodyElseIsInTheSecretariatTheyReadThatAnotherHasToBeAppointed() {
        var alone = contest.officer(Roles.INNOVATION_SECRETARIAT, "DISHUB");
        var edition = contest.open(alone, Contest.SOON, Map.of("agency: \"SETDA\"", "agency: \"DISHUB\""));
        var sent = contest.sent(alone, edition, "Jembatan Timbang " + edition.code());

        refused(
                "decide-own-alone",
                () -> selection.admit(alone, edition.code(), String.valueOf(sent.number()), REASON));
    }

    @Test
    void aJurorDoesNotScoreTheAgencyInWhichTheyHoldAnOfficeWhateverTheSecretariatWroteDown() {
        var secretariat = contest.secretariat();
        var edition = contest.open(secretariat);
        contest.admitted(secretariat, edition, "DINKES", "Antar Obat " + edition.code());
        var jury = contest.jury(secretariat, edition, "evaluation", 3, 1);
        with(jury.getFirst(), Roles.BACK_OFFICER, "DINKES");
        contest.showNames(secretariat, edition, "desk");
        contest.declareNothing(jury, edition, "desk");

        var drawn = juries.draw(secretariat, edition.code(), "desk");

        assertThat(drawn.jurorsOf().get("E0001")).containsExactly("J02", "J03", "J04");
    }

    @Test
    void whatAnAgencyIsSaysInWhichClusterItCompetes() {
        var edition = contest.open(contest.secretariat());

        assertThat(cluster(edition, "BAPENDA", "company")).isEqualTo("agency");
        assertThat(cluster(edition, "BANKJATIM", "")).isEqualTo("company");
        assertThat(cluster(edition, "BANKJATIM", "regency")).isEqualTo("company");
    }

    private String cluster(OpenEdition edition, String agency, String chosen) {
        return entries.begin(
                        contest.officer(Roles.BACK_OFFICER, agency),
                        edition.code(),
                        agency,
                        chosen,
                        null,
                        EntryContent.EMPTY)
                .cluster();
    }

    @Test
    void whatWasFoundIsCuredOnlyUntilTheLastDayToAnswer() {
        var secretariat = contest.secretariat();
        var edition = contest.open(secretariat);
        var author = contest.officer(Roles.BACK_OFFICER, "DINKES");
        var sent = contest.sent(author, edition, "Antar Obat " + edition.code());
        var number = String.valueOf(sent.number());
        selection.fault(secretariat, edition.code(), number, Set.of("incomplete"), "Lampiran halaman dua kosong");
        var faulted = entries.get(author, edition.code(), sent.id());
        var cured = entries.save(
                author, edition.code(), sent.id(), faulted.version(), contest.content("Antar Obat Baru " + number));

        clock.jump(Duration.ofDays(30));

        refused(
                "entry-closed-to-writing",
                () -> entries.save(author, edition.code(), sent.id(), cured.version(), cured.content()));
        selection.refuse(secretariat, edition.code(), number, Set.of("incomplete"), "Tidak dijawab sampai batas waktu");
    }

    @Test
    void noStageIsDrawnWhileSomebodyMayStillComeIn() {
        var secretariat = contest.secretariat();
        var edition = contest.open(secretariat);
        var code = edition.code();
        contest.admitted(secretariat, edition, "DINKES", "Antar Obat " + code);
        var late = contest.sent(contest.officer(Roles.BACK_OFFICER, "BAPENDA"), edition, "Samsat Desa " + code);
        contest.jury(secretariat, edition, "evaluation", 3, 0);

        refused("stage-before-closing", () -> juries.showNames(secretariat, code, "desk"));
        contest.closeEntries(edition);
        refused("stage-entries-undecided", () -> juries.showNames(secretariat, code, "desk"));
        selection.refuse(secretariat, code, String.valueOf(late.number()), Set.of("not-a-service"), REASON);
        refused("stage-entries-undecided", () -> juries.showNames(secretariat, code, "desk"));
        clock.jump(Duration.ofDays(14));
        juries.showNames(secretariat, code, "desk");
    }

    @Test
    void aTieThatLeavesTooFewHoldsNoStageForEver() {
        var secretariat = contest.secretariat();
        var edition = contest.open(secretariat);
        var code = edition.code();
        var tied = contest.admitted(secretariat, edition, "DINKES", "Antar Obat " + code);
        var jury = contest.jury(secretariat, edition, "evaluation", 3, 0);
        contest.showNames(secretariat, edition, "desk");
        contest.declareATie(jury.getFirst(), edition, "desk", tied);
        contest.declareNothing(jury.subList(1, 3), edition, "desk");
        refused("assignment-too-few", () -> juries.draw(secretariat, code, "desk"));

        juries.takeNamesBack(secretariat, code, "desk", "Satu juri terikat dan tidak ada pengganti");
        refused("stage-not-open", () -> declarations.names(jury.getFirst(), code, "desk"));
        contest.jury(secretariat, edition, "evaluation", 1, 1);
        juries.showNames(secretariat, code, "desk");
        contest.declareNothing(jury, edition, "desk");
        contest.declareATie(jury.getFirst(), edition, "desk", tied);
        refused("jurors-silent", () -> juries.draw(secretariat, code, "desk"));
    }

    @Test
    void whatAJurorToldLastCounts() {
        var secretariat = contest.secretariat();
        var edition = contest.open(secretariat);
        var entry = contest.admitted(secretariat, edition, "DINKES", "Antar Obat " + edition.code());
        var jury = contest.jury(secretariat, edition, "evaluation", 3, 0);
        contest.showNames(secretariat, edition, "desk");
        contest.declareATie(jury.getFirst(), edition, "desk", entry);
        contest.declareNothing(jury, edition, "desk");

        assertThat(juries.draw(secretariat, edition.code(), "desk").jurorsOf().get("E0001"))
                .contains("J01");
        refused("stage-not-now", () -> juries.takeNamesBack(secretariat, edition.code(), "desk", REASON));
    }

    @Test
    void ofTwoWindowsThatSealOneSheetAtOnceOneDoes() throws Exception {
        var secretariat = contest.secretariat();
        var stage = staged.scoring(secretariat, contest.open(secretariat));
        var juror = stage.jury().getFirst();
        var given = new HashMap<String, String>();
        stage.edition().rules().stage("desk").criteria().forEach(criterion -> given.put(criterion.code(), "70"));
        var together = new CyclicBarrier(4);
        Callable<String> seal = () -> {
            together.await();
            try {
                scoring.save(juror, stage.code(), "desk", "E0001", 0, given, Map.of());
                return "sealed";
            } catch (Refusal no) {
                return no.slug();
            }
        };

        try (var windows = Executors.newFixedThreadPool(4)) {
            var said = new ArrayList<String>();
            for (var one : windows.invokeAll(Collections.nCopies(4, seal))) {
                said.add(one.get());
            }
            assertThat(said)
                    .containsExactlyInAnyOrder(
                            "sealed", "sheet-saved-elsewhere", "sheet-saved-elsewhere", "sheet-saved-elsewhere");
        }
    }

    @Test
    void nothingIsHeldAgainstTheLogWhileItIsSealed() {
        var secretariat = contest.secretariat();
        var stage = staged.scored(secretariat, contest.open(secretariat));

        refused("stage-still-sealed", () -> proofs.check(secretariat, stage.code(), "desk"));
    }

    @Test
    void anEntryWhoseScoresAreOpenStaysInTheProtocol() {
        var secretariat = contest.secretariat();
        var stage = staged.scored(secretariat, contest.open(secretariat));
        var author = stage.authors().getFirst();
        entries.withdraw(author, stage.code(), stage.entries().getFirst().id(), "Layanan dihentikan tahun ini");
        results.close(secretariat, stage.code(), "desk", "");

        refused(
                "entry-judged",
                () -> entries.withdraw(
                        stage.authors().getLast(),
                        stage.code(),
                        stage.entries().getLast().id(),
                        "Nilainya terlalu rendah bagi kami"));
    }

    @Test
    void anAuditorHoldsTheRowsAgainstTheSealsAndNobodyElseButTheSecretariatDoes() {
        var secretariat = contest.secretariat();
        var stage = staged.published(secretariat, contest.open(secretariat));

        assertThat(proofs.check(contest.officer(Roles.AUDITOR, "INSPEKTORAT"), stage.code(), "desk"))
                .isEmpty();
        refused("secretariat-only", () -> proofs.check(stage.jury().getFirst(), stage.code(), "desk"));
    }

    @Test
    void whoHasSomethingToDoIsToldSo() {
        var secretariat = contest.secretariat();
        var stage = staged.published(secretariat, contest.open(secretariat));
        var author = stage.authors().getFirst();
        objections.raise(
                author, stage.code(), stage.entries().getFirst().id(), "desk", "Nilai kebaruan tidak sesuai bukti.");

        assertThat(subjects(stage.jury().getFirst()))
                .contains(
                        "Anda ditunjuk sebagai juri",
                        "Nyatakan kepentingan Anda",
                        "Naskah sudah dibagikan kepada Anda");
        assertThat(subjects(author)).contains("Hasil sudah diumumkan");
        assertThat(subjects(secretariat)).contains("Ada keberatan atas hasil");
    }

    private List<String> subjects(Actor reader) {
        return messages.of(reader, java.util.Locale.of("id")).stream()
                .map(message -> message.subject())
                .toList();
    }

    @Test
    void interestsAreToldForEachStageThatAJuryScores() {
        var secretariat = contest.secretariat();
        var edition =
                contest.open(secretariat, Contest.SOON, Map.of("    jury: \"panel\"", "    jury: \"evaluation\""));
        var stage = staged.published(secretariat, edition);

        contest.showNames(secretariat, edition, "presentation");

        assertThat(juries.of(secretariat, edition.code(), "evaluation").silent())
                .containsExactlyInAnyOrderElementsOf(accountsOf(stage.jury()));
        refused("jurors-silent", () -> juries.draw(secretariat, edition.code(), "presentation"));
        contest.declareNothing(stage.jury(), edition, "presentation");
        juries.draw(secretariat, edition.code(), "presentation");
    }

    private static List<UUID> accountsOf(List<Actor> people) {
        return people.stream().map(Actor::account).toList();
    }

    @Test
    void namesInABlindStageDoNotSayWhoseFileItIs() {
        var secretariat = contest.secretariat();
        var edition = contest.open(secretariat);
        contest.admitted(secretariat, edition, "DINKES", "Antar Obat " + edition.code());
        contest.admitted(secretariat, edition, "BAPENDA", "Samsat Desa " + edition.code());
        var jury = contest.jury(secretariat, edition, "evaluation", 3, 0);
        contest.showNames(secretariat, edition, "desk");

        var names = declarations.names(jury.getFirst(), edition.code(), "desk");

        assertThat(names)
                .hasSize(2)
                .isSortedAccordingTo(java.util.Comparator.comparing(Declarations.Name::holder))
                .noneMatch(name -> name.toString().contains("E000"));
        assertThat(declarations.names(jury.getLast(), edition.code(), "desk"))
                .extracting(Declarations.Name::key)
                .doesNotContainAnyElementsOf(
                        names.stream().map(Declarations.Name::key).toList());
        contest.declareNothing(jury, edition, "desk");
        juries.draw(secretariat, edition.code(), "desk");
        refused("names-closed", () -> declarations.names(jury.getFirst(), edition.code(), "desk"));
    }
}
