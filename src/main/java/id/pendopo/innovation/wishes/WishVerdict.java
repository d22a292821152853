package id.pendopo.innovation.wishes;

/** What an owner may answer. */
public enum WishVerdict {
    YES,
    CONDITIONS,
    NO;

    WishState state() {
        return switch (this) {
            case YES, CONDITIONS -> WishState.APPROVED;
            case NO -> WishState.REFUSED;
        };
    }

    WishStep.Act act() {
        return switch (this) {
            case YES -> WishStep.Act.APPROVED;
            case CONDITIONS -> WishStep.Act.CONDITIONS;
            case NO -> WishStep.Act.REFUSED;
        };
    }
}
