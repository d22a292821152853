package id.pendopo.catalog.web;

import id.pendopo.catalog.Offer;
import java.util.Locale;

/** A service in a list. */
public record ServiceCard(
        String href, String name, String summary, String sector, int days, boolean daysAreExample, long fee) {

    static ServiceCard of(Offer offer, Locale locale) {
        var service = offer.definition();
        return new ServiceCard(
                "/services/" + offer.region() + "/" + offer.code(),
                service.name().in(locale),
                service.summary().in(locale),
                service.sector(),
                service.clock().days(),
                service.clock().example(),
                service.standard().fee());
    }
}
