package id.pendopo.journeys;

import id.pendopo.cases.CaseNumber;
import id.pendopo.documents.Documents;
import id.pendopo.identity.SignUp;
import id.pendopo.identity.Visitor;
import id.pendopo.law.Instruments;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What everybody may open. */
@Component
class PublicStops {

    private final Scenes scenes;
    private final Guests guests;
    private final Documents documents;
    private final Instruments instruments;
    private final SignUp signUp;

    PublicStops(Scenes scenes, Guests guests, Documents documents, Instruments instruments, SignUp signUp) {
        this.scenes = scenes;
        this.guests = guests;
        this.documents = documents;
        this.instruments = instruments;
        this.signUp = signUp;
    }

    List<Stop> all() {
        return Stream.of(hall(), services(), doors(), papers())
                .flatMap(List::stream)
                .toList();
    }

    private List<Stop> hall() {
        return List.of(
                Stop.at("/", "home", () -> "/"),
                Stop.at("/results"),
                Stop.at("/results", "results-one", () -> "/results?service=research-recommendation&by=office"),
                Stop.at("/log").sent(),
                Stop.at("/calendar"),
                Stop.at("/law"),
                Stop.at(
                        "/law/{id}",
                        "law-one",
                        () -> "/law/" + instruments.all().getFirst().id()),
                Stop.at("/style"),
                Stop.at("/api"),
                Stop.at("/problems/{slug}", "problem", () -> "/problems/case-unknown"),
                Stop.at("/problems/{slug}", "problem-none", () -> "/problems/tidak-ada")
                        .answering(404),
                Stop.at("/{nowhere}", "nowhere", () -> "/tidak-ada").answering(404),
                Stop.at("/error", "error", () -> "/error").answering(404));
    }

    private static List<Stop> services() {
        var one = "/services/{region}/{code}";
        return List.of(
                Stop.at("/services"),
                Stop.at("/services", "services-found", () -> "/services?q=izin+sumurr&applicant=COMPANY"),
                Stop.at("/services", "services-none", () -> "/services?q=zzzz"),
                Stop.at("/services/wizard"),
                Stop.at("/services/wizard", "wizard-two", () -> "/services/wizard?sector=kelautan-perikanan&asked=2"),
                Stop.at(
                        "/services/wizard",
                        "wizard-end",
                        () -> "/services/wizard?sector=kelautan-perikanan&applicant=PERSON&purpose=NEW"),
                Stop.at(
                        one,
                        "service-water",
                        () -> "/services/35/ground-water-licence?variant=renewal&applicant=COMPANY"),
                Stop.at(one, "service-pharmacy", () -> "/services/35/pharmacy-technician-registration"),
                Stop.at(one, "service-school", () -> "/services/35/school-operating-licence"),
                Stop.at(one, "service-route", () -> "/services/35/route-licence"),
                Stop.at(one, "service-vessel", () -> "/services/35/fishing-vessel-licence"),
                Stop.at(one, "service-layer", () -> "/services/35.17/research-recommendation"),
                Stop.at(one + "/origins", "origins", () -> "/services/35.17/research-recommendation/origins"));
    }

    private List<Stop> doors() {
        return List.of(
                Stop.at("/sign-in").sent(),
                Stop.at("/sign-in/second-factor").sent(),
                Stop.at("/sign-up").sent(),
                Stop.at("/sign-up/{reference}", "sign-up-code", () -> "/sign-up/" + reference())
                        .sent(),
                Stop.at("/reset").sent(),
                Stop.at("/reset/{reference}", "reset-code", () -> "/reset/" + reference())
                        .sent(),
                Stop.at("/track").sent());
    }

    private List<Stop> papers() {
        return List.of(
                Stop.at("/v", "check-ask", () -> "/v"),
                Stop.at("/v/{code}", "check-unknown", () -> "/v/ABCDEFGHJKMNPQRSTVWXYZ2345")
                        .answering(404),
                Stop.at("/v/{code}", "check", () -> "/v/" + code()),
                Stop.at("/v/{code}", "check-other", () -> "/v/" + code() + "?sha256=" + "a".repeat(64)));
    }

    private UUID reference() {
        return signUp.begin(
                "tamu-" + UUID.randomUUID() + "@contoh.id",
                new Visitor("127.0.0.1", "Chromium, Linux", null),
                Locale.of("id"));
    }

    private String code() {
        CaseNumber number = scenes.granted(guests.citizen("Pemohon Dengan Surat"));
        return documents.of(Guests.PROVINCE, "cases:" + number).stream()
                .filter(document -> !document.digestHex().isEmpty())
                .findFirst()
                .orElseThrow()
                .code();
    }
}
