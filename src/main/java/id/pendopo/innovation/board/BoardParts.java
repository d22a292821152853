package id.pendopo.innovation.board;

import id.pendopo.innovation.board.BoardEntry.Part;
import id.pendopo.innovation.board.BoardReckoning.Elsewhere;
import id.pendopo.innovation.records.BirthCounts.Column;
import id.pendopo.innovation.records.BoardTally.Births;
import id.pendopo.innovation.records.BoardTally.Honours;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import id.pendopo.regions.AgencyUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a row is made of: the units of an agency, the offices of a regency or city. Records name a unit in words and other
 * rooms by its code; both fall on the unit of the list where it has that name or code.
 */
final class BoardParts {

    private final DutyRules rules;
    private final int year;
    private final Agencies agencies;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<String, Line> byCode = new LinkedHashMap<>();

    BoardParts(DutyRules rules, int year, Agencies agencies) {
        this.rules = rules;
        this.year = year;
        this.agencies = agencies;
    }

    private static final class Line {

        private final String code;
        private final String name;
        private final Map<Column, Integer> counts = new EnumMap<>(Column.class);
        private int last;

        Line(String code, String name) {
            this.code = code;
            this.name = name;
        }

        void add(Column column, int count) {
            counts.merge(column, count, Math::addExact);
        }

        void bore(int when) {
            last = Math.max(last, when);
        }

        Part part() {
            return new Part(code, name, counts, last == 0 ? Optional.empty() : Optional.of(last));
        }
    }

    List<Part> of(BoardSubject subject, List<Births> births, List<Honours> honours, List<Elsewhere> elsewhere) {
        boolean byOffice = subject.agency().isEmpty();
        if (byOffice) {
            agencies.in(subject.region()).stream()
                    .filter(agency -> agency.kind() != Agency.Kind.HEAD_OF_REGION && agency.active())
                    .forEach(agency -> lines.put(key(agency.code()), new Line(agency.code(), agency.name())));
        } else {
            agencies.units(subject.region(), subject.agency()).stream()
                    .filter(AgencyUnit::active)
                    .forEach(this::unit);
        }
        births.stream().filter(each -> each.year() <= year).forEach(each -> {
            var line = byOffice ? line(each.agency(), each.agency(), each.owner()) : line("", each.unit(), each.unit());
            if (each.year() == year) {
                line.add(BoardReckoning.column(each.state()), each.count());
            }
            if (rules.of(each.year()).states().contains(each.state())) {
                line.bore(each.year());
            }
        });
        honours.forEach(each -> (byOffice
                        ? line(each.agency(), each.agency(), each.agency())
                        : line("", each.unit(), each.unit()))
                .add(Column.JUDGED, each.count()));
        elsewhere.forEach(each -> {
            var born = each.born();
            var unit = born.unit().orElse("");
            (byOffice ? line(born.agency(), born.agency(), born.agency()) : line("", unit, unit))
                    .add(born.column(), born.count());
        });
        return lines.values().stream()
                .map(Line::part)
                .sorted(Comparator.comparing(Part::name))
                .toList();
    }

    /** Found under its name and its code alike. */
    private void unit(AgencyUnit unit) {
        var line = new Line("", unit.name());
        lines.put(key(unit.name()), line);
        byCode.put(key(unit.code()), line);
    }

    private Line line(String code, String key, String name) {
        var known = byCode.get(key(key));
        return known != null ? known : lines.computeIfAbsent(key(key), _ -> new Line(code, name));
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
