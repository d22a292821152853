package id.pendopo.innovation.web.ideas;

import id.pendopo.innovation.ideas.NewTrial;
import id.pendopo.innovation.ideas.TrialReport;
import java.util.Map;
import java.util.Optional;

/** The forms of a trial: what stands in their fields. */
public record TrialForm(Map<String, String> typed) {

    public TrialForm {
        typed = Map.copyOf(typed);
    }

    public String of(String field) {
        return typed.getOrDefault(field, "");
    }

    NewTrial plan() {
        return new NewTrial(
                Numbers.day(typed, "starts"),
                Numbers.day(typed, "ends"),
                of("place"),
                of("aim"),
                of("unit"),
                Numbers.figure(of("before")),
                of("beforesource"),
                Numbers.figure(of("wanted")));
    }

    TrialReport report() {
        return new TrialReport(
                Numbers.day(typed, "on"),
                switch (of("how")) {
                    case "done" -> Optional.of(false);
                    case "stopped" -> Optional.of(true);
                    default -> Optional.empty();
                },
                Numbers.figure(of("after")),
                of("aftersource"),
                of("lessons"),
                of("why"));
    }

    /** A figure that cannot be read is not one that is missing. */
    boolean isUnreadable() {
        return !of("after").isBlank() && Numbers.figure(of("after")).isEmpty();
    }
}
