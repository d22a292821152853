package id.pendopo.innovation.exhibition;

import id.pendopo.innovation.records.Signs;
import java.util.List;

/** What somebody typed, taken in: lines without tricks, texts within their length. Each fault goes to the list. */
final class Typed {

    private Typed() {}

    static String line(String field, String typed, int longest, List<Fault> faults) {
        var line = Signs.strip(typed);
        if (line.isEmpty()) {
            faults.add(Fault.of(field, "owed"));
        } else if (!isLine(line, longest)) {
            faults.add(Fault.of(field, "line", longest));
        }
        return line;
    }

    static boolean isLine(String line, int longest) {
        return line.length() <= longest && line.codePoints().noneMatch(Signs::isUnreadable);
    }

    static String text(String field, String typed, int shortest, int longest, List<Fault> faults) {
        var text = Signs.strip(typed.replace("\r\n", "\n").replace('\r', '\n'));
        if (text.length() < shortest) {
            faults.add(shortest == 1 ? Fault.of(field, "owed") : Fault.of(field, "short", shortest));
        } else if (text.length() > longest || !Signs.areReadable(text)) {
            faults.add(Fault.of(field, "text", longest));
        }
        return text;
    }
}
