package id.pendopo.bench.contender;

import java.util.Arrays;
import java.util.Locale;

/** The steps of the floor, by the product's own names for them. */
enum Desk {
    CHECK("intake", "front-officer", "DPMPTSP", "complete"),
    REVIEW("opinion", "technical-reviewer", "DKP", "recommend"),
    DRAFT("draft", "back-officer", "DPMPTSP", "draft"),
    ENDORSE("section-endorsement", "section-head", "DPMPTSP", "endorse"),
    SIGN("signature", "agency-head", "DPMPTSP", "sign");

    private final String step;
    private final String role;
    private final String agency;
    private final String action;

    Desk(String step, String role, String agency, String action) {
        this.step = step;
        this.role = role;
        this.agency = agency;
        this.action = action;
    }

    static Desk of(String contenderStep) {
        return valueOf(contenderStep.toUpperCase(Locale.ROOT));
    }

    /** The contender's name of the product's step. */
    static String at(String step) {
        return Arrays.stream(values())
                .filter(desk -> desk.step.equals(step))
                .findFirst()
                .orElseThrow()
                .name()
                .toLowerCase(Locale.ROOT);
    }

    String step() {
        return step;
    }

    String role() {
        return role;
    }

    String agency() {
        return agency;
    }

    Floor.Act act(Desk next, int noteBytes) {
        return new Floor.Act(action, action.toUpperCase(Locale.ROOT), step, next.step, noteBytes);
    }
}
