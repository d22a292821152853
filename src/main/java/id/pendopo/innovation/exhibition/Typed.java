package id.pendopo.innovation.exhibition;

import java.util.List;
import java.util.regex.Pattern;

/** What somebody typed, taken in: lines without tricks, texts within their length. Each fault goes to the list. */
final class Typed {

    private static final Pattern TRICKS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|\\p{Cf}|\\p{Co}|\\p{Cn}");

    private Typed() {}

    static String line(String field, String typed, int longest, List<Fault> faults) {
        var line = typed.strip();
        if (line.isEmpty()) {
            faults.add(Fault.of(field, "owed"));
        } else if (!isLine(line, longest)) {
            faults.add(Fault.of(field, "line", longest));
        }
        return line;
    }

    static boolean isLine(String line, int longest) {
        return line.length() <= longest
                && !line.contains("\n")
                && !line.contains("\t")
                && !line.contains("\r")
                && !TRICKS.matcher(line).find();
    }

    static String text(String field, String typed, int shortest, int longest, List<Fault> faults) {
        var text = typed.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (text.length() < shortest) {
            faults.add(shortest == 1 ? Fault.of(field, "owed") : Fault.of(field, "short", shortest));
        } else if (text.length() > longest || TRICKS.matcher(text).find()) {
            faults.add(Fault.of(field, "text", longest));
        }
        return text;
    }
}
