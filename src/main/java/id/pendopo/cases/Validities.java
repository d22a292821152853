package id.pendopo.cases;

import id.pendopo.catalog.ServiceDefinition.Validity;
import id.pendopo.kernel.Refusal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** How long what is granted holds, by its definition. Pure. */
final class Validities {

    private Validities() {}

    /** The last day; empty where nothing ends it. A day that is past already cannot be granted. */
    static Optional<LocalDate> until(Validity validity, Map<String, Object> data, LocalDate from) {
        var byField = validity.field()
                .map(data::get)
                .filter(String.class::isInstance)
                .map(value -> LocalDate.parse((String) value));
        if (byField.filter(day -> day.isBefore(from)).isPresent()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "validity-past", "What would be granted ended before " + from + " already");
        }
        return byField.or(
                () -> validity.months().map(months -> from.plusMonths(months).minusDays(1)));
    }
}
