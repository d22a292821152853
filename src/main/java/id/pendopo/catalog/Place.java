package id.pendopo.catalog;

/** A line and a column in a file, both from 1. */
record Place(int line, int column) {

    static final Place NOWHERE = new Place(0, 0);
}
