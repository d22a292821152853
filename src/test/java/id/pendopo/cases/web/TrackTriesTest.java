package id.pendopo.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TrackTriesTest {

    private final TestClock clock = new TestClock();
    private final TrackTries tries = new TrackTries(clock);

    @Test
    void wrongTriesAtOneNumberAreFewAndOthersAreNotLockedOut() {
        for (int i = 0; i < 10; i++) {
            assertThat(tries.mayTry("10.0.0.1", "35-2026-000001-1")).isTrue();
            tries.failed("10.0.0.1", "35-2026-000001-1");
        }

        assertThat(tries.mayTry("10.0.0.1", "35-2026-000001-1")).isFalse();
        assertThat(tries.mayTry("10.0.0.2", "35-2026-000001-1")).isTrue();
        clock.jump(Duration.ofMinutes(11));
        assertThat(tries.mayTry("10.0.0.1", "35-2026-000001-1")).isTrue();
    }
}
