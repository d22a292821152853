package id.pendopo.catalog.web;

import id.pendopo.web.Parts.Option;
import id.pendopo.web.Texts;
import java.util.List;

/**
 * One question of the wizard, or what it found.
 *
 * @param asked the question that was sent, which is still open where it was sent without an answer
 * @param choices answers to the question that is open
 * @param results services and variants, once all is answered
 */
public record WizardPage(
        String sector, String applicant, String purpose, int asked, List<String> choices, List<Result> results) {

    /** What the wizard found. */
    public record Result(String href, String service, String variant) {}

    /** 1 to 3, and 4 for the answer. */
    public int step() {
        if (sector.isEmpty()) {
            return 1;
        }
        if (applicant.isEmpty()) {
            return 2;
        }
        return purpose.isEmpty() ? 3 : 4;
    }

    public boolean isUnanswered() {
        return asked == step();
    }

    /** Name of the parameter that the open question fills. */
    public String question() {
        return switch (step()) {
            case 1 -> "sector";
            case 2 -> "applicant";
            default -> "purpose";
        };
    }

    public List<Option> options(Texts texts) {
        return choices.stream()
                .map(choice -> new Option(choice, Choices.word(texts, "catalog." + question() + ".", choice)))
                .toList();
    }

    /** The question before this one. */
    public String backHref() {
        return switch (step()) {
            case 1 -> "/services";
            case 2 -> "/services/wizard";
            case 3 -> "/services/wizard?sector=" + sector;
            default -> "/services/wizard?sector=" + sector + "&applicant=" + applicant;
        };
    }
}
