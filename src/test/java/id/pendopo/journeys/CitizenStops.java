package id.pendopo.journeys;

import id.pendopo.cases.CaseNumber;
import id.pendopo.cases.Draft;
import id.pendopo.cases.Drafts;
import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What an applicant may open; somebody with a draft, and with cases that went each way. */
@Component
class CitizenStops {

    private static final String CASE = "/my/cases/{number}";
    private static final String DRAFT = "/my/drafts/{region}/{id}";

    private final Scenes scenes;
    private final Guests guests;
    private final Drafts drafts;
    private final Supplier<Guests.Guest> guest;
    private final Supplier<String> draft;
    private final Supplier<CaseNumber> running;
    private final Supplier<CaseNumber> returned;

    CitizenStops(Scenes scenes, Guests guests, Drafts drafts) {
        this.scenes = scenes;
        this.guests = guests;
        this.drafts = drafts;
        this.guest = Once.of(() -> this.guests.citizen("Pemohon Dengan Banyak Urusan"));
        this.draft = Once.of(this::started);
        this.running = Once.of(() -> this.scenes.research(guest()));
        this.returned = Once.of(() -> {
            var number = this.scenes.research(guest());
            this.scenes.returned(number, "intake", List.of("title", "from", "level", "proposal"));
            return number;
        });
    }

    Guests.Guest guest() {
        return guest.get();
    }

    private String started() {
        Draft begun = drafts.start(
                guest().actor(),
                new Drafts.Start(
                        Guests.PROVINCE,
                        "ground-water-licence",
                        "new",
                        ApplicantKind.PERSON,
                        Optional.empty(),
                        Optional.empty(),
                        Map.of("purpose", "industry", "location", "Jalan Contoh 12, Dusun Contoh")));
        return "/my/drafts/35/" + begun.key().id();
    }

    List<Stop> all() {
        return Stream.of(applying(), cases(), overview(), account())
                .flatMap(List::stream)
                .toList();
    }

    private List<Stop> applying() {
        return List.of(
                Stop.at("/apply/{region}/{code}", "apply", () -> "/apply/35/fishing-vessel-licence")
                        .sent(),
                Stop.at(DRAFT, "draft", draft),
                Stop.at(DRAFT + "/pages/{page}", "draft-page-1", () -> draft.get() + "/pages/1")
                        .sent(),
                Stop.at(DRAFT + "/pages/{page}", "draft-page-3", () -> draft.get() + "/pages/3")
                        .sent(),
                Stop.at(DRAFT + "/papers/{slot}", "draft-paper", () -> draft.get() + "/papers/identity-card"),
                Stop.at(DRAFT + "/check", "draft-check", () -> draft.get() + "/check")
                        .sent(),
                Stop.at(DRAFT + "/discard", "draft-discard", () -> draft.get() + "/discard"),
                Stop.at("/my/drafts"));
    }

    private List<Stop> cases() {
        return List.of(
                Stop.at(CASE, "my-case", () -> "/my/cases/" + running.get()),
                Stop.at(CASE + "/received", "my-received", () -> "/my/cases/" + running.get() + "/received"),
                Stop.at(CASE + "/proofs", "my-proofs", () -> "/my/cases/" + running.get() + "/proofs"),
                Stop.at(CASE + "/withdraw", "my-withdraw", () -> "/my/cases/" + returned.get() + "/withdraw"),
                Stop.at(CASE, "my-case-returned", () -> "/my/cases/" + returned.get()),
                Stop.at(CASE + "/answer", "my-answer", () -> "/my/cases/" + returned.get() + "/answer")
                        .sent(),
                Stop.at(CASE, "my-case-refused", () -> "/my/cases/" + scenes.refused(guest())),
                Stop.at(CASE, "my-case-granted", () -> "/my/cases/" + scenes.granted(guest())));
    }

    private static List<Stop> overview() {
        return List.of(
                Stop.at("/my"),
                Stop.at("/my/permits"),
                Stop.at("/my/messages"),
                Stop.at("/account/messages"),
                Stop.at("/my/parties").sent(),
                Stop.at("/my/powers/new").sent(),
                Stop.at("/admin/officers", "forbidden", () -> "/admin/officers").answering(403));
    }

    private static List<Stop> account() {
        return List.of(
                Stop.at("/account").sent(),
                Stop.at("/account/start"),
                Stop.at("/account/sessions"),
                Stop.at("/account/tokens").sent(),
                Stop.at("/account/second-factor").sent(),
                Stop.at("/account/looks"));
    }
}
