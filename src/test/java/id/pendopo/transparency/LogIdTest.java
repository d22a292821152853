package id.pendopo.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.kernel.Commitment;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LogIdTest {

    private static final Instant NOON = Instant.parse("2026-11-24T05:00:00.123Z");

    @Test
    void isAUuidOfVersionSeven() {
        var id = LogId.of(NOON, Commitment.to("an act").digest());

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void laterActsComeLater() {
        var digest = Commitment.to("an act").digest();

        assertThat(LogId.of(NOON.plusMillis(1), digest).toString())
                .isGreaterThan(LogId.of(NOON, digest).toString());
    }

    @Test
    void twoActsOfOneMomentHaveTheirOwn() {
        assertThat(LogId.of(NOON, Commitment.to("an act").digest()))
                .isNotEqualTo(LogId.of(NOON, Commitment.to("an act").digest()));
    }
}
