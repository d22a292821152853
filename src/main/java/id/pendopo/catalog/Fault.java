package id.pendopo.catalog;

/**
 * Something wrong in a filled form.
 *
 * @param path JSON pointer to the value, for example {@code /wells/0/depth}; empty for the form as a whole
 * @param text what the applicant reads
 */
public record Fault(String path, Text text) {

    /** The question of the form under which it is shown; empty for the form as a whole. */
    public String field() {
        if (path.isEmpty()) {
            return "";
        }
        int end = path.indexOf('/', 1);
        return path.substring(1, end < 0 ? path.length() : end);
    }
}
