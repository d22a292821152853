package id.pendopo.innovation.records;

/** How a signal or a whole clock stands; the later, the worse. */
public enum Light {
    GREEN,
    AMBER,
    RED;

    public boolean isWorseThan(Light other) {
        return compareTo(other) > 0;
    }
}
