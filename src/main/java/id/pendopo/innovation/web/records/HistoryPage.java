package id.pendopo.innovation.web.records;

import id.pendopo.innovation.records.Innovation;
import java.util.List;

/** The history of a record, newest first. */
public record HistoryPage(Innovation record, List<Version> versions, List<Look> looks) {

    /**
     * @param who in words; a name only for whoever keeps the record
     * @param changed what it says else than the version before it
     */
    public record Version(String number, String day, String who, String reason, List<Changed> changed) {}

    /** A look, or a change of the keeper. */
    public record Look(String day, String what, String who, String note) {}
}
