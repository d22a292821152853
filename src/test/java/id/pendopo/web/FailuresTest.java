package id.pendopo.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.kernel.Refusal;
import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

class FailuresTest {

    @ParameterizedTest
    @CsvSource({
        "MALFORMED, 400",
        "UNAUTHENTICATED, 401",
        "FORBIDDEN, 403",
        "NOT_FOUND, 404",
        "CONFLICT, 409",
        "TOO_LARGE, 413",
        "INVALID, 422",
        "TOO_MANY, 429",
        "UNAVAILABLE, 503"
    })
    void everyKindOfNoHasItsStatus(Refusal.Kind kind, int status) {
        assertThat(Failures.of(new Refusal(kind, "slug", "for the log"))
                        .status()
                        .value())
                .isEqualTo(status);
    }

    @Test
    void theLoserOfARaceLearnsWhoWasFaster() {
        var refusal = new Refusal(
                Refusal.Kind.CONFLICT, "step-taken", "Taken", List.of(), Map.of("actedBy", "back-officer/DPMPTSP"));

        assertThat(Failures.of(refusal).details()).containsEntry("actedBy", "back-officer/DPMPTSP");
    }

    @Test
    void aDiskWithoutRoomIsToldLikeADatabaseThatIsAway() {
        var full = new IOException("No space left on device");

        assertThat(Failures.of(new MultipartException("parts", full)).status())
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(Failures.of(new UncategorizedSQLException(
                                "insert", "insert", new SQLException("could not extend file", "53100")))
                        .status())
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(Failures.of(new MultipartException("parts", new EOFException()))
                        .slug())
                .isEqualTo("upload-broken");
    }

    @Test
    void aDatabaseThatWentAwayIsNoDefect() {
        var reset = new SQLException("terminating connection", "57P01");

        assertThat(Failures.of(new CannotCreateTransactionException("no connection"))
                        .status())
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(Failures.of(new DataAccessResourceFailureException("gone")).status())
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(Failures.of(new IllegalStateException("while reading", reset))
                        .status())
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void aZeroByteIsTheSendersSlip() {
        var unreadable =
                new DataIntegrityViolationException("insert", new SQLException("invalid byte sequence", "22021"));

        assertThat(Failures.of(unreadable)).isEqualTo(Failure.of(HttpStatus.BAD_REQUEST, "text-unreadable"));
    }

    @Test
    void aFileThatIsTooBigIsSaidToBe() {
        assertThat(Failures.of(new MaxUploadSizeExceededException(1)).status().value())
                .isEqualTo(413);
    }

    @Test
    void aDefectIsLoggedUnderANumberThatTheReaderSees() {
        var failure = Failures.of(new IllegalStateException("secret detail"));

        assertThat(failure.status()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(failure.id()).matches("[0-9a-f]{8}");
        assertThat(failure.values()).isEmpty();
    }
}
