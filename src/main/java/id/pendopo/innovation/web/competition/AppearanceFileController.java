package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Appearances;
import id.pendopo.innovation.competition.Entries;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.CalendarFile;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Their own time before the jury, for the calendar of those who wrote an entry. */
@Controller
class AppearanceFileController {

    private final Entries entries;
    private final Appearances appearances;

    AppearanceFileController(Entries entries, Appearances appearances) {
        this.entries = entries;
        this.appearances = appearances;
    }

    @GetMapping("/entries/{code}/{id}/appearance-{stage}.ics")
    ResponseEntity<byte[]> calendar(
            Actor actor, @PathVariable String code, @PathVariable UUID id, @PathVariable String stage, Texts texts) {
        var own = appearances.of(entries.get(actor, code, id)).stream()
                .filter(one -> one.stage().code().equals(stage))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "entry-unknown", "No time planned", id));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("presentasi-" + own.appearance().entry() + ".ics")
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, CalendarFile.TYPE)
                .body(text(own, id, texts).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Appearances.Own own, UUID id, Texts texts) {
        var appearance = own.appearance();
        var event = new CalendarFile.Event(
                id + "-" + own.stage().code(),
                own.plan().number(),
                own.plan().madeAt(),
                appearance.at().from(),
                appearance.at().until(),
                texts.get("competition.appearances.file", appearance.title()),
                appearance.at().place(),
                texts.get(
                        "competition.appearances.file.text",
                        appearance.entry(),
                        own.edition().rules().name().in(texts.locale()),
                        own.plan().minutes()),
                true);
        return new CalendarFile("Kompetisi", "", List.of(event)).text();
    }
}
