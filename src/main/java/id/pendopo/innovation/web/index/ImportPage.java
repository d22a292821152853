package id.pendopo.innovation.web.index;

import java.util.List;

/**
 * Where a table of rows is taken in.
 *
 * @param faults lines that are wrong; where there is one, nothing was taken
 */
public record ImportPage(Address address, List<Line> faults) {

    public ImportPage {
        faults = List.copyOf(faults);
    }

    /** A line of the file and what is wrong with it. */
    public record Line(long number, String text) {}
}
