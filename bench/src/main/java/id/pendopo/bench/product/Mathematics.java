package id.pendopo.bench.product;

import id.pendopo.bench.child.Listening;
import id.pendopo.innovation.judging.Method;
import id.pendopo.innovation.judging.Protocol;
import id.pendopo.innovation.judging.Scale;
import id.pendopo.innovation.judging.Seed;
import id.pendopo.innovation.judging.Sheet;
import id.pendopo.innovation.judging.Standings;
import id.pendopo.innovation.judging.Vacancy;
import id.pendopo.kernel.Commitment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What follows from the marks of a stage, by the product and by plain loops, in a Java of their own without a database. Both
 * have to come to the same figures, or it fails.
 *
 * <p>{@code compute ENTRIES JURORS SERIAL}: one after the other; which is first changes with the serial.
 */
public final class Mathematics {

    static final Map<String, Integer> WEIGHTS = weights();

    private static final List<String> TIES = List.of("significance", "adaptability", "novelty");
    private static final int LINE = 90;

    private Mathematics() {}

    /** Of the first stage of East Java, whose ties go by these criteria. */
    private static Map<String, Integer> weights() {
        var weights = new LinkedHashMap<String, Integer>();
        weights.put("background", 10);
        weights.put("novelty", 15);
        weights.put("implementation", 5);
        weights.put("significance", 30);
        weights.put("adaptability", 20);
        weights.put("resources", 5);
        weights.put("sustainability", 15);
        return weights;
    }

    public static void main(String[] args) throws Exception {
        Listening.answer(Map.of("ready", true));
        new Listening(Map.of(
                        "compute",
                        words -> compute(
                                Integer.parseInt(words[1]), Integer.parseInt(words[2]), Integer.parseInt(words[3]))))
                .untilTheEnd();
    }

    /** Nanoseconds of each. */
    record Took(long product, long plain, int figures) {}

    private static Took compute(int entries, int jurors, int serial) {
        var marks = Marks.of(entries, jurors, List.copyOf(WEIGHTS.keySet()), serial);
        var protocol = protocol(marks, entries, jurors, serial);
        var seed = protocol.lots().value();
        var weights =
                WEIGHTS.values().stream().mapToDouble(Integer::doubleValue).toArray();
        var ties = TIES.stream().mapToInt(marks.criteria()::indexOf).toArray();
        var plain = new PlainFigures[1];
        var took = new long[2];
        Protocol.Outcome outcome = null;
        PlainFigures.Found found = null;
        for (int turn = 0; turn < 2; turn++) {
            long before = System.nanoTime();
            if ((turn + serial) % 2 == 0) {
                outcome = protocol.outcome();
                took[0] = System.nanoTime() - before;
            } else {
                plain[0] = new PlainFigures(marks, weights, ties, seed);
                found = plain[0].find(LINE);
                took[1] = System.nanoTime() - before;
            }
        }
        if (outcome == null || found == null) {
            throw new IllegalStateException("Each has its turn");
        }
        return new Took(took[0], took[1], requireSame(outcome, found, jurors));
    }

    private static Protocol protocol(Marks marks, int entries, int jurors, int serial) {
        var sheets = new ArrayList<Protocol.Sealed>();
        var assigned = new TreeMap<String, List<String>>();
        for (int entry = 0; entry < entries; entry++) {
            var panel = new ArrayList<String>();
            for (int juror = 0; juror < jurors; juror++) {
                panel.add(Marks.juror(juror));
                if (marks.has(entry, juror)) {
                    var sheet = new Sheet(Marks.juror(juror), Marks.entry(entry), marks.sheet(entry, juror));
                    sheets.add(new Protocol.Sealed(sheet, Commitment.of(new byte[16], sheet.words("bench", "desk"))));
                }
            }
            assigned.put(Marks.entry(entry), panel);
        }
        var weights = new LinkedHashMap<String, BigDecimal>();
        WEIGHTS.forEach((criterion, weight) -> weights.put(criterion, BigDecimal.valueOf(weight)));
        return new Protocol(
                "bench",
                "0".repeat(64),
                "desk",
                new Standings.Rules(new Scale(weights), Method.ADJUSTED, TIES),
                List.of(new Protocol.Tier("nomination", LINE, List.of(), List.of())),
                new Seed("bench " + serial),
                IntStream.range(0, entries)
                        .mapToObj(entry -> new Protocol.Entrant(
                                Marks.entry(entry), "general", "regency", "Entry " + entry, "Holder " + entry))
                        .toList(),
                IntStream.range(0, jurors).mapToObj(Marks::juror).toList(),
                List.of(),
                assigned,
                sheets,
                List.of(),
                List.of(),
                List.of(),
                Vacancy.EMPTY);
    }

    /** How many figures were held against each other. */
    private static int requireSame(Protocol.Outcome outcome, PlainFigures.Found found, int jurors) {
        int figures = 0;
        var list = outcome.list();
        for (int place = 0; place < list.size(); place++) {
            var one = list.get(place).place();
            int entry = found.order()[place];
            require(one.entry().equals(Marks.entry(entry)), "place " + one.place());
            require(units(one.score()) == found.score()[entry], "score of " + one.entry());
            require(units(one.raw()) == found.raw()[entry], "raw mean of " + one.entry());
            figures += 3;
        }
        for (int entry = 0; entry < list.size(); entry++) {
            var interval = outcome.stability().intervals().get(entry);
            require(
                    interval.best() == found.best()[entry] && interval.worst() == found.worst()[entry],
                    "interval of " + interval.entry());
            figures += 2;
        }
        for (int juror = 0; juror < jurors; juror++) {
            var without = outcome.stability().without().get(juror);
            require(without.out().equals(names(found.out()[juror])), "who leaves without " + without.juror());
            require(without.in().equals(names(found.in()[juror])), "who comes in without " + without.juror());
            figures += 2;
        }
        for (int entry = 0; entry < list.size(); entry++) {
            var standard = outcome.standard().get(Marks.entry(entry));
            require(
                    standard != null && units(standard) == PlainFigures.published(found.z()[entry]),
                    "standard score of " + Marks.entry(entry));
            figures++;
        }
        for (var figure : outcome.figures().entrySet()) {
            var plain = found.statistics().get(figure.getKey().replace("," + jurors + ")", ",k)"));
            require(plain != null && plain == units(figure.getValue()), figure.getKey() + " " + plain);
            figures++;
        }
        return figures;
    }

    private static List<String> names(int[] entries) {
        return Arrays.stream(entries).mapToObj(Marks::entry).sorted().toList();
    }

    private static long units(BigDecimal published) {
        return published.movePointRight(Scale.DIGITS).longValueExact();
    }

    private static void require(boolean same, String what) {
        if (!same) {
            throw new IllegalStateException("The product and the plain loops differ: " + what);
        }
    }
}
