package id.pendopo.innovation.exhibition;

import java.util.List;
import java.util.TreeSet;

/**
 * The votes that lay there when a choice closed, as the public log is promised them: from then on none can be added, taken
 * away or changed unseen. Pure.
 *
 * @param digests in hex, sorted
 */
record ClosedBox(List<String> digests) {

    static final String KIND = "exhibition.choice-closed";

    private static final String STATE = Event.Choice.CLOSED.name();

    ClosedBox {
        digests = List.copyOf(new TreeSet<>(digests));
    }

    /** Told as the state, and each digest on a line of its own. */
    String words() {
        return digests.isEmpty() ? STATE : STATE + "\n" + String.join("\n", digests);
    }

    /** @param promised words that begin with the event's code, as every promise of an event does */
    static ClosedBox read(String promised) {
        return new ClosedBox(promised.lines().skip(2).toList());
    }
}
