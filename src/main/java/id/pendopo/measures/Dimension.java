package id.pendopo.measures;

/** By what a report breaks its cases down. */
public enum Dimension {
    SERVICE,
    OFFICE,
    REGION;

    public String code() {
        return switch (this) {
            case SERVICE -> "service";
            case OFFICE -> "office";
            case REGION -> "region";
        };
    }
}
