package id.pendopo.cases;

import id.pendopo.catalog.LoadedService;
import id.pendopo.catalog.ServiceDefinition.Requirement;
import id.pendopo.documents.Documents;
import id.pendopo.documents.LetterParts;
import id.pendopo.documents.LetterTemplate;
import id.pendopo.documents.Letters;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import id.pendopo.regions.Regions;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The receipt of a request (tanda terima): made anew whenever its applicant asks, with a QR to follow the case. */
@Service
public class Receipts {

    private static final Locale LANGUAGE = Locale.of("id");

    /** No definition names it; letters speak Indonesian. */
    private static final String POWER = "Surat kuasa";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", LANGUAGE);

    private final CaseFiles files;
    private final Letters letters;
    private final Documents documents;
    private final OfficePlaces places;
    private final OfficeClock clock;

    Receipts(CaseFiles files, Letters letters, Documents documents, OfficePlaces places, OfficeClock clock) {
        this.files = files;
        this.letters = letters;
        this.documents = documents;
        this.places = places;
        this.clock = clock;
    }

    /** The regions and their offices, by name. */
    @org.springframework.stereotype.Component
    record OfficePlaces(Regions regions, Agencies agencies) {}

    /** The PDF, for the applicant alone. Outside any transaction. */
    public byte[] pdf(Actor actor, CaseNumber number) {
        var view = files.view(actor, number);
        var personal = view.personal()
                .filter(_ -> !actor.isOfficer())
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "case-unknown", "No receipt for this actor"));
        var service = view.service();
        var address = trackAddress(number, personal.trackingCode());
        return letters.render(
                LetterTemplate.of(service.letter("receipt")), values(view, personal), parts(service, number, address));
    }

    /** Where the case is followed without an account. */
    public String trackAddress(CaseNumber number, String code) {
        return documents.address("/track?number=" + number + "&code=" + code);
    }

    private Map<String, Object> values(CaseView view, CaseView.Personal personal) {
        var definition = view.service().definition();
        var now = clock.now(view.number().region());
        var submitted = view.times().submittedAt().atZone(now.zone()).toLocalDate();
        int days = view.times().standardDays();
        var due = view.times().dueOn().orElseGet(() -> now.calendar().due(submitted, days));
        var values = new LinkedHashMap<String, Object>();
        values.put("service", Map.of("name", definition.name().id()));
        values.put(
                "variant",
                Map.of("name", definition.variant(view.variant()).name().id()));
        values.put("applicant", Map.of("name", personal.name()));
        values.put(
                "case",
                Map.of(
                        "number", view.number().value(),
                        "submittedAt", date(submitted),
                        "trackingCode", personal.trackingCode()));
        values.put("clock", Map.of("days", days, "due", date(due)));
        values.put("documents", papers(view.service(), personal.papers()));
        return values;
    }

    private static List<Map<String, String>> papers(LoadedService service, List<CaseView.Paper> papers) {
        var asked = service.definition().requirements().stream()
                .map(Requirement::slot)
                .toList();
        return inOrder(asked, papers.stream().map(CaseView.Paper::slot).toList()).stream()
                .map(slot -> Map.of("name", name(service, slot)))
                .toList();
    }

    /** The slots as the form asked for them, items by their number; a power last, photos of a visit never. */
    static List<String> inOrder(List<String> asked, List<String> slots) {
        return slots.stream()
                .filter(slot -> !slot.equals(Papers.PHOTOS))
                .distinct()
                .sorted(Comparator.<String>comparingInt(slot -> {
                            int place = asked.indexOf(paper(slot));
                            return place < 0 ? asked.size() : place;
                        })
                        .thenComparingInt(Receipts::item))
                .toList();
    }

    private static String paper(String slot) {
        int dot = slot.indexOf('.');
        return dot < 0 ? slot : slot.substring(0, dot);
    }

    private static int item(String slot) {
        int dot = slot.indexOf('.');
        return dot < 0 ? 0 : Integer.parseInt(slot.substring(dot + 1)) + 1;
    }

    /** The name of the paper, with the number of the item where one is owed for each. */
    private static String name(LoadedService service, String slot) {
        var paper = paper(slot);
        var item = item(slot) == 0 ? "" : " " + item(slot);
        return service.definition().requirements().stream()
                .filter(requirement -> requirement.slot().equals(paper))
                .findFirst()
                .map(requirement -> requirement.name().id() + item)
                .orElse(slot.equals(Papers.POWER) ? POWER : slot);
    }

    private LetterParts parts(LoadedService service, CaseNumber number, String address) {
        var region = places.regions().get(number.region());
        var office = places.agencies()
                .find(region.code(), service.definition().office())
                .map(Agency::name)
                .orElse(service.definition().office());
        var government = ("Pemerintah " + region.name()).toUpperCase(LANGUAGE);
        return new LetterParts(
                "Tanda terima " + number,
                office,
                LANGUAGE,
                new LetterParts.Head(government, office.toUpperCase(LANGUAGE), List.of()),
                address,
                null);
    }

    private static String date(LocalDate day) {
        return DAY.format(day);
    }
}
