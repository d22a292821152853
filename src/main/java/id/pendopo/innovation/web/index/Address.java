package id.pendopo.innovation.web.index;

import id.pendopo.innovation.index.Place;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import org.jspecify.annotations.Nullable;

/** Where the pages of an assessment lie; another region than one's own stands in every address. */
public record Address(Place place, boolean own) {

    static Address of(Actor actor, int year, @Nullable RegionCode region) {
        var wanted = region == null ? actor.region() : region;
        return new Address(new Place(wanted, year), wanted.equals(actor.region()));
    }

    /** @param tail what follows the year, beginning with a slash; empty for the overview */
    public String href(String tail) {
        return "/hub/index/" + place.year() + tail + (own ? "" : "?region=" + place.region());
    }

    String redirect(String tail) {
        return "redirect:" + href(tail);
    }

    /** The value of the hidden field; empty for one's own region. */
    public String region() {
        return own ? "" : place.region().value();
    }
}
