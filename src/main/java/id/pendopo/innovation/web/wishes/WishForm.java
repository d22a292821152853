package id.pendopo.innovation.web.wishes;

import id.pendopo.innovation.wishes.NewWish;
import java.util.Objects;

/** What stands in the form of a request. */
public record WishForm(
        String code, String agency, String actors, String facilitator, String problem, String reason, String contact) {

    // A field that was not sent is an empty one.
    public WishForm {
        code = Objects.requireNonNullElse(code, "");
        agency = Objects.requireNonNullElse(agency, "");
        actors = Objects.requireNonNullElse(actors, "");
        facilitator = Objects.requireNonNullElse(facilitator, "");
        problem = Objects.requireNonNullElse(problem, "");
        reason = Objects.requireNonNullElse(reason, "");
        contact = Objects.requireNonNullElse(contact, "");
    }

    static WishForm empty(String code, String agency) {
        return new WishForm(code, agency, "2", "", "", "", "");
    }

    NewWish wish() {
        return new NewWish(
                code,
                agency,
                actors.matches("[1-3]") ? Integer.parseInt(actors) : 0,
                facilitator,
                problem,
                reason,
                contact);
    }
}
