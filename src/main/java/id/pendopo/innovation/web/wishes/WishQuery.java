package id.pendopo.innovation.web.wishes;

import id.pendopo.innovation.wishes.WishState;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in the address of the list; what makes no sense does not narrow. */
public record WishQuery(
        @Nullable String code,
        @Nullable String state,
        @Nullable String page) {

    static final String LATE = "LATE";

    String innovation() {
        var text = Objects.requireNonNullElse(code, "");
        return text.matches("[a-z0-9-]{1,80}") ? text : "";
    }

    Optional<WishState> wantedState() {
        return Arrays.stream(WishState.values())
                .filter(each -> each.name().equals(state))
                .findFirst();
    }

    boolean late() {
        return LATE.equals(state);
    }

    int pageNumber() {
        var text = Objects.requireNonNullElse(page, "");
        return text.matches("\\d{1,5}") ? Math.max(1, Integer.parseInt(text)) : 1;
    }

    /** The address of the list in this state; empty for all. */
    String href(String wanted) {
        var code = innovation();
        return "/innovations/requests?state=" + wanted + (code.isEmpty() ? "" : "&code=" + code);
    }
}
