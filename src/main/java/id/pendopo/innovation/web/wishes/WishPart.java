package id.pendopo.innovation.web.wishes;

import java.util.List;

/**
 * What the page of an innovation says of requests.
 *
 * @param times how often it was taken over, and in how many other regions
 * @param open how many requests are under way
 * @param mayAsk whether the reader speaks for an office
 * @param latest the newest few
 */
public record WishPart(String code, int times, int regions, int open, boolean mayAsk, List<WishLine> latest) {

    public WishPart {
        latest = List.copyOf(latest);
    }
}
