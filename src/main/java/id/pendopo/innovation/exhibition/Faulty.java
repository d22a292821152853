package id.pendopo.innovation.exhibition;

import id.pendopo.kernel.Refusal;
import java.util.List;

/** A form that cannot be taken, with everything that is wrong with it. */
public final class Faulty extends Refusal {

    private final transient List<Fault> faults;

    Faulty(List<Fault> faults) {
        super(Kind.INVALID, "event-form", "A form with " + faults.size() + " faults", faults.size());
        this.faults = List.copyOf(faults);
    }

    static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    public List<Fault> faults() {
        return faults;
    }
}
