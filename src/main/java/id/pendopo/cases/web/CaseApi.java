package id.pendopo.cases.web;

import id.pendopo.cases.CaseFiles;
import id.pendopo.cases.CaseNumber;
import id.pendopo.cases.Cases;
import id.pendopo.cases.Deed;
import id.pendopo.cases.Inbox;
import id.pendopo.cases.Intake;
import id.pendopo.cases.Submission;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API of cases: hand in, read, act, and the inbox. */
@RestController
@RequestMapping("/api/v1")
class CaseApi {

    private final Intake intake;
    private final Cases cases;
    private final CaseFiles files;
    private final Inbox inbox;
    private final Applicants applicants;
    private final DeskLooks looks;

    CaseApi(Intake intake, Cases cases, CaseFiles files, Inbox inbox, Applicants applicants, DeskLooks looks) {
        this.looks = looks;
        this.intake = intake;
        this.cases = cases;
        this.files = files;
        this.inbox = inbox;
        this.applicants = applicants;
    }

    /**
     * A request as it is sent.
     *
     * @param region whose authority is asked; the hall's own when absent
     * @param party the company or body in whose name; oneself when absent
     * @param documents uploads by slot
     * @param origin number of the permit or case that it is about
     */
    record NewCase(
            @Nullable String service,
            @Nullable String variant,
            @Nullable String region,
            @Nullable UUID party,
            @Nullable Map<String, Object> data,
            @Nullable Map<String, List<UUID>> documents,
            @Nullable String origin) {}

    record Handed(String number, String trackingCode, String state, int version) {}

    /** What to do, at which version. */
    record NewAct(
            @Nullable String action,
            int version,
            @Nullable String reason,
            @Nullable Map<String, Object> data,
            @Nullable Map<String, List<UUID>> documents) {}

    record Line(
            String number,
            String service,
            String branch,
            int version,
            String role,
            String agency,
            Instant queuedAt,
            Optional<LocalDate> due,
            Optional<Integer> daysLeft,
            boolean late,
            String claim) {}

    @PostMapping(path = "/cases", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Handed> submit(Actor actor, @RequestBody NewCase sent) {
        var service = require(sent.service());
        var region = sent.region() == null ? actor.region() : region(sent.region());
        var submission = new Submission(
                region,
                service,
                sent.variant() == null ? "new" : sent.variant(),
                applicants.of(actor, Optional.ofNullable(sent.party()), region, service),
                sent.data() == null ? Map.of() : sent.data(),
                sent.documents() == null ? Map.of() : sent.documents(),
                Optional.ofNullable(sent.origin()));
        var handed = intake.submit(actor.on(Actor.Channel.API), submission);
        return ResponseEntity.created(URI.create("/api/v1/cases/" + handed.number()))
                .body(new Handed(
                        handed.number().value(),
                        handed.trackingCode(),
                        handed.state().name(),
                        handed.version()));
    }

    @GetMapping("/cases/{number}")
    CaseJson show(Actor actor, @PathVariable String number) {
        var view = files.view(actor, number(number));
        if (view.personal().isPresent()) {
            looks.byProgram(actor, number(number));
        }
        return CaseJson.of(view);
    }

    /** Does an action. A signature brings the passphrase of the key in {@code data.passphrase}: it is used and forgotten. */
    @PostMapping(path = "/cases/{number}/actions", consumes = MediaType.APPLICATION_JSON_VALUE)
    CaseJson act(Actor actor, @PathVariable String number, @RequestBody NewAct sent) {
        var action = require(sent.action());
        var data = new HashMap<String, Object>(sent.data() == null ? Map.of() : sent.data());
        var passphrase = data.remove("passphrase");
        var deed = new Deed(
                action,
                sent.version(),
                Optional.ofNullable(sent.reason()),
                data,
                sent.documents() == null ? Map.of() : sent.documents());
        var by = actor.on(Actor.Channel.API);
        if (passphrase instanceof String secret) {
            cases.sign(by, number(number), deed, secret.toCharArray());
        } else {
            cases.act(by, number(number), deed);
        }
        return CaseJson.of(files.view(actor, number(number)));
    }

    @GetMapping("/inbox")
    List<Line> inbox(
            Actor actor,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "ALL") Inbox.Filter.Show show,
            @RequestParam(required = false) @Nullable Instant afterQueuedAt,
            @RequestParam(defaultValue = "") String afterNumber,
            @RequestParam(defaultValue = "50") int size) {
        var after = afterQueuedAt == null
                ? Optional.<Inbox.Filter.Place>empty()
                : Optional.of(new Inbox.Filter.Place(afterQueuedAt, afterNumber));
        var filter = new Inbox.Filter(Optional.of(service).filter(code -> !code.isEmpty()), show, after, size);
        var lines = inbox.of(actor, filter);
        if (!lines.isEmpty()) {
            looks.byProgram(actor, "/api/v1/inbox");
        }
        return lines.stream().map(CaseApi::line).toList();
    }

    private static String require(@Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            throw new Refusal(Refusal.Kind.MALFORMED, "api-incomplete", "A request names neither service nor action");
        }
        return sent;
    }

    static CaseNumber number(String value) {
        try {
            return new CaseNumber(value);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "case-unknown", "Not the form of a case number");
        }
    }

    private static RegionCode region(String value) {
        try {
            return RegionCode.of(value);
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    Refusal.Kind.MALFORMED, "region-unknown", "Not a region code", value.length() > 20 ? "?" : value);
        }
    }

    private static Line line(Inbox.Line line) {
        return new Line(
                line.number().value(),
                line.service(),
                line.branch(),
                line.version(),
                line.role(),
                line.agency(),
                line.queuedAt(),
                line.dueOn(),
                line.daysLeft(),
                line.late(),
                line.claim());
    }
}
