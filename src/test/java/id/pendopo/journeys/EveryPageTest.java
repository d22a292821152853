package id.pendopo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.browser.Browser;
import id.pendopo.kernel.Roles;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page there is, at both widths: a page that is added and not looked at here is found out. */
@PendopoTest
class EveryPageTest {

    /** What GET answers without a page around it. */
    private static final Map<String, String> NO_PAGES = Map.ofEntries(
            Map.entry("/assets/web/pendopo.css", "a stylesheet"),
            Map.entry("/services/examples/{region}/{slot:[a-z0-9-]{1,60}}.svg", "a drawing"),
            Map.entry("/admin/services/{code}/{digest:[0-9a-f]{64}}.zip", "files"),
            Map.entry("/my/cases/{number}/receipt.pdf", "a file"),
            Map.entry("/my/cases/{number}/proofs.txt", "a file"),
            Map.entry("/my/cases/{number}/documents/{id}.pdf", "a file"),
            Map.entry("/my/cases/{number}/visits/{ordinal}.ics", "a file"),
            Map.entry("/my/permits/letter", "a file"),
            Map.entry("/desk/permits/one/letter", "a file"),
            Map.entry("/desk/cases/{number}/visit.ics", "a file"),
            Map.entry("/desk/cases/{number}/issued/{document}", "a file"),
            Map.entry("/desk/cases/{number}/papers/{upload}", "a part of the case's page"),
            Map.entry("/files/{id}", "a file"),
            Map.entry("/files/{id}/pages/{page}.png", "a picture"),
            Map.entry("/files/{id}/preview.png", "a picture"),
            Map.entry("/results.csv", "figures as a file"),
            Map.entry("/api/openapi.json", "the description of the interface"));

    @Autowired
    Guests guests;

    @Autowired
    Desks desks;

    @Autowired
    PublicStops publicStops;

    @Autowired
    CitizenStops citizenStops;

    @Autowired
    DeskStops deskStops;

    @Autowired
    OfficeStops officeStops;

    @Autowired
    List<RoomStops> rooms;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes;

    @LocalServerPort
    int port;

    @Test
    void aStrangerSeesPagesThatAreFine() {
        try (var visitor = Browser.onDesktop(port)) {
            var tour = new Tour(visitor).to(publicStops.all());
            rooms.forEach(room -> tour.to(room.open()));
            tour.isFine();
        }
    }

    @Test
    void anApplicantSeesPagesThatAreFine() {
        try (var visitor = Browser.onDesktop(port)) {
            guests.enter(citizenStops.guest(), visitor, port);
            var tour = new Tour(visitor).to(citizenStops.all());
            rooms.forEach(room -> tour.to(room.citizens()));
            tour.isFine();
        }
    }

    @Test
    void anOfficerSeesPagesThatAreFine() {
        try (var visitor = Browser.onDesktop(port)) {
            var tour = new Tour(visitor);
            visits().stream().filter(EveryPageTest::isWanted).forEach(visit -> {
                visit.before().run();
                desks.sit(visit.role(), visit.agency(), visitor);
                tour.to(visit.stops());
            });
            tour.isFine();
        }
    }

    private static boolean isWanted(DeskStops.Visit visit) {
        return visit.stops().stream().anyMatch(Tour::isWanted);
    }

    private List<DeskStops.Visit> visits() {
        return Stream.concat(deskStops.all().stream(), rooms.stream().flatMap(room -> room.officers().stream()))
                .toList();
    }

    @Test
    void administratorAndAuditorSeePagesThatAreFine() {
        try (var visitor = Browser.onDesktop(port)) {
            var tour = new Tour(visitor);
            desks.sit(Roles.ADMINISTRATOR, "DPMPTSP", visitor);
            tour.to(officeStops.administrator());
            desks.sit(Roles.AUDITOR, "INSPEKTORAT", visitor);
            tour.to(officeStops.auditor());
            tour.isFine();
        }
    }

    @Test
    void noPageIsForgotten() {
        var known = new HashSet<>(NO_PAGES.keySet());
        rooms.forEach(room -> known.addAll(room.noPages().keySet()));
        Stream.of(
                        publicStops.all(),
                        citizenStops.all(),
                        rooms.stream().flatMap(room -> room.open().stream()).toList(),
                        rooms.stream().flatMap(room -> room.citizens().stream()).toList(),
                        visits().stream()
                                .flatMap(visit -> visit.stops().stream())
                                .toList(),
                        officeStops.administrator(),
                        officeStops.auditor())
                .flatMap(List::stream)
                .forEach(stop -> known.add(stop.pattern()));
        Set<String> forgotten = new TreeSet<>();
        routes.getHandlerMethods().forEach((route, method) -> {
            var methods = route.getMethodsCondition().getMethods();
            boolean ours = method.getBeanType().getName().startsWith("id.pendopo.");
            if (ours && (methods.isEmpty() || methods.contains(RequestMethod.GET))) {
                forgotten.addAll(route.getPatternValues());
            }
        });
        forgotten.removeIf(pattern -> pattern.startsWith("/api/v1"));
        forgotten.removeAll(known);
        assertThat(forgotten)
                .as("routes that are neither looked at nor named as no page")
                .isEmpty();
    }
}
