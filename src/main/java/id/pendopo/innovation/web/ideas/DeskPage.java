package id.pendopo.innovation.web.ideas;

import java.util.List;
import java.util.UUID;

/**
 * What waits on the desk for ideas, in the reader's words.
 *
 * @param asked whether this officer is ever asked for answers
 * @param certifies whether they sign certificates
 */
public record DeskPage(boolean asked, List<Waiting> waiting, List<TakenUp> takenUp, boolean certifies) {

    public record Waiting(UUID idea, String heading, String agency, String due, boolean late, boolean risen) {}

    public record TakenUp(UUID idea, String heading, String stage) {}
}
