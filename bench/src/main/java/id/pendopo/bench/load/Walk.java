package id.pendopo.bench.load;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The walk through the product: a fishing business licence for a person, from the hand-in to the decision of the head. */
public final class Walk {

    public static final String REGION = "35";
    public static final String SERVICE = "fishing-business-licence";
    public static final String VARIANT = "new";

    /** Slots of the papers that are handed in. */
    public static final List<String> PAPERS = List.of("identity-card", "photo", "fisher-statement", "business-plan");

    public static final Map<String, Object> FORM = Map.of(
            "business", "Usaha Perikanan Contoh",
            "activity", "catching",
            "vessels", 2,
            "gear", "purse-seine",
            "ground", "Laut Jawa bagian utara Lamongan",
            "harbour", "Pelabuhan Perikanan Contoh");

    /** Decided and numbered; the signature itself is made outside any transaction, and is measured by itself. */
    public static final String DONE = "AWAITING_SIGNATURE";

    private static final List<Step> STEPS = List.of(
            new Step("intake", "complete", "front-officer", "DPMPTSP"),
            new Step("opinion", "recommend", "technical-reviewer", "DKP"),
            new Step("draft", "draft", "back-officer", "DPMPTSP"),
            new Step("section-endorsement", "endorse", "section-head", "DPMPTSP"),
            new Step("signature", "sign", "agency-head", "DPMPTSP"));

    /** A step, what is done there, and by whom. */
    public record Step(String name, String action, String role, String agency) {

        /** What is sent with the action. */
        public Map<String, Object> data() {
            return action.equals("draft")
                    ? Map.of("conditions", "Menaati ketentuan peraturan perundang-undangan di bidang perikanan.")
                    : Map.of();
        }
    }

    private Walk() {}

    public static List<Step> steps() {
        return STEPS;
    }

    public static List<String> names() {
        return STEPS.stream().map(Step::name).toList();
    }

    public static Step step(String name) {
        return STEPS.stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Who signs, in any service of the walk. */
    public static Set<String> signers() {
        return Set.of("signature");
    }
}
