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
            file.head(protocol);
            file.people(protocol);
            file.sheets(protocol);
            file.result(outcome);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + DIGEST + "," + sha256(text.toString()) + "\r\n";
    }

    private void head(Protocol protocol) throws IOException {
        out.printRecord(KIND, VERSION);
        out.printRecord("edition", protocol.edition(), protocol.rulesDigest());
        out.printRecord("stage", protocol.stage(), protocol.rules().method().code());
        out.printRecord("seed", protocol.seed().value());
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
        for (var kept : protocol.sheets()) {
            var sheet = kept.sheet();
            out.printRecord(
                    "sealed",
                    sheet.entry(),
                    sheet.juror(),
                    kept.saltHex(),
                    kept.commitment().toString());
            for (var score : new TreeMap<>(sheet.scores()).entrySet()) {
                out.printRecord("mark", sheet.entry(), sheet.juror(), score.getKey(), Sheet.plain(score.getValue()));
            }
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
    }

    private void result(Outcome outcome) throws IOException {
        out.printRecord("ranked-by", outcome.method().code());
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
                    place.decidedBy());
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

    /** A spreadsheet takes a text that begins like a formula for one. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
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
