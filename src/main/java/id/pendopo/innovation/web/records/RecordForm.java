package id.pendopo.innovation.web.records;

import id.pendopo.innovation.records.Fault;
import id.pendopo.innovation.records.Sheet;
import id.pendopo.innovation.records.Sheet.Cost;
import id.pendopo.innovation.records.Sheet.Declared;
import id.pendopo.innovation.records.Sheet.Footing;
import id.pendopo.innovation.records.Sheet.Link;
import id.pendopo.innovation.records.Sheet.Media;
import id.pendopo.innovation.records.Sheet.Results;
import id.pendopo.innovation.records.Sheet.Story;
import id.pendopo.innovation.records.Sheet.Theme;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What stands in the form of a record, as it was typed: nothing of it is lost, whatever is wrong with it. */
public record RecordForm(Map<String, List<String>> typed) {

    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern RUPIAH =
            Pattern.compile("(?:[Rr][Pp]\\.?\\s*)?(\\d{1,3}(?:\\.\\d{3}){0,4}|\\d{1,13})");

    /** More is no list that somebody typed; the sheet takes fewer still. */
    private static final int ROWS_MAX = 100;

    public RecordForm {
        typed = Collections.unmodifiableMap(new LinkedHashMap<>(typed));
    }

    static RecordForm empty() {
        return new RecordForm(Map.of());
    }

    /** As the record stands. */
    static RecordForm of(Sheet sheet, String state) {
        return new RecordForm(SheetFields.of(sheet, state));
    }

    public String first(String field) {
        var all = all(field);
        return all.isEmpty() ? "" : all.getFirst();
    }

    public List<String> all(String field) {
        return typed.getOrDefault(field, List.of());
    }

    /** What stands in a row of a group of fields. */
    public String at(String field, int row) {
        var all = all(field);
        return row < all.size() ? all.get(row) : "";
    }

    /** How many rows of a group to show: one more where that was asked for, and one at least. */
    public int rows(String group, String field) {
        int more = first("do").equals("add:" + group) ? 1 : 0;
        return Math.clamp((long) all(field).size() + more, 1, ROWS_MAX);
    }

    boolean isAsking() {
        return first("do").startsWith("add:");
    }

    RecordForm with(String field, String value) {
        var all = new LinkedHashMap<>(typed);
        all.put(field, List.of(value));
        return new RecordForm(all);
    }

    /** The sheet that was meant; what cannot be read is told to {@code faults} and left out. */
    Sheet sheet(Consumer<Fault> faults) {
        return new Sheet(
                new Story(
                        first("title").strip(),
                        first("summary").strip(),
                        first("problem").strip(),
                        first("before").strip(),
                        first("after").strip()),
                new Theme(first("category"), first("sector"), goals()),
                new Footing(began(faults), filled("instrument"), years(faults), people(faults), lines("copiedBy")),
                new Media(
                        links("guide"),
                        filled("video"),
                        picture(),
                        first("pictureSays").strip()),
                new Results(filled("service"), since(faults), declared(), cost(faults)),
                links("source"));
    }

    private Optional<String> filled(String field) {
        return Optional.of(first(field).strip()).filter(text -> !text.isEmpty());
    }

    private List<String> lines(String field) {
        return first(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(ROWS_MAX)
                .toList();
    }

    private SortedSet<Integer> goals() {
        var goals = new TreeSet<Integer>();
        all("goals").stream()
                .filter(goal -> goal.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .forEach(goals::add);
        return goals;
    }

    private Optional<LocalDate> began(Consumer<Fault> faults) {
        var parts = List.of(first("began-day"), first("began-month"), first("began-year"));
        if (parts.stream().allMatch(String::isBlank)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number(parts.get(2)), number(parts.get(1)), number(parts.get(0))));
        } catch (DateTimeException _) {
            faults.accept(fault("began", "began"));
            return Optional.empty();
        }
    }

    /** Zero, which is no day, no month and no year, for what is no number. */
    private static int number(String text) {
        var plain = text.strip();
        return plain.matches("\\d{1,4}") ? Integer.parseInt(plain) : 0;
    }

    private SortedSet<Integer> years(Consumer<Fault> faults) {
        var years = new TreeSet<Integer>();
        for (var part : first("budgetYears").strip().split("[,;\\s]+", -1)) {
            if (part.matches("\\d{4}")) {
                years.add(Integer.valueOf(part));
            } else if (!part.isEmpty()) {
                faults.accept(fault("budgetYears", "budget-years"));
                return years;
            }
        }
        return years;
    }

    private Optional<Integer> people(Consumer<Fault> faults) {
        return filled("people").flatMap(text -> {
            var number = count(text);
            if (number.isEmpty()) {
                faults.accept(fault("people", "people"));
            }
            return number;
        });
    }

    static Optional<Integer> count(String text) {
        return Optional.of(text.strip())
                .filter(plain -> plain.matches("\\d{1,7}"))
                .map(Integer::valueOf);
    }

    private Optional<YearMonth> since(Consumer<Fault> faults) {
        return filled("since").flatMap(text -> {
            var month = MONTH.matcher(text);
            if (month.matches() && number(month.group(1)) >= 1 && number(month.group(1)) <= 12) {
                return Optional.of(YearMonth.of(number(month.group(2)), number(month.group(1))));
            }
            faults.accept(fault("since", "since"));
            return Optional.empty();
        });
    }

    private Optional<UUID> picture() {
        if (first("pictureAway").equals("yes")) {
            return Optional.empty();
        }
        try {
            return filled("picture").map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private List<Link> links(String group) {
        var links = new ArrayList<Link>();
        for (int row = 0; row < Math.min(ROWS_MAX, all(group + "Text").size()); row++) {
            var text = at(group + "Text", row).strip();
            var address = at(group + "Address", row).strip();
            if (!text.isEmpty() || !address.isEmpty()) {
                links.add(new Link(text.isEmpty() ? address : text, address));
            }
        }
        return links;
    }

    private List<Declared> declared() {
        var all = new ArrayList<Declared>();
        for (int row = 0; row < Math.min(ROWS_MAX, all("declaredWhat").size()); row++) {
            var one = new Declared(
                    at("declaredWhat", row).strip(),
                    at("declaredBefore", row).strip(),
                    at("declaredAfter", row).strip(),
                    at("declaredSource", row).strip());
            if (Arrays.asList(one.what(), one.before(), one.after(), one.source()).stream()
                    .anyMatch(text -> !text.isEmpty())) {
                all.add(one);
            }
        }
        return all;
    }

    private Optional<Cost> cost(Consumer<Fault> faults) {
        if (Stream.of("costOf", "costBefore", "costAfter", "costSource")
                .allMatch(field -> first(field).isBlank())) {
            return Optional.empty();
        }
        return Optional.of(new Cost(
                first("costOf").strip(),
                rupiah("costBefore", faults),
                rupiah("costAfter", faults),
                first("costSource").strip()));
    }

    /** As people write it: 85000, 85.000 or Rp85.000. */
    private Optional<Long> rupiah(String field, Consumer<Fault> faults) {
        return filled(field).flatMap(text -> {
            var amount = RUPIAH.matcher(text);
            if (amount.matches()) {
                return Optional.of(Long.valueOf(amount.group(1).replace(".", "")));
            }
            faults.accept(fault("cost", "cost"));
            return Optional.empty();
        });
    }

    private static Fault fault(String field, String slug) {
        return new Fault(field, "records.fault." + slug, List.of());
    }
}
