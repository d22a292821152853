package id.pendopo.cases;

import id.pendopo.kernel.Actor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Site inspections (tinjauan lapangan) and their minutes (BAP): each item conform, not conform, or absent. */
@Component
class Inspections {

    static final Set<String> RESULTS = Set.of("CONFORM", "NOT_CONFORM", "ABSENT");
    private static final int ITEMS_MAX = 200;
    private static final int ITEM_MAX = 300;
    private static final int PLACE_MAX = 500;

    private final InspectionStore store;
    private final Papers papers;
    private final Sheet sheet;

    Inspections(InspectionStore store, Papers papers, Sheet sheet) {
        this.store = store;
        this.papers = papers;
        this.sheet = sheet;
    }

    /** Needs {@code at} (ISO date and time, not in the past) and {@code place}. */
    Map<String, Object> schedule(Stage stage, Deed deed, Moment now) {
        var at = instant(stage, deed.data().get("at"), now);
        if (at.isBefore(now.at())
                || !(deed.data().get("place") instanceof String place)
                || place.isBlank()
                || place.length() > PLACE_MAX) {
            throw CaseRefusals.incomplete(stage.file(), "visit");
        }
        store.insert(
                stage.file().number(),
                stage.token().position().branch(),
                stage.file().progress().version() + 1,
                at,
                inspector(stage, deed),
                sheet.sealText(place));
        return Map.of("at", at.toString(), "place", place);
    }

    /** Needs {@code items}: [{item, result, note?}] and {@code summary}; photos come as documents. */
    Map<String, Object> report(Actor actor, Stage stage, Deed deed, Moment now) {
        if (!(deed.data().get("summary") instanceof String summary)
                || summary.isBlank()
                || summary.length() > Deed.REASON_MAX) {
            throw CaseRefusals.incomplete(stage.file(), "minutes");
        }
        var report = new LinkedHashMap<String, Object>();
        report.put("items", items(stage, deed.data().get("items")));
        report.put("summary", summary);
        papers.attachPhotos(actor, stage.file(), deed.documents(), now.at());
        store.report(
                stage.file().number(),
                stage.token().position().branch(),
                sheet.sealNote(report),
                actor.account(),
                now.at());
        return report;
    }

    private static List<Map<String, String>> items(Stage stage, @Nullable Object sent) {
        var items = new ArrayList<Map<String, String>>();
        if (sent instanceof List<?> list && !list.isEmpty() && list.size() <= ITEMS_MAX) {
            for (var each : list) {
                if (!(each instanceof Map<?, ?> item)
                        || !(item.get("item") instanceof String name)
                        || name.isBlank()
                        || name.length() > ITEM_MAX
                        || !(item.get("result") instanceof String result)
                        || !RESULTS.contains(result)) {
                    throw CaseRefusals.incomplete(stage.file(), "minutes");
                }
                var note = item.get("note") instanceof String text ? text : "";
                if (note.length() > Deed.REASON_MAX) {
                    throw CaseRefusals.incomplete(stage.file(), "minutes");
                }
                items.add(Map.of("item", name, "result", result, "note", note));
            }
        }
        if (items.isEmpty()) {
            throw CaseRefusals.incomplete(stage.file(), "minutes");
        }
        return items;
    }

    private static Optional<UUID> inspector(Stage stage, Deed deed) {
        try {
            return deed.data().get("inspector") instanceof String account && !account.isBlank()
                    ? Optional.of(UUID.fromString(account))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            throw CaseRefusals.incomplete(stage.file(), "visit");
        }
    }

    private static Instant instant(Stage stage, @Nullable Object sent, Moment now) {
        try {
            var text = sent instanceof String value ? value : "";
            return text.length() > 16 && (text.endsWith("Z") || text.lastIndexOf('+') > 10)
                    ? OffsetDateTime.parse(text).toInstant()
                    : java.time.LocalDateTime.parse(text).atZone(now.zone()).toInstant();
        } catch (DateTimeParseException e) {
            throw CaseRefusals.incomplete(stage.file(), "visit");
        }
    }
}
