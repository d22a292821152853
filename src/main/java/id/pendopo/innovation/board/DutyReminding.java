package id.pendopo.innovation.board;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import id.pendopo.database.Transactions;
import id.pendopo.identity.People;
import id.pendopo.innovation.board.BoardEntry.Reminder;
import id.pendopo.kernel.Notice;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Every morning: tells the head and the innovation officer of whoever bore none this year, once for each day of reminding.
 * Where nobody holds either role nobody is reminded, and the board does not say so; they are once somebody does. Each row
 * is a transaction of its own, so that one that fails holds up no other.
 */
@Component
public class DutyReminding {

    private static final Logger log = LoggerFactory.getLogger(DutyReminding.class);

    private final Board board;
    private final BoardSubjects subjects;
    private final BoardReminderStore store;
    private final BoardSettings settings;
    private final People people;
    private final Desk desk;

    DutyReminding(
            Board board,
            BoardSubjects subjects,
            BoardReminderStore store,
            BoardSettings settings,
            People people,
            Desk desk) {
        this.board = board;
        this.subjects = subjects;
        this.store = store;
        this.settings = settings;
        this.people = people;
        this.desk = desk;
    }

    /** Where a reminder is written down and handed on. */
    @Component("dutyDesk")
    record Desk(Transactions transactions, ApplicationEventPublisher events, Board.OfficeClock clock) {}

    /** The last day of reminding that has come this year. */
    static Optional<LocalDate> due(LocalDate today, List<MonthDay> days) {
        return days.stream()
                .map(day -> day.atYear(today.getYear()))
                .filter(day -> !day.isAfter(today))
                .max(LocalDate::compareTo);
    }

    /** The last day of reminding that has come this year. */
    public Optional<LocalDate> due(LocalDate today) {
        return due(today, settings.days());
    }

    /** @return how many rows were reminded */
    public int morning() {
        var rows = board.rows(board.thisYear()).stream()
                .filter(row -> row.duty() == BoardDuty.NONE)
                .toList();
        return (int) rows.stream().filter(this::remindSafely).count();
    }

    private boolean remindSafely(BoardRow row) {
        try {
            return remind(row);
        } catch (RuntimeException e) {
            log.error("{} {} could not be reminded; it is tried again tomorrow", row.region(), row.agency(), e);
            return false;
        }
    }

    private boolean remind(BoardRow row) {
        var today = desk.clock().today(row.region());
        var due = due(today);
        var office = subjects.office(row);
        if (due.isEmpty() || office.isEmpty()) {
            return false;
        }
        return desk.transactions().<Boolean>write(row.region(), () -> {
            var told = receivers(row.region(), office.get());
            if (told.isEmpty()
                    || !store.insert(row.region(), row.agency(), new Reminder(due.get(), today, told.size()))) {
                return false;
            }
            told.forEach(account -> desk.events().publishEvent(notice(row, account, today.getYear())));
            return true;
        });
    }

    private static Notice notice(BoardRow row, UUID account, int year) {
        var text = row.last().isPresent() ? "innovation.board.reminded" : "innovation.board.remindedNever";
        return new Notice(
                row.region(),
                account,
                text,
                Map.of(
                        "office", row.name(),
                        "year", String.valueOf(year),
                        "last", row.last().map(String::valueOf).orElse("")),
                "/hub/duty");
    }

    private List<UUID> receivers(RegionCode region, String office) {
        return Stream.of(Roles.AGENCY_HEAD, Roles.INNOVATION_OFFICER)
                .flatMap(role -> people.holders(region, role, office).stream())
                .distinct()
                .toList();
    }

    /** The job of the morning. */
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> innovationDutyMorning(DutyReminding reminding) {
            var morning = Schedules.daily(ZoneId.of("Asia/Jakarta"), LocalTime.of(6, 45));
            return Tasks.recurring("innovation-duty-morning", morning).execute((_, _) -> reminding.morning());
        }
    }
}
