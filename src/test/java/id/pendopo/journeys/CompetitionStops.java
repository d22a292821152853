package id.pendopo.journeys;

import id.pendopo.identity.Accounts;
import id.pendopo.innovation.competition.AppearancePlanning;
import id.pendopo.innovation.competition.Contest;
import id.pendopo.innovation.competition.Edition;
import id.pendopo.innovation.competition.Entry;
import id.pendopo.innovation.competition.Juries;
import id.pendopo.innovation.competition.OpenEdition;
import id.pendopo.innovation.competition.Panel;
import id.pendopo.innovation.competition.Results;
import id.pendopo.innovation.competition.Selection;
import id.pendopo.innovation.competition.TimeAndPlace;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Roles;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Competitions at every step, for everybody, entrants, secretariat and jurors. */
@Component
class CompetitionStops implements RoomStops {

    private static final String OFFICE = "SETDA";

    private final Contest contest;
    private final Juries juries;
    private final Results results;
    private final Panel panel;
    private final Selection selection;
    private final AppearancePlanning planning;
    private final InstantSource clock;
    private final Desks desks;
    private final Accounts accounts;
    private final Supplier<Told> told = Once.of(this::tell);

    CompetitionStops(
            Contest contest,
            Juries juries,
            Results results,
            Panel panel,
            Selection selection,
            AppearancePlanning planning,
            InstantSource clock,
            Desks desks,
            Accounts accounts) {
        this.contest = contest;
        this.juries = juries;
        this.results = results;
        this.panel = panel;
        this.selection = selection;
        this.planning = planning;
        this.clock = clock;
        this.desks = desks;
        this.accounts = accounts;
    }

    /** Editions that are being entered, named, scored, closed and published, and entries of one author. */
    record Told(
            OpenEdition entered,
            OpenEdition named,
            OpenEdition scored,
            OpenEdition closed,
            OpenEdition published,
            OpenEdition practised,
            OpenEdition presented,
            Entry draft,
            Entry faulted,
            Entry sent,
            Entry presenting) {}

    private Actor actor(String role, String agency) {
        return accounts.actor(Guests.PROVINCE, desks.officer(role, agency).account(), Actor.Channel.WEB)
                .orElseThrow();
    }

    private Told tell() {
        var secretariat = actor(Roles.INNOVATION_SECRETARIAT, OFFICE);
        var author = actor(Roles.BACK_OFFICER, "DPMPTSP");
        var entered = contest.open(secretariat);
        var draft = contest.ready(author, entered, contest.content("Rancangan " + entered.code()));
        var faulted = contest.sent(author, entered, "Antar Izin sampai Balai Desa " + entered.code());
        selection.fault(
                secretariat,
                entered.code(),
                "E0001",
                Set.of("too-young"),
                "Surat mulai pelaksanaan bertanggal tahun ini.");
        var named = staged(secretariat, author);
        var scored = staged(secretariat, author);
        score(secretariat, scored, false);
        var closed = staged(secretariat, author);
        score(secretariat, closed, true);
        var published = staged(secretariat, author);
        score(secretariat, published, true);
        panel.record(
                secretariat,
                published.code(),
                "desk",
                contest.minutes("E0002", "Juri membahas bukti dampak dan tetap pada nilainya."));
        results.publish(secretariat, published.code(), "desk", "");
        var practised = practised(secretariat, author);
        var presented = presented(secretariat, author);
        return new Told(
                entered,
                named,
                scored,
                closed,
                published,
                practised,
                presented,
                draft,
                faulted,
                sentBy(author, published),
                sentBy(author, presented));
    }

    /** Planned, moved to another hall, and two have exchanged their times; a juror of the pages is tied to one of them. */
    private OpenEdition presented(Actor secretariat, Actor author) {
        var edition = staged(secretariat, author);
        var jury = jurors(secretariat, edition);
        contest.declareATie(jury.getFirst(), edition, "desk", sentBy(author, edition));
        contest.declareNothing(jury.subList(1, jury.size()), edition, "desk");
        juries.draw(secretariat, edition.code(), "desk");
        var nine = clock.instant()
                .atZone(Edition.ZONE)
                .plusDays(2)
                .truncatedTo(ChronoUnit.DAYS)
                .plusHours(9)
                .toInstant();
        var hall = "Ruang Sidang Utama Lantai Tiga, Gedung Sekretariat Daerah " + edition.code();
        var sittings = List.of(
                new TimeAndPlace(nine, nine.plus(Duration.ofMinutes(30)), hall),
                new TimeAndPlace(nine.plus(Duration.ofHours(24)), nine.plus(Duration.ofHours(25)), hall));
        planning.plan(secretariat, edition.code(), "desk", 0, 30, sittings, "");
        planning.exchange(
                secretariat,
                edition.code(),
                "desk",
                1,
                "E0001",
                "E0002",
                "Peserta dari kepulauan baru tiba siang hari.");
        planning.plan(
                secretariat,
                edition.code(),
                "desk",
                2,
                30,
                List.of(new TimeAndPlace(nine.plus(Duration.ofHours(48)), nine.plus(Duration.ofHours(50)), hall)),
                "Ruang sidang tergenang setelah hujan semalam; seluruh presentasi pindah ke hari berikutnya.");
        return edition;
    }

    private Entry sentBy(Actor author, OpenEdition edition) {
        return selection.all(actor(Roles.INNOVATION_SECRETARIAT, OFFICE), edition.code()).stream()
                .filter(entry -> entry.author().equals(author.account()))
                .findFirst()
                .orElseThrow();
    }

    /** All but one have sealed their practice. */
    private OpenEdition practised(Actor secretariat, Actor author) {
        var edition = staged(contest.openWithCalibration(secretariat), secretariat, author);
        var jury = jurors(secretariat, edition);
        contest.declareNothing(jury, edition, "desk");
        juries.draw(secretariat, edition.code(), "desk");
        contest.practise(jury.get(0), edition, "desk", "70");
        contest.practise(jury.get(1), edition, "desk", "55");
        contest.practise(jury.get(2), edition, "desk", "82");
        return edition;
    }

    private List<Actor> jurors(Actor secretariat, OpenEdition edition) {
        return juries.of(secretariat, edition.code(), "evaluation").jurors().stream()
                .map(juror -> accounts.actor(Guests.PROVINCE, juror.account(), Actor.Channel.WEB)
                        .orElseThrow())
                .toList();
    }

    private OpenEdition staged(Actor secretariat, Actor author) {
        return staged(contest.openWithVisits(secretariat), secretariat, author);
    }

    private OpenEdition staged(OpenEdition edition, Actor secretariat, Actor author) {
        var own = contest.sent(author, edition, "Antar Izin sampai Balai Desa dengan Sepeda Motor " + edition.code());
        selection.admit(secretariat, edition.code(), String.valueOf(own.number()), "");
        contest.admitted(secretariat, edition, "BAPENDA", "Samsat Keliling Malam Hari " + edition.code());
        juries.appoint(
                secretariat,
                edition.code(),
                "evaluation",
                new Juries.Candidate(
                        desks.officer(Roles.JUROR, OFFICE).account(), "Universitas Contoh Timur", null, null, false));
        contest.jury(secretariat, edition, "evaluation", 2, 1);
        contest.showNames(secretariat, edition, "desk");
        return edition;
    }

    private void score(Actor secretariat, OpenEdition edition, boolean all) {
        var jury = jurors(secretariat, edition);
        contest.declareNothing(jury, edition, "desk");
        juries.draw(secretariat, edition.code(), "desk");
        contest.score(jury.getFirst(), edition, "desk", entry -> entry.agency().equals("BAPENDA") ? 45 : 72);
        if (all) {
            contest.score(jury.get(1), edition, "desk", entry -> 80);
            contest.score(jury.get(2), edition, "desk", entry -> 78);
            results.close(secretariat, edition.code(), "desk", "");
        }
    }

    private Stop at(String pattern, String name, java.util.function.Function<Told, String> path) {
        Supplier<String> where = () -> path.apply(told.get());
        return Stop.at(pattern, name, where);
    }

    @Override
    public List<Stop> open() {
        return List.of(
                Stop.at("/innovations/editions"),
                at(
                        "/innovations/editions/{code}",
                        "edition",
                        told -> "/innovations/editions/" + told.published().code()),
                at(
                        "/innovations/editions/{code}/{stage}",
                        "edition-result",
                        told -> "/innovations/editions/" + told.published().code() + "/desk"),
                at(
                        "/innovations/editions/{code}/{stage}",
                        "edition-sealed",
                        told -> "/innovations/editions/" + told.scored().code() + "/desk"),
                at(
                        "/innovations/editions/{code}/{stage}",
                        "edition-appearances",
                        told -> "/innovations/editions/" + told.presented().code() + "/desk"),
                of("panel"),
                of("protocol"),
                of("diversity"));
    }

    private Stop of(String part) {
        return at(
                "/innovations/editions/{code}/{stage}/" + part,
                "edition-" + part,
                told -> "/innovations/editions/" + told.published().code() + "/desk/" + part);
    }

    @Override
    public List<DeskStops.Visit> officers() {
        return List.of(
                new DeskStops.Visit(Roles.BACK_OFFICER, "DPMPTSP", () -> {}, entrant()),
                new DeskStops.Visit(Roles.INNOVATION_SECRETARIAT, OFFICE, () -> {}, secretariat()),
                new DeskStops.Visit(Roles.JUROR, OFFICE, () -> {}, juror()));
    }

    private List<Stop> entrant() {
        return List.of(
                Stop.at("/hub"),
                Stop.at("/entries"),
                at(
                        "/entries/new/{code}",
                        "entry-new",
                        told -> "/entries/new/" + told.entered().code()),
                at("/entries/{code}/{id}", "entry-draft", told -> entry(told.draft()))
                        .sent(),
                at("/entries/{code}/{id}", "entry-faulted", told -> entry(told.faulted())),
                at("/entries/{code}/{id}", "entry-judged", told -> entry(told.sent())),
                at("/entries/{code}/{id}", "entry-presenting", told -> entry(told.presenting())));
    }

    private static String entry(Entry entry) {
        return "/entries/" + entry.edition() + "/" + entry.id();
    }

    private List<Stop> secretariat() {
        return List.of(
                Stop.at("/hub", "hub-secretariat", () -> "/hub"),
                Stop.at("/hub/editions"),
                Stop.at("/hub/editions/new", "hub-edition-new", () -> "/hub/editions/new?from=kovablik-jatim-contoh"),
                at(
                        "/hub/editions/{code}",
                        "hub-edition",
                        told -> "/hub/editions/" + told.published().code()),
                at(
                                "/hub/editions/{code}/rules",
                                "hub-rules",
                                told -> "/hub/editions/" + told.entered().code() + "/rules")
                        .sent(),
                at(
                        "/hub/editions/{code}/entries/{number}",
                        "hub-entry",
                        told -> "/hub/editions/" + told.published().code() + "/entries/E0001"),
                at(
                                "/hub/editions/{code}/invitations",
                                "hub-invitations",
                                told -> "/hub/editions/" + told.entered().code() + "/invitations")
                        .sent(),
                at(
                        "/hub/editions/{code}/juries/{jury}",
                        "hub-jury",
                        told -> "/hub/editions/" + told.named().code() + "/juries/evaluation"),
                at(
                                "/hub/editions/{code}/juries/{jury}",
                                "hub-jury-empty",
                                told -> "/hub/editions/" + told.named().code() + "/juries/panel")
                        .sent(),
                at(
                        "/hub/editions/{code}/stages/{stage}",
                        "hub-stage-new",
                        told -> "/hub/editions/" + told.entered().code() + "/stages/desk"),
                at(
                        "/hub/editions/{code}/stages/{stage}",
                        "hub-stage-names",
                        told -> "/hub/editions/" + told.named().code() + "/stages/desk"),
                at(
                        "/hub/editions/{code}/stages/{stage}",
                        "hub-stage-scoring",
                        told -> "/hub/editions/" + told.scored().code() + "/stages/desk"),
                at(
                        "/hub/editions/{code}/stages/{stage}",
                        "hub-stage-closed",
                        told -> "/hub/editions/" + told.closed().code() + "/stages/desk"),
                at(
                        "/hub/editions/{code}/stages/{stage}",
                        "hub-stage-published",
                        told -> "/hub/editions/" + told.published().code() + "/stages/desk"),
                at(
                                "/hub/editions/{code}/stages/{stage}/appearances",
                                "hub-appearances-new",
                                told -> "/hub/editions/" + told.scored().code() + "/stages/desk/appearances")
                        .sent(),
                at(
                        "/hub/editions/{code}/stages/{stage}/appearances",
                        "hub-appearances",
                        told -> "/hub/editions/" + told.presented().code() + "/stages/desk/appearances"),
                at(
                        "/hub/editions/{code}/stages/{stage}/appearances",
                        "hub-appearances-blind",
                        told -> "/hub/editions/" + told.practised().code() + "/stages/desk/appearances"),
                at(
                        "/hub/editions/{code}/stages/{stage}/check",
                        "hub-check",
                        told -> "/hub/editions/" + told.published().code() + "/stages/desk/check"));
    }

    private List<Stop> juror() {
        return List.of(
                Stop.at("/hub", "hub-juror", () -> "/hub"),
                Stop.at("/jury"),
                at(
                        "/jury/{code}/{stage}/names",
                        "jury-names",
                        told -> "/jury/" + told.named().code() + "/desk/names"),
                at(
                        "/jury/{code}/{stage}",
                        "jury-pile",
                        told -> "/jury/" + told.scored().code() + "/desk"),
                at(
                        "/jury/{code}/{stage}/calibration",
                        "jury-practice",
                        told -> "/jury/" + told.practised().code() + "/desk/calibration"),
                at(
                        "/jury/{code}/{stage}",
                        "jury-pile-practised",
                        told -> "/jury/" + told.practised().code() + "/desk"),
                at(
                        "/jury/{code}/{stage}",
                        "jury-pile-presented",
                        told -> "/jury/" + told.presented().code() + "/desk"),
                at(
                                "/jury/{code}/{stage}/{number}",
                                "jury-sheet",
                                told -> "/jury/" + told.scored().code() + "/desk/E0001")
                        .sent(),
                at(
                                "/jury/{code}/{stage}/visits",
                                "jury-visits",
                                told -> "/jury/" + told.scored().code() + "/desk/visits")
                        .sent());
    }

    @Override
    public Map<String, String> noPages() {
        return Map.of(
                "/innovations/editions/{code}/{stage}/protocol-{number}.csv", "a file",
                "/innovations/editions/{code}/{stage}/protocol-{number}.pdf", "a file",
                "/innovations/editions/{code}/{stage}/diversity.csv", "a file",
                "/innovations/editions/{code}/{stage}/promises.csv", "a file",
                "/hub/editions/{code}/stages/{stage}/panel", "the page of the stage once more",
                "/entries/{code}/{id}/proposal.pdf", "a file",
                "/entries/{code}/{id}/appearance-{stage}.ics", "a file",
                "/hub/editions/{code}/entries/{number}/proposal.pdf", "a file",
                "/jury/{code}/{stage}/{number}/proposal.pdf", "a file",
                "/jury/offline.js", "a script");
    }
}
