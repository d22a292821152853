package id.pendopo.innovation.board;

import id.pendopo.innovation.records.BirthCounts.Column;
import id.pendopo.innovation.records.State;
import java.util.Set;

/**
 * What is owed in a year.
 *
 * @param year from which on it holds
 * @param example not confirmed by a source
 * @param states of a record born in the year that count
 * @param columns of other rooms that count beside the records
 * @param owed who owes it
 * @param source who says so
 * @param address where that was read; empty for nowhere
 */
public record DutyRule(
        int year,
        boolean example,
        int atLeast,
        Set<State> states,
        Set<Column> columns,
        Set<BoardKind> owed,
        String source,
        String address) {

    public DutyRule {
        states = Set.copyOf(states);
        columns = Set.copyOf(columns);
        owed = Set.copyOf(owed);
        if (atLeast < 1 || (states.isEmpty() && columns.isEmpty()) || year < 1945 || year > 2200) {
            throw new IllegalArgumentException("A duty asks for at least one of something, from a year on");
        }
    }
}
