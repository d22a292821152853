package id.pendopo.journeys;

import id.pendopo.identity.Accounts;
import id.pendopo.innovation.ideas.Certificates;
import id.pendopo.innovation.ideas.Circle;
import id.pendopo.innovation.ideas.Folk;
import id.pendopo.innovation.ideas.IdeaScenes;
import id.pendopo.innovation.ideas.IdeaText;
import id.pendopo.innovation.ideas.Stage;
import id.pendopo.innovation.ideas.Teams;
import id.pendopo.innovation.ideas.Workbench;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Roles;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Ideas from below: read, sent, answered, tried out. */
@Component
class IdeasStops implements RoomStops {

    private static final String AGENCY = "BAPENDA";
    private static final String MINE = "/ideas/mine/{slip}";
    private static final String OFFICE = "/hub/ideas/{id}";

    private final CitizenStops citizenStops;
    private final IdeaScenes scenes;
    private final Folk folk;
    private final Around around;
    private final Desks desks;
    private final Accounts accounts;
    private final Supplier<Told> told = Once.of(this::tell);

    IdeasStops(CitizenStops citizenStops, IdeaScenes scenes, Folk folk, Around around, Desks desks, Accounts accounts) {
        this.citizenStops = citizenStops;
        this.scenes = scenes;
        this.folk = folk;
        this.around = around;
        this.desks = desks;
        this.accounts = accounts;
    }

    @Component
    record Around(Circle circle, Teams teams, Workbench workbench, Certificates certificates) {}

    /**
     * Ideas of the guest: one that waits, one that went the whole way; and one of somebody else on whose team the guest is.
     *
     * @param trial under way
     * @param ended its end is recorded
     */
    record Told(UUID waiting, UUID waitingSlip, UUID whole, UUID wholeSlip, UUID trial, UUID ended, UUID teamSlip) {}

    private Told tell() {
        var author = citizenStops.guest().actor();
        var officer = officer(Roles.INNOVATION_OFFICER);
        var neighbour = folk.citizen("Warga Bertanya dengan Nama yang Panjang Sekali Sampai Dua Baris")
                .actor();
        var waiting = scenes.sent(author, AGENCY, true, "antrean pajak motor di kantor bersama");
        around.circle().support(neighbour, waiting, true);
        around.circle().ask(neighbour, waiting, "Apakah nomor antrean juga dapat diambil warga tanpa telepon pintar?");
        around.teams().ask(neighbour, waiting, "Saya pernah mencobanya di desa saya dan dapat membantu mengukur.");
        var waitingSlip = scenes.slip(author, waiting);
        var question = around.circle().questions(author, waiting).getFirst();
        around.workbench().reply(author, waitingSlip, question.id(), "Ya, lewat telepon biasa dan di balai desa.");
        around.workbench()
                .change(
                        author,
                        waitingSlip,
                        1,
                        new IdeaText(
                                "Warga menunggu sejak subuh untuk cek fisik motor.",
                                "Nomor antrean lewat telepon dan balai desa, dengan jam kedatangan.",
                                "pemilik motor di desa"));
        var whole = scenes.sent(author, AGENCY, false, "jam kedatangan cek fisik");
        scenes.takenUp(officer, whole);
        scenes.moved(officer, whole, Stage.DRUM_UP, Stage.DIAGNOSE);
        scenes.moved(author, whole, Stage.DIAGNOSE, Stage.DELIVER);
        var ended = scenes.planned(officer, whole);
        scenes.ended(officer, whole, ended, "41.5", "Papan nomor harus terbaca dari luar gedung.");
        var trial = scenes.planned(author, whole);
        var wholeSlip = scenes.slip(author, whole);
        around.certificates().ask(author, wholeSlip);
        var others = scenes.sent(neighbour, AGENCY, true, "peta kantor terdekat dan jam bukanya");
        around.teams().join(author, around.teams().invite(neighbour, scenes.slip(neighbour, others)));
        return new Told(waiting, waitingSlip, whole, wholeSlip, trial, ended, scenes.slip(author, others));
    }

    private Actor officer(String role) {
        return accounts.actor(Guests.PROVINCE, desks.officer(role, AGENCY).account(), Actor.Channel.WEB)
                .orElseThrow();
    }

    private Stop at(String pattern, String name, Function<Told, String> path) {
        Supplier<String> where = () -> path.apply(told.get());
        return Stop.at(pattern, name, where);
    }

    private Stop mine(String rest, String name, Function<Told, UUID> slip) {
        return at(MINE + rest, name, told -> "/ideas/mine/" + slip.apply(told) + rest);
    }

    private Stop office(String rest, String name) {
        return at(OFFICE + rest, name, told -> "/hub/ideas/" + told.whole() + rest);
    }

    @Override
    public List<Stop> open() {
        return List.of(
                at("/innovations/ideas/answers", "idea-answers", told -> "/innovations/ideas/answers"),
                at("/innovations/ideas/learnings", "idea-learnings", told -> "/innovations/ideas/learnings"),
                Stop.at(
                        "/innovations/ideas/learnings",
                        "idea-learnings-none",
                        () -> "/innovations/ideas/learnings?q=zzzz&outcome=STOPPED"));
    }

    @Override
    public List<Stop> citizens() {
        return List.of(
                at("/ideas/{id}", "idea", told -> "/ideas/" + told.waiting()),
                at("/ideas/{id}", "idea-whole", told -> "/ideas/" + told.whole()),
                at("/ideas/{id}/history", "idea-history", told -> "/ideas/" + told.waiting() + "/history"),
                at("/ideas/{id}/join", "idea-join", told -> "/ideas/" + told.whole() + "/join"),
                Stop.at("/ideas"),
                Stop.at("/ideas", "ideas-none", () -> "/ideas?q=zzzz+zzzz+zzzz+zzzz"),
                Stop.at("/ideas/new").sent(),
                Stop.at("/ideas/join").sent(),
                at("/ideas/mine", "ideas-mine", told -> "/ideas/mine"),
                Stop.at("/ideas/similar", "ideas-similar", () -> "/ideas/similar?text=antrean+pajak+motor+lama"),
                mine("", "idea-workbench", Told::waitingSlip),
                mine("", "idea-workbench-whole", Told::wholeSlip),
                mine("", "idea-workbench-team", Told::teamSlip),
                mine("/history", "idea-workbench-history", Told::waitingSlip),
                mine("/text", "idea-text", Told::waitingSlip),
                mine("/withdraw", "idea-withdraw", Told::waitingSlip),
                mine("/leave", "idea-leave", Told::teamSlip),
                mine("/lab", "idea-lab", Told::wholeSlip).sent(),
                mine("/trials/new", "idea-trial-new", Told::wholeSlip).sent(),
                at(
                                MINE + "/trials/{trial}",
                                "idea-trial-end",
                                told -> "/ideas/mine/" + told.wholeSlip() + "/trials/" + told.trial())
                        .sent(),
                at(
                        MINE + "/trials/{trial}",
                        "idea-trial-correct",
                        told -> "/ideas/mine/" + told.wholeSlip() + "/trials/" + told.ended()),
                Stop.at("/ideas/mine/career"));
    }

    @Override
    public List<DeskStops.Visit> officers() {
        return List.of(
                new DeskStops.Visit(Roles.INNOVATION_OFFICER, AGENCY, this::staged, desk()),
                new DeskStops.Visit(
                        Roles.AGENCY_HEAD,
                        AGENCY,
                        this::staged,
                        List.of(
                                Stop.at("/hub/ideas", "idea-desk-none", () -> "/hub/ideas"),
                                Stop.at("/hub/ideas/certificates"),
                                Stop.at(
                                                "/hub/ideas/certificates/{id}",
                                                "idea-certificate",
                                                () -> "/hub/ideas/certificates/" + asked())
                                        .sent())));
    }

    private UUID asked() {
        return around.certificates().asked(officer(Roles.AGENCY_HEAD)).stream()
                .filter(one -> !one.isSigned())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<Stop> desk() {
        return List.of(
                Stop.at("/hub/ideas"),
                at(OFFICE, "idea-to-answer", told -> "/hub/ideas/" + told.waiting())
                        .sent(),
                office("", "idea-answered"),
                office("/lab", "idea-lab-office").sent(),
                office("/grow", "idea-grow"),
                office("/trials/new", "idea-trial-new-office"),
                at(
                        OFFICE + "/trials/{trial}",
                        "idea-trial-end-office",
                        told -> "/hub/ideas/" + told.whole() + "/trials/" + told.trial()));
    }

    @Override
    public Map<String, String> noPages() {
        return Map.of(
                "/ideas/{id}/pictures/{picture}",
                "a picture",
                MINE + "/pictures/{picture}",
                "a picture",
                MINE + "/certificate.pdf",
                "a file",
                "/ideas/mine/career.pdf",
                "a file");
    }

    private void staged() {
        var _ = told.get();
    }
}
