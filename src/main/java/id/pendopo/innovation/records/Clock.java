package id.pendopo.innovation.records;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether an innovation will last, as its signals tell. The whole stands as the worst of them. */
public record Clock(List<Signal> signals) {

    private static final Comparator<Signal> WORST_FIRST =
            Comparator.comparing(Signal::light).reversed().thenComparing(Signal::kind);

    public Clock {
        signals = signals.stream().sorted(WORST_FIRST).toList();
    }

    public Light light() {
        return signals.isEmpty() ? Light.GREEN : signals.getFirst().light();
    }

    /** The signal to cure next: of the worst ones, that which takes the least effort. */
    public Optional<Signal> next() {
        return signals.stream().filter(signal -> signal.light() != Light.GREEN).findFirst();
    }
}
