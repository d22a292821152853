package id.pendopo.innovation.competition;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When the entries of a stage are presented. Each change is a version of its own.
 *
 * @param number of the version, from 1
 * @param minutes of each presentation
 * @param sittings that were planned with this version, into which the presentations are filled
 * @param reason for a change; empty for the first
 * @param exchanged two entries that changed places, or none
 * @param all in the order of time, with entries that were withdrawn since
 */
public record AppearancePlan(
        int number,
        int minutes,
        List<TimeAndPlace> sittings,
        String reason,
        List<String> exchanged,
        Instant madeAt,
        List<Appearance> all) {

    static final String PLANNED = "appearance.planned";
    static final String CHANGED = "appearance.changed";
    static final String EXCHANGED = "appearance.exchanged";

    /** As the public log names the act. */
    String kind() {
        return number == 1 ? PLANNED : exchanged.isEmpty() ? CHANGED : EXCHANGED;
    }

    /** What the public log is promised: the version and its reason, the sittings, and line by line who comes when and where. */
    String promised() {
        return Stream.of(
                        Stream.of(number + " " + minutes + " " + String.join(" ", exchanged), reason),
                        sittings.stream()
                                .sorted(Comparator.comparing(TimeAndPlace::from))
                                .map(TimeAndPlace::line),
                        all.stream()
                                .sorted(Comparator.comparing(one -> one.at().from()))
                                .map(one -> one.entry() + " " + one.at().line()))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    /** In the order of time, without entries that were withdrawn since. */
    public List<Appearance> appearances() {
        return all.stream().filter(Appearance::stands).toList();
    }

    public Duration each() {
        return Duration.ofMinutes(minutes);
    }

    public Optional<Appearance> of(String entry) {
        return appearances().stream().filter(one -> one.entry().equals(entry)).findFirst();
    }

    Map<String, TimeAndPlace> places() {
        var all = new LinkedHashMap<String, TimeAndPlace>();
        appearances().forEach(one -> all.put(one.entry(), one.at()));
        return all;
    }

    /** What took place, or has begun. */
    Map<String, TimeAndPlace> begun(Instant now) {
        var all = places();
        all.values().removeIf(at -> at.from().isAfter(now));
        return all;
    }

    /** Those that can still be moved; what has begun stays where it was. */
    public List<Appearance> toCome(Instant now) {
        return appearances().stream()
                .filter(one -> one.at().from().isAfter(now))
                .toList();
    }

    /** The sittings as they could be typed again: from the first presentation that has not begun. */
    public List<TimeAndPlace> sittingsToCome(Instant now) {
        return sittings.stream()
                .flatMap(sitting -> sitting.parts(each()).stream()
                        .filter(part -> part.from().isAfter(now))
                        .findFirst()
                        .map(first -> new TimeAndPlace(first.from(), sitting.until(), sitting.place()))
                        .stream())
                .toList();
    }
}
