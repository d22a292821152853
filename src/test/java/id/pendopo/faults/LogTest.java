package id.pendopo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import id.pendopo.PendopoTest;
import id.pendopo.kernel.Nik;
import id.pendopo.kernel.Roles;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody with marked names goes all the way, and stumbles on it: the log speaks of them with no word. */
@PendopoTest
class LogTest {

    private static final String NAME = "Rembulan Penandawati";
    private static final String NIK = "3578016503900777";
    private static final String TITLE = "Judulbertanda tentang layanan keliling di desa";

    @LocalServerPort
    int port;

    @Autowired
    Crowd crowd;

    @Test
    void theLogHoldsNobodysData() {
        var log = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var kept = new ListAppender<ILoggingEvent>();
        kept.start();
        log.addAppender(kept);
        List<String> secrets;
        try {
            secrets = journey();
        } finally {
            log.detachAppender(kept);
        }
        var said = List.copyOf(kept.list).stream()
                .map(event -> event.getFormattedMessage() + "\n" + stack(event.getThrowableProxy()))
                .collect(Collectors.joining("\n"));

        assertThat(said).as("the journey left its lines").contains("Refused:");
        assertThat(said).doesNotContain(secrets);
    }

    private static String stack(@Nullable IThrowableProxy thrown) {
        return thrown == null ? "" : ThrowableProxyUtil.asString(thrown);
    }

    /** What must not be read afterwards. */
    private List<String> journey() {
        var person = crowd.citizen(NAME, Nik.of(NIK));
        var anybody = new Client(port);
        var applicant = anybody.with(person.token());
        var session = crowd.session(person);
        var frontOfficer = crowd.officer(Crowd.PROVINCE, Roles.FRONT_OFFICER, "DPMPTSP");
        var officer = anybody.with(frontOfficer.token());
        var desk = anybody.sending(Map.of("Cookie", "pendopo-session=" + crowd.session(frontOfficer)));
        var data = Request.with("title", "\"" + TITLE + "\"");
        applicant.upload("/api/v1/documents", "Suratbertanda.exe", Files.zip());
        applicant.upload("/api/v1/documents?region=99", "Suratbertanda.pdf", Files.pdf(""));
        applicant.post("/api/v1/cases", Request.of(data));
        applicant.post("/api/v1/cases", Request.of(Request.with("title", "\"" + TITLE + "\\u0000\"")));
        applicant.post("/api/v1/cases", Request.of(Request.with("level", "\"Tingkatbertanda\"")));
        applicant.post("/api/v1/cases", "{\"service\": \"Layananbertanda\", \"region\": \"" + NIK + "\"}");
        applicant.post("/api/v1/cases", "{\"service\": \"Layananbertanda");
        var handed = applicant.post(
                "/api/v1/cases",
                "{\"service\": \"research-recommendation\", \"data\": %s, \"documents\": %s}"
                        .formatted(data, Request.papers(applicant)));
        var number = handed.json().path("number").asString();
        assertThat(number).as(handed.body()).isNotBlank();
        var code = handed.json().path("trackingCode").asString();
        desk.get("/desk/search?q=" + encoded(NAME));
        desk.get("/desk/search?q=" + NIK);
        officer.post(
                "/api/v1/cases/" + number + "/actions",
                "{\"action\": \"return\", \"version\": 99, \"reason\": \"Alasanbertanda\"}");
        officer.post(
                "/api/v1/cases/" + number + "/actions",
                "{\"action\": \"Tindakanbertanda\", \"version\": 1, \"data\": {\"passphrase\": \"Sandibertanda\"}}");
        anybody.get("/track?number=" + number + "&code=" + code);
        anybody.get("/track?number=" + number + "&code=Kodebertanda");
        anybody.get("/my?q=" + encoded(NAME));
        anybody.with("pendopo_35~Tokenbertanda" + "x".repeat(30)).get("/api/v1/inbox");
        anybody.sending(Map.of("Cookie", "pendopo-session=" + session)).get("/my/cases/" + number);
        anybody.sending(Map.of("Cookie", "pendopo-session=" + session)).get("/my/cases/" + number + "/receipt.pdf");
        anybody.get("/sign-up/" + encoded(NAME));
        anybody.get("/services?q=" + encoded("Caribertanda") + "%ff");
        return List.of(
                NAME,
                "Rembulan",
                NIK,
                person.login(),
                person.token(),
                session,
                code,
                TITLE,
                "bertanda",
                "Jalan Contoh 7");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
