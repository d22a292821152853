package id.pendopo.cases;

import id.pendopo.catalog.ServiceDefinition.Validity;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** How long what is granted holds, by its definition. Pure. */
final class Validities {

    private Validities() {}

    /** The last day; empty where nothing ends it. */
    static Optional<LocalDate> until(Validity validity, Map<String, Object> data, LocalDate from) {
        var byField = validity.field()
                .map(data::get)
                .filter(String.class::isInstance)
                .map(value -> LocalDate.parse((String) value))
                .filter(day -> !day.isBefore(from));
        return byField.or(
                () -> validity.months().map(months -> from.plusMonths(months).minusDays(1)));
    }
}
