package id.pendopo.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PendopoTest
@RecordApplicationEvents
class DocumentsTest {

    private static final RegionCode PROVINCE = RegionCode.of("35");
    private static final Actor SYSTEM = Actor.system(PROVINCE);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    Documents documents;

    @Autowired
    Numbers numbers;

    @Autowired
    DemoAuthority authority;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private final UUID head = UUID.randomUUID();

    @BeforeEach
    void aHeadWithAKey() {
        authority.enrol(head, "Kepala Dinas Contoh", "Kepala DPMPTSP", "rahasia".toCharArray());
    }

    private IssuedDocument prepared() {
        var series = new NumberSeries(
                "D" + UUID.randomUUID().toString().substring(0, 8), "{seq:000}/{code}/{year}", NumberSeries.Scope.YEAR);
        return transactions.write(PROVINCE, () -> {
            var number = numbers.allocate(PROVINCE, series, DAY, "case 1");
            return documents.prepare(
                    SYSTEM,
                    new NewDocument(
                            "uji:test-" + series.code(),
                            "decree",
                            "Izin Contoh",
                            "Sample Permit",
                            number,
                            "",
                            "Siti Contoh Nelayan",
                            DAY.minusYears(1),
                            DAY.plusYears(3)));
        });
    }

    private SigningOutcome sign(IssuedDocument document, String passphrase) {
        var pdf = Papers.letters()
                .render(
                        LetterTemplate.of("<h1>{{number}}</h1>"),
                        Map.of("number", document.number()),
                        Papers.parts(document.code()));
        try (var request = Papers.request(head, passphrase)) {
            return documents.sign(SYSTEM, PROVINCE, document.id(), pdf, request);
        }
    }

    @Test
    void aWrongPassphraseKeepsTheNumberAndTheNextTrySigns() {
        var document = prepared();
        assertThat(sign(document, "salah")).isInstanceOf(SigningOutcome.WrongPassphrase.class);
        assertThat(documents.find(PROVINCE, document.id()).orElseThrow().state())
                .isEqualTo(DocumentState.AWAITING_SIGNATURE);

        assertThat(sign(document, "rahasia")).isInstanceOf(SigningOutcome.Signed.class);

        var signed = documents.find(PROVINCE, document.id()).orElseThrow();
        assertThat(signed.state()).isEqualTo(DocumentState.ISSUED);
        assertThat(signed.number()).isEqualTo(document.number());
        assertThat(signed.digest())
                .isEqualTo(Sha256.of(documents.file(PROVINCE, document.id()).orElseThrow()));
        assertThat(numbers.find(PROVINCE, document.number()).orElseThrow().status())
                .isEqualTo(AllocatedNumber.Status.SIGNED);
        assertThat(events.stream(DocumentIssued.class))
                .singleElement()
                .satisfies(issued -> assertThat(issued.number()).isEqualTo(document.number()));
    }

    @Test
    void fiveWrongPassphrasesLockTheKeyForAWhile() {
        var document = prepared();
        for (int i = 0; i < 5; i++) {
            assertThat(sign(document, "salah " + i)).isInstanceOf(SigningOutcome.WrongPassphrase.class);
        }
        assertThat(sign(document, "rahasia")).isInstanceOf(SigningOutcome.Locked.class);
    }

    @Test
    void aSignedDocumentTakesNoSecondSignatureAndIsNeverEdited() {
        var document = prepared();
        sign(document, "rahasia");
        assertThatThrownBy(() -> sign(document, "rahasia"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("takes no signature");
        assertThatThrownBy(() -> change(document, "digest = decode(repeat('00', 32), 'hex')"))
                .hasMessageContaining("What is signed is never edited");
        assertThatThrownBy(() -> change(document, "valid_until = valid_until + 1"))
                .hasMessageContaining("What a document says is never edited");
        assertThatThrownBy(() -> change(document, "state = 'AWAITING_SIGNATURE', digest = null"))
                .hasMessageContaining("never edited");
    }

    private void change(IssuedDocument document, String set) {
        transactions.write(
                PROVINCE,
                () -> jdbc.sql("update documents.issued set " + set + " where id = :id")
                        .param("id", document.id())
                        .update());
    }

    @Test
    void signingInsideATransactionIsADefect() {
        var document = prepared();
        assertThatThrownBy(() -> transactions.write(PROVINCE, () -> {
                    sign(document, "rahasia");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("must not hold a database transaction");
    }

    @Test
    void theOwnerPushesTheStateAndOnlyAlongTheTable() {
        var document = prepared();
        sign(document, "rahasia");
        documents.stateChanged(SYSTEM, PROVINCE, document.id(), DocumentState.DELIVERED, "", null);
        documents.stateChanged(SYSTEM, PROVINCE, document.id(), DocumentState.REVOKED, "syarat tidak dipenuhi", null);
        assertThat(documents.find(PROVINCE, document.id()).orElseThrow().standing(DAY))
                .isEqualTo(Standing.REVOKED);
        assertThat(events.stream(DocumentEnded.class))
                .singleElement()
                .satisfies(ended -> assertThat(ended.kind()).isEqualTo("document.revoked"));
        assertThatThrownBy(() ->
                        documents.stateChanged(SYSTEM, PROVINCE, document.id(), DocumentState.DELIVERED, "", null))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aDecisionTakenBackBeforeItsSignatureCancelsItsNumber() {
        var document = prepared();
        documents.stateChanged(SYSTEM, PROVINCE, document.id(), DocumentState.CANCELLED, "salah ketik", null);
        assertThat(numbers.find(PROVINCE, document.number()).orElseThrow().status())
                .isEqualTo(AllocatedNumber.Status.CANCELLED);
        assertThatThrownBy(() -> sign(document, "rahasia")).isInstanceOf(Refusal.class);
    }

    @Test
    void anotherRegionDoesNotSeeIt() {
        var document = prepared();
        assertThat(documents.find(RegionCode.of("35.17"), document.id())).isEmpty();
    }

    @Test
    void itsHolderIsSealedInTheRow() {
        var document = prepared();
        var stored = transactions.read(
                PROVINCE,
                () -> jdbc.sql("select i::text from documents.issued i where id = :id")
                        .param("id", document.id())
                        .query((rs, _) -> rs.getString(1))
                        .single());
        assertThat(stored).doesNotContain("Siti").doesNotContain(document.code());
        assertThat(document.maskedHolder()).isEqualTo("S*** C*** N***");
    }
}
