package id.pendopo.cases;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.LoadedService;
import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.database.Transactions;
import id.pendopo.documents.Uploads;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Forms that are being filled: kept after each answer, resumed on another device, sent once. Each belongs to one account. */
@Service
public class Drafts {

    /** More at once is no person filling a form. */
    static final int OPEN_MAX = 50;

    private final Transactions transactions;
    private final Catalog catalog;
    private final DraftStore store;
    private final Places places;
    private final Uploads uploads;
    private final InstantSource clock;

    Drafts(
            Transactions transactions,
            Catalog catalog,
            DraftStore store,
            Places places,
            Uploads uploads,
            InstantSource clock) {
        this.transactions = transactions;
        this.catalog = catalog;
        this.store = store;
        this.places = places;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** What a new draft is for; data and papers may be brought along from an earlier case. */
    public record Start(
            RegionCode region,
            String service,
            String variant,
            ApplicantKind kind,
            Optional<UUID> party,
            Optional<String> origin,
            Map<String, Object> data) {}

    /**
     * What came of saving.
     *
     * @param stored false when somebody, in another tab or on another device, saved in between: nothing was written, and
     *     the draft is the one that is stored
     */
    public record Saved(Draft draft, boolean stored) {}

    public Draft start(Actor actor, Start start) {
        requireCitizen(actor);
        var service = offered(start.region(), start.service());
        Intake.requireVariant(service.definition(), start.variant(), start.kind());
        return transactions.write(start.region(), () -> {
            if (store.open(start.region(), actor.account()).size() >= OPEN_MAX) {
                throw new Refusal(Refusal.Kind.CONFLICT, "drafts-many", "Too many open drafts", OPEN_MAX);
            }
            var now = clock.instant();
            var row = new DraftStore.Row(
                    new Draft.Key(start.region(), UUID.randomUUID()),
                    actor.account(),
                    start.service(),
                    service.digest(),
                    start.variant(),
                    start.kind(),
                    start.party().orElse(null),
                    start.origin().orElse(null),
                    new DraftStore.Content(known(service, start.data()), Map.of()),
                    1,
                    now,
                    now,
                    null);
            store.insert(row);
            places.remember(actor.account(), start.region());
            return draft(row, service);
        });
    }

    /** One of the actor's own. */
    public Draft get(Actor actor, Draft.Key key) {
        var row = transactions
                .read(key.region(), () -> store.find(key, actor.account()))
                .orElseThrow(Drafts::unknown);
        return whole(row);
    }

    /** All that the actor has not sent yet, the last saved first. A service that is offered no more is left out. */
    public List<Draft> of(Actor actor) {
        var all = new ArrayList<Draft>();
        for (var region : places.of(actor.account())) {
            for (var row : transactions.read(region, () -> store.open(region, actor.account()))) {
                catalog.current(region, row.service()).ifPresent(service -> all.add(draft(row, service)));
            }
        }
        all.sort(Comparator.comparing(Draft::savedAt).reversed());
        return all;
    }

    /**
     * Keeps answers as they were typed, right or wrong.
     *
     * @param asked names of the questions that were answered; one without an answer is emptied
     * @param version at which the page was shown
     */
    public Saved save(Actor actor, Draft.Key key, int version, Set<String> asked, Map<String, Object> answers) {
        return change(actor, key, version, (draft, content) -> {
            var data = new LinkedHashMap<>(content.data());
            data.keySet().removeAll(asked);
            data.putAll(answers);
            return new DraftStore.Content(known(draft.service(), data), content.papers());
        });
    }

    /** Takes an item out of a list, with its papers; the answers of the page are kept with it. */
    public Saved removeItem(
            Actor actor, Draft.Key key, int version, String list, int item, Map<String, Object> answers) {
        return change(actor, key, version, (draft, content) -> {
            var data = new LinkedHashMap<>(content.data());
            data.putAll(answers);
            var papers = content.papers();
            if (data.get(list) instanceof List<?> items && item >= 0 && item < items.size()) {
                var fewer = new ArrayList<Object>(items);
                fewer.remove(item);
                data.put(list, fewer);
                papers = draft.papersWithout(list, item);
            }
            return new DraftStore.Content(data, papers);
        });
    }

    /** Puts a paper into its slot, in the place of an earlier one. */
    public Draft put(Actor actor, Draft.Key key, String slot, UUID upload) {
        uploads.readable(actor, key.region(), upload);
        return papers(actor, key, papers -> papers.put(slot, upload));
    }

    /** Takes a paper back; its upload is gone with it. */
    public Draft remove(Actor actor, Draft.Key key, String slot) {
        return papers(actor, key, papers -> papers.remove(slot));
    }

    /** Throws the draft away, with its papers. */
    public void discard(Actor actor, Draft.Key key) {
        var papers = transactions.write(key.region(), () -> {
            var row = store.lock(key, actor.account()).orElseThrow(Drafts::unknown);
            store.delete(key);
            return row.content().papers().values();
        });
        papers.forEach(upload -> uploads.remove(actor, key.region(), upload));
    }

    private interface Change {
        DraftStore.Content apply(Draft draft, DraftStore.Content content);
    }

    private interface PaperChange {
        @Nullable UUID apply(Map<String, UUID> papers);
    }

    private Saved change(Actor actor, Draft.Key key, int version, Change change) {
        return transactions.write(key.region(), () -> {
            var row = lockOpen(actor, key);
            var draft = whole(row);
            if (row.version() != version) {
                return new Saved(draft, false);
            }
            return new Saved(written(row, change.apply(draft, row.content()), version + 1), true);
        });
    }

    private Draft papers(Actor actor, Draft.Key key, PaperChange change) {
        var before = new ArrayList<UUID>();
        var draft = transactions.write(key.region(), () -> {
            var row = lockOpen(actor, key);
            var papers = new LinkedHashMap<>(row.content().papers());
            var replaced = change.apply(papers);
            if (replaced != null) {
                before.add(replaced);
            }
            return written(row, new DraftStore.Content(row.content().data(), papers), row.version());
        });
        before.forEach(upload -> uploads.remove(actor, key.region(), upload));
        return draft;
    }

    private Draft written(DraftStore.Row row, DraftStore.Content content, int version) {
        Instant now = clock.instant();
        store.update(row.key(), content, version, now);
        return whole(new DraftStore.Row(
                row.key(),
                row.account(),
                row.service(),
                row.definition(),
                row.variant(),
                row.kind(),
                row.party(),
                row.origin(),
                content,
                version,
                row.createdAt(),
                now,
                row.caseNumber()));
    }

    private DraftStore.Row lockOpen(Actor actor, Draft.Key key) {
        var row = store.lock(key, actor.account()).orElseThrow(Drafts::unknown);
        if (row.caseNumber() != null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "draft-sent", "A draft that was sent", row.caseNumber());
        }
        return row;
    }

    private Draft whole(DraftStore.Row row) {
        return draft(row, offered(row.key().region(), row.service()));
    }

    private static Draft draft(DraftStore.Row row, LoadedService service) {
        return new Draft(
                row.key(),
                service,
                row.variant(),
                row.kind(),
                Optional.ofNullable(row.party()),
                Optional.ofNullable(row.origin()),
                row.content().data(),
                row.content().papers(),
                row.version(),
                row.savedAt(),
                Optional.ofNullable(row.caseNumber()).map(CaseNumber::new));
    }

    private LoadedService offered(RegionCode region, String code) {
        return catalog.current(region, code).orElseThrow(Intake::serviceUnknown);
    }

    private static Map<String, Object> known(LoadedService service, Map<String, Object> data) {
        var known = new LinkedHashMap<String, Object>();
        data.forEach((name, answer) -> {
            if (service.form().field(name).isPresent()) {
                known.put(name, answer);
            }
        });
        return known;
    }

    private static void requireCitizen(Actor actor) {
        if (!actor.isCitizen()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "citizens-ask", "Only a citizen's account asks for a service");
        }
    }

    static Refusal unknown() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "draft-unknown", "No such draft, or not for this actor");
    }
}
