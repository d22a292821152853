package id.pendopo.catalog;

/** A line and a column in a file, both from 1; zero when the whole file is meant. */
record Place(String file, int line, int column) {

    static Place whole(String file) {
        return new Place(file, 0, 0);
    }
}
