package id.pendopo.cases;

import id.pendopo.catalog.Facts;
import id.pendopo.catalog.LoadedService;
import id.pendopo.catalog.ServiceDefinition.Requirement;
import id.pendopo.database.Reading;
import id.pendopo.documents.Uploads;
import id.pendopo.identity.Representation;
import id.pendopo.kernel.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The papers of a case: which are owed, which lie there. A later paper takes the place of an earlier one; both stay. */
@Component
class Papers {

    /** The slot of an inspection's photos, which no definition names. */
    static final String PHOTOS = "inspection-photo";

    /** The slot of a power of attorney on paper, which the case brings along by itself. */
    static final String POWER = "power-of-attorney";

    private static final int PER_SLOT_MAX = 100;

    private static final String COUNTING = """
            select slot, item, upload
            from cases.attachment
            where region = :region and number = :number
              and (slot, version) in (select slot, max(version) from cases.attachment
                                      where region = :region and number = :number group by slot)
            order by slot, item
            """;

    private final JdbcClient jdbc;
    private final Uploads uploads;
    private final Representation representation;

    Papers(JdbcClient jdbc, Uploads uploads, Representation representation) {
        this.representation = representation;
        this.jdbc = jdbc;
        this.uploads = uploads;
    }

    /** A paper in its slot; {@code item} counts the items of a list from zero, and is zero for a single paper. */
    record Paper(String slot, int item, UUID upload) {}

    /** Slots that are owed and empty, {@code slot} or {@code slot.item}. */
    static List<String> missing(LoadedService service, Facts facts, Map<String, List<UUID>> documents) {
        var missing = new ArrayList<String>();
        for (var requirement : owed(service, facts)) {
            for (var slot : slots(requirement, facts)) {
                if (!requirement.optional()
                        && documents.getOrDefault(slot, List.of()).isEmpty()) {
                    missing.add(slot);
                }
            }
        }
        return missing;
    }

    /** The papers that this applicant owes for this variant and these answers. */
    static List<Requirement> owed(LoadedService service, Facts facts) {
        var kind = id.pendopo.catalog.ServiceDefinition.ApplicantKind.valueOf(facts.applicant());
        return service.definition().requirements(facts.variant(), kind).stream()
                .filter(paper -> paper.when()
                        .map(when -> service.conditions().holds(when, facts))
                        .orElse(true))
                .toList();
    }

    /** One slot, or one for each item of the list that the requirement names. */
    static List<String> slots(Requirement requirement, Facts facts) {
        if (requirement.each().isEmpty()) {
            return List.of(requirement.slot());
        }
        var slots = new ArrayList<String>();
        if (facts.data().get(requirement.each().get()) instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                slots.add(requirement.slot() + "." + i);
            }
        }
        return slots;
    }

    void attach(Actor actor, CaseRow file, LoadedService service, Map<String, List<UUID>> documents, Instant at) {
        var known = service.definition().requirements().stream()
                .map(Requirement::slot)
                .toList();
        for (var slot : documents.keySet()) {
            var paper = slot.contains(".") ? slot.substring(0, slot.indexOf('.')) : slot;
            if (!known.contains(paper)) {
                throw CaseRefusals.paperUnknown(slot);
            }
        }
        insert(actor, file, documents, at);
    }

    void attachPhotos(Actor actor, CaseRow file, Map<String, List<UUID>> documents, Instant at) {
        for (var slot : documents.keySet()) {
            if (!slot.equals(PHOTOS)) {
                throw CaseRefusals.paperUnknown(slot);
            }
        }
        insert(actor, file, documents, at);
    }

    /** Who acts by a paper shows it with each request, and an officer looks at it; whether there is one. */
    boolean attachPower(Actor actor, CaseRow file, Moment now) {
        var paper = Optional.ofNullable(file.owner().party())
                .flatMap(party -> representation.paper(
                        file.number().region(), actor.account(), party, file.service(), now.today()));
        paper.ifPresent(upload -> insert(actor, file, Map.of(POWER, List.of(upload)), now.at()));
        return paper.isPresent();
    }

    /** The papers that count now, by slot. */
    List<Paper> of(CaseNumber number) {
        return counting(number).list(jdbc);
    }

    static Reading<Paper> counting(CaseNumber number) {
        return new Reading<>(
                COUNTING,
                number.key(),
                (rs, _) -> new Paper(rs.getString("slot"), rs.getInt("item"), rs.getObject("upload", UUID.class)));
    }

    /** All at once: a file may bring dozens, and each trip to the database costs as much as the row. */
    private void insert(Actor actor, CaseRow file, Map<String, List<UUID>> documents, Instant at) {
        requireOwn(actor, file, documents);
        var slots = new ArrayList<String>();
        var items = new ArrayList<Integer>();
        var papers = new ArrayList<String>();
        documents.forEach((slot, list) -> {
            for (int i = 0; i < list.size(); i++) {
                slots.add(slot);
                items.add(i);
                papers.add(list.get(i).toString());
            }
        });
        if (slots.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into cases.attachment (region, number, slot, item, upload, version, at)
                select :region, :number, paper.slot, paper.item, cast(paper.upload as uuid), :version, :at
                from unnest(:slots, :items, :uploads) as paper (slot, item, upload)
                """)
                .param("region", file.number().region().value())
                .param("number", file.number().value())
                .param("slots", slots.toArray(String[]::new))
                .param("items", items.toArray(Integer[]::new))
                .param("uploads", papers.toArray(String[]::new))
                .param("version", file.progress().version() + 1)
                .param("at", CaseStore.utc(at))
                .update();
        uploads.keep(
                file.number().region(),
                documents.values().stream().flatMap(List::stream).toList());
    }

    /** Nobody hands in a paper of somebody else by guessing its id. */
    private void requireOwn(Actor actor, CaseRow file, Map<String, List<UUID>> documents) {
        var own = uploads.of(
                actor,
                file.number().region(),
                documents.values().stream().flatMap(List::stream).toList());
        documents.forEach((slot, list) -> {
            if (list.size() > PER_SLOT_MAX || !own.containsAll(list)) {
                throw CaseRefusals.paperUnknown(slot);
            }
        });
    }
}
