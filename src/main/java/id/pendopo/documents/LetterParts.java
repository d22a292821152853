package id.pendopo.documents;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the body of a letter.
 *
 * @param title of the file, for readers' windows and screen readers
 * @param author who issues it, for example the agency's name
 * @param language Indonesian or English
 * @param head the lines of the letterhead, the largest first two, then the address
 * @param checkAddress what the QR opens, {@code https://…/v/CODE}; printed too
 * @param signature who signs; none for a receipt or a draft
 */
public record LetterParts(
        String title,
        String author,
        Locale language,
        Head head,
        String checkAddress,
        @Nullable SignatureBlock signature) {

    /** The office at the top of a letter. */
    public record Head(String government, String agency, List<String> address) {
        public Head {
            address = List.copyOf(address);
        }
    }

    /**
     * The lines above and below the place of a signature.
     *
     * @param placeAndDate for example {@code Surabaya, 24 November 2026}
     * @param capacity in whose name and as what, for example {@code a.n. Gubernur Jawa Timur}, {@code Kepala Dinas …}
     * @param name of the signer
     * @param identity rank and number of service, each a line; may be empty
     */
    public record SignatureBlock(String placeAndDate, List<String> capacity, String name, List<String> identity) {
        public SignatureBlock {
            capacity = List.copyOf(capacity);
            identity = List.copyOf(identity);
        }
    }

    public LetterParts withoutSignature() {
        return new LetterParts(title, author, language, head, checkAddress, null);
    }
}
