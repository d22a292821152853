package id.pendopo.innovation.records;

import id.pendopo.kernel.RegionCode;
import java.util.List;
import java.util.Optional;

/**
 * What another room counts towards the yearly duty to bear an innovation. A room offers a bean; the board adds what it
 * finds to what it counts itself.
 */
public interface BirthCounts {

    /** What is counted; the board knows the later columns from the records themselves. */
    enum Column {
        IDEA,
        PROPOSAL,
        RUNNING,
        JUDGED,
        REPLICATED
    }

    /**
     * So many of a sort, born in an agency.
     *
     * @param agency its code in the region
     * @param unit code of the unit under it where the birth was
     */
    record Born(String agency, Optional<String> unit, Column column, int count) {}

    /** The births of one region in one year of its calendar. Called outside a transaction; counts no confidential name. */
    List<Born> born(RegionCode region, int year);
}
