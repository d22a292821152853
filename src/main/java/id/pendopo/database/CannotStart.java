package id.pendopo.database;

/** Something is wrong with the machine or the installation; the program does not start, and says what to do. */
public class CannotStart extends RuntimeException {

    private final String what;
    private final String cure;

    public CannotStart(String what, String cure) {
        super(what);
        this.what = what;
        this.cure = cure;
    }

    public String what() {
        return what;
    }

    public String cure() {
        return cure;
    }
}
