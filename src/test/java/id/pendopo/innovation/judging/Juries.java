package id.pendopo.innovation.judging;

import id.pendopo.kernel.Commitment;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Juries that score at random, the same for the same number. */
public final class Juries {

    /** The two-stage rubric of East Java, first stage: domain facts, 1.5. */
    public static final Map<String, Integer> DESK = weights(
            "background",
            10,
            "novelty",
            15,
            "implementation",
            5,
            "significance",
            30,
            "adaptability",
            20,
            "resources",
            5,
            "sustainability",
            15);

    private Juries() {}

    private static Map<String, Integer> weights(Object... pairs) {
        var all = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < pairs.length; i += 2) {
            all.put((String) pairs[i], (Integer) pairs[i + 1]);
        }
        return all;
    }

    public static Scale scale() {
        var all = new LinkedHashMap<String, BigDecimal>();
        DESK.forEach((criterion, weight) -> all.put(criterion, BigDecimal.valueOf(weight)));
        return new Scale(all);
    }

    public static Standings.Rules rules(Method method) {
        return new Standings.Rules(scale(), method, List.of("significance", "adaptability"));
    }

    /** @param step of the scores: coarse ones make ties */
    public static Protocol protocol(int entries, int jurors, int perEntry, Method method, int step, long number) {
        var random = new Random(number);
        var names = IntStream.range(1, entries + 1).mapToObj("E%04d"::formatted).toList();
        var jury = IntStream.range(1, jurors + 1).mapToObj("J%02d"::formatted).toList();
        var seed = new Seed("seed " + number);
        var assigned = Assignment.draw(names, jury, List.of(), perEntry, Set.of(), seed)
                .jurorsOf();
        var sheets = new ArrayList<Protocol.Sealed>();
        for (var entry : names) {
            for (var juror : assigned.getOrDefault(entry, List.of())) {
                var scores = new HashMap<String, BigDecimal>();
                DESK.keySet()
                        .forEach(criterion -> scores.put(
                                criterion, BigDecimal.valueOf((long) random.nextInt(100 / step + 1) * step)));
                var sheet = new Sheet(juror, entry, scores);
                var salt = ByteBuffer.allocate(16)
                        .putLong(random.nextLong())
                        .putLong(random.nextLong())
                        .array();
                sheets.add(new Protocol.Sealed(sheet, Commitment.of(salt, sheet.words("contoh-2026", "desk"))));
            }
        }
        return new Protocol(
                "contoh-2026",
                "00",
                "desk",
                rules(method),
                List.of(
                        new Protocol.Tier("top-9", 9, List.of(), List.of()),
                        new Protocol.Tier("top-25", 25, List.of("general"), List.of())),
                seed,
                names.stream()
                        .map(name -> new Protocol.Entrant(
                                name, "general", "agency", "=Judul, \"" + name + "\"", "Dinas Contoh"))
                        .toList(),
                jury,
                List.of(),
                assigned,
                sheets,
                List.of(),
                List.of(),
                List.of(),
                Vacancy.EMPTY);
    }

    /** A protocol of these sheets and nothing around them. */
    static Protocol of(Standings.Rules rules, List<Sheet> sheets) {
        return new Protocol(
                "contoh-2026",
                "00",
                "desk",
                rules,
                List.of(new Protocol.Tier("top-9", 9, List.of(), List.of())),
                new Seed("seed"),
                List.of(),
                List.of(),
                List.of(),
                java.util.Map.of(),
                sheets.stream()
                        .map(sheet -> new Protocol.Sealed(
                                sheet, Commitment.of(new byte[16], sheet.words("contoh-2026", "desk"))))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                Vacancy.EMPTY);
    }
}
