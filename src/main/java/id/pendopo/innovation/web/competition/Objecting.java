package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Entry;
import java.util.List;

/**
 * Whether one may still object to a list, and where.
 *
 * @param own entries of the reader that stood in the stage
 */
public record Objecting(boolean open, List<Entry> own) {}
