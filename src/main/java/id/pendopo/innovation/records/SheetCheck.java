package id.pendopo.innovation.records;

import id.pendopo.innovation.records.Sheet.Link;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with a sheet before it is kept. Pure: asks nobody whether an instrument or an upload exists. */
final class SheetCheck {

    private static final int LINE_MAX = 200;
    private static final int TEXT_MAX = 4_000;
    private static final int ADDRESS_MAX = 500;
    private static final int ITEMS_MAX = 20;
    static final int PEOPLE_MAX = 1_000_000;
    private static final long RUPIAH_MAX = 1_000_000_000_000L;

    private final Themes themes;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    private SheetCheck(Themes themes, LocalDate today) {
        this.themes = themes;
        this.today = today;
    }

    /** All that is wrong, in the order of the form. */
    static List<Fault> faults(Sheet sheet, Themes themes, LocalDate today) {
        var check = new SheetCheck(themes, today);
        check.story(sheet.story());
        check.theme(sheet.theme());
        check.footing(sheet.footing());
        check.media(sheet.media());
        check.results(sheet.results());
        check.links("sources", sheet.sources());
        return List.copyOf(check.faults);
    }

    private void story(Sheet.Story story) {
        if (story.title().isBlank()) {
            fault("title", "title-missing");
        }
        text("title", story.title(), LINE_MAX);
        text("summary", story.summary(), TEXT_MAX);
        text("problem", story.problem(), TEXT_MAX);
        text("before", story.before(), TEXT_MAX);
        text("after", story.after(), TEXT_MAX);
    }

    private void theme(Sheet.Theme theme) {
        if (!theme.category().isEmpty() && !themes.categories().containsKey(theme.category())) {
            fault("category", "choice");
        }
        if (!theme.sector().isEmpty() && !themes.sectors().containsKey(theme.sector())) {
            fault("sector", "choice");
        }
        if (theme.goals().stream().anyMatch(goal -> goal < 1 || goal > 17)) {
            fault("goals", "choice");
        }
    }

    private void footing(Sheet.Footing footing) {
        footing.began().ifPresent(day -> {
            if (day.isAfter(today) || day.getYear() < 1945) {
                fault("began", "began");
            }
        });
        if (footing.budgetYears().size() > ITEMS_MAX
                || footing.budgetYears().stream().anyMatch(year -> year < 2000 || year > today.getYear() + 5)) {
            fault("budgetYears", "budget-years");
        }
        footing.people().ifPresent(people -> {
            if (people < 0 || people > PEOPLE_MAX) {
                fault("people", "people");
            }
        });
        many("copiedBy", footing.copiedBy().size());
        footing.copiedBy().forEach(line -> text("copiedBy", line, LINE_MAX));
    }

    private void media(Sheet.Media media) {
        links("guides", media.guides());
        media.guides().forEach(guide -> {
            if (host(guide.address()) == null) {
                fault("guides", "address");
            }
        });
        media.video().ifPresent(address -> {
            var host = host(address);
            if (host == null || !themes.isVideoHost(host)) {
                fault("video", "video");
            }
        });
        text("pictureSays", media.pictureSays(), LINE_MAX);
    }

    private void results(Sheet.Results results) {
        results.service().ifPresent(code -> {
            if (!code.matches("[a-z0-9-]{1,80}")) {
                fault("service", "choice");
            }
            if (results.since().isEmpty()) {
                fault("since", "since");
            }
        });
        many("declared", results.declared().size());
        results.declared().forEach(declared -> {
            text("declared", declared.what(), LINE_MAX);
            text("declared", declared.before(), LINE_MAX);
            text("declared", declared.after(), LINE_MAX);
            text("declared", declared.source(), LINE_MAX);
            if (declared.what().isBlank() || declared.source().isBlank()) {
                fault("declared", "declared");
            }
        });
        results.cost().ifPresent(this::cost);
    }

    private void cost(Sheet.Cost cost) {
        text("cost", cost.of(), LINE_MAX);
        text("cost", cost.source(), LINE_MAX);
        boolean counted = Stream.of(cost.before(), cost.after())
                .flatMap(Optional::stream)
                .allMatch(rupiah -> rupiah >= 0 && rupiah <= RUPIAH_MAX);
        if (!counted
                || (cost.before().isEmpty() && cost.after().isEmpty())
                || cost.of().isBlank()
                || cost.source().isBlank()) {
            fault("cost", "cost");
        }
    }

    private void links(String field, List<Link> links) {
        many(field, links.size());
        links.forEach(link -> {
            text(field, link.text(), LINE_MAX);
            text(field, link.address(), ADDRESS_MAX);
            if (!link.address().isEmpty() && host(link.address()) == null) {
                fault(field, "address");
            }
        });
    }

    private void many(String field, int count) {
        if (count > ITEMS_MAX) {
            fault(field, "many", ITEMS_MAX);
        }
    }

    private void text(String field, String text, int longest) {
        if (text.length() > longest) {
            fault(field, "long", longest);
        } else if (!Signs.areReadable(text)) {
            fault(field, "plain");
        }
    }

    /** The host of an address by https without a name or a port in it; null for everything else, a script above all. */
    static @Nullable String host(String address) {
        if (address.length() > ADDRESS_MAX) {
            return null;
        }
        try {
            var uri = new URI(address);
            boolean plain = "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getRawUserInfo() == null
                    && uri.getPort() == -1
                    && uri.getHost() != null;
            return plain ? uri.getHost().toLowerCase(Locale.ROOT) : null;
        } catch (URISyntaxException _) {
            return null;
        }
    }

    private void fault(String field, String slug, Object... values) {
        var fault = new Fault(field, "records.fault." + slug, List.of(values));
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }
}
