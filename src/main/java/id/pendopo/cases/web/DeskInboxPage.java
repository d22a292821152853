package id.pendopo.cases.web;

import id.pendopo.cases.Inbox;
import id.pendopo.catalog.Text;
import java.util.List;
import java.util.Map;

/**
 * The inbox of an officer.
 *
 * @param services offered here, for the filter
 * @param agencies names by code
 * @param next address of the page after this; empty when this is the last
 * @param first whether this is the first page
 */
public record DeskInboxPage(
        List<Inbox.Line> lines,
        Inbox.Counts counts,
        List<Service> services,
        Map<String, String> agencies,
        String service,
        Inbox.Filter.Show show,
        String next,
        boolean first) {

    /** A service to filter by. */
    public record Service(String code, Text name) {}

    /** Address of this inbox with another choice of files. */
    public String showing(Inbox.Filter.Show other) {
        return "/desk?show=" + other + (service.isEmpty() ? "" : "&service=" + service);
    }

    /** How many stand under a choice; a plus says that there may be more. */
    public String count(Inbox.Filter.Show other) {
        int count = switch (other) {
            case ALL -> counts.open();
            case MINE -> counts.mine();
            case LATE -> counts.late();
            case FREE -> counts.free();
        };
        return count + (counts.more() && other != Inbox.Filter.Show.MINE ? "+" : "");
    }
}
