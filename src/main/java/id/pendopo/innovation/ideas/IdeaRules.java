package id.pendopo.innovation.ideas;

import id.pendopo.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What an idea must be, to be taken in. Tells all that is wrong at once. */
final class IdeaRules {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private IdeaRules() {}

    /**
     * @param agencyTakes whether there is such an agency, at work
     * @param may as what the sender may send
     * @param ownName of the sender
     */
    static List<Refusal> faults(NewIdea idea, boolean agencyTakes, Set<Initiator> may, String ownName) {
        var faults = new ArrayList<Refusal>(textFaults(idea.text()));
        if (!agencyTakes) {
            faults.add(invalid("idea-agency", "agency"));
        }
        var initiator = idea.initiator().filter(may::contains);
        if (initiator.isEmpty()) {
            faults.add(invalid("idea-initiator", "initiator"));
        }
        if (idea.sealed().isEmpty()) {
            faults.add(invalid("idea-name-choice", "name"));
        } else if (idea.sealed().get()) {
            if (initiator.filter(one -> !one.maySeal()).isPresent()) {
                faults.add(invalid("idea-known-by-office", "name"));
            }
            faults.addAll(ownNameFaults(idea.text(), ownName));
        }
        return faults;
    }

    static List<Refusal> textFaults(IdeaText text) {
        var faults = new ArrayList<Refusal>();
        Wording.fault("problem", text.problem(), IdeaText.LONG).ifPresent(fault -> faults.add(fault.refusal()));
        Wording.fault("solution", text.solution(), IdeaText.LONG).ifPresent(fault -> faults.add(fault.refusal()));
        Wording.fault("helped", text.helped(), IdeaText.SHORT).ifPresent(fault -> faults.add(fault.refusal()));
        return faults;
    }

    /** Who seals their name and writes it into the text has not sealed it. */
    static List<Refusal> ownNameFaults(IdeaText text, String ownName) {
        var faults = new ArrayList<Refusal>();
        if (names(text.problem(), ownName)) {
            faults.add(invalid("idea-own-name", "problem"));
        }
        if (names(text.solution(), ownName)) {
            faults.add(invalid("idea-own-name", "solution"));
        }
        if (names(text.helped(), ownName)) {
            faults.add(invalid("idea-own-name", "helped"));
        }
        return faults;
    }

    /** Whether the name stands in the text, whatever its letters and what is between them. */
    static boolean names(String text, String name) {
        var words = plain(name);
        return words.length() > 2 && (" " + plain(text) + " ").contains(" " + words + " ");
    }

    private static String plain(String text) {
        return BETWEEN_WORDS
                .matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    private static Refusal invalid(String slug, String field) {
        return new Refusal(Refusal.Kind.INVALID, slug, "Field " + field + " of an idea is wrong", field);
    }
}
