package id.pendopo.innovation.web.exhibition;

import id.pendopo.innovation.exhibition.EventPromises;
import id.pendopo.innovation.exhibition.Events;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/** What the public log was promised about an event, so that anybody can reckon it again. */
@Controller
@RequestMapping("/events/{code}")
class PromiseController {

    private final Events events;
    private final EventPromises promises;
    private final JsonMapper json;

    PromiseController(Events events, EventPromises promises, JsonMapper json) {
        this.events = events;
        this.promises = promises;
        this.json = json;
    }

    @GetMapping("/promises")
    String show(Actor actor, @PathVariable String code, Model model) {
        var event = events.get(actor, code);
        model.addAttribute(
                "page", new EventPages.PromisesPage(event, promises.isOpen(event), promises.of(actor, code)));
        return "innovation/exhibition/promises";
    }

    /** A promise with all that proves it. */
    record Told(String kind, Instant at, String words, String salt, String digest) {

        static Told of(EventPromises.Line line) {
            var promise = line.promise();
            var hex = HexFormat.of();
            return new Told(
                    promise.kind(),
                    promise.at(),
                    promise.words(),
                    hex.formatHex(promise.salt()),
                    hex.formatHex(promise.digest()));
        }
    }

    @GetMapping("/promises.json")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable String code) {
        if (!promises.isOpen(events.get(actor, code))) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "choice-sealed", "Votes lie sealed");
        }
        List<Told> told = promises.of(actor, code).stream().map(Told::of).toList();
        return EventController.file(json.writeValueAsBytes(told), "janji-" + code + ".json", "application/json");
    }
}
