package id.pendopo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.innovation.records.Lasting;
import id.pendopo.kernel.Roles;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The gallery of innovations, their clocks, and the keeper's desk. */
@Component
class RecordsStops implements RoomStops {

    private static final String AGENCY = "BAPENDA";

    private final Supplier<String> whole;
    private final Supplier<String> neglected;

    RecordsStops(Lasting lasting) {
        this.whole = Once.of(() -> lasting.whole(AGENCY));
        this.neglected = Once.of(() -> lasting.neglected(AGENCY));
    }

    @Override
    public List<Stop> open() {
        return List.of(
                Stop.at("/innovations"),
                Stop.at("/innovations", "innovations-found", () -> "/innovations?q=samsat&stage=JUDGED"),
                Stop.at("/innovations", "innovations-none", () -> "/innovations?q=zzzz"),
                Stop.at("/innovations/{code}", "innovation-history", () -> "/innovations/samsat-judes"),
                Stop.at("/innovations/{code}", "innovation-sparse", () -> "/innovations/rantang-kasih"),
                Stop.at("/innovations/{code}", "innovation-whole", () -> "/innovations/" + whole.get()),
                Stop.at("/innovations/{code}", "innovation-neglected", () -> "/innovations/" + neglected.get()),
                Stop.at(
                        "/innovations/{code}/history",
                        "innovation-versions",
                        () -> "/innovations/" + whole.get() + "/history"),
                Stop.at("/innovations/clocks", "innovation-clocks", () -> withBoth("/innovations/clocks?region=35")),
                Stop.at("/innovations/clocks", "innovation-clocks-all", () -> "/innovations/clocks"));
    }

    @Override
    public List<DeskStops.Visit> officers() {
        return List.of(
                new DeskStops.Visit(
                        Roles.INNOVATION_OFFICER,
                        AGENCY,
                        () -> {},
                        List.of(
                                Stop.at("/hub/innovations", "hub-innovations", () -> withBoth("/hub/innovations")),
                                Stop.at(
                                        "/hub/innovations/{code}",
                                        "hub-innovation",
                                        () -> "/hub/innovations/" + whole.get()),
                                Stop.at(
                                        "/hub/innovations/{code}",
                                        "hub-innovation-neglected",
                                        () -> "/hub/innovations/" + neglected.get()),
                                Stop.at(
                                        "/hub/innovations/{code}/edit",
                                        "hub-innovation-edit",
                                        () -> "/hub/innovations/" + whole.get() + "/edit"),
                                Stop.at("/hub/innovations/new", "hub-innovation-new", () -> "/hub/innovations/new")
                                        .sent(),
                                Stop.at(
                                        "/hub/innovations/named",
                                        "hub-innovations-named",
                                        () -> "/hub/innovations/named"))),
                new DeskStops.Visit(
                        Roles.INNOVATION_SECRETARIAT,
                        "SETDA",
                        () -> {},
                        List.of(
                                Stop.at("/hub/innovations", "hub-innovations-secretariat", () -> "/hub/innovations"),
                                Stop.at(
                                                "/hub/innovations/handovers",
                                                "hub-innovations-handovers",
                                                () -> "/hub/innovations/handovers")
                                        .sent())));
    }

    @Override
    public Map<String, String> noPages() {
        return Map.of(
                "/innovations/{code}/picture.jpg", "a picture",
                "/open-data/innovations.csv", "a file",
                "/open-data/innovations.json", "a file");
    }

    /** Once there is something of each kind to show. */
    private String withBoth(String path) {
        assertThat(List.of(whole.get(), neglected.get())).doesNotHaveDuplicates();
        return path;
    }
}
