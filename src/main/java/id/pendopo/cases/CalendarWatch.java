package id.pendopo.cases;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.CalendarAmended;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Counts the open clocks anew when the official calendar of a region was amended: for each case that moves, one recorded
 * act. It is planned in the transaction of the amendment and runs when every node knows the new calendar.
 */
@Component
class CalendarWatch {

    private static final TaskDescriptor<String> TASK = TaskDescriptor.of("recount-clocks", String.class);
    private static final int BATCH = 500;

    private final ObjectProvider<Scheduler> scheduler;
    private final Transactions transactions;
    private final DeadlineStore due;
    private final CaseTables tables;
    private final SystemActs acts;

    CalendarWatch(
            ObjectProvider<Scheduler> scheduler,
            Transactions transactions,
            DeadlineStore due,
            CaseTables tables,
            SystemActs acts) {
        this.scheduler = scheduler;
        this.transactions = transactions;
        this.due = due;
        this.tables = tables;
        this.acts = acts;
    }

    @EventListener
    void on(CalendarAmended amended) {
        var region = amended.region().value();
        scheduler
                .getObject()
                .schedule(TASK.instance(region + "@" + amended.knownEverywhere())
                        .data(region)
                        .scheduledTo(amended.knownEverywhere()));
    }

    /** Every open case of a region, in parts; each in a transaction of its own. Harmless when repeated. */
    void recount(RegionCode region) {
        var after = "";
        while (true) {
            var from = after;
            var part = transactions.read(region, () -> due.openAfter(region, from, BATCH));
            part.forEach(this::recount);
            if (part.size() < BATCH) {
                return;
            }
            after = part.getLast().value();
        }
    }

    private void recount(CaseNumber number) {
        transactions.write(number.region(), () -> {
            var file = tables.files().lock(number).orElseThrow(CaseRefusals::unknown);
            var now = acts.now(number);
            var clock = file.clock().recount(now.calendar());
            for (var token : tables.tokens().of(number)) {
                recount(file, token, now);
            }
            if (!clock.equals(file.clock())) {
                var moved = Progression.with(file, file.progress(), clock);
                var days =
                        Map.of("before", String.valueOf(file.clock().dueOn()), "after", String.valueOf(clock.dueOn()));
                acts.note(moved, "calendar-amended", "CALENDAR_AMENDED", Map.copyOf(days), now, acts.alarm(moved, now));
                acts.tellApplicant(moved, "calendar", days);
            }
        });
    }

    /** A step's own days: as many working days from its beginning as its definition says. */
    private void recount(CaseRow file, Token token, Moment now) {
        acts.days(file, token).ifPresent(days -> {
            var begun = token.enteredAt().atZone(now.zone()).toLocalDate();
            var last = now.calendar().due(begun, days);
            if (!last.equals(token.dueOn())) {
                tables.tokens().due(file.number(), token.version(), last, now.endOf(last));
            }
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        Task<String> recountClocks(ObjectProvider<CalendarWatch> watch) {
            return Tasks.oneTime(TASK)
                    .execute((instance, _) -> watch.getObject().recount(RegionCode.of(instance.getData())));
        }
    }
}
