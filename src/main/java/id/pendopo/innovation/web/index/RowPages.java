package id.pendopo.innovation.web.index;

import id.pendopo.documents.Uploads;
import id.pendopo.identity.People;
import id.pendopo.innovation.index.Assessment;
import id.pendopo.innovation.index.Assessments;
import id.pendopo.innovation.index.Assessments.Said;
import id.pendopo.innovation.index.Basis;
import id.pendopo.innovation.index.Cell;
import id.pendopo.innovation.index.Entry;
import id.pendopo.innovation.index.Permissions;
import id.pendopo.innovation.index.Row;
import id.pendopo.innovation.index.Verdict;
import id.pendopo.innovation.index.Verification;
import id.pendopo.innovation.wishes.Copies;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.regions.Regions;
import id.pendopo.web.Parts;
import id.pendopo.web.Parts.Moment;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Parts.Progress;
import id.pendopo.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a row together. */
@Component
class RowPages {

    private static final int KILOBYTE = 1024;

    private final Assessments assessments;
    private final People people;
    private final Regions regions;
    private final Uploads uploads;
    private final Copies copies;

    RowPages(Assessments assessments, People people, Regions regions, Uploads uploads, Copies copies) {
        this.assessments = assessments;
        this.people = people;
        this.regions = regions;
        this.uploads = uploads;
        this.copies = copies;
    }

    RowPage page(Actor actor, Address address, int subject, String code, Texts texts) {
        return page(actor, address, subject, code, Optional.empty(), texts);
    }

    /** @param handedIn a file that is not in the row yet */
    RowPage page(Actor actor, Address address, int subject, String code, Optional<UUID> handedIn, Texts texts) {
        var assessment = assessments.get(actor, address.place());
        var cell = assessment.cell(subject, code).orElseThrow(RowPages::unknown);
        var history = assessments.history(actor, address.place(), subject, code);
        boolean waits = cell.state() == Cell.State.WAITING;
        boolean may = Verification.may(actor, address.place(), history);
        return new RowPage(
                address,
                region(address),
                name(assessment, subject, texts),
                subject,
                assessment.catalogue(),
                cell,
                levels(texts, cell.row()),
                cell.row().bases().stream()
                        .map(basis -> new Option(basis.code(), basis.name().in(texts.locale())))
                        .toList(),
                IntStream.range(0, Math.max(1, cell.own()))
                        .mapToObj(level -> new Option(String.valueOf(level), texts.get("index.level", level)))
                        .toList(),
                file(
                        address,
                        shown(actor, address, handedIn).or(() -> cell.entry().flatMap(Entry::upload)),
                        texts),
                known(assessment, subject, cell.row(), texts),
                history(address, history, texts),
                Permissions.mayFill(actor, address.place().region(), agency(assessment, subject)),
                waits && may,
                waits && !may && Permissions.verifies(actor, address.place().region()),
                next(assessment, subject, code));
    }

    String region(Address address) {
        return regions.get(address.place().region()).name();
    }

    static String name(Assessment assessment, int subject, Texts texts) {
        return subject == 0 ? texts.get("index.subject.region") : name(assessment, subject);
    }

    static String name(Assessment assessment, int number) {
        return assessment.innovation(number).map(Assessment.Entered::name).orElseThrow(RowPages::unknown);
    }

    static String agency(Assessment assessment, int subject) {
        return subject == 0
                ? ""
                : assessment.innovation(subject).map(Assessment.Entered::agency).orElseThrow(RowPages::unknown);
    }

    private static List<Option> levels(Texts texts, Row row) {
        return IntStream.rangeClosed(0, Row.LEVEL_MAX)
                .mapToObj(level -> new Option(
                        String.valueOf(level), texts.get("index.level", level), IndexWords.level(texts, row, level)))
                .toList();
    }

    /** What is counted here of an innovation that the gallery has, to stand beside what its region says. */
    private String known(Assessment assessment, int subject, Row row, Texts texts) {
        if (row.basis(Basis.REPLICATIONS).isEmpty() || subject == 0) {
            return "";
        }
        return assessment
                .innovation(subject)
                .flatMap(entered -> entered.said().record())
                .map(code -> {
                    var copied = copies.of(List.of(code)).get(code);
                    return texts.get("index.known.replications", copied == null ? 0 : copied.regions(), code);
                })
                .orElse(texts.get("index.known.unlinked"));
    }

    /** Only one's own: the number of a file comes from the form. */
    private Optional<UUID> shown(Actor actor, Address address, Optional<UUID> handedIn) {
        return handedIn.filter(
                id -> uploads.of(actor, address.place().region(), List.of(id)).contains(id));
    }

    private Parts.@Nullable File file(Address address, Optional<UUID> shown, Texts texts) {
        var region = address.place().region();
        return shown.flatMap(id -> uploads.find(region, id))
                .map(upload -> new Parts.File(
                        upload.name(),
                        texts.get("index.size", Math.ceilDiv(upload.size(), KILOBYTE)),
                        "/files/" + upload.id() + "?region=" + region))
                .orElse(null);
    }

    private List<Moment> history(Address address, List<Said> history, Texts texts) {
        var names = names(address);
        var moments = new ArrayList<Moment>();
        for (var said : history) {
            said.verdict().ifPresent(verdict -> moments.add(moment(verdict, names, texts)));
            var entry = said.entry();
            moments.add(new Moment(
                    Progress.DONE,
                    texts.get("index.history.filled", entry.level()),
                    texts.dateTime(entry.at()) + ", " + name(names, entry.by(), texts),
                    Stream.of(entry.note(), entry.link())
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(" · "))));
        }
        return moments;
    }

    private static Moment moment(Verdict verdict, Map<UUID, String> names, Texts texts) {
        return new Moment(
                verdict.kind() == Verdict.Kind.RETURNED ? Progress.STOPPED : Progress.DONE,
                texts.get("index.history." + verdict.kind(), verdict.level()),
                texts.dateTime(verdict.at()) + ", " + name(names, verdict.by(), texts),
                verdict.reason());
    }

    /** Officers of the region, and of the province whose secretariat may have looked. */
    private Map<UUID, String> names(Address address) {
        var region = address.place().region();
        return Stream.of(region, region.province())
                .distinct()
                .flatMap(each -> people.names(each).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }

    private static String name(Map<UUID, String> names, UUID account, Texts texts) {
        return names.getOrDefault(account, texts.get("index.somebody"));
    }

    private static String next(Assessment assessment, int subject, String code) {
        var rows = assessment.cells(subject).orElseThrow(RowPages::unknown);
        for (int i = 0; i < rows.size() - 1; i++) {
            if (rows.get(i).row().row().equals(code)) {
                return rows.get(i + 1).row().row();
            }
        }
        return "";
    }

    static Refusal unknown() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "index-row", "No such row");
    }
}
