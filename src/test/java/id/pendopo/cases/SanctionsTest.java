package id.pendopo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.database.Transactions;
import id.pendopo.documents.AllocatedNumber;
import id.pendopo.documents.DocumentState;
import id.pendopo.documents.Documents;
import id.pendopo.documents.Numbers;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The life of a permit after it was granted: suspended, in force again, revoked. */
@PendopoTest
class SanctionsTest {

    private static final Sanctions.Grounds GROUNDS =
            new Sanctions.Grounds("Kegiatan menyimpang dari yang diizinkan", "UU 30/2014 Pasal 64");

    @Autowired
    Hall hall;

    @Autowired
    Walker walker;

    @Autowired
    Sanctions sanctions;

    @Autowired
    Permits permits;

    @Autowired
    PermitFiles files;

    @Autowired
    Documents documents;

    @Autowired
    Numbers numbers;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    private Actor citizen;
    private Actor section;
    private Actor head;
    private Permit permit;

    @BeforeEach
    void aGrantedPermit() {
        citizen = hall.citizen();
        section = hall.desk(Hall.PROVINCE, Roles.SECTION_HEAD, "DPMPTSP");
        head = hall.desk(Hall.PROVINCE, Roles.AGENCY_HEAD, "DPMPTSP");
        permit = granted("research-recommendation", "granted");
    }

    @Test
    void aSuspensionHoldsFromItsSignedLetterAndIsLiftedByAnother() {
        sanctions.propose(section, Hall.PROVINCE, permit.number(), SanctionKind.SUSPEND, GROUNDS);
        assertThat(now().state()).isEqualTo(PermitState.ACTIVE);

        sign();

        assertThat(now().state()).isEqualTo(PermitState.SUSPENDED);
        assertThat(paper()).isEqualTo(DocumentState.SUSPENDED);
        sanctions.propose(section, Hall.PROVINCE, permit.number(), SanctionKind.RESUME, GROUNDS);
        sign();
        assertThat(now().state()).isEqualTo(PermitState.ACTIVE);
        assertThat(paper()).isEqualTo(DocumentState.DELIVERED);
        assertThat(files.letters(Hall.PROVINCE, permit.number()))
                .extracting(PermitView.Letter::kind)
                .containsExactly(SanctionKind.RESUME, SanctionKind.SUSPEND);
    }

    @Test
    void aRevocationIsFinalToldLoggedAndInItsHistory() {
        sanctions.propose(section, Hall.PROVINCE, permit.number(), SanctionKind.REVOKE, GROUNDS);

        sign();

        assertThat(now().state()).isEqualTo(PermitState.REVOKED);
        assertThat(paper()).isEqualTo(DocumentState.REVOKED);
        var view = files.view(head, Hall.PROVINCE, permit.number());
        assertThat(view.offers()).isEmpty();
        assertThat(view.history().getFirst()).satisfies(event -> {
            assertThat(event.reason()).isEqualTo(GROUNDS.reason());
            assertThat(event.letter()).isEqualTo(view.letters().getFirst().number());
        });
        assertThat(files.letter(
                        section,
                        Hall.PROVINCE,
                        permit.number(),
                        view.letters().getFirst().document()))
                .hasValueSatisfying(pdf -> assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII))
                        .isEqualTo("%PDF-"));
        assertThat(count(
                        "select count(*) from transparency.commitment where region = '35' and kind = 'permit.revoked'"))
                .isPositive();
        assertThat(transactions.read(
                        Hall.PROVINCE,
                        () -> jdbc.sql(
                                        "select count(*) from notify.message where account = :account and text_key = :text")
                                .param("account", citizen.account())
                                .param("text", "cases.notice.permit-revoke")
                                .query(Long.class)
                                .single()))
                .isEqualTo(1);
    }

    @Test
    void whoProposesNeverSignsAndTheDatabaseSaysTheSame() {
        sanctions.propose(head, Hall.PROVINCE, permit.number(), SanctionKind.REVOKE, GROUNDS);

        refused("step-not-allowed-proposed-it", this::sign);
        assertThatThrownBy(() -> transactions.write(
                        Hall.PROVINCE,
                        () -> jdbc.sql("""
                                update cases.sanction set state = 'DECIDED', office = 'DPMPTSP', role = 'agency-head',
                                    instrument = 'x', in_name_id = '', in_name_en = '', decided_by = proposed_by,
                                    decided_on = current_date, decided_at = now(), document = gen_random_uuid()
                                where permit = :permit
                                """).param("permit", permit.number()).update()))
                .rootCause()
                .hasMessageContaining("Who proposed a sanction cannot sign it");
    }

    @Test
    void nobodySuspendsWithoutReasonLawOrRight() {
        refused("deed-needs-reason", () -> new Sanctions.Grounds(" ", "UU 30/2014"));
        refused("deed-needs-law", () -> new Sanctions.Grounds("Menyimpang", ""));
        var elsewhere = hall.officer(Roles.SECTION_HEAD, "ESDM");
        refused(
                "step-not-allowed-other-role",
                () -> sanctions.propose(elsewhere, Hall.PROVINCE, permit.number(), SanctionKind.SUSPEND, GROUNDS));
        refused(
                "permit-unknown",
                () -> sanctions.propose(citizen, Hall.PROVINCE, permit.number(), SanctionKind.SUSPEND, GROUNDS));
        sanctions.propose(section, Hall.PROVINCE, permit.number(), SanctionKind.SUSPEND, GROUNDS);
        refused(
                "sanction-open",
                () -> sanctions.propose(section, Hall.PROVINCE, permit.number(), SanctionKind.REVOKE, GROUNDS));
        refused(
                "step-not-allowed-other-role",
                () -> sanctions.sign(section, Hall.PROVINCE, permit.number(), Hall.PASSPHRASE.toCharArray()));
    }

    @Test
    void aLetterThatIsTakenBackLeavesItsNumberInTheBookAsCancelled() {
        sanctions.propose(section, Hall.PROVINCE, permit.number(), SanctionKind.REVOKE, GROUNDS);
        refused(
                "not-signed-passphrase",
                () -> sanctions.sign(head, Hall.PROVINCE, permit.number(), "salah sama sekali".toCharArray()));
        var number = files.view(head, Hall.PROVINCE, permit.number())
                .open()
                .orElseThrow()
                .number();

        sanctions.withdraw(head, Hall.PROVINCE, permit.number(), "Keliru dokumen");

        assertThat(now().state()).isEqualTo(PermitState.ACTIVE);
        assertThat(numbers.find(Hall.PROVINCE, number)).hasValueSatisfying(line -> {
            assertThat(line.status()).isEqualTo(AllocatedNumber.Status.CANCELLED);
            assertThat(line.reason()).isEqualTo("Keliru dokumen");
        });
    }

    @Test
    void cardsShareTheFateOfTheirLicence() {
        permit = granted("route-licence", "granted");
        sanctions.propose(section, Hall.PROVINCE, permit.number(), SanctionKind.SUSPEND, GROUNDS);

        sign();

        assertThat(permits.ofCase(permit.caseNumber()))
                .hasSizeGreaterThan(1)
                .allMatch(each -> each.state() == PermitState.SUSPENDED);
    }

    private Permit granted(String service, String test) {
        var script = Walker.Script.read(Path.of("services/35", service, "tests", test + ".yaml"));
        return permits.ofCase(walker.walk(citizen, script)).getFirst();
    }

    private Permit now() {
        return permits.own(citizen, Hall.PROVINCE, permit.number());
    }

    private DocumentState paper() {
        return documents.find(Hall.PROVINCE, permit.document()).orElseThrow().state();
    }

    private void sign() {
        sanctions.sign(head, Hall.PROVINCE, permit.number(), Hall.PASSPHRASE.toCharArray());
    }

    private long count(String sql) {
        return transactions.read(
                Hall.PROVINCE, () -> jdbc.sql(sql).query(Long.class).single());
    }

    private static void refused(String slug, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.slug()).isEqualTo(slug));
    }
}
