package id.pendopo.documents;

import static id.pendopo.FormToken.formToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.pendopo.PendopoTest;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** What a stranger with a paper in hand is told; each case in words of its own. */
@PendopoTest
class CheckPageTest {

    private static final RegionCode PROVINCE = RegionCode.of("35");
    private static final Actor SYSTEM = Actor.system(PROVINCE);
    private static final LocalDate PAST = LocalDate.of(2024, 1, 2);

    @Autowired
    MockMvc mvc;

    @Autowired
    Documents documents;

    @Autowired
    Numbers numbers;

    @Autowired
    DemoAuthority authority;

    @Autowired
    Transactions transactions;

    private final UUID head = UUID.randomUUID();

    @BeforeEach
    void aHeadWithAKey() {
        authority.enrol(head, "Kepala Dinas Contoh", "Kepala DPMPTSP", "rahasia".toCharArray());
    }

    private IssuedDocument prepared(LocalDate until) {
        return prepared("decree", until);
    }

    private IssuedDocument prepared(String kind, LocalDate until) {
        var series = new NumberSeries(
                "C" + UUID.randomUUID().toString().substring(0, 8), "{seq:000}/{code}/{year}", NumberSeries.Scope.YEAR);
        return transactions.write(
                PROVINCE,
                () -> documents.prepare(
                        SYSTEM,
                        new NewDocument(
                                "uji:" + series.code(),
                                kind,
                                "Izin Contoh",
                                "Sample Permit",
                                numbers.allocate(PROVINCE, series, PAST, "case"),
                                "",
                                "Siti Contoh Nelayan",
                                PAST,
                                until)));
    }

    private IssuedDocument signed(LocalDate until) {
        return signed(prepared(until));
    }

    private IssuedDocument signed(IssuedDocument document) {
        var pdf = Papers.letters()
                .render(
                        LetterTemplate.of("<h1>{{number}}</h1>"),
                        Map.of("number", document.number()),
                        Papers.parts(document.code()));
        try (var request = Papers.request(head, "rahasia")) {
            assertThat(documents.sign(SYSTEM, PROVINCE, document.id(), pdf, request))
                    .isInstanceOf(SigningOutcome.Signed.class);
        }
        return documents.find(PROVINCE, document.id()).orElseThrow();
    }

    private IssuedDocument valid() {
        return signed(LocalDate.of(2999, 1, 1));
    }

    private byte[] file(IssuedDocument document) {
        return documents.file(PROVINCE, document.id()).orElseThrow();
    }

    private String text(AbstractMockHttpServletRequestBuilder<?> request, int status) throws Exception {
        return mvc.perform(request)
                .andExpect(status().is(status))
                .andExpect(header().string("X-Robots-Tag", "noindex, nofollow"))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String page(IssuedDocument document) throws Exception {
        return text(get("/v/" + document.code()), 200);
    }

    private String pageWith(IssuedDocument document, byte[] file) throws Exception {
        return text(get("/v/" + document.code()).param("sha256", Sha256.hex(Sha256.of(file))), 200);
    }

    @Test
    void aGenuineOneShowsNumberKindDatesAndAMaskedHolderOnly() throws Exception {
        var document = valid();
        assertThat(page(document))
                .contains("terdaftar dan berlaku")
                .contains(document.number())
                .contains("Izin Contoh")
                .contains("S*** C*** N***")
                .contains("2 Januari 2024")
                .doesNotContain("Siti");
    }

    @Test
    void aGenuineRefusalIsNeverCalledValid() throws Exception {
        var refusal = signed(prepared("refusal", LocalDate.of(2999, 1, 1)));
        assertThat(page(refusal)).contains("bukan izin").doesNotContain("terdaftar dan berlaku");
        assertThat(pageWith(refusal, file(refusal)))
                .contains("asli dan tidak berubah")
                .contains("bukan izin")
                .doesNotContain("dokumennya berlaku");
    }

    @Test
    void theFileThatWasSignedIsKnownByDigestAndByUpload() throws Exception {
        var document = valid();
        assertThat(pageWith(document, file(document)))
                .contains("asli dan tidak berubah")
                .contains("dokumennya berlaku");
        var upload = multipart("/v/" + document.code())
                .file(new MockMultipartFile("file", "sk.pdf", "application/pdf", file(document)))
                .with(formToken());
        assertThat(text(upload, 200)).contains("asli dan tidak berubah");
    }

    @Test
    void oneChangedByteIsFound() throws Exception {
        var document = valid();
        var changed = file(document);
        changed[changed.length / 2] ^= 1;
        assertThat(pageWith(document, changed)).contains("bukan yang diterbitkan");
    }

    @Test
    void aCopyOfAnotherDecreesQrIsToldByTheNumberThatTheFileReallyHas() throws Exception {
        var shown = valid();
        var dropped = valid();
        assertThat(pageWith(shown, file(dropped)))
                .contains("milik dokumen lain")
                .contains(dropped.number())
                .contains("/v/" + dropped.code());
    }

    @Test
    void aRevokedOneIsGenuineAndWorthNothing() throws Exception {
        var document = valid();
        documents.stateChanged(SYSTEM, PROVINCE, document.id(), DocumentState.REVOKED, "alasan", null);
        assertThat(page(document)).contains("sudah dicabut").doesNotContain("alasan");
        assertThat(pageWith(document, file(document))).contains("asli dan tidak berubah, tetapi");
    }

    @Test
    void anExpiredAReplacedAndAnUnsignedOneEachHaveTheirOwnWords() throws Exception {
        assertThat(page(signed(PAST.plusDays(1)))).contains("habis masa berlakunya");
        var old = valid();
        var successor = valid();
        documents.stateChanged(SYSTEM, PROVINCE, old.id(), DocumentState.REPLACED, "hilang", successor.id());
        assertThat(page(old)).contains("sudah diganti").contains(successor.number());
        assertThat(page(prepared(LocalDate.of(2999, 1, 1)))).contains("belum ditandatangani");
    }

    @Test
    void anUnknownCodeIsToldAsSuchWhateverItLooksLike() throws Exception {
        assertThat(text(get("/v/ABCDEFGHIJKLMNOPQRSTUVWXYZ"), 404)).contains("Kode ini tidak dikenal");
        assertThat(text(get("/v/' or 1=1 --"), 404)).contains("Kode ini tidak dikenal");
        assertThat(text(get("/v/{code}", "x".repeat(5_000)), 404)).contains("Kode ini tidak dikenal");
    }

    @Test
    void itSpeaksEnglishAndAsksForACode() throws Exception {
        assertThat(text(get("/v/" + valid().code() + "?lang=en"), 200)).contains("registered and valid");
        assertThat(text(get("/v"), 200)).contains("26 huruf dan angka");
    }
}
