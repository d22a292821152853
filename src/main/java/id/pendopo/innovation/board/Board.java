package id.pendopo.innovation.board;

import id.pendopo.database.Transactions;
import id.pendopo.innovation.board.BoardReckoning.Elsewhere;
import id.pendopo.innovation.records.BoardTally;
import id.pendopo.innovation.records.BoardTally.Births;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Offices;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** The door to the board of the yearly duty. Everything on it is public. */
@Service
public class Board {

    private static final int BIRTHS_SHOWN = 200;

    private final DutyRules rules = DutyRules.shipped();
    private final BoardTally tally;
    private final BoardBirths births;
    private final BoardSubjects subjects;
    private final BoardReminderStore reminders;
    private final Transactions transactions;
    private final OfficeClock clock;

    Board(
            BoardTally tally,
            BoardBirths births,
            BoardSubjects subjects,
            BoardReminderStore reminders,
            Transactions transactions,
            OfficeClock clock)
            throws IOException {
        this.tally = tally;
        this.births = births;
        this.subjects = subjects;
        this.reminders = reminders;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What day it is in the offices of a region. */
    @Component("boardClock")
    record OfficeClock(InstantSource clock, Offices offices) {

        LocalDate today(RegionCode region) {
            return offices.date(region, clock.instant());
        }
    }

    /** The years that have a board, this one first. */
    public List<Integer> years() {
        int now = thisYear();
        return IntStream.rangeClosed(0, now - rules.firstYear())
                .mapToObj(back -> now - back)
                .toList();
    }

    public int thisYear() {
        return clock.today(subjects.all().getFirst().region()).getYear();
    }

    /** The rule of a year, or a refusal for a year without a board. */
    public DutyRule rule(int year) {
        if (!years().contains(year)) {
            throw new Refusal(
                    Refusal.Kind.NOT_FOUND,
                    "board-year",
                    "No board of " + year,
                    String.valueOf(rules.firstYear()),
                    String.valueOf(thisYear()));
        }
        return rules.of(year);
    }

    /** All rows of a year: offices and companies of the province, then regencies and cities. */
    public List<BoardRow> rows(int year) {
        rule(year);
        var all = subjects.all();
        var reckoning = counted(year, tally.births(), BoardPlace::of);
        var reminded = transactions.<Map<BoardPlace, LocalDate>>withoutRegion(() -> reminders.last(year));
        return reckoning.rows(all).stream()
                .map(row -> row.reminded(Optional.ofNullable(reminded.get(new BoardPlace(row.region(), row.agency())))))
                .toList();
    }

    private BoardReckoning counted(int year, List<Births> found, BiFunction<RegionCode, String, BoardPlace> place) {
        var reckoning = new BoardReckoning(rules, year, place)
                .births(found)
                .honours(tally.honours(year))
                .elsewhere(year, births.of(year));
        // of earlier years the other rooms are asked only where the rule of the year counts what they know
        for (int past = rules.firstYear(); past < year; past++) {
            if (!rules.of(past).columns().isEmpty()) {
                reckoning.elsewhere(past, births.of(past));
            }
        }
        return reckoning;
    }

    /**
     * A row with its units, births and reminders.
     *
     * @param agency empty for a whole region
     */
    public BoardEntry entry(RegionCode region, String agency, int year) {
        rule(year);
        var found = tally.births().stream()
                .filter(each -> each.region().equals(region))
                .filter(each -> agency.isEmpty() || each.agency().equals(agency))
                .toList();
        var owner = found.stream().map(Births::owner).findFirst().orElse("");
        var subject = subjects.of(region, agency, owner);
        var here = births.of(region, year).stream()
                .filter(born -> agency.isEmpty() || born.agency().equals(agency))
                .map(born -> new Elsewhere(region, born))
                .toList();
        var parts = new BoardParts(rules, year, subjects.agencies())
                .of(subject, found, honours(region, agency, year), here);
        var told = transactions.<List<BoardEntry.Reminder>>withoutRegion(() -> reminders.of(region, agency));
        var row = counted(year, found, (where, code) -> new BoardPlace(where, agency.isEmpty() ? "" : code))
                .row(subject)
                .reminded(told.stream()
                        .filter(each -> each.due().getYear() == year)
                        .map(BoardEntry.Reminder::sent)
                        .findFirst());
        return new BoardEntry(row, parts, tally.of(region, agency, BIRTHS_SHOWN), told);
    }

    private List<BoardTally.Honours> honours(RegionCode region, String agency, int year) {
        return tally.honours(year).stream()
                .filter(each -> each.region().equals(region))
                .filter(each -> agency.isEmpty() || each.agency().equals(agency))
                .toList();
    }
}
