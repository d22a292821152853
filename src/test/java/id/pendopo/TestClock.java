package id.pendopo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The wall clock plus a jump, so that a test reaches a deadline without waiting for it. Only forwards. */
public final class TestClock implements InstantSource {

    private final Clock wall = Clock.systemUTC();
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return wall.instant().plus(ahead);
    }

    public synchronized void jump(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("Time runs forwards");
        }
        ahead = ahead.plus(by);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }
}
