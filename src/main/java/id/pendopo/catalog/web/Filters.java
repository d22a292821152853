package id.pendopo.catalog.web;

import id.pendopo.catalog.Offer;

/** By what a list of services was narrowed; an empty text narrows nothing. */
public record Filters(String words, String region, String sector, String kind, String applicant, String office) {

    boolean admits(Offer offer) {
        var service = offer.definition();
        return (sector.isEmpty() || service.sector().equals(sector))
                && (kind.isEmpty() || service.kind().name().equals(kind))
                && (office.isEmpty() || service.office().equals(office))
                && (applicant.isEmpty()
                        || service.applicants().stream()
                                .anyMatch(one -> one.name().equals(applicant)));
    }

    public boolean isNarrowed() {
        return !sector.isEmpty() || !kind.isEmpty() || !applicant.isEmpty() || !office.isEmpty();
    }
}
