package id.pendopo.innovation.records;

import id.pendopo.kernel.Refusal;
import id.pendopo.law.Instruments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a sheet must be like to be kept: its words, and what it points at. */
@Component
class SheetRules {

    private final Themes themes;
    private final Instruments instruments;

    SheetRules(Themes themes, Instruments instruments) {
        this.themes = themes;
        this.instruments = instruments;
    }

    List<Fault> faults(Sheet sheet, LocalDate today) {
        var faults = new ArrayList<>(SheetCheck.faults(sheet, themes, today));
        sheet.footing()
                .instrument()
                .filter(id -> instruments.find(id).isEmpty())
                .ifPresent(_ -> {
                    faults.add(new Fault("instrument", "records.fault.choice", List.of()));
                });
        return faults;
    }

    void check(Sheet sheet, LocalDate today) {
        var faults = faults(sheet, today);
        if (!faults.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "innovation-sheet",
                    "Faults: " + faults,
                    String.join(
                            ", ", faults.stream().map(Fault::field).distinct().toList()));
        }
    }
}
