package id.pendopo.transparency.web;

import id.pendopo.measures.Choices;
import id.pendopo.measures.Names;
import id.pendopo.transparency.web.ResultsPage.Choice;
import id.pendopo.transparency.web.ResultsPage.Option;
import java.text.Collator;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lists by which a reader narrows the results. */
record ResultsChoices(Choices choices, Names names, Locale locale) {

    Choice services(@Nullable String chosen) {
        return byName(
                "service",
                choices.services().stream().map(code -> option(code, names.ofService(code, locale), chosen)));
    }

    Choice offices(@Nullable String chosen) {
        return byName(
                "office",
                choices.offices().stream().map(office -> option(office.toString(), names.of(office), chosen)));
    }

    Choice regions(@Nullable String chosen) {
        return new Choice(
                "region",
                choices.regions().stream()
                        .map(region -> option(region.value(), names.of(region), chosen))
                        .toList());
    }

    /** Every month between the first and the last of which there is anything to say, the newest first. */
    Choice months(String name, @Nullable String chosen) {
        var options = new ArrayList<Option>();
        if (!choices.months().isEmpty()) {
            var first = choices.months().first();
            for (YearMonth month = choices.months().last(); !month.isBefore(first); month = month.minusMonths(1)) {
                options.add(option(month.toString(), Months.name(month, locale), chosen));
            }
        }
        return new Choice(name, List.copyOf(options));
    }

    private Choice byName(String name, Stream<Option> options) {
        return new Choice(
                name,
                options.sorted(Comparator.comparing(Option::text, Collator.getInstance(locale)))
                        .toList());
    }

    private static Option option(String value, String text, @Nullable String chosen) {
        return new Option(value, text, value.equals(chosen));
    }
}
