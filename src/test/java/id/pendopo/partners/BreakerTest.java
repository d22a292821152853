package id.pendopo.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private static final Instant NOW = Instant.parse("2026-11-24T05:00:00Z");

    private final Breaker breaker = new Breaker();

    @Test
    void afterFiveFailuresInARowNobodyIsAskedForAWhile() {
        for (int i = 0; i < Breaker.FAILURES; i++) {
            assertThat(breaker.admits(NOW)).isTrue();
            breaker.failed(NOW);
        }
        assertThat(breaker.admits(NOW)).isFalse();
        assertThat(breaker.admits(NOW.plus(Breaker.REST).minusMillis(1))).isFalse();
    }

    @Test
    void afterTheRestOneAsksAndItsAnswerDecides() {
        for (int i = 0; i < Breaker.FAILURES; i++) {
            breaker.failed(NOW);
        }
        var later = NOW.plus(Breaker.REST);
        assertThat(breaker.admits(later)).isTrue();
        assertThat(breaker.admits(later)).isFalse();
        breaker.succeeded();
        assertThat(breaker.admits(later)).isTrue();
    }

    @Test
    void aSuccessInBetweenForgetsTheFailures() {
        for (int i = 0; i < 20; i++) {
            breaker.failed(NOW);
            breaker.succeeded();
        }
        assertThat(breaker.admits(NOW)).isTrue();
    }
}
