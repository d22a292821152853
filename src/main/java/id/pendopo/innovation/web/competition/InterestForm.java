package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.InterestKind;
import id.pendopo.kernel.Refusal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What a juror said about each name: a tie, perhaps with the day on which it ended, and that they read them all. */
record InterestForm(Map<String, String> typed) {

    private static final String TIE = "tie-";
    private static final String ENDED = "ended-";

    /** “None” stands beside every name before it is read: so the juror says that each of them is meant. */
    void requireRead() {
        if (!typed.containsKey("read")) {
            throw new Refusal(Refusal.Kind.INVALID, "interest-unread", "Not said that every name was read", "read");
        }
    }

    Map<String, InterestKind> ties() {
        var ties = new HashMap<String, InterestKind>();
        typed.forEach((name, value) -> {
            if (name.startsWith(TIE)) {
                InterestKind.of(value).ifPresent(kind -> ties.put(name.substring(TIE.length()), kind));
            }
        });
        return ties;
    }

    Map<String, LocalDate> ended() {
        var ended = new HashMap<String, LocalDate>();
        for (var key : ties().keySet()) {
            TypedDay.of(field -> typed.getOrDefault(field, ""), ENDED + key).ifPresent(day -> ended.put(key, day));
        }
        return ended;
    }
}
