package id.pendopo.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.pendopo.PendopoTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A document that is not what it says, or that does not arrive whole, is not kept. */
@PendopoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadUploadsTest {

    private static final String PATH = "/api/v1/documents";
    private static final int TEN_MB = 10 * 1024 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    Crowd crowd;

    @Autowired
    Rows rows;

    private Client applicant = new Client(0);

    @BeforeAll
    void somebody() {
        applicant = new Client(port).with(crowd.citizen().token());
    }

    static Stream<Arguments> files() {
        var pdf = Files.pdf("");
        return Stream.of(
                arguments("nothing", "a.pdf", new byte[0], 422, "upload-empty"),
                arguments("a ZIP that is named PDF", "a.pdf", Files.zip(), 422, "upload-type"),
                arguments("a PDF with a ZIP behind it", "a.pdf", Files.together(pdf, Files.zip()), 422, "upload-mixed"),
                arguments("a ZIP with a PDF behind it", "a.pdf", Files.together(Files.zip(), pdf), 422, "upload-type"),
                arguments("a page of the web", "a.pdf", bytes("<html><script>alert(1)</script>"), 422, "upload-type"),
                arguments("a drawing that can act", "a.svg", bytes("<svg onload='alert(1)'/>"), 422, "upload-type"),
                arguments(
                        "a PDF with a script",
                        "a.pdf",
                        Files.pdf("/OpenAction<</S/JavaScript/JS(app.alert(1))>>"),
                        422,
                        "upload-active"),
                arguments(
                        "a PDF that starts a program",
                        "a.pdf",
                        Files.pdf("/OpenAction<</S/Launch/F(cmd.exe)>>"),
                        422,
                        "upload-active"),
                arguments("a PDF that breaks off", "a.pdf", java.util.Arrays.copyOf(pdf, 120), 422, "upload-cut-off"),
                arguments("the test virus", "a.txt", Files.eicar(), 422, "upload-harmful"),
                arguments(
                        "the test virus in a PDF",
                        "a.pdf",
                        bytes(text(pdf).replace("%%EOF", "%" + text(Files.eicar()) + "\n%%EOF")),
                        422,
                        "upload-harmful"),
                arguments(
                        "a picture of 900 megapixels", "a.png", Files.png(30_000, 30_000, false), 422, "upload-pixels"),
                arguments("a picture without its pixels", "a.png", Files.png(100, 100, false), 422, "upload-damaged"),
                arguments("a picture that breaks off", "a.png", cut(Files.png(100, 100, true)), 422, "upload-cut-off"),
                arguments(
                        "a picture with a script behind it",
                        "a.png",
                        Files.together(Files.png(9, 9, true), bytes("<script>alert(1)</script>")),
                        422,
                        "upload-mixed"),
                arguments(
                        "10 MB and one byte",
                        "a.pdf",
                        Files.together(pdf, Files.blanks(TEN_MB + 1 - pdf.length)),
                        413,
                        "upload-too-large"),
                arguments("13 MB", "a.pdf", Files.together(pdf, Files.blanks(13 * 1024 * 1024)), 413, "too-large"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isNotKept(String what, String name, byte[] content, int status, String slug) {
        var before = rows.count();

        var answer = applicant.upload(PATH, name, content);
        var english = applicant.sending(Answer.english()).upload(PATH, name, content);
        var once = applicant
                .sending(Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .upload(PATH, name, content);

        answer.isProblem(status, slug);
        english.isProblem(status, slug);
        once.isProblem(status, slug);
        assertThat(english.json().path("detail")).isNotEqualTo(answer.json().path("detail"));
        assertThat(rows.count()).isEqualTo(before);
    }

    @Test
    void anUploadThatIsCutInTheMiddleIsNotKept() {
        var before = rows.count();
        var body = Client.multipart("file", "a.pdf", Files.pdf(""));
        var head = "POST " + PATH + " HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=" + Client.BOUNDARY
                + "\r\nContent-Length: " + (body.length + 5_000) + "\r\n";

        for (int sent : new int[] {0, 10, body.length / 2, body.length - 20}) {
            var part = java.util.Arrays.copyOf(body, sent);
            assertThat(applicant.raw(head, part)).startsWith("HTTP/1.1 400").contains("/problems/upload-broken");
            assertThat(applicant.raw(head + "Idempotency-Key: " + UUID.randomUUID() + "\r\n", part))
                    .startsWith("HTTP/1.1 400")
                    .contains("/problems/upload-broken");
        }
        assertThat(rows.count()).isEqualTo(before);
    }

    /** Whoever was cut off sends the same again under the same key, and it counts. */
    @Test
    void theKeyOfACutUploadIsStillFree() {
        var key = "Idempotency-Key: " + UUID.randomUUID();
        var body = Client.multipart("file", "a.pdf", Files.pdf(""));
        var head = "POST " + PATH + " HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=" + Client.BOUNDARY
                + "\r\n" + key + "\r\nContent-Length: ";

        var half = java.util.Arrays.copyOf(body, body.length / 2);
        assertThat(applicant.raw(head + body.length + "\r\n", half)).startsWith("HTTP/1.1 400");
        assertThat(applicant.raw(head + body.length + "\r\n", body)).startsWith("HTTP/1.1 201");
    }

    @Test
    void aFormWithoutAFileIsToldWhatIsMissing() {
        var before = rows.count();

        var other = applicant.send(
                "POST",
                PATH,
                "multipart/form-data; boundary=" + Client.BOUNDARY,
                Client.multipart("berkas", "a.pdf", Files.pdf("")));
        other.isProblem(400, "field-wrong");
        assertThat(other.json().path("field").asString()).isEqualTo("file");
        applicant.send("POST", PATH, "application/pdf", Files.pdf("")).isProblem(400, "upload-broken");
        assertThat(rows.count()).isEqualTo(before);
    }

    @Test
    void aRegionThatNobodyGovernsKeepsNothing() {
        var before = rows.count();

        applicant.upload(PATH + "?region=99", "a.pdf", Files.pdf("")).isProblem(404, "region-unknown");
        applicant.upload(PATH + "?region=x", "a.pdf", Files.pdf("")).isProblem(400, "field-wrong");

        assertThat(rows.count()).isEqualTo(before);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                arguments("../../../etc/passwd", "passwd.pdf"),
                arguments("C:\\Windows\\win.ini", "win.pdf"),
                arguments("surat\u202Efdp.exe", "suratfdp.pdf"),
                arguments("..", "dokumen.pdf"),
                arguments(".htaccess", "htaccess.pdf"),
                arguments("<img src=x>.pdf", "_img src=x_.pdf"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void aNameIsMadeHarmless(String name, String kept) {
        assertThat(applicant
                        .upload(PATH, name, Files.pdf(""))
                        .json()
                        .path("name")
                        .asString())
                .isEqualTo(kept);
    }

    @Test
    void whatIsGivenBackIsAnAttachmentAndNothingElse() {
        var stored = applicant.upload(PATH, "\u202Ea\"; filename=\"b.html", Files.pdf(""));

        var file = applicant.get(stored.header("Location"));

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).startsWith("attachment;").doesNotContain(".html\"", "\u202E");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] cut(byte[] bytes) {
        return java.util.Arrays.copyOf(bytes, bytes.length - 20);
    }
}
