package id.pendopo.cases;

import static java.util.Objects.requireNonNull;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Effect;
import id.pendopo.catalog.Facts;
import id.pendopo.catalog.LoadedService;
import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.catalog.ServiceDefinition.VariantKind;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.stereotype.Component;

/** Walks a case along the path that a service's own test names, with the officers that its workflow asks for. */
@Component
class Walker {

    private final Hall hall;
    private final Catalog catalog;
    private final Intake intake;
    private final Cases cases;
    private final CaseFiles files;
    private final Permits permits;
    private final InstantSource clock;

    Walker(
            Hall hall,
            Catalog catalog,
            Intake intake,
            Cases cases,
            CaseFiles files,
            Permits permits,
            InstantSource clock) {
        this.hall = hall;
        this.catalog = catalog;
        this.intake = intake;
        this.cases = cases;
        this.files = files;
        this.permits = permits;
        this.clock = clock;
    }

    /** A test of a service, as its file {@code services/<region>/<code>/tests/…} says. */
    record Script(
            RegionCode region,
            String service,
            String variant,
            String applicant,
            Map<String, Object> data,
            List<At> path,
            String ends) {

        record At(String step, String action) {}

        Script by(String kind) {
            return new Script(region, service, variant, kind, data, path, ends);
        }

        @SuppressWarnings("unchecked")
        static Script read(Path file) {
            try {
                var map = (Map<String, Object>)
                        new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
                var path = requireNonNull((List<Map<String, String>>) map.get("path")).stream()
                        .map(step -> new At(step.getOrDefault("at", ""), step.getOrDefault("do", "")))
                        .toList();
                return new Script(
                        RegionCode.of(file.getName(1).toString()),
                        file.getName(2).toString(),
                        String.valueOf(map.get("variant")),
                        String.valueOf(map.get("applicant")),
                        requireNonNull((Map<String, Object>) map.get("data")),
                        path,
                        String.valueOf(map.get("ends")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** From the form to the end of the path. */
    CaseNumber walk(Actor citizen, Script script) {
        var number = submit(citizen, script);
        script.path().forEach(at -> step(citizen, number, at));
        return number;
    }

    CaseNumber submit(Actor citizen, Script script) {
        var service = catalog.current(script.region(), script.service()).orElseThrow();
        return intake.submit(citizen, submission(citizen, script, service)).number();
    }

    /** A request about something earlier, which the test names. */
    CaseNumber submitAbout(Actor citizen, Script script, Optional<String> origin) {
        var service = catalog.current(script.region(), script.service()).orElseThrow();
        var made = submission(citizen, script, service);
        return intake.submit(
                        citizen,
                        new Submission(
                                made.region(),
                                made.service(),
                                made.variant(),
                                made.applicant(),
                                made.data(),
                                made.documents(),
                                origin))
                .number();
    }

    /** In the name of somebody, by whoever may act for them. */
    CaseNumber submitFor(Actor by, Script script, Applicant applicant) {
        return submitFor(by, script, applicant, Optional.empty());
    }

    CaseNumber submitFor(Actor by, Script script, Applicant applicant, Optional<String> origin) {
        var service = catalog.current(script.region(), script.service()).orElseThrow();
        var made = submission(by, script, service);
        return intake.submit(
                        by,
                        new Submission(
                                made.region(),
                                made.service(),
                                made.variant(),
                                applicant,
                                made.data(),
                                made.documents(),
                                origin))
                .number();
    }

    private Submission submission(Actor citizen, Script script, LoadedService service) {
        var kind = ApplicantKind.valueOf(script.applicant());
        var facts = new Facts(script.variant(), kind.name(), script.data(), Map.of());
        var documents = new HashMap<String, List<UUID>>();
        for (var requirement : Papers.owed(service, facts)) {
            for (var slot : Papers.slots(requirement, facts)) {
                documents.put(slot, List.of(hall.paper(citizen, script.region())));
            }
        }
        return new Submission(
                script.region(),
                script.service(),
                script.variant(),
                applicant(citizen, kind),
                script.data(),
                documents,
                origin(citizen, script, service));
    }

    private Applicant applicant(Actor citizen, ApplicantKind kind) {
        var person = hall.applicant(citizen);
        return kind == ApplicantKind.PERSON
                ? person
                : new Applicant(
                        kind,
                        person.account(),
                        Optional.empty(),
                        "CV " + person.name(),
                        "1" + person.identifier().substring(4),
                        "",
                        "");
    }

    /** A renewal, amendment or duplicate is about a permit that this person was granted before. */
    private Optional<String> origin(Actor citizen, Script script, LoadedService service) {
        if (service.definition().variant(script.variant()).kind() == VariantKind.NEW) {
            return Optional.empty();
        }
        return permits.of(citizen).stream()
                .filter(permit -> permit.service().equals(script.service()))
                .filter(permit -> permit.parent().isEmpty())
                .map(Permit::number)
                .findFirst();
    }

    void step(Actor citizen, CaseNumber number, Script.At at) {
        var view = files.view(Actor.system(number.region()), number);
        var offer = view.actions().stream()
                .filter(candidate ->
                        candidate.step().equals(at.step()) && candidate.action().equals(at.action()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not offered: " + at + " but " + view.actions()));
        var place = view.places().stream()
                .filter(candidate -> candidate.version() == offer.version())
                .findFirst()
                .orElseThrow();
        var actor = place.role().isEmpty() ? citizen : hall.desk(number.region(), place.role(), place.agency());
        if (offer.does() == Effect.SIGN) {
            cases.sign(actor, number, Deed.of(offer.action(), offer.version()), Hall.PASSPHRASE.toCharArray());
        } else {
            cases.act(actor, number, deed(view, offer));
        }
    }

    Deed deed(CaseView view, CaseView.Offer offer) {
        var deed = Deed.of(offer.action(), offer.version()).because("alasan uji");
        if (offer.asks().isPresent()) {
            return deed.with(scores(view, offer.asks().get()));
        }
        return switch (offer.does()) {
            case RETURN -> deed.with(Map.of("faults", List.of(Map.of("part", "file", "message", "perbaiki"))));
            case SCHEDULE_VISIT ->
                deed.with(Map.of("at", clock.instant().plusSeconds(86_400).toString(), "place", "Di tempat sumur"));
            case REPORT_VISIT ->
                deed.with(Map.of(
                        "items",
                        List.of(Map.of("item", "Letak", "result", "CONFORM")),
                        "summary",
                        "Sesuai permohonan"));
            case DRAFT -> deed.with(Map.of("conditions", "Menaati ketentuan."));
            case DRAFT_DENIAL -> deed.with(Map.of("law", "UU 30/2014"));
            default -> deed;
        };
    }

    /** Fills a form of an action with the least that its schema takes. */
    private static Map<String, Object> scores(CaseView view, String form) {
        var filled = new HashMap<String, Object>();
        var schema = requireNonNull(view.service().asks().get(form)).schema();
        schema.path("properties").properties().forEach(property -> {
            var kind = property.getValue();
            var type = kind.path("type").asString();
            filled.put(
                    property.getKey(),
                    switch (type) {
                        case "integer", "number" -> kind.path("minimum").asInt(0);
                        case "boolean" -> true;
                        default ->
                            kind.has("enum") ? kind.path("enum").get(0).asString() : "isian uji yang cukup panjang";
                    });
        });
        return filled;
    }
}
