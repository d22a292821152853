package id.pendopo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import id.pendopo.PendopoTest;
import id.pendopo.TestClock;
import id.pendopo.browser.Browser;
import id.pendopo.database.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who comes too often is told when to come again, and what breaks is said in a page that is whole. */
@PendopoTest
class TooOftenTest {

    private static final int A_MINUTE = 3000;
    private static final String TRACK = "/track?number=35-2026-999999-9&code=TEBAKAN";

    @LocalServerPort
    int port;

    @Autowired
    Crowd crowd;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private List<Crowd.Person> toMend = List.of();

    /** The last answer of as many as a token may ask for in a minute, and a few more for what time gives back. */
    private Answer exhausted(String path) {
        var program = new Client(port).with("uji-" + UUID.randomUUID());
        var answer = program.get(path);
        for (int ask = 0; answer.status() != 429 && ask < 3 * A_MINUTE; ask++) {
            answer = program.get(path);
        }
        return answer;
    }

    private static void saysWhen(Answer answer, int longest) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, longest);
    }

    @Test
    void aProgramIsToldWhenToComeAgain() {
        var refused = exhausted("/api/v1/services");

        saysWhen(refused, 60);
        refused.isProblem(429, "too-many-requests");
        assertThat(new Client(port).get("/api/v1/services").status())
                .as("others go on")
                .isEqualTo(200);
    }

    @Test
    void whoGuessesAtAPasswordIsToldWhenToComeAgain() {
        var login = crowd.citizen().login();
        var form = new SignInForm(new Client(port));
        for (int guess = 0; guess < 5; guess++) {
            assertThat(form.send(login, "salah sama sekali").status()).isEqualTo(422);
        }

        var refused = form.send(login, "salah sama sekali");
        saysWhen(refused, 16);
        assertThat(refused.body()).contains("Coba lagi dalam", "Akun Anda tidak dikunci", "name=\"password\"");
    }

    @Test
    void thePageForWhoComesTooOftenLooksRight() {
        forgetTries();
        Browser.atBothWidths(port).forEach(visitor -> {
            try (visitor) {
                var answer = visitor.open(TRACK);
                for (int guess = 1; answer.status() == 404 && guess < 11; guess++) {
                    answer = visitor.open(TRACK);
                }
                assertThat(answer.status()).isEqualTo(429);
                assertThat(answer.headerValue("Retry-After")).isEqualTo("600");
                visitor.looksRight("too-many-requests");
            }
        });
        forgetTries();
    }

    /** Of whoever tried from this machine, so that no other test waits. */
    private void forgetTries() {
        clock.jump(Duration.ofMinutes(11));
    }

    /** A row that no key opens, as after a restore with the wrong keys. */
    private void breakAddressOf(Crowd.Person person, String bytes) {
        transactions.write(
                Crowd.PROVINCE,
                () -> jdbc.sql("update identity.account set address_sealed = cast(:bytes as bytea) where id = :id")
                        .param("bytes", bytes.isEmpty() ? null : bytes)
                        .param("id", person.actor().account())
                        .update());
    }

    @AfterEach
    void mend() {
        toMend.forEach(person -> breakAddressOf(person, ""));
    }

    @Test
    void thePageForADefectLooksRightAndSaysNothingOfOurInsides() {
        var person = crowd.citizen();
        var session = crowd.session(person);
        toMend = List.of(person);
        breakAddressOf(person, "\\x0badc0de");
        Browser.atBothWidths(port).forEach(visitor -> {
            try (visitor) {
                visitor.context()
                        .addCookies(List.of(
                                new Cookie("pendopo-session", session).setUrl("http://localhost:" + port + "/")));
                var answer = visitor.open("/account");
                assertThat(answer.status()).isEqualTo(500);
                assertThat(answer.text()).doesNotContain("Exception", "id.pendopo", "address_sealed", "\tat ");
                visitor.looksRight("defect");
            }
        });
    }
}
