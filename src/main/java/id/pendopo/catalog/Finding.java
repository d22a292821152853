package id.pendopo.catalog;

import java.util.Comparator;

/**
 * Something wrong (or doubtful) in the files of a service: where, what, and what to do about it.
 *
 * @param file path below the folder of services
 * @param line from 1; 0 when the whole file is meant
 * @param column from 1; 0 when the whole line is meant
 */
public record Finding(String file, int line, int column, Severity severity, String what, String cure)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
            .thenComparingInt(Finding::line)
            .thenComparingInt(Finding::column)
            .thenComparing(Finding::what);

    /** An error keeps a version from being used; a warning is only told. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** As editors and people read it: {@code file:line:column: what} and, below it, the cure. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + (isError() ? "" : "warning: ") + what + "\n    " + cure;
    }
}
