package id.pendopo.innovation.web.index;

import id.pendopo.innovation.index.Score;
import java.util.List;

/**
 * What would become public.
 *
 * @param left innovations that do not count, since a mandatory row has no verified level
 * @param waiting rows that nobody has verified yet
 * @param returned rows that were given back
 */
public record PublishPage(
        Address address, String region, Score score, List<String> left, long waiting, long returned, boolean empty) {

    public PublishPage {
        left = List.copyOf(left);
    }

    public boolean isReady() {
        return waiting + returned == 0 && !empty;
    }
}
