package id.pendopo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A paper of a draft that does not arrive, and a disk that has no room for it: nothing is lost, and it is said. */
@PendopoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperTroublesTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern BEGIN = Pattern.compile("action=\"(/apply/35/research-recommendation[^\"]*)\"");

    @LocalServerPort
    int port;

    @Autowired
    Crowd crowd;

    @Autowired
    Rows rows;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    private Crowd.Person person = new Crowd.Person(id.pendopo.kernel.Actor.system(Crowd.PROVINCE), "", "");
    private Client citizen = new Client(0);
    private String page = "";

    @BeforeAll
    void begin() {
        person = crowd.citizen();
        citizen = new Client(port).sending(Map.of("Cookie", "pendopo-session=" + crowd.session(person)));
        var service = citizen.get("/apply/35/research-recommendation");
        var form = found(BEGIN, service);
        var begun = citizen.alsoWithCookie(cookie(service))
                .send(
                        "POST",
                        form,
                        "application/x-www-form-urlencoded",
                        values(service.body()).getBytes(StandardCharsets.UTF_8));
        page = begun.header("Location")
                        .replaceFirst("^http://[^/]*", "")
                        .replaceFirst("(/my/drafts/35/[0-9a-f-]+).*", "$1")
                + "/papers/identity-card";
    }

    @Test
    void aPaperThatBreaksOffLeavesNothingAndThePageTakesItAgain() {
        var form = citizen.get(page);
        var body = paper(found(TOKEN, form), Files.pdf(""));
        var before = rows.count();
        for (int sent : new int[] {0, 60, body.length / 2, body.length - 20}) {
            var answer = citizen.alsoWithCookie(cookie(form))
                    .raw(
                            "POST " + page
                                    + " HTTP/1.1\r\nAccept: text/html\r\nContent-Type: multipart/form-data; boundary="
                                    + Client.BOUNDARY + "\r\nContent-Length: " + body.length + "\r\n",
                            Arrays.copyOf(body, sent));
            assertThat(answer).startsWith("HTTP/1.1 400").contains("Berkas tidak sampai dengan utuh");
            isClean(answer);
        }
        assertThat(rows.count()).isEqualTo(before);
        isTakenNow();
    }

    @Test
    void aPaperOf13MegabytesIsToldToBeTooLarge() {
        var form = citizen.get(page);
        var answer = send(form, Files.blanks(13 * 1024 * 1024));
        assertThat(answer.status()).isEqualTo(413);
        isClean(answer.body());
    }

    @Test
    void aFullDiskIsToldAndLosesNothing() {
        var jdbc = JdbcClient.create(owner);
        jdbc.sql("""
                create function documents.disk_full() returns trigger language plpgsql as $$
                begin
                    raise exception 'could not extend file: No space left on device' using errcode = '53100';
                end $$
                """).update();
        jdbc.sql("create trigger disk_full before insert on documents.upload for each row when (new.uploader = '"
                        + person.actor().account() + "') execute function documents.disk_full()")
                .update();
        var before = rows.count();
        try {
            var program = new Client(port).with(person.token()).upload("/api/v1/documents", "a.pdf", Files.pdf(""));
            program.isProblem(503, "unavailable");
            assertThat(program.header("Retry-After")).isEqualTo("10");
            isClean(program.body());

            var form = citizen.get(page);
            var shown = send(form);
            assertThat(shown.status()).isEqualTo(503);
            assertThat(shown.header("Retry-After")).isEqualTo("10");
            assertThat(shown.body()).contains("Tidak ada yang hilang");
            isClean(shown.body());
        } finally {
            jdbc.sql("drop function documents.disk_full() cascade").update();
        }
        assertThat(rows.count()).isEqualTo(before);
        isTakenNow();
    }

    private void isTakenNow() {
        assertThat(send(citizen.get(page)).status()).isBetween(302, 303);
        assertThat(citizen.get(page).body()).contains("ktp.pdf");
    }

    private Answer send(Answer form) {
        return send(form, Files.pdf(""));
    }

    private Answer send(Answer form, byte[] file) {
        return citizen.alsoWithCookie(cookie(form))
                .sending(Map.of("Accept", "text/html"))
                .send(
                        "POST",
                        page,
                        "multipart/form-data; boundary=" + Client.BOUNDARY,
                        paper(found(TOKEN, form), file));
    }

    private static byte[] paper(String token, byte[] file) {
        var field = "--%s\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%s\r\n"
                .formatted(Client.BOUNDARY, token);
        return Files.together(field.getBytes(StandardCharsets.UTF_8), Client.multipart("file", "ktp.pdf", file));
    }

    private static void isClean(String answer) {
        assertThat(answer).doesNotContain("Exception", "\tat ", "id.pendopo.", "No space", "53100");
    }

    private static String values(String body) {
        var all = Pattern.compile("<input[^>]*\\bname=\"([^\"]+)\"[^>]*\\bvalue=\"([^\"]*)\"")
                .matcher(body);
        var values = new java.util.LinkedHashMap<String, String>();
        while (all.find()) {
            values.putIfAbsent(all.group(1), URLEncoder.encode(all.group(2), StandardCharsets.UTF_8));
        }
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue())
                .collect(java.util.stream.Collectors.joining("&"));
    }

    private static String found(Pattern pattern, Answer answer) {
        var found = pattern.matcher(answer.body());
        assertThat(found.find()).as(pattern + " in " + answer.body()).isTrue();
        return found.group(1);
    }

    private static String cookie(Answer answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("pendopo-form="))
                .map(each -> each.substring(0, each.indexOf(';')))
                .findFirst()
                .orElse("");
    }
}
