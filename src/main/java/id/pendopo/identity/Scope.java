package id.pendopo.identity;

import java.util.Arrays;
import java.util.Optional;

/** What an API token may be used for. It never allows more than its owner may do. */
public enum Scope {
    CASES_READ("cases:read"),
    CASES_WRITE("cases:write"),
    DOCUMENTS_WRITE("documents:write"),
    INBOX_READ("inbox:read");

    private final String value;

    Scope(String value) {
        this.value = value;
    }

    /** As it stands in the interface: {@code cases:read}. */
    public String value() {
        return value;
    }

    public static Optional<Scope> of(String value) {
        return Arrays.stream(values())
                .filter(scope -> scope.value.equals(value))
                .findFirst();
    }
}
