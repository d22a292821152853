package id.pendopo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.database.Transactions;
import id.pendopo.documents.AllocatedNumber;
import id.pendopo.documents.DocumentState;
import id.pendopo.documents.DocumentVerifier;
import id.pendopo.documents.Documents;
import id.pendopo.documents.IssuedDocument;
import id.pendopo.documents.Numbers;
import id.pendopo.documents.Verification;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PendopoTest
class DecisionsTest {

    @Autowired
    Hall hall;

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles files;

    @Autowired
    BookOfNumbers book;

    @Autowired
    Permits permits;

    @Autowired
    Documents documents;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    private Actor front;
    private Actor head;

    @BeforeEach
    void desks() {
        front = hall.desk(Hall.PROVINCE, Roles.FRONT_OFFICER, "DPMPTSP");
        head = hall.desk(Hall.PROVINCE, Roles.AGENCY_HEAD, "DPMPTSP");
    }

    @Test
    void aSignedDecreeProvesItselfAndACitizenMayHaveIt() {
        var number = toSignature();

        cases.sign(head, number, sign(number), Hall.PASSPHRASE.toCharArray());

        assertThat(files.view(head, number).state()).isEqualTo(CaseState.GRANTED);
        var paper = papers(number).getFirst();
        assertThat(paper.state()).isEqualTo(DocumentState.ISSUED);
        assertThat(paper.number()).matches("\\d{3}/RISET/DPMPTSP/\\d{4}");
        var pdf = documents.file(Hall.PROVINCE, paper.id()).orElseThrow();
        assertThat(new DocumentVerifier(List.of()).verify(pdf)).isInstanceOf(Verification.Unvouched.class);
        pdf[pdf.length / 3] ^= 1;
        assertThat(new DocumentVerifier(List.of()).verify(pdf))
                .isNotInstanceOfAny(Verification.Unvouched.class, Verification.Genuine.class);
    }

    @Test
    void aFailedSignatureKeepsDecisionAndNumberAndIsOfferedAgain() {
        var number = toSignature();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> cases.sign(head, number, sign(number), "salah sama sekali".toCharArray()))
                .matches(refusal -> refusal.slug().equals("not-signed-passphrase"));

        var waiting = papers(number).getFirst();
        assertThat(waiting.state()).isEqualTo(DocumentState.AWAITING_SIGNATURE);
        assertThat(files.view(head, number).state()).isEqualTo(CaseState.AWAITING_SIGNATURE);
        cases.sign(head, number, sign(number), Hall.PASSPHRASE.toCharArray());
        assertThat(papers(number)).singleElement().satisfies(paper -> {
            assertThat(paper.number()).isEqualTo(waiting.number());
            assertThat(paper.state()).isEqualTo(DocumentState.ISSUED);
        });
    }

    @Test
    void aCancelledNumberStaysInTheBookAndTheDecisionGetsTheNext() {
        var number = toSignature();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> cases.sign(head, number, sign(number), "salah sama sekali".toCharArray()));
        var given = papers(number).getFirst().number();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> book.cancel(front, given, "Salah tahun"))
                .matches(refusal -> refusal.slug().equals("step-not-allowed-other-role"));

        book.cancel(head, given, "Salah tahun");

        assertThat(book.line(head, given)).satisfies(line -> {
            assertThat(line.status()).isEqualTo(AllocatedNumber.Status.CANCELLED);
            assertThat(line.reason()).isEqualTo("Salah tahun");
        });
        cases.sign(head, number, sign(number), Hall.PASSPHRASE.toCharArray());
        assertThat(files.view(head, number).state()).isEqualTo(CaseState.GRANTED);
        var signed = papers(number).getLast().number();
        assertThat(signed).isNotEqualTo(given);
        assertThat(permits.ofCase(number))
                .singleElement()
                .matches(permit -> permit.number().equals(signed));
        var line = book.line(head, signed);
        assertThat(book.lines(head, new Numbers.Book(line.series(), line.period(), 0)))
                .extracting(AllocatedNumber::seq)
                .contains(line.seq(), line.seq() - 1);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> book.cancel(head, signed, "Terlambat"))
                .matches(refusal -> refusal.slug().equals("number-ended"));
    }

    @Test
    void aDecisionSentBackBeforeItsSignatureIsNeverSignedLater() {
        var number = toSignature();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> cases.sign(head, number, sign(number), "salah sama sekali".toCharArray()));
        var given = papers(number).getFirst().number();

        cases.act(head, number, offered(number, "rework").because("Lokasi tidak sesuai"));
        cases.act(
                front,
                number,
                offered(number, "refuse").because("Lokasi tidak sesuai").with(Map.of("law", "UU 30/2014")));
        cases.sign(head, number, sign(number), Hall.PASSPHRASE.toCharArray());

        assertThat(files.view(head, number).state()).isEqualTo(CaseState.REFUSED);
        assertThat(papers(number))
                .extracting(paper -> paper.kind() + " " + paper.state())
                .containsExactlyInAnyOrder("decree CANCELLED", "refusal ISSUED");
        assertThat(book.line(head, given)).satisfies(line -> {
            assertThat(line.status()).isEqualTo(AllocatedNumber.Status.CANCELLED);
            assertThat(line.reason()).isEqualTo("Lokasi tidak sesuai");
        });
        assertThat(permits.ofCase(number)).isEmpty();
    }

    @Test
    void nobodySendsBackWhatIsBeingSigned() {
        var number = toSignature();
        cases.act(head, number, sign(number));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> cases.act(head, number, offered(number, "rework").because("Berubah pikiran")))
                .matches(refusal -> refusal.slug().equals("signing-under-way"));
    }

    @Test
    void theDatabaseItselfRefusesADecisionOutsideTheAuthority() {
        var number = toSignature();

        assertThatThrownBy(() -> transactions.write(
                        Hall.PROVINCE,
                        () -> jdbc.sql("""
                                insert into cases.decision (region, number, letter, service, variant, office, role,
                                    instrument, in_name_id, in_name_en, decided_on, account, at)
                                values ('35', :number, 'decree', 'research-recommendation', 'new', 'ESDM', 'agency-head',
                                    'uu-30-2014', '', '', current_date, gen_random_uuid(), now())
                                """).param("number", number.value()).update()))
                .rootCause()
                .hasMessageContaining("No authority of ESDM");
    }

    @Test
    void theDatabaseItselfKeepsFourEyes() {
        var number = toSignature();

        assertThatThrownBy(() -> transactions.write(
                        Hall.PROVINCE,
                        () -> jdbc.sql("""
                                insert into cases.history (region, number, seq, used_version, at, account, actor_kind,
                                    role, agency, action, effect, branch, from_step, to_steps, salt)
                                values ('35', :number, 999, 999, now(), :account, 'OFFICER', 'agency-head', 'DPMPTSP',
                                    'sign', 'SIGN', 'main', 'signature', 'granted', '\\x00')
                                """)
                                .param("number", number.value())
                                .param("account", front.account())
                                .update()))
                .rootCause()
                .hasMessageContaining("Who worked on a file cannot endorse or sign it");
    }

    @Test
    void nobodyRewritesHistory() {
        var number = toSignature();

        assertThatThrownBy(() -> transactions.write(
                        Hall.PROVINCE,
                        () -> jdbc.sql("update cases.history set action = 'x' where number = :number")
                                .param("number", number.value())
                                .update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private CaseNumber toSignature() {
        var handed = hall.research(hall.citizen());
        cases.act(front, handed.number(), Deed.of("complete", handed.version()));
        return handed.number();
    }

    private Deed sign(CaseNumber number) {
        return offered(number, "sign");
    }

    private Deed offered(CaseNumber number, String action) {
        return Deed.of(action, files.view(head, number).places().getFirst().version());
    }

    private List<IssuedDocument> papers(CaseNumber number) {
        return documents.of(Hall.PROVINCE, Decisions.owner(number));
    }
}
