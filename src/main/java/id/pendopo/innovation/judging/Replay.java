package id.pendopo.innovation.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Comes to a published result once more from what it follows from, and tells everything that is not as the file says.
 *
 * @param faults in words; empty where the file, its seals and its list hold
 */
public record Replay(Protocol protocol, Protocol.Outcome outcome, List<String> faults) {

    /** @throws IllegalArgumentException where the file is no protocol; names the line */
    public static Replay of(String text) {
        var read = ProtocolReader.read(text);
        var protocol = read.protocol();
        var outcome = outcome(protocol);
        var faults = new ArrayList<String>();
        if (!endsWithItsDigest(text)) {
            faults.add(
                    "The last row is not the SHA-256 of what stands before it: the file was changed after it was made.");
        }
        for (var kept : protocol.sheets()) {
            var sheet = kept.sheet();
            if (!kept.holds(protocol.edition(), protocol.stage())) {
                faults.add("Line " + read.line(sheet) + ": the scores of " + sheet.juror() + " for " + sheet.entry()
                        + " are not those that were sealed: their commitment does not hold.");
            }
            if (!protocol.assigned().getOrDefault(sheet.entry(), List.of()).contains(sheet.juror())) {
                faults.add("Line " + read.line(sheet) + ": " + sheet.juror() + " scored " + sheet.entry()
                        + " without being assigned to it.");
            }
        }
        for (var recusal : protocol.recusals()) {
            if (protocol.assigned().getOrDefault(recusal.entry(), List.of()).contains(recusal.juror())) {
                faults.add(recusal.juror() + " was recused from " + recusal.entry() + " and assigned to it.");
            }
        }
        compare(text, ProtocolFile.write(protocol, outcome), faults);
        return new Replay(protocol, outcome, List.copyOf(faults));
    }

    /** A file that was changed may name what is not there. */
    private static Protocol.Outcome outcome(Protocol protocol) {
        try {
            return protocol.outcome();
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("No list follows from what the file says: " + e.getMessage(), e);
        }
    }

    /**
     * Only what the file says the result follows from.
     *
     * @throws IllegalArgumentException where the file is no protocol; names the line
     */
    public static Protocol protocol(String text) {
        return ProtocolReader.read(text).protocol();
    }

    public boolean holds() {
        return faults.isEmpty();
    }

    /** Of which stage it is. */
    public String name() {
        return protocol.edition() + ", " + protocol.stage();
    }

    /** What the result follows from, and the lists, a line each. */
    public List<String> summary() {
        return Stream.concat(
                        Stream.of(
                                "rules       " + protocol.rulesDigest(),
                                "sheets      " + protocol.sheets().size() + " from " + scorers()
                                        + " jurors, every seal holds",
                                "ranked by   " + outcome.method().code()),
                        outcome.list().stream()
                                .filter(placed -> !placed.tier().isEmpty())
                                .map(placed -> placed.tier() + "  "
                                        + placed.place().place() + "  "
                                        + placed.place().entry() + "  "
                                        + placed.place().score()))
                .toList();
    }

    /** A reserve juror whom nobody needed sits on the jury and gave no scores. */
    private long scorers() {
        return protocol.sheets().stream()
                .map(kept -> kept.sheet().juror())
                .distinct()
                .count();
    }

    private static boolean endsWithItsDigest(String text) {
        int last = text.lastIndexOf(ProtocolFile.DIGEST + ",");
        return last >= 0
                && text.substring(last)
                        .strip()
                        .equals(ProtocolFile.DIGEST + "," + ProtocolFile.sha256(text.substring(0, last)));
    }

    /** The first row that is another one; the digest, which is then another one as well, is told already. */
    private static void compare(String text, String computed, List<String> faults) {
        var given = text.lines().toList();
        var own = computed.lines().toList();
        for (int i = 0; i < Math.max(given.size(), own.size()); i++) {
            var one = i < given.size() ? given.get(i) : "nothing";
            var other = i < own.size() ? own.get(i) : "nothing";
            if (!one.equals(other) && !one.startsWith(ProtocolFile.DIGEST + ",")) {
                faults.add("Line " + (i + 1) + " says “" + one + "”; computed is “" + other + "”.");
                return;
            }
        }
    }
}
