package id.pendopo.journeys;

import id.pendopo.identity.Accounts;
import id.pendopo.innovation.exhibition.Choice;
import id.pendopo.innovation.exhibition.Counting;
import id.pendopo.innovation.exhibition.Event;
import id.pendopo.innovation.exhibition.Events;
import id.pendopo.innovation.exhibition.Fair;
import id.pendopo.innovation.exhibition.Floor;
import id.pendopo.innovation.exhibition.Gate;
import id.pendopo.innovation.exhibition.Programme;
import id.pendopo.innovation.exhibition.Registration.Source;
import id.pendopo.innovation.exhibition.Stands;
import id.pendopo.innovation.exhibition.Ticket;
import id.pendopo.innovation.exhibition.Tickets;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Roles;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Exhibitions at every step, for visitors, exhibitors, the crew and the secretariat. */
@Component
class ExhibitionStops implements RoomStops {

    private static final String OFFICE = "SETDA";
    private static final String LONG = "Gelar Inovasi Pelayanan Publik dan Simposium Pemerintah Daerah Se-Jawa Timur ";

    private final Fair fair;
    private final Running running;
    private final Desks desks;
    private final Accounts accounts;
    private final CitizenStops citizenStops;
    private final Supplier<Told> told = Once.of(this::tell);

    ExhibitionStops(Fair fair, Running running, Desks desks, Accounts accounts, CitizenStops citizenStops) {
        this.fair = fair;
        this.running = running;
        this.desks = desks;
        this.accounts = accounts;
        this.citizenStops = citizenStops;
    }

    /** What runs an event. */
    @Component
    record Running(
            Events events,
            Stands stands,
            Programme programme,
            Tickets tickets,
            Gate gate,
            Floor floor,
            Choice choice,
            Counting counting) {}

    /** An event that runs, one whose choice is closed, one that was counted, one that is empty, and a draft. */
    record Told(
            Event open,
            Event closed,
            Event counted,
            Event bare,
            Event draft,
            UUID session,
            Ticket fresh,
            Ticket inside,
            Ticket voted,
            Ticket returned,
            String receipt) {}

    private Actor actor(String role, String agency) {
        return accounts.actor(Guests.PROVINCE, desks.officer(role, agency).account(), Actor.Channel.WEB)
                .orElseThrow();
    }

    private Told tell() {
        var secretariat = actor(Roles.INNOVATION_SECRETARIAT, OFFICE);
        var open = fair.opened(secretariat, LONG + UUID.randomUUID().toString().substring(0, 4));
        var candidates = fair.candidates(secretariat, open);
        var code = open.code();
        var session = running.programme().of(Fair.anybody(), code).getFirst().id();
        var inside = fair.inside(secretariat, open);
        var voted = fair.inside(secretariat, open);
        running.choice().vote(Fair.anybody(), code, voted.code(), candidates.getFirst());
        var returned = fair.guest(open);
        running.tickets().cancel(Fair.anybody(), code, returned.code());
        running.tickets().register(citizenStops.guest().actor(), code, new Source("10.50.0.1", "Telepon"));
        asked(secretariat, code, session, inside, voted);
        fair.innovation("DINKES", "Obat sampai rumah pada hari yang sama " + UUID.randomUUID());
        running.gate()
                .name(secretariat, code, actor(Roles.FRONT_OFFICER, "DPMPTSP").account());
        var closed = closed(secretariat);
        var counted = fair.opened(secretariat);
        var chosen = fair.candidates(secretariat, counted);
        var receipt = "";
        for (int i = 0; i < 3; i++) {
            var ticket = fair.inside(secretariat, counted);
            receipt = running.choice().vote(Fair.anybody(), counted.code(), ticket.code(), chosen.get(i % 2));
        }
        running.choice().close(secretariat, counted.code());
        running.counting().count(secretariat, counted.code());
        var draft = running.events().make(secretariat, fair.draft("Rancangan " + UUID.randomUUID()));
        var bare = running.events().make(secretariat, fair.draft("Kosong " + UUID.randomUUID()));
        running.events().publish(secretariat, bare.code());
        return new Told(
                open, closed, counted, bare, draft, session, fair.guest(open), inside, voted, returned, receipt);
    }

    private void asked(Actor secretariat, String code, UUID session, Ticket one, Ticket other) {
        var floor = running.floor();
        floor.ask(
                Fair.anybody(),
                code,
                one.code(),
                session,
                "Berapa desa yang sudah dilayani, dan siapa yang membayar bensinnya?");
        floor.ask(Fair.anybody(), code, other.code(), session, "Apakah layanan ini juga ada pada hari Minggu?");
        var all = floor.all(secretariat, code);
        floor.answer(secretariat, code, all.getFirst().id(), "Dua puluh desa. Bensin dibayar dari anggaran UPT.");
        floor.say(Fair.anybody(), code, other.code(), session, "5", "Jelas, singkat, dan banyak contoh.");
    }

    private Event closed(Actor secretariat) {
        var event = fair.opened(secretariat);
        var candidates = fair.candidates(secretariat, event);
        for (int i = 0; i < 6; i++) {
            var ticket = fair.guest(event, new Source("10.60.0.1", "Telepon " + i));
            fair.letIn(secretariat, ticket, Fair.SOUTH);
            running.choice().vote(Fair.anybody(), event.code(), ticket.code(), candidates.get(i % 2));
        }
        running.choice().close(secretariat, event.code());
        return event;
    }

    private Stop at(String pattern, String name, Function<Told, String> path) {
        return Stop.at(pattern, name, () -> path.apply(told.get()));
    }

    private static String ticket(Ticket ticket) {
        return Tickets.path(ticket);
    }

    @Override
    public List<Stop> open() {
        return List.of(
                at("/events", "events", _ -> "/events"),
                at("/events/{code}", "event", told -> "/events/" + told.open().code()),
                at(
                        "/events/{code}",
                        "event-bare",
                        told -> "/events/" + told.bare().code()),
                at(
                                "/events/{code}/register",
                                "event-register",
                                told -> "/events/" + told.open().code() + "/register")
                        .sent(),
                at(
                                "/events/{code}/lost",
                                "event-lost",
                                told -> "/events/" + told.open().code() + "/lost")
                        .sent(),
                at(
                        "/events/{code}/promises",
                        "event-promises",
                        told -> "/events/" + told.counted().code() + "/promises"),
                at(
                        "/events/{code}/promises",
                        "event-promises-sealed",
                        told -> "/events/" + told.open().code() + "/promises"),
                at(
                        "/events/{code}/sessions/{id}",
                        "event-session",
                        told -> "/events/" + told.open().code() + "/sessions/" + told.session()),
                at(
                        "/events/{code}/result",
                        "event-result-sealed",
                        told -> "/events/" + told.open().code() + "/result"),
                at(
                        "/events/{code}/result",
                        "event-result",
                        told -> "/events/" + told.counted().code() + "/result?receipt=" + told.receipt()),
                at(
                        "/events/{code}/result",
                        "event-result-missing",
                        told -> "/events/" + told.counted().code() + "/result?receipt=abc"),
                at("/events/{code}/tickets/{ticket}", "ticket", told -> ticket(told.fresh())),
                at("/events/{code}/tickets/{ticket}", "ticket-inside", told -> ticket(told.inside())),
                at("/events/{code}/tickets/{ticket}", "ticket-voted", told -> ticket(told.voted())),
                at("/events/{code}/tickets/{ticket}", "ticket-returned", told -> ticket(told.returned())),
                at(
                        "/events/{code}/tickets/{ticket}/sessions/{id}",
                        "ticket-session",
                        told -> ticket(told.fresh()) + "/sessions/" + told.session()));
    }

    @Override
    public List<Stop> citizens() {
        return List.of(
                at("/my/events", "my-events", _ -> "/my/events"),
                at(
                        "/events/{code}/register",
                        "event-register-account",
                        told -> "/events/" + told.open().code() + "/register"));
    }

    @Override
    public List<DeskStops.Visit> officers() {
        return List.of(
                new DeskStops.Visit(Roles.INNOVATION_SECRETARIAT, OFFICE, () -> {}, secretariat()),
                new DeskStops.Visit(Roles.INNOVATION_OFFICER, "DINKES", () -> {}, exhibitor()),
                new DeskStops.Visit(Roles.FRONT_OFFICER, "DPMPTSP", () -> {}, crew()));
    }

    private Stop hub(String part, String name, Function<Told, Event> event) {
        return at(
                "/hub/events/{code}" + part,
                name,
                told -> "/hub/events/" + event.apply(told).code() + part);
    }

    private List<Stop> secretariat() {
        return List.of(
                at("/hub/events", "hub-events", _ -> "/hub/events"),
                Stop.at("/hub/events/new").sent(),
                hub("", "hub-event", Told::open),
                hub("", "hub-event-draft", Told::draft),
                hub("/edit", "hub-event-edit", Told::open),
                hub("/halls", "hub-halls", Told::open),
                at(
                        "/hub/events/{code}/halls",
                        "hub-halls-empty",
                        told -> "/hub/events/" + told.draft().code() + "/halls"),
                hub("/programme", "hub-programme", Told::open),
                hub("/crew", "hub-crew", Told::open),
                hub("/questions", "hub-questions", Told::open),
                hub("/choice", "hub-choice-none", Told::bare),
                hub("/choice", "hub-choice-open", Told::open),
                hub("/choice", "hub-choice-closed", Told::closed),
                hub("/choice", "hub-choice-counted", Told::counted));
    }

    private List<Stop> exhibitor() {
        return List.of(
                at("/hub/events", "hub-events-exhibitor", _ -> "/hub/events"),
                hub("", "hub-event-exhibitor", Told::open),
                hub("/stands", "event-stands", Told::open),
                hub("/stands", "event-stands-none", Told::bare));
    }

    private List<Stop> crew() {
        return List.of(hub("", "hub-event-crew", Told::open), hub("/gate", "event-gate", Told::open));
    }

    @Override
    public Map<String, String> noPages() {
        return Map.of(
                "/events/{code}/programme.ics", "a file",
                "/events/{code}/proceedings.pdf", "a file",
                "/events/{code}/votes.csv", "a file",
                "/events/{code}/promises.json", "a file",
                "/events/{code}/tickets/{ticket}/ticket.pdf", "a file",
                "/hub/events/{code}/gate/list", "what a device takes along",
                "/hub/events/{code}/gate/worker.js", "a script");
    }
}
