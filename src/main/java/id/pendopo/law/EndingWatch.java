package id.pendopo.law;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Addressee;
import id.pendopo.kernel.Notice;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Looks every morning for instruments that end soon, and tells the administrators of their region, once per step. */
@Component
class EndingWatch {

    /** Calendar days before the end at which a warning is given: time for a new instrument, then reminders. */
    static final List<Integer> WARNINGS = List.of(90, 30, 7);

    /** National instruments concern the hall's own province. */
    private static final RegionCode HALL = RegionCode.of("35");

    private final Instruments instruments;
    private final InstrumentStore store;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<Addressee> addressees;
    private final InstantSource clock;

    EndingWatch(
            Instruments instruments,
            InstrumentStore store,
            Transactions transactions,
            ApplicationEventPublisher events,
            ObjectProvider<Addressee> addressees,
            InstantSource clock) {
        this.instruments = instruments;
        this.store = store;
        this.transactions = transactions;
        this.events = events;
        this.addressees = addressees;
        this.clock = clock;
    }

    void look() {
        for (var instrument : instruments.endingWithin(WARNINGS.getFirst())) {
            int left = (int) ChronoUnit.DAYS.between(instruments.today(), instrument.lastDay());
            // The nearest step only: who starts the program a week before an end is not told three times.
            int step = WARNINGS.stream()
                    .filter(days -> left <= days)
                    .reduce((_, last) -> last)
                    .orElseThrow();
            var region = instrument.region().orElse(HALL);
            transactions.write(region, () -> {
                if (store.warn(instrument.id(), step, clock.instant())) {
                    tell(region, instrument, left);
                }
            });
        }
    }

    private void tell(RegionCode region, LegalInstrument instrument, int left) {
        events.publishEvent(
                new InstrumentEnding(region, instrument.id(), instrument.citation(), instrument.lastDay(), left));
        var values = Map.of(
                "citation", instrument.citation(),
                "title", instrument.title(),
                "lastDay", instrument.lastDay().toString(),
                "daysLeft", String.valueOf(left));
        addressees.stream()
                .flatMap(people -> people.holding(region, Roles.ADMINISTRATOR).stream())
                .distinct()
                .forEach(account -> events.publishEvent(
                        new Notice(region, account, "law.ending", values, "/law/" + instrument.id())));
    }

    /** The job of the watch. */
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> instrumentEndingWatch(EndingWatch watch) {
            var morning = Schedules.daily(ZoneId.of("Asia/Jakarta"), LocalTime.of(6, 0));
            return Tasks.recurring("law-ending-watch", morning).execute((_, _) -> watch.look());
        }
    }
}
