package id.pendopo.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that was decided and is about to get its file.
 *
 * @param owner what it belongs to, for example {@code cases:35-2026-000123-4}; no personal data
 * @param kind for example {@code decree}, {@code intake-receipt}
 * @param titleId what it is called on the check page, Indonesian
 * @param titleEn the same in English
 * @param number allocated for it; none for a receipt, which shows {@code reference} instead
 * @param reference the number printed on it where none was allocated
 * @param holder whose it is; kept sealed, shown masked
 */
public record NewDocument(
        String owner,
        String kind,
        String titleId,
        String titleEn,
        @Nullable AllocatedNumber number,
        String reference,
        String holder,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    String printedNumber() {
        return number == null ? reference : number.formatted();
    }
}
