package id.pendopo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.cases.CaseNumber;
import id.pendopo.cases.Permits;
import id.pendopo.kernel.Roles;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What officers may open: a licence of ground water, looked at by each whose turn it is. */
@Component
class DeskStops {

    private static final String OFFICE = "DPMPTSP";
    private static final String FILE = "/desk/cases/{number}";
    private static final String ACT = FILE + "/act/{action}";

    private final Scenes scenes;
    private final Guests guests;
    private final Permits permits;
    private final InstantSource clock;
    private final Supplier<CaseNumber> water;
    private final Supplier<CaseNumber> other;

    DeskStops(Scenes scenes, Guests guests, Permits permits, InstantSource clock) {
        this.scenes = scenes;
        this.guests = guests;
        this.permits = permits;
        this.clock = clock;
        this.water = Once.of(() -> scenes.submit(
                guests.citizen("Pemohon Dengan Nama Yang Cukup Panjang Sekali"),
                "ground-water-licence",
                WATER,
                List.of(
                        "application-letter",
                        "identity-card",
                        "drilling-permit",
                        "water-use-chart",
                        "location-statement",
                        "environmental-approval",
                        "infiltration-undertaking",
                        "meter-undertaking",
                        "lithology.0",
                        "construction-drawing.0",
                        "pumping-test.0")));
        this.other = Once.of(() -> scenes.research(guests.citizen("Pemohon Sesudahnya")));
    }

    /** What somebody in a role looks at, after what must happen first. */
    record Visit(String role, String agency, Runnable before, List<Stop> stops) {}

    List<Visit> all() {
        return Stream.of(atTheFront(), atTheAgencies(), atTheHead(), afterTheGrant())
                .flatMap(List::stream)
                .toList();
    }

    private List<Visit> atTheFront() {
        return List.of(new Visit(
                Roles.FRONT_OFFICER,
                OFFICE,
                () -> Stream.of(water, other)
                        .forEach(file -> assertThat(file.get()).isNotNull()),
                List.of(
                        Stop.at("/desk"),
                        Stop.at("/desk", "desk-late", () -> "/desk?show=LATE"),
                        Stop.at("/desk", "desk-one-service", () -> "/desk?show=FREE&service=ground-water-licence"),
                        Stop.at("/desk/search", "desk-search", () -> "/desk/search?q=Pemohon"),
                        Stop.at("/desk/search", "desk-search-none", () -> "/desk/search?q=tidak+ada+orangnya"),
                        Stop.at(FILE, "desk-case", () -> "/desk/cases/" + water.get()),
                        act(water, "intake", "return").sent(),
                        act(water, "intake", "complete"),
                        act(water, "intake", "refuse").sent(),
                        Stop.at(
                                        FILE + "/out-of-turn",
                                        "desk-out-of-turn",
                                        () -> "/desk/cases/" + other.get() + "/out-of-turn?version="
                                                + version(other, "intake", "complete"))
                                .sent(),
                        Stop.at(
                                        FILE + "/conflict",
                                        "desk-conflict",
                                        () -> "/desk/cases/" + other.get() + "/conflict?version="
                                                + version(other, "intake", "complete"))
                                .sent(),
                        Stop.at("/desk/delegations", "desk-delegations", () -> {
                                    guests.officer(Roles.BACK_OFFICER, OFFICE); // somebody who may receive a right
                                    return "/desk/delegations";
                                })
                                .sent(),
                        Stop.at("/desk/relations").sent())));
    }

    private List<Visit> atTheAgencies() {
        return List.of(
                new Visit(
                        Roles.TECHNICAL_REVIEWER,
                        "DLH",
                        () -> scenes.act(water.get(), "intake", "complete"),
                        List.of(
                                act(water, "environment-opinion", "recommend"),
                                act(water, "environment-opinion", "not-recommend")
                                        .sent())),
                new Visit(
                        Roles.TECHNICAL_REVIEWER,
                        "ESDM",
                        () -> {},
                        List.of(act(water, "visit-schedule", "schedule").sent())),
                new Visit(
                        Roles.FIELD_SURVEYOR,
                        "ESDM",
                        () -> scenes.act(water.get(), "visit-schedule", "schedule", visit()),
                        List.of(act(water, "visit", "report").sent())),
                new Visit(
                        Roles.BACK_OFFICER,
                        OFFICE,
                        () -> {
                            scenes.act(water.get(), "visit", "report", MINUTES);
                            scenes.act(water.get(), "energy-opinion", "recommend");
                            scenes.act(water.get(), "environment-opinion", "recommend");
                        },
                        List.of(act(water, "draft", "draft"))),
                new Visit(
                        Roles.SECTION_HEAD,
                        OFFICE,
                        () -> scenes.act(water.get(), "draft", "draft", Map.of("conditions", "Menaati ketentuan.")),
                        List.of(
                                act(water, "section-endorsement", "endorse"),
                                act(water, "section-endorsement", "rework").sent())));
    }

    private List<Visit> atTheHead() {
        return List.of(new Visit(
                Roles.AGENCY_HEAD,
                OFFICE,
                () -> List.of("section", "division", "secretary")
                        .forEach(who -> scenes.act(water.get(), who + "-endorsement", "endorse")),
                List.of(
                        act(water, "signature", "sign").sent(),
                        Stop.at(FILE, "desk-case-before-signature", () -> "/desk/cases/" + water.get()))));
    }

    private List<Visit> afterTheGrant() {
        return List.of(new Visit(
                Roles.SECTION_HEAD,
                OFFICE,
                () -> scenes.act(water.get(), "signature", "sign"),
                List.of(
                        Stop.at("/desk/permits"),
                        Stop.at("/desk/permits", "desk-permits-found", () -> "/desk/permits?q=" + permit()),
                        Stop.at("/desk/permits/one", "desk-permit", () -> "/desk/permits/one?number=" + permit()),
                        Stop.at(
                                        "/desk/permits/one/{act}",
                                        "desk-permit-suspend",
                                        () -> "/desk/permits/one/suspend?number=" + permit())
                                .sent(),
                        Stop.at("/desk/numbers"),
                        Stop.at(
                                        "/desk/numbers/cancel",
                                        "desk-number-cancel",
                                        () -> "/desk/numbers/cancel?number=" + permit())
                                .sent())));
    }

    private String permit() {
        return URLEncoder.encode(permits.ofCase(water.get()).getFirst().number(), StandardCharsets.UTF_8);
    }

    private Stop act(Supplier<CaseNumber> file, String step, String action) {
        return Stop.at(
                ACT,
                "desk-" + step + "-" + action,
                () -> "/desk/cases/%s/act/%s?version=%d".formatted(file.get(), action, version(file, step, action)));
    }

    private int version(Supplier<CaseNumber> file, String step, String action) {
        return scenes.offer(file.get(), step, action).version();
    }

    private Map<String, Object> visit() {
        return Map.of("at", clock.instant().plusSeconds(86_400).toString(), "place", "Di tempat sumur");
    }

    private static final Map<String, Object> MINUTES = Map.of(
            "items",
            List.of(
                    Map.of("item", "Letak", "result", "CONFORM"),
                    Map.of("item", "Meter air", "result", "ABSENT", "note", "Belum dipasang")),
            "summary",
            "Sesuai permohonan");

    private static final Map<String, Object> WATER = Map.of(
            "purpose", "industry",
            "activity", "Pengolahan hasil panen dan penyiraman kebun",
            "location", "Jalan Contoh 12, Dusun Contoh",
            "village", "Desa Contoh",
            "regency", "Kabupaten Jombang",
            "wells",
                    List.of(Map.of(
                            "name",
                            "Sumur 1 dekat gudang",
                            "kind",
                            "bored",
                            "latitude",
                            -7.5468,
                            "longitude",
                            112.2331,
                            "depth",
                            80,
                            "use",
                            "Mencuci hasil panen",
                            "volume",
                            25)));
}
