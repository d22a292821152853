package id.pendopo.transparency.web;

import id.pendopo.kernel.RegionCode;
import id.pendopo.measures.Dimension;
import id.pendopo.measures.Filter;
import id.pendopo.measures.Office;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a reader chose, as it stands in the address. What does not make sense is not narrowed by, and the page says so.
 */
record ResultsQuery(
        @Nullable String service,
        @Nullable String office,
        @Nullable String region,
        @Nullable String from,
        @Nullable String to,
        @Nullable String by) {

    private static final int LONGEST = 80;

    Dimension dimension() {
        for (var dimension : Dimension.values()) {
            if (dimension.code().equals(by)) {
                return dimension;
            }
        }
        return Dimension.SERVICE;
    }

    Filter filter() {
        var office = officeChosen();
        var region = read(this.region, RegionCode::of);
        var from = read(this.from, YearMonth::parse);
        var to = read(this.to, YearMonth::parse);
        return isTurned(from, to) || isApart(office, region)
                ? Filter.all()
                : new Filter(text(service), office, region, from, to);
    }

    /** Key of the text that says why the choice was not followed; null when it was. */
    @Nullable String problem() {
        var from = read(this.from, YearMonth::parse);
        var to = read(this.to, YearMonth::parse);
        if (isTurned(from, to)) {
            return "transparency.results.problem.months";
        }
        var office = officeChosen();
        var region = read(this.region, RegionCode::of);
        if (isApart(office, region)) {
            return "transparency.results.problem.office";
        }
        boolean unread = (text(this.region) != null && region == null)
                || (text(this.office) != null && office == null)
                || (text(this.from) != null && from == null)
                || (text(this.to) != null && to == null);
        return unread ? "transparency.results.problem.unread" : null;
    }

    String csvHref() {
        var address = UriComponentsBuilder.fromPath("/results.csv");
        add(address, "service", service);
        add(address, "office", office);
        add(address, "region", region);
        add(address, "from", from);
        add(address, "to", to);
        add(address, "by", dimension().code());
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        var text = text(value);
        if (text != null) {
            address.queryParam(name, text.replace("{", "").replace("}", ""));
        }
    }

    private @Nullable Office officeChosen() {
        return read(office, Office::of);
    }

    private static boolean isTurned(@Nullable YearMonth from, @Nullable YearMonth to) {
        return from != null && to != null && from.isAfter(to);
    }

    private static boolean isApart(@Nullable Office office, @Nullable RegionCode region) {
        return office != null && region != null && !office.region().equals(region);
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() || value.length() > LONGEST || value.indexOf('\0') >= 0
                ? null
                : value.strip();
    }

    private static <T> @Nullable T read(@Nullable String value, Function<String, T> reading) {
        var text = text(value);
        if (text == null) {
            return null;
        }
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return null;
        }
    }
}
