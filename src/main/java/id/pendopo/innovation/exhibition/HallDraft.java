package id.pendopo.innovation.exhibition;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A hall as the secretariat types it; lengths in metres.
 *
 * @param stands a line each: number; from left; from top; width; depth
 */
public record HallDraft(String code, String name, String width, String depth, String stands) {

    /** As somebody would have typed it. */
    public static HallDraft of(Hall hall, List<Stand> stands) {
        return new HallDraft(
                hall.code(),
                hall.name(),
                metres(hall.width()),
                metres(hall.depth()),
                stands.stream()
                        .filter(stand -> stand.hall().equals(hall.code()))
                        .map(stand -> String.join(
                                "; ",
                                stand.number(),
                                metres(stand.x()),
                                metres(stand.y()),
                                metres(stand.width()),
                                metres(stand.depth())))
                        .collect(Collectors.joining("\n")));
    }

    private static String metres(int centimetres) {
        return BigDecimal.valueOf(centimetres, 2).stripTrailingZeros().toPlainString();
    }
}
