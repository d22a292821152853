package id.pendopo.innovation.board;

import id.pendopo.innovation.records.BirthCounts.Born;
import id.pendopo.innovation.records.BirthCounts.Column;
import id.pendopo.innovation.records.BoardTally.Births;
import id.pendopo.innovation.records.BoardTally.Honours;
import id.pendopo.innovation.records.State;
import id.pendopo.kernel.RegionCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Makes rows of what was counted. Pure: the same counts always give the same board. */
final class BoardReckoning {

    private final DutyRules rules;
    private final int year;
    private final BiFunction<RegionCode, String, BoardPlace> place;
    private final Map<BoardPlace, Map<Column, Integer>> columns = new HashMap<>();
    private final Map<BoardPlace, TreeMap<Integer, Integer>> counted = new HashMap<>();
    private final Map<BoardPlace, String> owners = new LinkedHashMap<>();

    /** @param place to which row something counts */
    BoardReckoning(DutyRules rules, int year, BiFunction<RegionCode, String, BoardPlace> place) {
        this.rules = rules;
        this.year = year;
        this.place = place;
    }

    /** What another room counted, where it was counted. */
    record Elsewhere(RegionCode region, Born born) {}

    /** In which column a record stands by its state. */
    static Column column(State state) {
        return switch (state) {
            case IDEA -> Column.IDEA;
            case TRIAL -> Column.PROPOSAL;
            case RUNNING, ENDED, UNKNOWN -> Column.RUNNING;
        };
    }

    /** Births of later years are left out: the board of a year shows what was known of it. */
    BoardReckoning births(List<Births> births) {
        for (var each : births) {
            if (each.year() > year) {
                continue;
            }
            var at = place.apply(each.region(), each.agency());
            owners.putIfAbsent(at, each.owner());
            if (each.year() == year) {
                add(at, column(each.state()), each.count());
            }
            if (rules.of(each.year()).states().contains(each.state())) {
                towards(at, each.year(), each.count());
            }
        }
        return this;
    }

    BoardReckoning honours(List<Honours> honours) {
        for (var each : honours) {
            var at = place.apply(each.region(), each.agency());
            add(at, Column.JUDGED, each.count());
            if (rules.of(year).columns().contains(Column.JUDGED)) {
                towards(at, year, each.count());
            }
        }
        return this;
    }

    /** @param when the year in which the other rooms counted */
    BoardReckoning elsewhere(int when, List<Elsewhere> found) {
        for (var each : found) {
            var at = place.apply(each.region(), each.born().agency());
            if (when == year) {
                add(at, each.born().column(), each.born().count());
            }
            if (rules.of(when).columns().contains(each.born().column())) {
                towards(at, when, each.born().count());
            }
        }
        return this;
    }

    private void add(BoardPlace at, Column column, int count) {
        columns.computeIfAbsent(at, _ -> new EnumMap<>(Column.class)).merge(column, count, Math::addExact);
    }

    private void towards(BoardPlace at, int when, int count) {
        counted.computeIfAbsent(at, _ -> new TreeMap<>()).merge(when, count, Math::addExact);
    }

    /** A row for each subject, and for whoever bore something and is none. */
    List<BoardRow> rows(List<BoardSubject> subjects) {
        var rows = new ArrayList<BoardRow>();
        var left = new LinkedHashMap<>(owners);
        for (var subject : subjects) {
            boolean bore = owners.containsKey(subject.place()) || columns.containsKey(subject.place());
            if (subject.active() || bore) {
                rows.add(row(subject));
            }
            left.remove(subject.place());
        }
        left.forEach((at, owner) ->
                rows.add(row(new BoardSubject(BoardKind.OTHER, at.region(), at.agency(), owner, false, true))));
        return List.copyOf(rows);
    }

    BoardRow row(BoardSubject subject) {
        var years = counted.getOrDefault(subject.place(), new TreeMap<>());
        var met = years.entrySet().stream()
                .filter(each -> each.getValue() >= rules.of(each.getKey()).atLeast())
                .map(Map.Entry::getKey)
                .toList();
        return new BoardRow(
                subject.kind(),
                subject.region(),
                subject.agency(),
                subject.name(),
                subject.example(),
                columns.getOrDefault(subject.place(), Map.of()),
                years.getOrDefault(year, 0),
                duty(subject, met.contains(year)),
                met.isEmpty() ? Optional.empty() : Optional.of(met.getLast()),
                met,
                Optional.empty());
    }

    private BoardDuty duty(BoardSubject subject, boolean met) {
        if (!subject.active() || !rules.of(year).owed().contains(subject.kind())) {
            return BoardDuty.NOT_OWED;
        }
        return met ? BoardDuty.MET : BoardDuty.NONE;
    }
}
