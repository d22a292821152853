package id.pendopo.innovation.exhibition;

import id.pendopo.identity.Accounts;
import id.pendopo.identity.Profile;
import id.pendopo.identity.Rights;
import id.pendopo.innovation.exhibition.Registration.Source;
import id.pendopo.innovation.records.Innovations;
import id.pendopo.innovation.records.Keepers;
import id.pendopo.innovation.records.NewInnovation;
import id.pendopo.innovation.records.Owner;
import id.pendopo.innovation.records.State;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.DirectMessage;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Stages events for tests: people, an event of its own each time, stands, visitors with tickets. */
@Component
public class Fair {

    public static final RegionCode PROVINCE = RegionCode.of("35");
    public static final String PASSWORD = "empat kata tak berhubungan";
    public static final String NORTH = "Pintu Utara";
    public static final String SOUTH = "Pintu Selatan";
    static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final AtomicInteger ADDRESS = new AtomicInteger();

    private final Map<String, String> sent = new ConcurrentHashMap<>();
    private final Accounts accounts;
    private final Rights rights;
    private final Events events;
    private final Stands stands;
    private final Programme programme;
    private final Tickets tickets;
    private final Gate gate;
    private final Choice choice;
    private final Innovations innovations;
    private final InstantSource clock;

    Fair(
            Accounts accounts,
            Rights rights,
            Events events,
            Stands stands,
            Programme programme,
            Tickets tickets,
            Gate gate,
            Choice choice,
            Innovations innovations,
            InstantSource clock) {
        this.accounts = accounts;
        this.rights = rights;
        this.events = events;
        this.stands = stands;
        this.programme = programme;
        this.tickets = tickets;
        this.gate = gate;
        this.choice = choice;
        this.innovations = innovations;
        this.clock = clock;
    }

    /** Somebody new in an office, who can sign in by this name. */
    public record Person(Actor actor, String login) {}

    public Person person(RegionCode region, String role, String agency) {
        var login = "pameran-" + UUID.randomUUID() + "@contoh.id";
        var system = Actor.system(region);
        var account = accounts.openOfficer(
                system, new Accounts.NewOfficer(login, "Petugas Uji " + role, "Petugas Uji", null, PASSWORD));
        rights.grant(system, new Rights.Grant(account, role, agency, LocalDate.of(2020, 1, 1), null), "uji");
        return new Person(accounts.actor(region, account, Actor.Channel.WEB).orElseThrow(), login);
    }

    public Actor officer(String role, String agency) {
        return person(PROVINCE, role, agency).actor();
    }

    public Actor secretariat() {
        return officer(Roles.INNOVATION_SECRETARIAT, "SETDA");
    }

    public Actor exhibitor(String agency) {
        return officer(Roles.INNOVATION_OFFICER, agency);
    }

    public Actor citizen() {
        var account = accounts.openCitizen(
                PROVINCE,
                new Accounts.NewCitizen(
                        "tamu-" + UUID.randomUUID() + "@contoh.id", Profile.named("Pengunjung Uji"), PASSWORD));
        return accounts.actor(PROVINCE, account, Actor.Channel.WEB).orElseThrow();
    }

    public static Actor anybody() {
        return Actor.anonymous(PROVINCE);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** An event from today on, as somebody would type it. */
    public EventDraft draft(String name) {
        return draft(name, NORTH + "\n" + SOUTH);
    }

    EventDraft draft(String name, String gates) {
        return draft(name, gates, today());
    }

    /** An event that begins in so many days. */
    EventDraft draft(String name, int days) {
        return draft(name, NORTH + "\n" + SOUTH, today().plusDays(days));
    }

    private EventDraft draft(String name, String gates, LocalDate from) {
        return new EventDraft(
                name,
                "Gedung Contoh, Surabaya",
                "Inovasi pelayanan publik dari seluruh Jawa Timur, dengan simposium.",
                Optional.of(from),
                Optional.of(from.plusDays(2)),
                gates,
                "500",
                Optional.of(LocalDateTime.of(from.plusDays(2), LocalTime.of(12, 0))),
                Optional.of(LocalDateTime.of(from.plusDays(2), LocalTime.of(15, 0))));
    }

    /** Published, with one hall of four stands and two sessions. */
    public Event opened(Actor secretariat) {
        return opened(
                secretariat, "Gelar Inovasi " + UUID.randomUUID().toString().substring(0, 8));
    }

    public Event opened(Actor secretariat, String name) {
        var event = events.make(secretariat, draft(name));
        stands.draw(
                secretariat,
                event.code(),
                new HallDraft(
                        "A",
                        "Aula Utama",
                        "20",
                        "12,5",
                        "A1; 0; 0; 3; 3\nA2; 4; 0; 3; 3\nA3; 8; 0; 3; 3\nA4; 0; 6; 6; 4"));
        programme.add(
                secretariat,
                event.code(),
                session("Layanan sampai balai desa", "Aula Utama", 0, 0, "Kepala UPT pajak daerah"));
        programme.add(
                secretariat,
                event.code(),
                session(
                        "Inovasi yang bertahan",
                        "Ruang Rapat 1",
                        1,
                        9,
                        "Akademisi pelayanan publik\nKepala biro organisasi"));
        events.publish(secretariat, event.code());
        return events.get(secretariat, event.code());
    }

    public SessionDraft session(String title, String room, int day, int hour, String speakers) {
        return new SessionDraft(
                title,
                "Apa yang berubah bagi warga, dan apa yang belum.",
                room,
                Optional.of(today().plusDays(day)),
                Optional.of(LocalTime.of(hour, 0)),
                Optional.of(LocalTime.of(hour, 45)),
                speakers);
    }

    /** An innovation of an agency that stands in the gallery. */
    public String innovation(String agency, String title) {
        return innovations.bear(
                Keepers.secretariat(),
                new NewInnovation(
                        new Owner(PROVINCE, agency, "Dinas Contoh", "UPT Contoh"),
                        State.RUNNING,
                        Keepers.sheet(title),
                        "uji"));
    }

    /** Two stands with an innovation each. */
    public List<String> booked(Event event) {
        var tail = " " + event.code();
        var all = List.of(innovation("DINKES", "Antar Obat" + tail), innovation("BAPENDA", "Samsat Malam" + tail));
        stands.book(exhibitor("DINKES"), event.code(), "DINKES", "A1", List.of(all.get(0)));
        stands.book(exhibitor("BAPENDA"), event.code(), "BAPENDA", "A2", List.of(all.get(1)));
        return all;
    }

    /** Two stands with an innovation each, and the choice among them open. */
    public List<String> candidates(Actor secretariat, Event event) {
        var all = booked(event);
        choice.open(secretariat, event.code());
        return all;
    }

    /** A guest from an address of their own. */
    public Ticket guest(Event event) {
        int number = ADDRESS.incrementAndGet();
        return guest(event, new Source("10.%d.%d.1".formatted(number / 250, number % 250), "Telepon " + number));
    }

    public Ticket guest(Event event, Source source) {
        return guest(event, "tamu-" + UUID.randomUUID() + "@contoh.id", source);
    }

    Ticket guest(Event event, String contact, Source source) {
        tickets.register(
                anybody(), event.code(), new Registration("Pengunjung Uji", contact, true, source), Locale.of("id"));
        var written = sent(contact);
        return tickets.get(anybody(), event.code(), written);
    }

    @EventListener
    void hear(DirectMessage message) {
        Optional.ofNullable(message.values().get("code")).ifPresent(code -> sent.put(message.address(), code));
    }

    /** The code of the ticket that a contact was sent last. */
    public String sent(String contact) {
        return Objects.requireNonNull(sent.get(contact));
    }

    public void letIn(Actor crew, Ticket ticket, String at) {
        gate.checkIn(crew, ticket.event().code(), at, ticket.code());
    }

    public Ticket inside(Actor crew, Event event) {
        var ticket = guest(event);
        letIn(crew, ticket, NORTH);
        return ticket;
    }

    /** A scan of a device so long after the event began. */
    Scan scan(GateKey key, Ticket ticket, String at, Duration after) {
        var mark = HexFormat.of()
                .formatHex(key.mark(
                        ticket.event().code(), TicketCode.read(ticket.code()).orElseThrow()));
        return new Scan(UUID.randomUUID(), mark, at, ticket.event().begins(ZONE).plus(after));
    }
}
