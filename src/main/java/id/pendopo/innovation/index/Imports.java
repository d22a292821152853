package id.pendopo.innovation.index;

import id.pendopo.database.Transactions;
import id.pendopo.innovation.index.Assessment.Entered;
import id.pendopo.innovation.index.IndexStore.Head;
import id.pendopo.innovation.index.IndexStore.RowKey;
import id.pendopo.innovation.index.RowsFile.Line;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** Takes a whole table of rows: all of it, or nothing and every line that is wrong. */
@Service
public class Imports {

    private static final int FAULTS_MAX = 50;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern FIGURE = Pattern.compile("\\d{1,12}([.,]\\d{1,4})?");

    private final Assessments assessments;
    private final EnteringCheck entering;
    private final IndexStore store;
    private final Transactions transactions;
    private final InstantSource clock;

    Imports(
            Assessments assessments,
            EnteringCheck entering,
            IndexStore store,
            Transactions transactions,
            InstantSource clock) {
        this.assessments = assessments;
        this.entering = entering;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A line that is wrong, and the refusal that says how. */
    public record Fault(long line, Refusal why) {}

    /**
     * What became of a file.
     *
     * @param entered innovations that are new
     * @param filled rows that say something else now
     * @param same rows that said so already
     * @param faults where there is one, nothing was taken
     */
    public record Taken(int entered, int filled, int same, List<Fault> faults) {

        public Taken {
            faults = List.copyOf(faults);
        }
    }

    public Taken take(Actor actor, Place place, byte[] csv) {
        var assessment = assessments.get(actor, place);
        Permissions.require(Permissions.mayFill(actor, place.region(), ""));
        var lines = RowsFile.read(csv);
        int next = transactions.read(place.region(), () -> assessments.next(place));
        var reading = new Pass(actor, assessment, next);
        lines.forEach(reading::line);
        if (!reading.faults.isEmpty()) {
            return new Taken(0, 0, 0, reading.faults);
        }
        try {
            transactions.write(place.region(), () -> write(actor, place, reading));
        } catch (DataIntegrityViolationException _) {
            throw Assessments.overtaken();
        }
        return new Taken(reading.heads.size(), reading.fillings.size(), reading.same, List.of());
    }

    private void write(Actor actor, Place place, Pass pass) {
        for (var head : pass.heads.values()) {
            if (!store.enter(place, head, actor.account(), clock.instant())) {
                throw Assessments.overtaken();
            }
        }
        pass.fillings.forEach((key, change) -> assessments.put(actor, place, key, change.seen() + 1, change.filling()));
    }

    private record Change(int seen, Filling filling) {}

    /** One pass through the lines, which gathers what is to be done and what is wrong. */
    private final class Pass {

        private final Actor actor;
        private final Assessment assessment;
        private final int next;
        private final Map<Integer, Head> heads = new LinkedHashMap<>();
        private final Map<Integer, Line> begun = new HashMap<>();
        private final Map<RowKey, Change> fillings = new LinkedHashMap<>();
        private final Set<RowKey> seen = new HashSet<>();
        private final List<Fault> faults = new ArrayList<>();
        private int same;

        Pass(Actor actor, Assessment assessment, int next) {
            this.actor = actor;
            this.assessment = assessment;
            this.next = next;
        }

        void line(Line line) {
            if (faults.size() == FAULTS_MAX) {
                return;
            }
            try {
                take(line);
            } catch (Refusal why) {
                faults.add(new Fault(line.at(), why));
            }
        }

        private void take(Line line) {
            int subject = subject(line);
            var known = assessment.cell(subject, line.row());
            var row = known.map(Cell::row)
                    .or(() -> assessment.catalogue().row(subject == 0, line.row()))
                    .orElseThrow(() -> Wording.refused("index-file-row", "row", shortened(line.row())));
            var key = new RowKey(subject, line.row());
            if (!seen.add(key)) {
                throw Wording.refused("index-file-twice", "row", shortened(line.row()));
            }
            if (line.isBlank()) {
                return;
            }
            var entry = known.flatMap(Cell::entry);
            var filling = FillingCheck.check(row, filling(line, entry));
            if (entry.filter(each -> each.says(filling)).isPresent()) {
                same++;
            } else {
                requireTheirs(subject);
                fillings.put(key, new Change(known.map(Cell::revision).orElse(0), filling));
            }
        }

        private int subject(Line line) {
            if (line.innovation().isEmpty() || line.innovation().equals("0")) {
                return 0;
            }
            if (!NUMBER.matcher(line.innovation()).matches()) {
                throw Wording.refused("index-file-number", "innovation", next + heads.size());
            }
            int number = Integer.parseInt(line.innovation());
            var known = assessment.innovation(number);
            if (known.isPresent()) {
                requireSame(known.get(), line);
            } else {
                enter(number, line);
            }
            return number;
        }

        private void requireSame(Entered known, Line line) {
            boolean same = known.name().equals(line.name())
                    && known.affair().equals(line.affair())
                    && known.agency().equals(line.agency())
                    && RowsFile.applied(known.said()).equals(line.applied())
                    && known.said().record().orElse("").equals(line.record());
            if (!same) {
                throw Wording.refused("index-file-other", "name", String.valueOf(known.number()));
            }
        }

        /** The table holds every agency's rows: those of others may stand in it as they are. */
        private void requireTheirs(int subject) {
            assessment
                    .innovation(subject)
                    .ifPresent(known -> Permissions.require(
                            Permissions.mayFill(actor, assessment.place().region(), known.agency())));
        }

        private void enter(int number, Line line) {
            var first = begun.get(number);
            if (first != null) {
                if (!first.innovationAsIn(line)) {
                    throw Wording.refused("index-file-other", "name", String.valueOf(number));
                }
                return;
            }
            if (number != next + heads.size()) {
                throw Wording.refused("index-file-number", "innovation", next + heads.size());
            }
            if (number > Assessments.INNOVATIONS_MAX) {
                throw Wording.refused("index-full", "name", Assessments.INNOVATIONS_MAX);
            }
            var innovation = entering.check(actor, assessment.place(), innovation(line));
            EnteringCheck.requireFirst(
                    innovation,
                    Stream.concat(
                            assessment.innovations().stream().map(Entered::said),
                            heads.values().stream().map(Head::innovation)));
            heads.put(number, new Head(number, innovation, false));
            begun.put(number, line);
        }

        private static NewInnovation innovation(Line line) {
            try {
                var applied = line.applied().isEmpty()
                        ? Optional.<LocalDate>empty()
                        : Optional.of(LocalDate.parse(line.applied()));
                return new NewInnovation(
                        line.name(),
                        line.affair(),
                        line.agency(),
                        applied,
                        Optional.of(line.record()).filter(code -> !code.isEmpty()));
            } catch (DateTimeParseException _) {
                throw Wording.refused("index-file-day", "applied");
            }
        }

        private static Filling filling(Line line, Optional<Entry> entry) {
            if (!line.level().matches("[0-9]")) {
                throw Wording.refused("index-level", "level", Row.LEVEL_MAX);
            }
            if (!line.figure().isEmpty() && !FIGURE.matcher(line.figure()).matches()) {
                throw Wording.refused("index-figure", "figure");
            }
            var figure = line.figure().isEmpty()
                    ? Optional.<BigDecimal>empty()
                    : Optional.of(new BigDecimal(line.figure().replace(',', '.')));
            return new Filling(
                    Integer.parseInt(line.level()),
                    line.basis(),
                    figure,
                    line.note(),
                    line.link(),
                    entry.flatMap(Entry::upload));
        }

        private static String shortened(String text) {
            return text.length() > 20 ? text.substring(0, 20) + "…" : text;
        }
    }
}
