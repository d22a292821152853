package id.pendopo.innovation.index;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An innovation that a region enters for a year.
 *
 * @param affair the basic affair that it belongs to; empty for another
 * @param applied first day of use; asked where the year counts a window only
 * @param record its code in the gallery; empty where it is not there
 */
public record NewInnovation(
        String name, String affair, String agency, Optional<LocalDate> applied, Optional<String> record) {}
