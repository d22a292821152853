package id.pendopo.documents.web;

import id.pendopo.documents.PublicCheck.Checked;
import id.pendopo.documents.PublicCheck.Compared;
import id.pendopo.documents.Standing;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What anybody may see of a document: never more than number, kind, masked holder, dates and its worth today. */
public record CheckPage(
        String code,
        String titleId,
        String titleEn,
        String number,
        String holder,
        LocalDate from,
        @Nullable LocalDate until,
        String standing,
        String tone,
        String replacedBy,
        boolean hasFile,
        @Nullable Result result) {

    /**
     * What came of the comparison of a file.
     *
     * @param key of its text: same, same-not-valid, another, unknown
     */
    public record Result(String key, String tone, String otherNumber, String otherHref) {}

    static CheckPage of(Checked checked, @Nullable Compared compared) {
        var document = checked.document();
        return new CheckPage(
                document.code(),
                document.titleId(),
                document.titleEn(),
                document.number(),
                document.maskedHolder(),
                document.validFrom(),
                document.validUntil(),
                word(checked),
                tone(checked.standing()),
                checked.replacedByNumber(),
                document.digest() != null,
                compared == null ? null : result(checked, compared));
    }

    public String title(String language) {
        return language.startsWith("en") ? titleEn : titleId;
    }

    private static Result result(Checked checked, Compared compared) {
        boolean valid = checked.standing() == Standing.VALID;
        return switch (compared) {
            case Compared.Same _ ->
                new Result(
                        valid ? (checked.document().grants() ? "same" : "same-letter") : "same-not-valid",
                        valid ? "success" : "warning",
                        "",
                        "");
            case Compared.OfAnother(var other) ->
                new Result(
                        "another",
                        "error",
                        other.document().number(),
                        "/v/" + other.document().code());
            case Compared.Unknown _ -> new Result("unknown", "error", "", "");
        };
    }

    /** A genuine letter of refusal is no valid permit: it is called what it is. */
    private static String word(Checked checked) {
        var standing = checked.standing();
        return standing == Standing.VALID && !checked.document().grants()
                ? "letter"
                : standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String tone(Standing standing) {
        return switch (standing) {
            case VALID -> "success";
            case NOT_YET_VALID, SUSPENDED, EXPIRED, REPLACED -> "warning";
            case REVOKED, CANCELLED, NOT_SIGNED -> "error";
        };
    }
}
