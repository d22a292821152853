package id.pendopo.kernel;

import java.util.Locale;
import java.util.Optional;

/** What a service is called in public. Whoever keeps the services answers; who only knows a code asks. */
public interface ServiceNames {

    /** Empty for a code that is not known. */
    Optional<String> nameOf(String service, Locale locale);
}
