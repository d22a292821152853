package id.pendopo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of RFC 6238, appendix B. */
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SECRET_32 = "12345678901234567890123456789012".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest(name = "at {0} the code is {1}")
    @CsvSource({
        "59,          94287082",
        "1111111109,  07081804",
        "1111111111,  14050471",
        "1234567890,  89005924",
        "2000000000,  69279037",
        "20000000000, 65353130",
    })
    void makesTheCodesOfTheStandard(long second, String code) {
        long step = Totp.step(Instant.ofEpochSecond(second));
        assertThat(Totp.code(SECRET, step, 8, "HmacSHA1")).isEqualTo(code);
        assertThat(Totp.code(SECRET, step)).isEqualTo(code.substring(2));
    }

    @Test
    void makesThemWithSha256Too() {
        assertThat(Totp.code(SECRET_32, 1, 8, "HmacSHA256")).isEqualTo("46119246");
    }

    @Test
    void aCodeHoldsOneStepEarlyOrLateAndOnlyOnce() {
        var at = Instant.ofEpochSecond(1_111_111_109);
        var code = Totp.code(SECRET, Totp.step(at));
        assertThat(Totp.match(SECRET, code, at, 0)).hasValue(Totp.step(at));
        assertThat(Totp.match(SECRET, code, at.plusSeconds(30), 0)).isPresent();
        assertThat(Totp.match(SECRET, code, at.minusSeconds(30), 0)).isPresent();
        assertThat(Totp.match(SECRET, code, at.plusSeconds(90), 0)).isEmpty();
        assertThat(Totp.match(SECRET, code, at, Totp.step(at))).isEmpty();
        assertThat(Totp.match(SECRET, "", at, 0)).isEmpty();
    }

    @Test
    void theSecretIsTypedInBase32() {
        assertThat(Totp.base32("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
    }
}
