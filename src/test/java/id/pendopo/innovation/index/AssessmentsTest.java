package id.pendopo.innovation.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.database.Transactions;
import id.pendopo.innovation.board.Founding;
import id.pendopo.innovation.index.Verification.Finding;
import id.pendopo.innovation.records.Keepers;
import id.pendopo.innovation.records.State;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PendopoTest
class AssessmentsTest {

    private static final RegionCode PROVINCE = RegionCode.of("35");
    private static final RegionCode TUBAN = RegionCode.of("35.23");
    private static final RegionCode GRESIK = RegionCode.of("35.25");

    @Autowired
    Assessments assessments;

    @Autowired
    Verification verification;

    @Autowired
    Results results;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Founding founding;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatARegionSaysCountsOnlyWhenASecondPersonFoundIt() {
        var place = new Place(TUBAN, 2026);
        var officer = colleagues.officer(TUBAN, "DINKES");
        var secretary = colleagues.secretariat(TUBAN);
        int number = assessments.enter(officer, place, Colleagues.innovation("Posyandu Keliling", "health", "DINKES"));
        var mandatory = List.of("16", "17", "32", "33", "35");
        mandatory.forEach(row -> assessments.fill(officer, place, number, row, 0, filling(2)));

        assertThat(score(assessments.get(officer, place), number, true)).isEqualByComparingTo("28");
        assertThat(assessments.get(officer, place).verified().innovations()).noneMatch(each -> each.number() == number);

        mandatory.forEach(row -> judge(secretary, place, number, row, accept(1)));
        var found = assessments.get(officer, place);
        assertThat(score(found, number, false)).isEqualByComparingTo("28");
        assertThat(found.cell(number, "16").orElseThrow().state()).isEqualTo(Cell.State.ACCEPTED);
    }

    @Test
    void theHubSaysHowManyRowsWaitForWhom() {
        var place = new Place(GRESIK, 2028);
        var officer = colleagues.officer(GRESIK, "DINKES");
        var secretary = colleagues.secretariat(GRESIK);
        int before = verification.waiting(secretary);
        int number = assessments.enter(officer, place, Colleagues.innovation("Posyandu Pagi", "health", "DINKES"));
        List.of("16", "17").forEach(row -> assessments.fill(officer, place, number, row, 0, filling(2)));
        assessments.fill(secretary, place, number, "32", 0, filling(2));

        assertThat(verification.waiting(secretary)).isEqualTo(before + 2);
        assertThat(verification.waiting(officer)).isZero();

        judge(secretary, place, number, "16", new Finding(1, Verdict.Kind.RETURNED, 0, "Bukti belum terbaca."));
        assertThat(verification.waiting(secretary)).isEqualTo(before + 1);
        assertThat(verification.waiting(officer)).isOne();

        assessments.withdraw(officer, place, number, "Tercatat dua kali.");
        assertThat(verification.waiting(secretary)).isEqualTo(before);
        assertThat(verification.waiting(officer)).isZero();
    }

    @Test
    void aVerdictLowersOrReturnsWithAReasonAndNothingIsForgotten() {
        var place = new Place(TUBAN, 2027);
        var officer = colleagues.officer(TUBAN, "DINKES");
        var secretary = colleagues.secretariat(TUBAN);
        assessments.fill(officer, place, 0, "12", 0, filling(3));

        refused("index-text-missing", () -> judge(secretary, place, 0, "12", new Finding(1, lowered(), 1, " ")));
        refused("index-lower", () -> judge(secretary, place, 0, "12", new Finding(1, lowered(), 3, "kurang")));
        judge(secretary, place, 0, "12", new Finding(1, lowered(), 1, "Hanya ada piagam"));
        assertThat(cell(officer, place, "12").standing()).isEqualTo(1);

        assessments.fill(officer, place, 0, "12", 1, filling(2));
        assertThat(cell(officer, place, "12").state()).isEqualTo(Cell.State.WAITING);
        judge(secretary, place, 0, "12", new Finding(2, Verdict.Kind.RETURNED, 0, "Berkas tidak terbaca"));
        assertThat(cell(officer, place, "12").standing()).isZero();
        assertThat(cell(officer, place, "12").own()).isEqualTo(2);

        assertThat(assessments.history(officer, place, 0, "12"))
                .extracting(said -> said.entry().level())
                .containsExactly(2, 3);
        assertThat(assessments.history(officer, place, 0, "12"))
                .extracting(said -> said.verdict().orElseThrow().reason())
                .containsExactly("Berkas tidak terbaca", "Hanya ada piagam");
    }

    @Test
    void whoeverFilledInARowNeverVerifiesIt() {
        var place = new Place(TUBAN, 2028);
        var first = colleagues.secretariat(TUBAN);
        var second = colleagues.secretariat(TUBAN);
        assessments.fill(first, place, 0, "1", 0, filling(1));
        assessments.fill(second, place, 0, "1", 1, filling(2));

        // the first one, too, though the last word is the second one's
        refused("index-second-person", () -> judge(first, place, 0, "1", accept(2)));
        refused("index-second-person", () -> judge(second, place, 0, "1", accept(2)));
        assertThatThrownBy(() -> transactions.write(
                        TUBAN, () -> jdbc.sql("""
                        insert into innovation.index_verdict
                            (region, year, innovation, row_code, revision, kind, level, reason, checked_by, checked_at)
                        values ('35.23', 2028, 0, '1', 2, 'ACCEPTED', 2, '', :by, now())
                        """).param("by", first.account()).update()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("Whoever filled in a row does not verify it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'ACCEPTED', 3, ''", "'LOWERED', 2, 'x'", "'LOWERED', 1, ''", "'RETURNED', 1, 'x'"})
    void theDatabaseTakesNoVerdictThatCannotBe(String verdict) {
        var place = new Place(GRESIK, 2028);
        var officer = colleagues.officer(GRESIK, "DINKES");
        int seen = cell(officer, place, "2a").revision();
        assessments.fill(officer, place, 0, "2a", seen, filling(2));

        assertThatThrownBy(() -> transactions.write(
                        GRESIK,
                        () -> jdbc.sql("""
                        insert into innovation.index_verdict
                            (region, year, innovation, row_code, revision, kind, level, reason, checked_by, checked_at)
                        values ('35.25', 2028, 0, '2a', :revision, %s, :by, now())
                        """.formatted(verdict))
                                .param("revision", seen + 1)
                                .param("by", UUID.randomUUID())
                                .update()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void ofTwoWhoSaveAtOnceOneIsTold() {
        var place = new Place(TUBAN, 2029);
        var one = colleagues.officer(TUBAN, "DINKES");
        var other = colleagues.officer(TUBAN, "DINDIK");
        assessments.fill(one, place, 0, "3", 0, filling(1));

        refused("index-overtaken", () -> assessments.fill(other, place, 0, "3", 0, filling(2)));
        assertThat(cell(one, place, "3").own()).isEqualTo(1);
        var secretary = colleagues.secretariat(TUBAN);
        judge(secretary, place, 0, "3", accept(1));
        refused("index-overtaken", () -> judge(secretary, place, 0, "3", accept(1)));
    }

    @Test
    void anAgencyFillsInItsOwnAndOthersOnlyRead() {
        var place = new Place(TUBAN, 2026);
        var health = colleagues.officer(TUBAN, "DINKES");
        var school = colleagues.officer(TUBAN, "DINDIK");
        int number = assessments.enter(health, place, Colleagues.innovation("Obat Diantar", "health", "DINKES"));

        refused("index-not-yours", () -> assessments.fill(school, place, number, "16", 0, filling(1)));
        refused(
                "index-not-yours",
                () -> assessments.enter(school, place, Colleagues.innovation("Pinjam Nama", "", "DINKES")));
        assessments.fill(colleagues.secretariat(TUBAN), place, number, "16", 0, filling(1));

        var front = colleagues.somebody(TUBAN, Roles.FRONT_OFFICER, "DPMPTSP");
        assertThat(assessments.get(front, place).innovation(number)).isPresent();
        refused("index-not-yours", () -> assessments.fill(front, place, 0, "1", 0, filling(1)));
        refused("index-not-yours", () -> judge(front, place, number, "16", accept(1)));
    }

    @Test
    void aRegionSeesItsOwnAndTheProvinceItsRegencies() {
        var place = new Place(GRESIK, 2026);
        var officer = colleagues.officer(GRESIK, "DINKES");
        assessments.fill(officer, place, 0, "4", cell(officer, place, "4").revision(), filling(2));

        refused("index-not-yours", () -> assessments.get(colleagues.secretariat(TUBAN), place));
        refused("index-not-yours", () -> assessments.get(colleagues.officer(PROVINCE, "DINKES"), place));
        refused("index-not-yours", () -> assessments.get(colleagues.secretariat(GRESIK), new Place(PROVINCE, 2026)));
        var province = colleagues.secretariat(PROVINCE);
        judge(province, place, 0, "4", accept(cell(officer, place, "4").revision()));
        assertThat(cell(officer, place, "4").state()).isEqualTo(Cell.State.ACCEPTED);
        refused("index-not-yours", () -> assessments.fill(province, place, 0, "5a", 0, filling(1)));

        assertThat(count(TUBAN, "35.25")).isZero();
        assertThat(count(GRESIK, "35.25")).isPositive();
    }

    @Test
    void theSecretariatEntersForEveryAgencyOfItsRegionButForNoneThatIsNotThere() {
        var place = new Place(Keepers.PROVINCE, 2029);
        var secretary = colleagues.secretariat(PROVINCE);
        var agency = founding.agency("Dinas Baru").code();

        refused("index-agency", () -> enter(secretary, place, "TIDAKADA"));
        refused("index-agency", () -> enter(secretary, place, "X".repeat(60)));
        refused("index-text-missing", () -> enter(secretary, place, ""));
        assertThat(enter(secretary, place, agency)).isPositive();
    }

    private int enter(Actor actor, Place place, String agency) {
        return assessments.enter(actor, place, Colleagues.innovation("Untuk siapa", "", agency));
    }

    @Test
    void aYearTakesWhatWasAppliedInItsWindow() {
        var officer = colleagues.officer(TUBAN, "DINKES");

        refused("index-applied", () -> enter(officer, 2026, Optional.empty()));
        refused("index-applied", () -> enter(officer, 2026, Optional.of(LocalDate.of(2023, 12, 31))));
        refused("index-applied", () -> enter(officer, 2026, Optional.of(LocalDate.of(2026, 1, 1))));
        assertThat(enter(officer, 2026, Optional.of(LocalDate.of(2024, 1, 1)))).isPositive();
        assertThat(enter(officer, 2026, Optional.of(LocalDate.of(2025, 12, 31))))
                .isPositive();

        refused("index-applied-later", () -> enter(officer, 2028, Optional.of(LocalDate.of(2199, 1, 1))));
        assertThat(enter(officer, 2028, Optional.empty()))
                .as("no window is known for that year")
                .isPositive();
    }

    private int enter(Actor officer, int year, Optional<LocalDate> applied) {
        return assessments.enter(
                officer,
                new Place(TUBAN, year),
                new NewInnovation("Tepat Masa", "", "DINKES", applied, Optional.empty()));
    }

    @Test
    void whatTheGalleryKnowsIsNotTypedAgainAndCountsOnce() {
        var place = new Place(TUBAN, 2026);
        var officer = colleagues.officer(TUBAN, "DINKES");
        var code = founding.bear(TUBAN, "DINKES", "Dinas Kesehatan", "", 2025, State.RUNNING);
        var others = founding.bear(TUBAN, "DINDIK", "Dinas Pendidikan", "", 2025, State.RUNNING);

        var chosen = new NewInnovation("", "health", "DINKES", Optional.empty(), Optional.of(code));
        int number = assessments.enter(officer, place, chosen);

        var said =
                assessments.get(officer, place).innovation(number).orElseThrow().said();
        assertThat(said.name()).startsWith("Inovasi papan");
        assertThat(said.applied()).contains(LocalDate.of(2025, 1, 1));
        refused("index-record-twice", () -> assessments.enter(officer, place, chosen));
        refused(
                "index-record",
                () -> assessments.enter(
                        officer,
                        place,
                        new NewInnovation("Pinjam", "", "DINKES", Optional.empty(), Optional.of(others))));
        assessments.withdraw(officer, place, number, "Salah tahun");
        assertThat(assessments.enter(officer, place, chosen)).isGreaterThan(number);
    }

    private int count(RegionCode reader, String region) {
        return transactions.read(
                reader,
                () -> jdbc.sql("select count(*) from innovation.index_entry where region = :region")
                        .param("region", region)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void nothingThatWasSaidIsChangedInTheDatabase() {
        for (var table : List.of(
                "index_entry",
                "index_verdict",
                "index_innovation",
                "index_withdrawal",
                "index_result",
                "index_publication")) {
            for (var act :
                    List.of("delete from innovation." + table, "update innovation." + table + " set year = 2030")) {
                assertThatThrownBy(() ->
                                transactions.write(TUBAN, () -> jdbc.sql(act).update()))
                        .as(act)
                        .isInstanceOf(DataAccessException.class);
            }
        }
    }

    @Test
    void onlyWhatIsVerifiedBecomesPublicAndThenForEverybody() {
        var region = RegionCode.of("35.24");
        var place = new Place(region, 2026);
        var officer = colleagues.officer(region, "DINKES");
        var secretary = colleagues.secretariat(region);
        refused("index-empty", () -> results.publish(secretary, place));
        assessments.fill(officer, place, 0, "12", 0, filling(2));
        refused("index-open-rows", () -> results.publish(secretary, place));
        refused("index-not-yours", () -> results.publish(officer, place));
        assertThat(results.of(region)).isEmpty();

        judge(secretary, place, 0, "12", accept(1));
        var published = results.publish(secretary, place);

        // 4 of 250
        assertThat(published.score().index()).isEqualByComparingTo("1.60");
        assertThat(results.of(2026)).anyMatch(result -> result.region().equals(region));
        assertThat(results.publish(secretary, place).number()).isEqualTo(2);
        assertThat(results.of(2026).stream().filter(result -> result.region().equals(region)))
                .singleElement()
                .satisfies(result -> assertThat(result.number()).isEqualTo(2));
        assertThat(transactions.read(
                        TUBAN,
                        () -> jdbc.sql("select count(*) from innovation.index_publication where region = '35.24'")
                                .query(Integer.class)
                                .single()))
                .isZero();
        assertThatThrownBy(() -> transactions.write(TUBAN, () -> jdbc.sql("""
                        insert into innovation.index_result
                        select region, year, 9, edition, 63, innovations, score_sum, divisor, affairs, number_score, total, 99,
                               predicate, published_at
                        from innovation.index_result where region = '35.24' and number = 1
                        """).update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aLevelNeedsEvidenceAndAgreesWithItsFigure() {
        var place = new Place(TUBAN, 2026);
        var officer = colleagues.officer(TUBAN, "DINKES");
        int number = assessments.enter(officer, place, Colleagues.innovation("Angka Jelas", "", "DINKES"));

        refused("index-evidence", () -> fill(officer, place, number, filling(1, "", "", "", "")));
        refused("index-link", () -> fill(officer, place, number, filling(1, "", "", "", "javascript:alert(1)")));
        refused("index-link", () -> fill(officer, place, number, filling(1, "", "", "", "http://contoh.id/bukti")));
        refused("index-link", () -> fill(officer, place, number, filling(1, "", "", "", "https://a@contoh.id/")));
        refused("index-text-signs", () -> fill(officer, place, number, filling(1, "", "", "a\u202Eb", "")));
        refused("index-text-long", () -> fill(officer, place, number, filling(1, "", "", "a".repeat(2001), "")));
        refused("index-basis", () -> fill(officer, place, number, filling(2, "cows", "215", "x", "")));
        refused("index-figure", () -> fill(officer, place, number, filling(2, "people", "1e999", "x", "")));
        refused("index-figure-level", () -> fill(officer, place, number, filling(3, "people", "215", "x", "")));
        refused("index-level", () -> fill(officer, place, number, filling(4, "", "", "x", "")));
        refused(
                "index-upload",
                () -> fill(
                        officer,
                        place,
                        number,
                        new Filling(1, "", Optional.empty(), "x", "", Optional.of(UUID.randomUUID()))));

        fill(officer, place, number, filling(2, "people", "215", "Daftar hadir", "https://contoh.id/bukti"));
        assertThat(assessments
                        .get(officer, place)
                        .cell(number, "33")
                        .orElseThrow()
                        .own())
                .isEqualTo(2);
    }

    @Test
    void anInnovationThatIsTakenOutDoesNotCountAndStaysOnRecord() {
        var place = new Place(TUBAN, 2026);
        var officer = colleagues.officer(TUBAN, "DINKES");
        int number = assessments.enter(officer, place, Colleagues.innovation("Salah Tahun", "", "DINKES"));
        assessments.fill(officer, place, number, "35", 0, filling(3));

        refused("index-text-missing", () -> assessments.withdraw(officer, place, number, ""));
        assessments.withdraw(officer, place, number, "Milik tahun lalu");

        assertThat(assessments.get(officer, place).innovation(number)).isEmpty();
        assertThat(assessments.history(officer, place, number, "35")).hasSize(1);
        refused("index-row", () -> assessments.fill(officer, place, number, "35", 1, filling(1)));
    }

    private void fill(Actor officer, Place place, int number, Filling filling) {
        assessments.fill(officer, place, number, "33", 0, filling);
    }

    private void judge(Actor by, Place place, int subject, String row, Finding finding) {
        verification.judge(by, place, subject, row, finding);
    }

    private Cell cell(Actor reader, Place place, String row) {
        return assessments.get(reader, place).cell(0, row).orElseThrow();
    }

    private static BigDecimal score(Assessment assessment, int number, boolean own) {
        return (own ? assessment.own() : assessment.verified())
                .innovations().stream()
                        .filter(each -> each.number() == number)
                        .map(each -> Standing.of(each, assessment.catalogue()))
                        .findFirst()
                        .orElseThrow();
    }

    private static Finding accept(int revision) {
        return new Finding(revision, Verdict.Kind.ACCEPTED, 0, "");
    }

    private static Verdict.Kind lowered() {
        return Verdict.Kind.LOWERED;
    }

    static Filling filling(int level) {
        return filling(level, "", "", "Keputusan nomor 1, halaman 3", "");
    }

    private static Filling filling(int level, String basis, String figure, String note, String link) {
        return new Filling(
                level,
                basis,
                figure.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(figure)),
                note,
                link,
                Optional.empty());
    }

    static void refused(String slug, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.slug()).isEqualTo(slug));
    }
}
