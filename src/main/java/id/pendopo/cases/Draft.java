package id.pendopo.cases;

import id.pendopo.catalog.Facts;
import id.pendopo.catalog.Form;
import id.pendopo.catalog.LoadedService;
import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.catalog.ServiceDefinition.Requirement;
import id.pendopo.catalog.ServiceDefinition.Variant;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A form that is being filled. It runs on the service as it is offered now: what it no longer asks is left out.
 *
 * @param party the company or body in whose name; empty for oneself
 * @param origin the permit or case that it is about
 * @param data answers as they were typed, right or not yet right
 * @param papers uploads by slot; for a list's papers {@code slot.0}, {@code slot.1} …
 * @param version moves when answers are saved
 * @param sentAs the case that came of it; from then on it is used up
 */
public record Draft(
        Key key,
        LoadedService service,
        String variant,
        ApplicantKind kind,
        Optional<UUID> party,
        Optional<String> origin,
        Map<String, Object> data,
        Map<String, UUID> papers,
        int version,
        Instant savedAt,
        Optional<CaseNumber> sentAs) {

    /** Where a draft is found. */
    public record Key(RegionCode region, UUID id) {}

    /**
     * A place for one paper.
     *
     * @param name of the slot, with the number of the item where one paper is owed for each
     * @param item number of the item from zero; empty for a paper that is owed once
     */
    public record Slot(String name, Requirement requirement, Optional<Integer> item, Optional<UUID> upload) {

        public boolean isOwed() {
            return !requirement.optional() && upload.isEmpty();
        }
    }

    public Draft {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        papers = Collections.unmodifiableMap(new LinkedHashMap<>(papers));
    }

    public Variant variantChosen() {
        return service.definition().variant(variant);
    }

    public Facts facts() {
        return new Facts(variant, kind.name(), data, Map.of());
    }

    public boolean isAsked(Form.Field field) {
        return service.form().isAsked(field, facts());
    }

    /** The answers to what is asked, and nothing else: this is what is sent. */
    public Map<String, Object> answers() {
        var asked = new LinkedHashMap<String, Object>();
        for (var page : service.form().pages()) {
            for (var field : page.fields()) {
                var answer = data.get(field.name());
                if (answer != null && isAsked(field)) {
                    asked.put(field.name(), answer);
                }
            }
        }
        return asked;
    }

    /** The papers that these answers owe, each with what lies there. */
    public List<Slot> slots() {
        return slots(service, facts(), papers);
    }

    /** The same for a case that was sent already. */
    public static List<Slot> slots(LoadedService service, Facts facts, Map<String, UUID> papers) {
        var slots = new ArrayList<Slot>();
        for (var requirement : Papers.owed(service, facts)) {
            var names = Papers.slots(requirement, facts);
            for (int i = 0; i < names.size(); i++) {
                slots.add(new Slot(
                        names.get(i),
                        requirement,
                        requirement.each().isPresent() ? Optional.of(i) : Optional.empty(),
                        Optional.ofNullable(papers.get(names.get(i)))));
            }
        }
        return slots;
    }

    public Optional<Slot> slot(String name) {
        return slots().stream().filter(slot -> slot.name().equals(name)).findFirst();
    }

    /** The papers of the slots that are still owed, as a submission names them. */
    Map<String, List<UUID>> documents() {
        var documents = new LinkedHashMap<String, List<UUID>>();
        slots().forEach(slot -> slot.upload().ifPresent(upload -> documents.put(slot.name(), List.of(upload))));
        return documents;
    }

    /** The papers after an item of a list is gone: those of later items move up. */
    Map<String, UUID> papersWithout(String list, int item) {
        var slots = service.definition().requirements().stream()
                .filter(paper -> paper.each().filter(list::equals).isPresent())
                .map(Requirement::slot)
                .toList();
        var kept = new LinkedHashMap<String, UUID>();
        papers.forEach((name, upload) -> {
            int dot = name.indexOf('.');
            if (dot < 0 || !slots.contains(name.substring(0, dot))) {
                kept.put(name, upload);
                return;
            }
            int at = Integer.parseInt(name.substring(dot + 1));
            if (at != item) {
                kept.put(name.substring(0, dot + 1) + (at > item ? at - 1 : at), upload);
            }
        });
        return kept;
    }
}
