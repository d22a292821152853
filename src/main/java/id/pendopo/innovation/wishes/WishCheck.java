package id.pendopo.innovation.wishes;

import id.pendopo.innovation.records.Signs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what is wrong with what was written, and what is missing before a request counts as done. Pure. */
final class WishCheck {

    static final int TEXT_MAX = 2_000;
    static final int LINE_MAX = 200;

    private WishCheck() {}

    /**
     * All that is wrong, in the order of the form.
     *
     * @param agencies in whose name this officer may ask
     */
    static List<WishFault> faults(NewWish wish, Collection<String> agencies) {
        var faults = new ArrayList<WishFault>();
        if (!agencies.contains(wish.agency())) {
            faults.add(WishFault.of("agency", "agency"));
        }
        text(faults, "problem", wish.problem(), TEXT_MAX);
        text(faults, "reason", wish.reason(), TEXT_MAX);
        if (wish.actors() < 1 || wish.actors() > 3) {
            faults.add(WishFault.of("actors", "actors"));
        }
        if (wish.actors() == 3) {
            text(faults, "facilitator", wish.facilitator(), LINE_MAX);
        } else if (!wish.facilitator().isBlank()) {
            faults.add(WishFault.of("facilitator", "facilitator"));
        }
        text(faults, "contact", wish.contact(), LINE_MAX);
        return List.copyOf(faults);
    }

    /** What is wrong with a choice and the words that are owed with it. */
    static List<WishFault> faults(String choice, Optional<?> chosen, String field, String text) {
        var faults = new ArrayList<WishFault>();
        if (chosen.isEmpty()) {
            faults.add(WishFault.of(choice, "choice"));
        }
        text(faults, field, text, TEXT_MAX);
        return List.copyOf(faults);
    }

    /** Words that are owed: there, not too long, without signs that trick a reader. */
    static void text(List<WishFault> faults, String field, String text, int longest) {
        var words = text.strip();
        if (words.isEmpty()) {
            faults.add(WishFault.of(field, "missing"));
        } else if (words.length() > longest) {
            faults.add(WishFault.of(field, "long", longest));
        } else if (words.codePoints().anyMatch(each -> isTrick(each, longest > LINE_MAX))) {
            faults.add(WishFault.of(field, "plain"));
        }
    }

    /** Control characters, and marks that turn the direction of writing. */
    private static boolean isTrick(int sign, boolean lines) {
        boolean breaks = sign == '\n' || sign == '\r' || sign == '\t';
        return !(lines && breaks) && Signs.isUnreadable(sign);
    }

    /** The day of beginning: not before the approval and not ahead. */
    static boolean mayBegin(LocalDate day, LocalDate approved, LocalDate today) {
        return !day.isBefore(approved) && !day.isAfter(today);
    }

    /** Phases of which nothing is proven yet. */
    static Set<WishPhase> missing(Collection<WishPhase> proven) {
        var missing = EnumSet.allOf(WishPhase.class);
        missing.removeAll(proven);
        return missing;
    }
}
