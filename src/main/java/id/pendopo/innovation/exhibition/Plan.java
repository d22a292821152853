package id.pendopo.innovation.exhibition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads and checks the plan of a hall: its stands as lines of {@code number; from left; from top; width; depth}, lengths in
 * metres. Pure.
 */
final class Plan {

    static final int STANDS_MOST = 400;
    static final int LONGEST = 50_000;

    /** Half a metre is the least that somebody can stand behind. */
    private static final int LEAST = 50;

    private static final int SHOWN_FAULTS = 20;
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9]{1,6}(-[A-Z0-9]{1,4})?");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,8}");
    private static final Pattern METRES = Pattern.compile("\\d{1,3}([.,]\\d{1,2})?");

    private Plan() {}

    /** A hall as it was typed. */
    record Drawn(Hall hall, List<Stand> stands) {}

    /** @param faults takes what is wrong, each at its field, stands by their line */
    static Drawn read(HallDraft draft, List<Fault> faults) {
        var code = draft.code().strip();
        if (!CODE.matcher(code).matches()) {
            faults.add(Fault.of("code", "hallCode"));
        }
        Typed.line("name", draft.name(), 120, faults);
        var width = metres(draft.width());
        var depth = metres(draft.depth());
        side("width", width, faults);
        side("depth", depth, faults);
        var hall = new Hall(code, draft.name().strip(), width.orElse(0), depth.orElse(0));
        boolean measured = faults.isEmpty();
        return new Drawn(hall, stands(hall, measured, draft.stands(), faults));
    }

    private static void side(String field, Optional<Integer> side, List<Fault> faults) {
        if (side.isEmpty() || side.get() < 100 || side.get() > LONGEST) {
            faults.add(Fault.of(field, "metres", LONGEST / 100));
        }
    }

    private static List<Stand> stands(Hall hall, boolean measured, String typed, List<Fault> faults) {
        var lines = typed.lines()
                .filter(line -> !line.isBlank())
                .limit(STANDS_MOST + 1L)
                .toList();
        if (lines.size() > STANDS_MOST) {
            faults.add(Fault.of("stands", "tooManyStands", STANDS_MOST));
            return List.of();
        }
        var stands = new ArrayList<Stand>();
        var wrong = new ArrayList<Fault>();
        var known = new HashMap<String, Integer>();
        for (int i = 0; i < lines.size(); i++) {
            int line = i + 1;
            var stand = stand(hall.code(), lines.get(i));
            if (stand.isEmpty()) {
                wrong.add(Fault.of("stands", "standLine", line));
                continue;
            }
            var before = known.putIfAbsent(stand.get().number(), line);
            if (before != null) {
                wrong.add(Fault.of("stands", "standTwice", line, stand.get().number(), before));
            } else if (measured && !stand.get().fits(hall)) {
                wrong.add(Fault.of("stands", "standOutside", line, stand.get().number()));
            } else {
                over(stand.get(), stands)
                        .ifPresent(other -> wrong.add(Fault.of(
                                "stands", "standOver", line, stand.get().number(), other)));
            }
            stands.add(stand.get());
        }
        faults.addAll(wrong.subList(0, Math.min(SHOWN_FAULTS, wrong.size())));
        return stands;
    }

    private static Optional<String> over(Stand stand, List<Stand> before) {
        return before.stream().filter(stand::liesOver).map(Stand::number).findFirst();
    }

    private static Optional<Stand> stand(String hall, String line) {
        var parts = line.split(";", -1);
        if (parts.length != 5 || !NUMBER.matcher(parts[0].strip()).matches()) {
            return Optional.empty();
        }
        var sides = new int[4];
        for (int i = 0; i < 4; i++) {
            var side = metres(parts[i + 1]);
            if (side.isEmpty()) {
                return Optional.empty();
            }
            sides[i] = side.get();
        }
        return sides[2] < LEAST || sides[3] < LEAST
                ? Optional.empty()
                : Optional.of(new Stand(hall, parts[0].strip(), sides[0], sides[1], sides[2], sides[3]));
    }

    /** In centimetres; empty for what is no length, such as a negative one. */
    static Optional<Integer> metres(String typed) {
        var text = typed.strip();
        return METRES.matcher(text).matches()
                ? Optional.of(
                        new BigDecimal(text.replace(',', '.')).movePointRight(2).intValueExact())
                : Optional.empty();
    }
}
