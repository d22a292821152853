package id.pendopo.web;

import id.pendopo.kernel.Refusal;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Decides what a reader is told about an exception, and what the log. */
final class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    /** PostgreSQL's classes of "I am going away" and "there is no connection". */
    private static final String CONNECTION_LOST = "08";

    private static final String SHUTTING_DOWN = "57P";
    private static final String TOO_MANY_CONNECTIONS = "53";

    /** A character that no text may hold: a zero byte. */
    private static final String UNREADABLE_CHARACTER = "22021";

    /** As Linux says it, and Java after it. */
    private static final Pattern NO_ROOM = Pattern.compile("No space left on device|Disk quota exceeded");

    private static final int TOO_LARGE = 413;

    private Failures() {}

    static Failure of(Throwable problem) {
        return switch (problem) {
            case Refusal refusal -> refused(refusal);
            case MaxUploadSizeExceededException _ -> Failure.of(HttpStatus.CONTENT_TOO_LARGE);
            case MultipartException _ -> parts(problem, "upload-broken");
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
            case TypeMismatchException mismatch -> wrongField(String.valueOf(mismatch.getPropertyName()));
            case MissingServletRequestParameterException missing -> wrongField(missing.getParameterName());
            case MissingServletRequestPartException missing -> wrongField(missing.getRequestPartName());
            case EOFException _ -> Failure.of(HttpStatus.BAD_REQUEST, "upload-broken");
            case RequestRejectedException _ -> Failure.of(HttpStatus.BAD_REQUEST, "text-unreadable");
            case InvalidParameterException large
            when large.getErrorCode() == TOO_LARGE -> Failure.of(HttpStatus.CONTENT_TOO_LARGE);
            case InvalidParameterException _ -> parts(problem, "text-unreadable");
            case HttpMediaTypeNotSupportedException other -> otherType(other);
            case ErrorResponse answer -> ofStatus(answer.getStatusCode().value(), problem);
            default ->
                isDatabaseAway(problem)
                        ? away(problem)
                        : isUnreadableText(problem)
                                ? Failure.of(HttpStatus.BAD_REQUEST, "text-unreadable")
                                : defect(problem);
        };
    }

    static Failure ofStatus(int value, @Nullable Throwable problem) {
        var status = HttpStatus.resolve(value);
        if (status == null || (status.is5xxServerError() && status != HttpStatus.SERVICE_UNAVAILABLE)) {
            return defect(problem == null ? new IllegalStateException("Answered with status " + value) : problem);
        }
        return Failure.of(status);
    }

    /** Fields and files could not be read: they broke off, there was no room to put them down, or they are no text. */
    private static Failure parts(Throwable problem, String otherwise) {
        var cause = NestedExceptionUtils.getMostSpecificCause(problem);
        if (cause instanceof IOException
                && NO_ROOM.matcher(String.valueOf(cause.getMessage())).find()) {
            return away(problem);
        }
        boolean brokeOff = cause instanceof EOFException || cause instanceof SocketTimeoutException;
        return Failure.of(HttpStatus.BAD_REQUEST, brokeOff ? "upload-broken" : otherwise);
    }

    /** Most addresses take JSON or a file, which the text of the status says; the others say what they take. */
    private static Failure otherType(HttpMediaTypeNotSupportedException other) {
        var taken = other.getSupportedMediaTypes();
        return taken.isEmpty()
                        || taken.stream().anyMatch(type -> !type.getType().equals("text"))
                ? Failure.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                : Failure.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type-other", MediaType.toString(taken));
    }

    private static Failure refused(Refusal refusal) {
        log.info("Refused: {} ({})", inOneLine(refusal.getMessage()), refusal.slug());
        return Failure.of(refusal);
    }

    /** What a reader sent stands in it; no line of the log is theirs to write. */
    static String inOneLine(@Nullable String said) {
        return said == null ? "" : said.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "\uFFFD");
    }

    private static Failure unreadable(HttpMessageNotReadableException unreadable) {
        var cause = NestedExceptionUtils.getMostSpecificCause(unreadable);
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return Failure.of(HttpStatus.BAD_REQUEST, "field-unknown", field(unknown))
                    .with("field", field(unknown));
        }
        if (cause instanceof JacksonException wrong && !wrong.getPath().isEmpty()) {
            return wrongField(field(wrong));
        }
        return Failure.of(HttpStatus.BAD_REQUEST, "body-unreadable");
    }

    /** A path that does not parse leads nowhere; a parameter that does not is the caller's slip. */
    private static Failure mismatch(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                ? Failure.of(HttpStatus.NOT_FOUND)
                : wrongField(mismatch.getName());
    }

    private static Failure wrongField(String field) {
        return Failure.of(HttpStatus.BAD_REQUEST, "field-wrong", field).with("field", field);
    }

    private static String field(JacksonException problem) {
        var path = new StringBuilder();
        for (Reference step : problem.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static boolean isDatabaseAway(Throwable problem) {
        if (problem instanceof CannotCreateTransactionException
                || problem instanceof DataAccessResourceFailureException
                || problem instanceof QueryTimeoutException
                || problem instanceof TransientDataAccessException) {
            return true;
        }
        var state = sqlState(problem);
        return state.startsWith(CONNECTION_LOST)
                || state.startsWith(SHUTTING_DOWN)
                || state.startsWith(TOO_MANY_CONNECTIONS);
    }

    private static boolean isUnreadableText(Throwable problem) {
        return problem instanceof DataAccessException && sqlState(problem).equals(UNREADABLE_CHARACTER);
    }

    private static String sqlState(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    private static Failure away(Throwable problem) {
        var id = newId();
        log.error("Away for the moment [{}]: {}", id, problem.toString());
        return Failure.of(HttpStatus.SERVICE_UNAVAILABLE).loggedAs(id);
    }

    private static Failure defect(Throwable problem) {
        var id = newId();
        log.error("Defect [{}]", id, problem);
        return Failure.of(HttpStatus.INTERNAL_SERVER_ERROR).loggedAs(id);
    }

    /** Short enough to be read out on the telephone. */
    private static String newId() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    }
}
