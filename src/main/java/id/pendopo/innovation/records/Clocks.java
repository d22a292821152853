package id.pendopo.innovation.records;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.RegionCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The door to clocks: how each stands, when it turned, and what sleeps. */
@Service
public class Clocks {

    private static final Comparator<Line> WORST_FIRST = Comparator.comparing(Line::asleep)
            .reversed()
            .thenComparing(line -> line.reading().light(), Comparator.reverseOrder())
            .thenComparing(line -> line.reading().since())
            .thenComparing(line -> line.record().title());

    private final ClockStore store;
    private final Innovations innovations;
    private final Transactions transactions;
    private final ClockSettings settings;
    private final Vitality vitality;

    Clocks(
            ClockStore store,
            Innovations innovations,
            Transactions transactions,
            ClockSettings settings,
            Vitality vitality) {
        this.store = store;
        this.innovations = innovations;
        this.vitality = vitality;
        this.transactions = transactions;
        this.settings = settings;
    }

    /** A running innovation and how its clock stands. */
    public record Line(Innovation record, Reading reading, boolean asleep) {}

    /** By which figures signals turn. */
    public ClockSettings settings() {
        return settings;
    }

    /**
     * How it stands today. Empty for what has none: it does not run, or was not read yet. A reading that no morning renewed
     * is read anew, and not kept: only the morning turns a clock.
     */
    public Optional<Reading> of(Innovation record) {
        return record.hasClock()
                ? reading(() -> store.find(record.code())).map(kept -> today(record, kept))
                : Optional.empty();
    }

    private Reading today(Innovation record, Reading kept) {
        var today = innovations.today(record.region());
        if (!kept.readOn().isBefore(today.minusDays(1))) {
            return kept;
        }
        var clock = Signals.read(vitality.of(record), settings);
        return new Reading(record.code(), clock, clock.light() == kept.light() ? kept.since() : today, today);
    }

    /** Newest first. */
    public List<Turn> turns(String code) {
        return reading(() -> store.turns(code));
    }

    /** Newest first. */
    public List<Sleep> sleeps(String code) {
        return reading(() -> store.sleeps(code));
    }

    /** Codes of all that sleeps. */
    public Set<String> asleep() {
        return reading(() -> store.asleep(""));
    }

    /** Running innovations of a region, or of all, the worst first. */
    public List<Line> running(Optional<RegionCode> region) {
        var code = region.map(RegionCode::value).orElse("");
        var readings = reading(() -> store.running(code)).stream()
                .collect(Collectors.toMap(Reading::code, Function.identity()));
        var asleep = asleep();
        return innovations.search(new Search("", code, "", "", State.RUNNING.name(), 0)).stream()
                .flatMap(record -> Stream.ofNullable(readings.get(record.code()))
                        .map(reading -> new Line(record, reading, asleep.contains(record.code()))))
                .sorted(WORST_FIRST)
                .toList();
    }

    private <T> T reading(Supplier<T> work) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? work.get()
                : transactions.withoutRegion(work);
    }
}
