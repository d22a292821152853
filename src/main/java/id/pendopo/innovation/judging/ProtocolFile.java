package id.pendopo.innovation.judging;

import id.pendopo.innovation.judging.Protocol.Outcome;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a protocol as CSV (RFC 4180, UTF-8): what the result follows from, then the result. The first field of a row says
 * what the row is; the last row is the SHA-256 of all bytes before it.
 */
public final class ProtocolFile {

    static final String KIND = "pendopo-judging-protocol";
    static final String VERSION = "1";
    static final String DIGEST = "digest";
    static final String COLUMNS = "columns";
    static final String SEALED = "sealed";

    /** Behind a semicolon, too: for a spreadsheet that splits lines there, a cell begins, whatever quotes stand around it. */
    private static final String BEGINNING = "(^|[;\\t\\r\\n][\\s\"]*)";

    private static final Pattern FORMULA = Pattern.compile(BEGINNING + "(['=+\\-@\\t\\r])");
    private static final Pattern MASKED = Pattern.compile(BEGINNING + "'(['=+\\-@\\t\\r])");

    private final CSVPrinter out;

    private ProtocolFile(CSVPrinter out) {
        this.out = out;
    }

    public static String write(Protocol protocol) {
        return write(protocol, protocol.outcome());
    }

    public static String write(Protocol protocol, Outcome outcome) {
        var text = new StringWriter();
        try (var out = new CSVPrinter(text, CSVFormat.RFC4180)) {
            var file = new ProtocolFile(out);
            file.inputs(protocol);
            file.result(outcome);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + DIGEST + "," + sha256(text.toString()) + "\r\n";
    }

    /** What the result follows from, and not the result: of two protocols with the same inputs the outcome is the same. */
    public static String inputsDigest(Protocol protocol) {
        var text = new StringWriter();
        try (var out = new CSVPrinter(text, CSVFormat.RFC4180)) {
            new ProtocolFile(out).inputs(protocol);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256(text.toString());
    }

    private void inputs(Protocol protocol) throws IOException {
        head(protocol);
        people(protocol);
        sheets(protocol);
    }

    private void head(Protocol protocol) throws IOException {
        out.printRecord(KIND, VERSION);
        out.printRecord("edition", protocol.edition(), protocol.rulesDigest());
        out.printRecord("stage", protocol.stage(), protocol.rules().method().code());
        out.printRecord("seed", protocol.seed().value());
        out.printRecord("vacancy", protocol.vacancy().code());
        for (var weight : protocol.rules().scale().weights().entrySet()) {
            out.printRecord("criterion", weight.getKey(), Sheet.plain(weight.getValue()));
        }
        for (var tie : protocol.rules().ties()) {
            out.printRecord("tie", tie);
        }
        for (var tier : protocol.tiers()) {
            out.printRecord(
                    "tier",
                    tier.code(),
                    tier.places(),
                    String.join(" ", tier.groups()),
                    String.join(" ", tier.clusters()));
        }
    }

    private void people(Protocol protocol) throws IOException {
        for (var entry : protocol.entrants()) {
            out.printRecord(
                    "entry",
                    entry.number(),
                    entry.group(),
                    entry.cluster(),
                    harmless(entry.title()),
                    harmless(entry.holder()));
        }
        for (var juror : protocol.jurors()) {
            out.printRecord("juror", juror);
        }
        for (var recusal : protocol.recusals()) {
            out.printRecord("recusal", recusal.juror(), recusal.entry(), recusal.kind());
        }
        for (var panel : new TreeMap<>(protocol.assigned()).entrySet()) {
            for (var juror : panel.getValue()) {
                out.printRecord("assigned", panel.getKey(), juror);
            }
        }
    }

    private void sheets(Protocol protocol) throws IOException {
        var criteria = protocol.rules().scale().criteria();
        columns(SEALED, Stream.concat(Stream.of("entry", "juror", "salt", "commitment"), criteria.stream()));
        for (var kept : protocol.sheets()) {
            var sheet = kept.sheet();
            out.print(SEALED);
            out.print(sheet.entry());
            out.print(sheet.juror());
            out.print(kept.saltHex());
            out.print(kept.commitment().toString());
            for (var criterion : criteria) {
                out.print(Sheet.plain(sheet.scores().getOrDefault(criterion, BigDecimal.ZERO)));
            }
            out.println();
        }
        for (var change : protocol.corrections()) {
            out.printRecord(
                    "correction",
                    change.entry(),
                    change.juror(),
                    change.criterion(),
                    Sheet.plain(change.score()),
                    harmless(change.reason()));
        }
        for (var departure : protocol.departures()) {
            out.printRecord("departure", departure.entry(), departure.tier(), harmless(departure.reason()));
        }
        for (var revoked : protocol.revocations()) {
            out.printRecord("revoked", revoked.entry(), harmless(revoked.reason()));
        }
    }

    /** For whoever reads the file in a spreadsheet: what stands in the rows that follow. */
    private void columns(String kind, Stream<String> names) throws IOException {
        out.printRecord(Stream.concat(Stream.of(COLUMNS, kind), names));
    }

    private void result(Outcome outcome) throws IOException {
        out.printRecord("ranked-by", outcome.method().code());
        columns(
                "result",
                Stream.of("place", "entry", "tier", "score", "raw", "adjusted", "jurors", "spread", "decidedBy", "z"));
        for (var placed : outcome.list()) {
            var place = placed.place();
            out.printRecord(
                    "result",
                    place.place(),
                    place.entry(),
                    placed.tier(),
                    place.score(),
                    place.raw(),
                    place.adjusted(),
                    place.jurors(),
                    place.spread(),
                    place.decidedBy(),
                    outcome.standard().get(place.entry()));
        }
        for (var seat : outcome.jurors()) {
            out.printRecord(
                    "severity",
                    seat.juror(),
                    seat.entries(),
                    seat.mean(),
                    seat.severity().orElse(null));
        }
        for (Map.Entry<String, BigDecimal> figure : outcome.figures().entrySet()) {
            out.printRecord("figure", figure.getKey(), figure.getValue());
        }
        for (var without : outcome.stability().without()) {
            out.printRecord(
                    "without", without.juror(), String.join(" ", without.out()), String.join(" ", without.in()));
        }
        for (var interval : outcome.stability().intervals()) {
            out.printRecord("interval", interval.entry(), interval.best(), interval.worst());
        }
        for (var note : outcome.notes()) {
            out.printRecord("note", note);
        }
    }

    /**
     * A spreadsheet takes a text that begins like a formula for one, and one that splits rows at semicolons takes what stands
     * behind such a sign for a beginning.
     */
    private static String harmless(String text) {
        return FORMULA.matcher(text).replaceAll("$1'$2");
    }

    /** The text as it was before it was made harmless. */
    static String plain(String text) {
        return MASKED.matcher(text).replaceAll("$1$2");
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
