package id.pendopo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CommitmentTest {

    @Test
    void holdsForWhatWasPromisedAndForNothingElse() {
        var promise = Commitment.to("Permit 12 was granted");

        assertThat(promise.holdsFor("Permit 12 was granted")).isTrue();
        assertThat(promise.holdsFor("Permit 13 was granted")).isFalse();
    }

    @Test
    void saysNothingTwice() {
        assertThat(Commitment.to("same").digest())
                .isNotEqualTo(Commitment.to("same").digest());
    }

    /** The vector that the page of the log gives to citizens who want to compute it themselves. */
    @Test
    void isTheDigestThatAnyoneCanCompute() {
        var salt = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");

        assertThat(Commitment.of(salt, "contoh"))
                .hasToString("5c9c118dc88f762261de6d6adef537acd24b46884e76aaae234bb824404cfd0d");
    }
}
