package id.pendopo.kernel;

import java.util.Map;

/**
 * A prerequisite that another module or a neighbour can answer, found by name in a service's definition (a living
 * permit of the same holder, a business number, a tax paid).
 */
public interface Check {

    /** The name by which a service asks for it, for example {@code active-permit}. */
    String name();

    /**
     * Whether this hall's own tables answer. Then it may be asked inside a transaction too, and is asked once more when the
     * request is decided.
     */
    default boolean isOurs() {
        return false;
    }

    /** Asks outside any transaction; must answer, or say that it could not, within its own limit of time. */
    Answer ask(Question question);

    /**
     * @param holder NIK, NPWP or NIB of the applicant, normalised digits
     * @param parameters from the definition, for example {@code service: fishing-business-licence}, and what the applicant
     *     says of themselves: {@code name}, {@code birthDate} (as in 1987-11-12)
     */
    record Question(RegionCode region, String holder, Map<String, String> parameters) {}

    /** What came of it. */
    sealed interface Answer {

        /** Holds; the evidence is shown to the officer (a number, never more). */
        record Holds(String evidence) implements Answer {}

        record Fails(String reasonKey) implements Answer {}

        /**
         * Something is there, but not as the applicant says: a name, a birth date. No ground to stop the request; officers
         * are warned.
         */
        record Differs(String reasonKey) implements Answer {}

        /** The neighbour is silent or slow: work goes on, marked "not verified", and is asked again. */
        record NotVerified(String reasonKey) implements Answer {}
    }
}
