package id.pendopo.catalog;

/** How a case ends. */
public enum Outcome {
    GRANTED,
    REFUSED,
    WITHDRAWN,
    DEEMED_APPROVED;

    /** In facts and addresses: {@code deemed-approved}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
