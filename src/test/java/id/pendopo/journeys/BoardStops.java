package id.pendopo.journeys;

import id.pendopo.innovation.board.Founding;
import id.pendopo.innovation.records.Keepers;
import id.pendopo.innovation.records.State;
import id.pendopo.kernel.Roles;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The board of the yearly duty, and what one head owes. */
@Component
class BoardStops implements RoomStops {

    private static final String ENTRY = "/innovations/board/{region}/{agency}";

    private final Supplier<String> born;

    BoardStops(Founding founding) {
        this.born = Once.of(() -> founding.bear(
                Keepers.JOMBANG,
                "DINKES",
                "Dinas Kesehatan Kabupaten Jombang",
                "UPT Puskesmas dengan nama yang panjang sekali di ujung timur",
                2025,
                State.RUNNING));
    }

    @Override
    public List<Stop> open() {
        return List.of(
                Stop.at("/innovations/board", "board", () -> "/innovations/board?year=2017"),
                Stop.at("/innovations/board", "board-now", () -> "/innovations/board?duty=NONE&sort=LAST"),
                Stop.at("/innovations/board", "board-none", () -> "/innovations/board?year=2013&kind=COMPANY&duty=MET"),
                Stop.at(ENTRY, "board-agency", () -> "/innovations/board/35/BAPENDA?year=2017"),
                Stop.at(ENTRY, "board-company", () -> "/innovations/board/35/BANKJATIM?year=2017"),
                Stop.at("/innovations/board/{region}", "board-region", () -> {
                    var _ = born.get();
                    return "/innovations/board/35.17?year=2025";
                }));
    }

    @Override
    public List<DeskStops.Visit> officers() {
        return List.of(
                new DeskStops.Visit(
                        Roles.AGENCY_HEAD,
                        "GUBERNUR",
                        () -> {},
                        List.of(Stop.at("/hub/duty", "duty", () -> "/hub/duty"))),
                new DeskStops.Visit(
                        Roles.JUROR,
                        "SETDA",
                        () -> {},
                        List.of(Stop.at("/hub/duty", "duty-nobody", () -> "/hub/duty"))));
    }

    @Override
    public Map<String, String> noPages() {
        return Map.of("/innovations/board.csv", "open data", "/innovations/board.json", "open data");
    }
}
