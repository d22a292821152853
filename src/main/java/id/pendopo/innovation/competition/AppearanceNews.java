package id.pendopo.innovation.competition;

import id.pendopo.kernel.Notice;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells jurors and entrants when presentations are, and when that changed. */
@Component
class AppearanceNews {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH.mm").withZone(Edition.ZONE);

    private final StageStore stages;
    private final EntryStore entries;
    private final Seats seats;
    private final Doing doing;

    AppearanceNews(StageStore stages, EntryStore entries, Seats seats, Doing doing) {
        this.stages = stages;
        this.entries = entries;
        this.seats = seats;
        this.doing = doing;
    }

    /** Those before whom somebody presents; inside the transaction of the plan. */
    void tellJury(Stages.Named named, AppearancePlan plan) {
        var key = named.key();
        var scoring = new HashSet<String>();
        stages.assigned(key).values().forEach(scoring::addAll);
        seats.jury(named.edition(), named.stage()).stream()
                .filter(juror -> scoring.contains(juror.pseudonym()))
                .forEach(juror -> doing.facts()
                        .tell(new Notice(
                                key.region(),
                                juror.account(),
                                text(plan) + "-jury",
                                words(named, plan),
                                "/jury/" + key.edition() + "/" + key.stage())));
    }

    /** @param moved where and when each entry is presented that had no time before, or another */
    void tellEntrants(Stages.Named named, AppearancePlan plan, Map<String, TimeAndPlace> moved) {
        var key = named.key();
        for (var entry : doing.read(key.region(), () -> entries.sent(key.region(), key.edition()))) {
            var at = moved.get(String.valueOf(entry.number()));
            if (at != null) {
                var words = new LinkedHashMap<>(words(named, plan));
                words.put("day", at.day().toString());
                words.put("time", CLOCK.format(at.from()) + "–" + CLOCK.format(at.until()));
                words.put("place", at.place());
                doing.tell(entry, text(plan), words);
            }
        }
    }

    private static String text(AppearancePlan plan) {
        return plan.number() == 1 ? "competition.message.appearance" : "competition.message.appearance-moved";
    }

    private static Map<String, String> words(Stages.Named named, AppearancePlan plan) {
        var words = new LinkedHashMap<>(named.words());
        words.put("stage", named.stage().name().id());
        words.put("reason", plan.reason());
        return words;
    }
}
