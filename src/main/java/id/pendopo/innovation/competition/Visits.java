package id.pendopo.innovation.competition;

import id.pendopo.documents.Upload;
import id.pendopo.documents.UploadSlot;
import id.pendopo.documents.Uploads;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Notice;
import id.pendopo.kernel.Refusal;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The door to visits in the field: a team of the jury looks where an entry runs, and writes down what it found. */
@Service
public class Visits {

    public static final int PHOTOS_MOST = 6;

    private static final int NOTE_MOST = 500;
    private static final int PLACE_LEAST = 3;
    private static final UploadSlot PHOTO =
            new UploadSlot(Set.of(Upload.Type.JPEG, Upload.Type.PNG), 5 * 1024 * 1024, 1);

    private final Stages stagesByName;
    private final StageStore stages;
    private final Seats seats;
    private final VisitStore store;
    private final VisitAccess access;
    private final Uploads uploads;
    private final Doing doing;

    Visits(
            Stages stagesByName,
            StageStore stages,
            Seats seats,
            VisitStore store,
            VisitAccess access,
            Uploads uploads,
            Doing doing) {
        this.stagesByName = stagesByName;
        this.stages = stages;
        this.seats = seats;
        this.store = store;
        this.access = access;
        this.uploads = uploads;
        this.doing = doing;
    }

    /**
     * The visits of a stage for somebody who takes part in it.
     *
     * @param me the pseudonym of a juror; empty for the secretariat
     * @param entries that may be visited, by number
     */
    public record Trips(
            OpenEdition edition,
            Edition.Stage stage,
            String me,
            List<String> entries,
            List<String> jury,
            List<JuryVisit> visits,
            boolean open) {}

    /** What a team tells, as typed. */
    public record Told(
            String entry,
            LocalDate day,
            String place,
            List<String> team,
            Map<String, JuryVisit.Item> items,
            String findings) {}

    /** A photo that is handed in with a visit. */
    public record Photo(InputStream content, String name) {}

    public Trips of(Actor actor, String code, String stageCode) {
        var named = stagesByName.get(code, stageCode);
        var key = named.key();
        return doing.read(key.region(), () -> {
            var me = access.seat(actor, named);
            var barred = access.barred(key, me);
            var state = stages.find(key).map(StageRow::state);
            return new Trips(
                    named.edition(),
                    named.stage(),
                    me,
                    stages.assigned(key).keySet().stream()
                            .filter(entry -> !barred.contains(entry))
                            .toList(),
                    seats.jury(named.edition(), named.stage()).stream()
                            .map(Juror::pseudonym)
                            .toList(),
                    store.of(key).stream()
                            .filter(visit -> !barred.contains(visit.entry()))
                            .toList(),
                    state.filter(Visits::takesVisits).isPresent());
        });
    }

    private static boolean takesVisits(StageState state) {
        return state == StageState.SCORING || state == StageState.CLOSED;
    }

    /** Keeps what a team found; nobody changes it afterwards. Outside any transaction, since photos are looked at first. */
    public void tell(Actor actor, String code, String stageCode, Told told, List<Photo> photos) {
        var named = stagesByName.get(code, stageCode);
        var key = named.key();
        var visit = checked(actor, named, told);
        if (photos.size() > PHOTOS_MOST) {
            throw new Refusal(Refusal.Kind.INVALID, "visit-photos", "Too many photos", "photos", PHOTOS_MOST);
        }
        var kept = photos.stream()
                .map(photo -> uploads.store(actor, key.region(), PHOTO, photo.content(), photo.name())
                        .id())
                .toList();
        doing.write(key.region(), () -> {
            var team = requireTeam(actor, named, visit);
            uploads.keep(key.region(), kept);
            var whole = new JuryVisit(
                    visit.id(),
                    visit.entry(),
                    visit.day(),
                    visit.place(),
                    visit.team(),
                    visit.items(),
                    visit.findings(),
                    kept,
                    visit.toldAt());
            store.insert(key, whole, actor.account());
            doing.disclose(JuryVisit.KIND, key, whole.promised());
            tellTeam(actor, named, team, whole);
        });
    }

    private JuryVisit checked(Actor actor, Stages.Named named, Told told) {
        doing.read(named.key().region(), () -> access.seat(actor, named));
        var place = Cleaning.line("place", told.place(), 200);
        if (place.codePointCount(0, place.length()) < PLACE_LEAST) {
            throw new Refusal(Refusal.Kind.INVALID, "visit-place", "No place", "place");
        }
        var opens = LocalDate.ofInstant(named.edition().rules().periods().opensAt(), Edition.ZONE);
        if (told.day().isAfter(doing.today()) || told.day().isBefore(opens)) {
            throw new Refusal(Refusal.Kind.INVALID, "visit-day", "After today", "day");
        }
        var items = new LinkedHashMap<String, JuryVisit.Item>();
        for (var asked : named.stage().checklist()) {
            var item = Optional.ofNullable(told.items().get(asked.code()))
                    .orElseThrow(() ->
                            new Refusal(Refusal.Kind.INVALID, "visit-item", "Not answered", "item-" + asked.code()));
            items.put(
                    asked.code(),
                    new JuryVisit.Item(item.answer(), Cleaning.line("note-" + asked.code(), item.note(), NOTE_MOST)));
        }
        if (items.isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "visit-none", "The stage has no visits");
        }
        return new JuryVisit(
                UUID.randomUUID(),
                told.entry(),
                told.day(),
                place,
                told.team().stream().distinct().sorted().toList(),
                items,
                Said.of("findings", told.findings(), Said.MOST_OF_MINUTES),
                List.of(),
                doing.now());
    }

    /** Whoever scores an entry visits it, and nobody who is tied to it; a juror tells only of where they were. */
    private List<Juror> requireTeam(Actor actor, Stages.Named named, JuryVisit visit) {
        var key = named.key();
        var me = access.seat(actor, named);
        var _ = stages.hold(key)
                .filter(row -> takesVisits(row.state()))
                .orElseThrow(() -> Stages.notNow(named.stage().code()));
        stagesByName.requireEntry(key, visit.entry());
        stagesByName.requireStranger(actor, named, visit.entry());
        var scoring = stages.assigned(key).getOrDefault(visit.entry(), List.of());
        var team = seats.jury(named.edition(), named.stage()).stream()
                .filter(juror -> visit.team().contains(juror.pseudonym()) && scoring.contains(juror.pseudonym()))
                .toList();
        if (team.isEmpty()
                || team.size() < visit.team().size()
                || (!me.isEmpty() && !visit.team().contains(me))) {
            throw new Refusal(Refusal.Kind.INVALID, "visit-team", "Nobody, or one who does not score it", "team");
        }
        return team;
    }

    /** Whoever is named says so if they were not there. */
    private void tellTeam(Actor actor, Stages.Named named, List<Juror> team, JuryVisit visit) {
        var words = Map.of(
                "edition", named.edition().rules().name().id(),
                "entry", visit.entry(),
                "day", visit.day().toString());
        var link = "/jury/" + named.key().edition() + "/" + named.key().stage() + "/visits";
        team.stream()
                .map(Juror::account)
                .filter(account -> !account.equals(actor.account()))
                .forEach(account -> doing.facts()
                        .tell(new Notice(named.key().region(), account, "competition.message.visited", words, link)));
    }
}
