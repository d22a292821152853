package id.pendopo.innovation.judging;

import java.util.ArrayList;
import java.util.List;

/**
 * Comes to a published result once more from what it follows from, and tells everything that is not as the file says.
 *
 * @param faults in words; empty where the file, its seals and its list hold
 */
public record Replay(Protocol protocol, Protocol.Outcome outcome, List<String> faults) {

    /** @throws IllegalArgumentException where the file is no protocol; names the line */
    public static Replay of(String text) {
        var protocol = ProtocolReader.read(text);
        var outcome = protocol.outcome();
        var faults = new ArrayList<String>();
        if (!endsWithItsDigest(text)) {
            faults.add(
                    "The last row is not the SHA-256 of what stands before it: the file was changed after it was made.");
        }
        for (var kept : protocol.sheets()) {
            var sheet = kept.sheet();
            if (!kept.holds()) {
                faults.add("The scores of " + sheet.juror() + " for " + sheet.entry()
                        + " are not those that were sealed: their commitment does not hold.");
            }
            if (!protocol.assigned().getOrDefault(sheet.entry(), List.of()).contains(sheet.juror())) {
                faults.add(sheet.juror() + " scored " + sheet.entry() + " without being assigned to it.");
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

    public boolean holds() {
        return faults.isEmpty();
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
