package id.pendopo.journeys;

import id.pendopo.innovation.records.Keepers;
import id.pendopo.innovation.wishes.Wanting;
import id.pendopo.innovation.wishes.Wanting.Office;
import id.pendopo.innovation.wishes.WishAnswering;
import id.pendopo.innovation.wishes.WishVerdict;
import id.pendopo.innovation.wishes.Wishes;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Requests for replication: the public lists, the form, and the desk of each side. */
@Component
class WishStops implements RoomStops {

    private static final String DESK = "/hub/wishes/{id}";
    private static final String SHOW = "/innovations/requests/{id}";

    private final Wanting wanting;
    private final WishAnswering answering;
    private final Wishes wishes;
    private final Supplier<Scene> scene;

    WishStops(Wanting wanting, WishAnswering answering, Wishes wishes) {
        this.wanting = wanting;
        this.answering = answering;
        this.wishes = wishes;
        this.scene = Once.of(this::scene);
    }

    private record Scene(String code, Office owner, UUID waiting, UUID approved, UUID done) {}

    private Scene scene() {
        var owner = wanting.office(
                Keepers.PROVINCE, "Dinas Pelayanan Contoh dengan Nama yang Panjang Sekali Provinsi Jawa Timur");
        var code = wanting.innovation(owner, 2024);
        var lamongan = wanting.office(RegionCode.of("35.24"), "Dinas Kesehatan Contoh Lamongan");
        var gresik = wanting.office(RegionCode.of("35.25"), "Dinas Kesehatan Contoh Gresik");
        var done = wanting.ask(gresik, code);
        wanting.carryThrough(owner, gresik, done, wishes.today());
        return new Scene(code, owner, wanting.ask(lamongan, code), asked(code), done);
    }

    /** By the office whose officer sits at the desk of these stops. */
    private UUID asked(String code) {
        var office = new Office(wanting.agency("DKP"), wanting.person("DKP"), wanting.person("DKP"));
        var id = wanting.ask(office, code);
        answering.answer(
                Keepers.secretariat(),
                id,
                WishVerdict.CONDITIONS,
                "Sebutkan asalnya di setiap loket.",
                Optional.empty());
        wanting.agree(office, id);
        return id;
    }

    @Override
    public List<Stop> open() {
        return List.of(
                Stop.at("/innovations/requests", "wishes", () -> {
                    var _ = scene.get();
                    return "/innovations/requests";
                }),
                Stop.at(
                        "/innovations/requests",
                        "wishes-of-one",
                        () -> "/innovations/requests?code=" + scene.get().code()),
                Stop.at("/innovations/requests", "wishes-none", () -> "/innovations/requests?code=kalisat"),
                Stop.at(
                        SHOW,
                        "wish-done",
                        () -> "/innovations/requests/" + scene.get().done()),
                Stop.at(
                        "/innovations/{code}",
                        "innovation-replicated",
                        () -> "/innovations/" + scene.get().code()));
    }

    @Override
    public List<DeskStops.Visit> officers() {
        return List.of(
                new DeskStops.Visit(
                        Roles.INNOVATION_OFFICER,
                        "DKP",
                        this::staged,
                        List.of(
                                Stop.at("/hub/wishes", "wishes-mine", () -> "/hub/wishes"),
                                Stop.at("/hub/wishes/new", "wish-new", () -> "/hub/wishes/new?code=kalisat")
                                        .sent(),
                                Stop.at(
                                        DESK,
                                        "wish-desk-asking",
                                        () -> "/hub/wishes/" + scene.get().approved()))),
                new DeskStops.Visit(
                        Roles.INNOVATION_SECRETARIAT,
                        "SETDA",
                        this::staged,
                        List.of(
                                Stop.at("/hub/wishes", "wishes-owed", () -> "/hub/wishes"),
                                Stop.at("/hub/wishes/new", "wish-new-nobody", () -> "/hub/wishes/new?code=kalisat"),
                                Stop.at(
                                                DESK,
                                                "wish-desk-owner",
                                                () -> "/hub/wishes/"
                                                        + scene.get().waiting())
                                        .sent())));
    }

    @Override
    public Map<String, String> noPages() {
        return Map.of("/innovations/requests.csv", "open data");
    }

    private void staged() {
        var _ = scene.get();
    }
}
