package id.pendopo.catalog.web;

import id.pendopo.catalog.Offer;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Texts;
import java.util.ArrayList;
import java.util.List;

/** By what a list of services can be narrowed: only values that some service has. */
public record Choices(
        List<Choice> regions, List<String> sectors, List<String> kinds, List<String> applicants, List<String> offices) {

    /** A value and its text. */
    public record Choice(String value, String text) {}

    static Choices of(List<Offer> offers, List<Choice> regions) {
        return new Choices(
                regions,
                offers.stream()
                        .map(offer -> offer.definition().sector())
                        .distinct()
                        .sorted()
                        .toList(),
                offers.stream()
                        .map(offer -> offer.definition().kind().name())
                        .distinct()
                        .sorted()
                        .toList(),
                offers.stream()
                        .flatMap(offer -> offer.definition().applicants().stream())
                        .map(Enum::name)
                        .distinct()
                        .sorted()
                        .toList(),
                offers.stream()
                        .map(offer -> offer.definition().office())
                        .distinct()
                        .sorted()
                        .toList());
    }

    public List<Option> regionOptions() {
        return regions.stream()
                .map(region -> new Option(region.value(), region.text()))
                .toList();
    }

    /** The values as options, with "all" before them. */
    public static List<Option> options(Texts texts, List<String> values, String prefix) {
        var options = new ArrayList<Option>();
        options.add(new Option("", texts.get("catalog.filter.all")));
        values.forEach(value -> options.add(new Option(value, word(texts, prefix, value))));
        return options;
    }

    /** The text of a value that data brings; the value itself where nobody wrote a text yet. */
    public static String word(Texts texts, String prefix, String value) {
        var key = prefix + value;
        return !prefix.isEmpty() && texts.has(key) ? texts.get(key) : value;
    }
}
