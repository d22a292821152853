package id.pendopo.partners;

import id.pendopo.kernel.RegionCode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The population register, as far as a hall needs it: does what a person typed agree with what is registered? It never
 * hands data out. Asked outside any transaction; when it is silent, work goes on, marked "not verified".
 */
public interface PopulationRegister {

    Answer verify(RegionCode region, Claim claim);

    /**
     * What a person says of themselves; what is empty is not compared.
     *
     * @param nik 16 digits
     */
    record Claim(String nik, Optional<String> name, Optional<LocalDate> birthDate) {

        /** Nothing of it belongs in a log. */
        @Override
        public String toString() {
            return "Claim";
        }
    }

    /** What can disagree. */
    enum Field {
        NAME,
        BIRTH_DATE
    }

    /** What the register says. */
    sealed interface Answer {

        record Match() implements Answer {}

        record Mismatch(Set<Field> fields) implements Answer {

            public Mismatch {
                fields = Set.copyOf(fields);
            }
        }

        /** No such number is registered. */
        record Unknown() implements Answer {}

        /** Silent, slow or unreadable; to be asked again later. */
        record NotVerified() implements Answer {}
    }
}
