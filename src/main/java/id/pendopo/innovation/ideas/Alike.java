package id.pendopo.innovation.ideas;

/** When ideas are alike enough to be shown to each other's authors. */
final class Alike {

    /** Of 1: as much of what is rare in the text must stand in the other idea, told with trigrams beside it. */
    static final double LEAST = 0.34;

    /** So many are shown. */
    static final int SHOWN = 5;

    /** Shorter texts are like everything. */
    static final int SHORTEST = 12;

    private Alike() {}
}
