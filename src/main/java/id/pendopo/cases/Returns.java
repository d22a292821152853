package id.pendopo.cases;

import id.pendopo.catalog.Facts;
import id.pendopo.kernel.Actor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A file goes back to its applicant with all faults at once, and comes back with an answer to each and to nothing else.
 */
@Component
class Returns {

    static final int FAULTS_MAX = 100;

    private final FaultStore faults;
    private final Papers papers;
    private final CaseStore files;
    private final Sheet sheet;

    Returns(FaultStore faults, Papers papers, CaseStore files, Sheet sheet) {
        this.faults = faults;
        this.papers = papers;
        this.files = files;
        this.sheet = sheet;
    }

    /** Writes the faults; each names a field, a slot or the whole file, and says what is wrong. */
    List<Map<String, String>> send(Stage stage, Deed deed) {
        var file = stage.file();
        if (file.progress().returns() >= stage.service().definition().clock().returnsMax()) {
            throw CaseRefusals.tooManyReturns(file);
        }
        var list = read(stage, deed);
        int version = file.progress().version() + 1;
        for (int i = 0; i < list.size(); i++) {
            faults.insert(
                    file.number(),
                    version,
                    i,
                    list.get(i).part(),
                    sheet.sealText(list.get(i).message()));
        }
        return list.stream()
                .map(fault -> Map.of("part", fault.part(), "message", fault.message()))
                .toList();
    }

    /** Takes the applicant's answers: only fields and papers that were found faulty may change. */
    List<String> answer(Actor actor, Stage stage, Deed deed, Moment now) {
        var file = stage.file();
        var open = new HashSet<>(faults.openParts(file.number()));
        var changed = new LinkedHashMap<>(sheet.data(file.dataSealed()));
        for (var field : deed.data().entrySet()) {
            mayChange(file, open, field.getKey());
            changed.put(field.getKey(), field.getValue());
        }
        for (var slot : deed.documents().keySet()) {
            mayChange(file, open, slot);
        }
        if (!deed.data().isEmpty()) {
            check(stage, changed);
            files.updateData(file.number(), sheet.sealData(changed));
        }
        papers.attach(actor, file, stage.service(), deed.documents(), now.at());
        faults.answered(file.number(), now.at());
        var answered = new ArrayList<>(deed.data().keySet());
        answered.addAll(deed.documents().keySet());
        return answered;
    }

    private static void mayChange(CaseRow file, Set<String> open, String part) {
        var whole = part.contains(".") ? part.substring(0, part.indexOf('.')) : part;
        if (!open.contains(part) && !open.contains(whole) && !open.contains(WHOLE_FILE)) {
            throw CaseRefusals.notFaulty(file, part);
        }
    }

    private void check(Stage stage, Map<String, Object> changed) {
        var facts =
                new Facts(stage.file().variant(), stage.file().owner().kind().name(), changed, Map.of());
        var problems = stage.service().form().check(changed, facts);
        if (!problems.isEmpty()) {
            throw CaseRefusals.faulty("form-faulty", problems);
        }
    }

    private record Found(String part, String message) {}

    private List<Found> read(Stage stage, Deed deed) {
        var known = knownParts(stage);
        var list = new ArrayList<Found>();
        if (deed.data().get("faults") instanceof List<?> sent && sent.size() <= FAULTS_MAX) {
            for (var each : sent) {
                if (!(each instanceof Map<?, ?> fault)
                        || !(fault.get("part") instanceof String part)
                        || !(fault.get("message") instanceof String message)
                        || message.isBlank()
                        || message.length() > Deed.REASON_MAX
                        || !known.contains(part)) {
                    throw CaseRefusals.incomplete(stage.file(), "faults");
                }
                list.add(new Found(part, message));
            }
        } else if (deed.reason().isPresent() && !deed.reason().get().isBlank()) {
            list.add(new Found(WHOLE_FILE, deed.reason().get()));
        }
        if (list.isEmpty()) {
            throw CaseRefusals.incomplete(stage.file(), "faults");
        }
        return list;
    }

    private Set<String> knownParts(Stage stage) {
        var known = new HashSet<String>();
        known.add(WHOLE_FILE);
        stage.service().form().pages().forEach(page -> page.fields().forEach(field -> known.add(field.name())));
        stage.service().definition().requirements().forEach(paper -> known.add(paper.slot()));
        return known;
    }

    /** The part that stands for everything. */
    static final String WHOLE_FILE = "file";
}
