package id.pendopo.innovation.judging;

import id.pendopo.innovation.judging.Protocol.Correction;
import id.pendopo.innovation.judging.Protocol.Departure;
import id.pendopo.innovation.judging.Protocol.Entrant;
import id.pendopo.innovation.judging.Protocol.Recusal;
import id.pendopo.innovation.judging.Protocol.Revoked;
import id.pendopo.innovation.judging.Protocol.Sealed;
import id.pendopo.innovation.judging.Protocol.Tier;
import id.pendopo.kernel.Commitment;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads back what {@link ProtocolFile} wrote: only what the result follows from, never the result. */
final class ProtocolReader {

    private static final int LONGEST = 64 * 1024 * 1024;

    /** In the row of a sheet: after entry, juror, salt and commitment. */
    private static final int FIRST_SCORE = 5;

    private final Map<String, String> single = new HashMap<>();
    private final Map<String, BigDecimal> weights = new LinkedHashMap<>();
    private final List<String> ties = new ArrayList<>();
    private final List<Tier> tiers = new ArrayList<>();
    private final List<Entrant> entrants = new ArrayList<>();
    private final List<String> jurors = new ArrayList<>();
    private final List<Recusal> recusals = new ArrayList<>();
    private final Map<String, List<String>> assigned = new TreeMap<>();
    private final List<Sealed> sheets = new ArrayList<>();
    private final Map<List<String>, Long> lines = new HashMap<>();
    private final List<Correction> corrections = new ArrayList<>();
    private final List<Departure> departures = new ArrayList<>();
    private final List<Revoked> revocations = new ArrayList<>();

    private ProtocolReader() {}

    /**
     * A protocol as a file says it.
     *
     * @param lines on which each sheet stands, by entry and juror
     */
    record Read(Protocol protocol, Map<List<String>, Long> lines) {

        long line(Sheet sheet) {
            return lines.getOrDefault(List.of(sheet.entry(), sheet.juror()), 0L);
        }
    }

    /** @throws IllegalArgumentException names the line that is not as it should be */
    static Read read(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("A protocol has at most " + LONGEST + " characters");
        }
        var reader = new ProtocolReader();
        try (var parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
            for (var row : parser) {
                try {
                    reader.row(row, parser.getCurrentLineNumber());
                } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
                    throw new IllegalArgumentException(
                            "Line " + parser.getCurrentLineNumber() + ": " + e.getMessage(), e);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException("This is not CSV", e);
        }
        return new Read(reader.protocol(), reader.lines);
    }

    private void row(CSVRecord row, long line) {
        switch (row.get(0)) {
            case ProtocolFile.KIND -> single.put("version", row.get(1));
            case "edition" -> {
                single.put("edition", row.get(1));
                single.put("rules", row.get(2));
            }
            case "stage" -> {
                single.put("stage", row.get(1));
                single.put("method", row.get(2));
            }
            case "seed" -> single.put("seed", row.get(1));
            case "criterion" -> weights.put(row.get(1), score(row.get(2)));
            case "tie" -> ties.add(row.get(1));
            case "tier" ->
                tiers.add(new Tier(row.get(1), Integer.parseInt(row.get(2)), words(row.get(3)), words(row.get(4))));
            case "entry" ->
                entrants.add(new Entrant(
                        row.get(1),
                        row.get(2),
                        row.get(3),
                        ProtocolFile.plain(row.get(4)),
                        ProtocolFile.plain(row.get(5))));
            case "juror" -> jurors.add(row.get(1));
            case "recusal" -> recusals.add(new Recusal(row.get(1), row.get(2), row.get(3)));
            case "assigned" ->
                assigned.computeIfAbsent(row.get(1), _ -> new ArrayList<>()).add(row.get(2));
            case ProtocolFile.SEALED -> sheet(row, line);
            case "correction" ->
                corrections.add(new Correction(
                        row.get(2), row.get(1), row.get(3), score(row.get(4)), ProtocolFile.plain(row.get(5))));
            case "departure" -> departures.add(new Departure(row.get(1), row.get(2), ProtocolFile.plain(row.get(3))));
            case "revoked" -> revocations.add(new Revoked(row.get(1), ProtocolFile.plain(row.get(2))));
            case "vacancy" -> single.put("vacancy", row.get(1));
            case ProtocolFile.COLUMNS, ProtocolFile.DIGEST -> {}
            case "ranked-by", "result", "severity", "figure", "without", "interval", "note" -> {}
            default -> throw new IllegalArgumentException("“" + row.get(0) + "” is no kind of row");
        }
    }

    private void sheet(CSVRecord row, long line) {
        var criteria = List.copyOf(weights.keySet());
        if (row.size() != FIRST_SCORE + criteria.size()) {
            throw new IllegalArgumentException("A sheet has a score for each criterion");
        }
        var scores = new HashMap<String, BigDecimal>();
        for (int i = 0; i < criteria.size(); i++) {
            scores.put(criteria.get(i), score(row.get(FIRST_SCORE + i)));
        }
        var sheet = new Sheet(row.get(2), row.get(1), scores);
        var hex = HexFormat.of();
        sheets.add(new Sealed(sheet, new Commitment(hex.parseHex(row.get(3)), hex.parseHex(row.get(4)))));
        if (lines.put(List.of(sheet.entry(), sheet.juror()), line) != null) {
            throw new IllegalArgumentException(sheet.juror() + " has two sheets for " + sheet.entry());
        }
    }

    private static BigDecimal score(String text) {
        if (text.length() > 13) {
            throw new IllegalArgumentException("A score stands between 0 and 100");
        }
        var score = new BigDecimal(text);
        if (score.signum() < 0
                || score.compareTo(BigDecimal.valueOf(Mark.MOST)) > 0
                || score.scale() > 9
                || score.scale() < 0) {
            throw new IllegalArgumentException("A score stands between 0 and 100");
        }
        return score;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" ", -1));
    }

    private Protocol protocol() {
        if (!ProtocolFile.VERSION.equals(single.get("version"))) {
            throw new IllegalArgumentException("This is no protocol of version " + ProtocolFile.VERSION);
        }
        var method = Method.of(one("method"))
                .orElseThrow(() -> new IllegalArgumentException("The method is raw or adjusted"));
        var vacancy = Vacancy.of(one("vacancy"))
                .orElseThrow(() -> new IllegalArgumentException("A vacancy is empty or filled"));
        return new Protocol(
                one("edition"),
                one("rules"),
                one("stage"),
                new Standings.Rules(new Scale(weights), method, ties),
                tiers,
                new Seed(one("seed")),
                entrants,
                jurors,
                recusals,
                assigned,
                sheets,
                corrections,
                departures,
                revocations,
                vacancy);
    }

    private String one(String name) {
        var value = single.get(name);
        if (value == null) {
            throw new IllegalArgumentException("There is no row with the " + name);
        }
        return value;
    }
}
