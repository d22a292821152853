package id.pendopo.partners;

import id.pendopo.kernel.RegionCode;
import java.util.Optional;

/**
 * The national business licensing system, as far as a hall needs it: does this business number live, and is it of that
 * name? Asked outside any transaction; when it is silent, work goes on, marked "not verified".
 */
public interface BusinessLicensing {

    Answer verify(RegionCode region, Claim claim);

    /**
     * What a business says of itself; an empty name is not compared.
     *
     * @param nib 13 digits
     */
    record Claim(String nib, Optional<String> name) {

        /** Nothing of it belongs in a log. */
        @Override
        public String toString() {
            return "Claim";
        }
    }

    /** What the system says. */
    sealed interface Answer {

        record Active(boolean nameMatches) implements Answer {}

        /** Frozen or revoked. */
        record NotActive() implements Answer {}

        /** No such number was given out. */
        record Unknown() implements Answer {}

        /** Silent, slow or unreadable; to be asked again later. */
        record NotVerified() implements Answer {}
    }
}
