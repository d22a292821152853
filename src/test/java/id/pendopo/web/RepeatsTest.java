package id.pendopo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.TestClock;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Disclosable;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import jakarta.servlet.FilterChain;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@PendopoTest
class RepeatsTest {

    private static final RegionCode REGION = RegionCode.of("35");

    @Autowired
    RepeatFilter filter;

    @Autowired
    Repeats repeats;

    @Autowired
    Transactions transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final String key = UUID.randomUUID().toString();
    private final AtomicInteger acts = new AtomicInteger();

    @Test
    void theSameRequestGetsTheSameAnswerAndActsOnce() throws Exception {
        var first = post("{\"a\":1}", this::created);
        var second = post("{\"a\":1}", this::created);

        assertThat(acts).hasValue(1);
        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(second.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(second.getHeader("Location")).isEqualTo("/api/v1/cases/1");
    }

    /** A body may hold a passphrase: who has a copy of the table cannot try passphrases on it. */
    @Test
    void whatIsKeptOfABodyIsNotItsBareHash() throws Exception {
        var body = "{\"passphrase\":\"" + key + "\"}";
        post(body, this::created);

        var bare = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        var kept = transactions.read(
                REGION,
                () -> jdbc.sql("select digest from web.request")
                        .query((rs, _) -> rs.getBytes("digest"))
                        .list());
        assertThat(kept).isNotEmpty().doesNotContain(bare);
        assertThat(kept.stream().map(digest -> HexFormat.of().formatHex(digest)))
                .noneMatch(hex -> hex.contains(HexFormat.of().formatHex(bare, 0, 16)));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() throws Exception {
        post("{\"a\":1}", this::created);

        var other = post("{\"a\":2}", this::created);

        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(other.getContentAsString()).contains("/problems/idempotency-key-reused");
        assertThat(acts).hasValue(1);
    }

    @Test
    void whatFailedMayBeTriedAgain() throws Exception {
        post("{}", (_, response) -> ((MockHttpServletResponse) unwrap(response)).setStatus(503));

        assertThat(post("{}", this::created).getStatus()).isEqualTo(201);
    }

    @Test
    void aSecondOneAtTheSameTimeIsToldToWait() {
        var busy = new Repeats.Key(REGION, RepeatableBody.sha256(key.getBytes(StandardCharsets.UTF_8)));
        repeats.begin(busy, RepeatableBody.sha256(new byte[0]));

        assertThatThrownBy(() -> repeats.begin(busy, RepeatableBody.sha256(new byte[0])))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("idempotency-in-progress"));
    }

    /** The node died after the act and before the answer: nobody can give the answer, and nobody may act again. */
    @Test
    void anActWhoseAnswerWasLostIsNeverRepeated() {
        var lost = new Repeats.Key(REGION, RepeatableBody.sha256(key.getBytes(StandardCharsets.UTF_8)));
        repeats.begin(lost, RepeatableBody.sha256(new byte[0]));
        transactions.write(REGION, () -> events.publishEvent(new Act(clock.instant(), Commitment.to(key))));
        clock.jump(Duration.ofMinutes(3));

        assertThatThrownBy(() -> repeats.begin(lost, RepeatableBody.sha256(new byte[0])))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("idempotency-answer-lost"));
    }

    @Test
    void aRequestWhoseNodeDiedBeforeItActedIsTakenOver() {
        var dead = new Repeats.Key(REGION, RepeatableBody.sha256(key.getBytes(StandardCharsets.UTF_8)));
        repeats.begin(dead, RepeatableBody.sha256(new byte[0]));
        clock.jump(Duration.ofMinutes(3));

        assertThat(repeats.begin(dead, RepeatableBody.sha256(new byte[0]))).isEmpty();
    }

    record Act(Instant at, Commitment commitment) implements Disclosable {

        @Override
        public String kind() {
            return "test.acted";
        }

        @Override
        public RegionCode region() {
            return REGION;
        }
    }

    private void created(jakarta.servlet.ServletRequest request, jakarta.servlet.ServletResponse response)
            throws java.io.IOException {
        var body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var http = (jakarta.servlet.http.HttpServletResponse) response;
        http.setStatus(201);
        http.setContentType("application/json");
        http.setHeader("Location", "/api/v1/cases/1");
        http.getOutputStream()
                .write(("{\"act\":" + acts.incrementAndGet() + ",\"of\":" + body + "}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static jakarta.servlet.ServletResponse unwrap(jakarta.servlet.ServletResponse response) {
        return response instanceof jakarta.servlet.ServletResponseWrapper wrapper
                ? unwrap(wrapper.getResponse())
                : response;
    }

    private MockHttpServletResponse post(String body, FilterChain chain) throws Exception {
        var request = new MockHttpServletRequest("POST", "/api/v1/cases");
        request.addHeader("Idempotency-Key", key);
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, chain);
        return response;
    }
}
