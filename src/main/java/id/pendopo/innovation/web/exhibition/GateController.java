package id.pendopo.innovation.web.exhibition;

import id.pendopo.innovation.exhibition.Gate;
import id.pendopo.innovation.exhibition.Gate.Answer;
import id.pendopo.innovation.exhibition.Scan;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The crew lets visitors in: with a script also without a network, and without a script as long as there is one. */
@Controller
@RequestMapping("/hub/events/{code}/gate")
class GateController {

    private static final int BODY_MOST = 500_000;

    private final Gate gate;
    private final JsonMapper json;

    GateController(Gate gate, JsonMapper json) {
        this.gate = gate;
        this.json = json;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String code, Model model, HttpServletResponse response) {
        return page(actor, code, "", "", null, model, response);
    }

    private String page(
            Actor actor,
            String code,
            String chosen,
            String ticket,
            @Nullable Answer answer,
            Model model,
            HttpServletResponse response) {
        // Everywhere else a page may not even ask for the camera.
        response.setHeader("Permissions-Policy", "camera=(self), microphone=(), geolocation=(), payment=(), usb=()");
        model.addAttribute("page", new HubPages.GatePage(gate.required(actor, code), chosen, ticket, answer));
        return "innovation/exhibition/gate";
    }

    @PostMapping
    String checkIn(
            Actor actor,
            @PathVariable String code,
            @RequestParam(name = "gate", defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String ticket,
            Texts texts,
            Model model,
            HttpServletResponse response) {
        try {
            var answer = gate.checkIn(actor, code, chosen, ticket);
            return page(actor, code, chosen, "", answer, model, response);
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            return page(actor, code, chosen, ticket, null, model, response);
        }
    }

    /** What a device takes along, and the form token for what it will bring back. */
    record Taken(
            String key,
            Instant at,
            Instant from,
            Instant until,
            Map<String, String> form,
            List<List<String>> tickets) {}

    @GetMapping("/list")
    ResponseEntity<byte[]> list(Actor actor, @PathVariable String code, Texts texts) {
        var round = gate.round(actor, code);
        var tickets = round.shadows().stream()
                .map(shadow -> {
                    var in = round.in().get(shadow);
                    return in == null
                            ? List.of(shadow)
                            : List.of(shadow, in.at().toString(), in.gate());
                })
                .toList();
        var form = texts.shell()
                .csrf()
                .map(csrf -> Map.of(csrf.name(), csrf.value()))
                .orElse(Map.of());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(
                        new Taken(round.key(), round.at(), round.from(), round.until(), form, tickets)));
    }

    /** A scan as a device tells it. */
    record Told(
            @Nullable UUID id,
            @Nullable String mark,
            @Nullable String gate,
            @Nullable Instant at) {

        /** @param behind how far the clock of the device is behind ours */
        Scan scan(Duration behind) {
            if (id == null || mark == null || gate == null || at == null) {
                throw unreadable();
            }
            return new Scan(id, mark, gate, at.plus(behind));
        }
    }

    record Said(
            UUID id,
            Gate.Outcome outcome,
            @Nullable Instant at,
            @Nullable String gate) {

        static Said of(Answer answer) {
            var first = answer.first();
            return new Said(
                    answer.id(),
                    answer.outcome(),
                    first == null ? null : first.at(),
                    first == null ? null : first.gate());
        }
    }

    @PostMapping("/scans")
    ResponseEntity<byte[]> take(
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String scans,
            @RequestParam(defaultValue = "") String now) {
        gate.required(actor, code);
        var answers = gate.take(actor, code, read(scans, behind(now)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(answers.stream().map(Said::of).toList()));
    }

    private Duration behind(String now) {
        try {
            return now.isEmpty() ? Duration.ZERO : gate.behind(Instant.parse(now));
        } catch (DateTimeException | ArithmeticException _) {
            throw unreadable();
        }
    }

    private List<Scan> read(String scans, Duration behind) {
        if (scans.length() > BODY_MOST) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "scans-too-many", "Too much at once", Gate.SCANS_MOST);
        }
        try {
            var told = Optional.ofNullable(json.readValue(scans, Told[].class)).orElseThrow(GateController::unreadable);
            return Arrays.stream(told)
                    .map(each -> Optional.ofNullable(each)
                            .orElseThrow(GateController::unreadable)
                            .scan(behind))
                    .toList();
        } catch (JacksonException | DateTimeException | ArithmeticException _) {
            throw unreadable();
        }
    }

    private static Refusal unreadable() {
        return new Refusal(Refusal.Kind.MALFORMED, "scans-unreadable", "No list of scans");
    }

    /** Stands below the gate of an event, so that it serves this page and no other. */
    @GetMapping("/worker.js")
    ResponseEntity<byte[]> worker(Actor actor, @PathVariable String code) throws IOException {
        gate.required(actor, code);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .header("Service-Worker-Allowed", "/hub/events/" + code + "/gate")
                .body(new ClassPathResource("static/innovation/gate-worker.js").getContentAsByteArray());
    }
}
