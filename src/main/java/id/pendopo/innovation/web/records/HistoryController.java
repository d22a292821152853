package id.pendopo.innovation.web.records;

import id.pendopo.identity.Officer;
import id.pendopo.innovation.records.Caring;
import id.pendopo.innovation.records.Change;
import id.pendopo.innovation.records.Innovation;
import id.pendopo.innovation.records.Innovations;
import id.pendopo.innovation.records.Seen;
import id.pendopo.kernel.Actor;
import id.pendopo.web.Texts;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a record said in each of its versions, for everybody; who said it, by name, for whoever keeps it. */
@Controller
class HistoryController {

    private static final int SHOWN = 50;

    private final Innovations innovations;
    private final Caring caring;
    private final SheetLines lines;

    HistoryController(Innovations innovations, Caring caring, SheetLines lines) {
        this.innovations = innovations;
        this.caring = caring;
        this.lines = lines;
    }

    @GetMapping("/innovations/{code}/history")
    String history(Actor actor, @PathVariable String code, Texts texts, Model model) {
        var record = innovations.get(code);
        boolean named = innovations.mayKeep(actor, record);
        model.addAttribute(
                "page",
                new HistoryPage(
                        record,
                        innovations.changes(code).stream()
                                .limit(SHOWN)
                                .map(change -> version(record, change, named, texts))
                                .toList(),
                        innovations.seen(code).stream()
                                .limit(SHOWN)
                                .map(seen -> look(record, seen, named, texts))
                                .toList()));
        return "innovation/records/history";
    }

    private HistoryPage.Version version(Innovation record, Change change, boolean named, Texts texts) {
        return new HistoryPage.Version(
                String.valueOf(change.version()),
                texts.dateTime(change.at()),
                who(record, change.by(), named, texts),
                change.reason(),
                changed(record.code(), change.version(), texts));
    }

    private List<Changed> changed(String code, int version, Texts texts) {
        var before = innovations.version(code, version - 1);
        var after = innovations.version(code, version);
        return before.isEmpty() || after.isEmpty() ? List.of() : lines.changes(before.get(), after.get(), texts);
    }

    private HistoryPage.Look look(Innovation record, Seen seen, boolean named, Texts texts) {
        var people = seen.people()
                .map(count -> " " + texts.get("records.seen.people", count))
                .orElse("");
        return new HistoryPage.Look(
                texts.dateTime(seen.at()),
                texts.get("records.seen." + seen.kind()) + people,
                who(record, seen.by(), named, texts),
                seen.note());
    }

    private String who(Innovation record, UUID account, boolean named, Texts texts) {
        if (account.equals(Actor.NOBODY)) {
            return texts.get("records.who.program");
        }
        return named
                ? caring.officer(record, account).map(Officer::name).orElse(texts.get("records.who.gone"))
                : texts.get("records.who.keeper");
    }
}
