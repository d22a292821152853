package id.pendopo.cases;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Region;
import id.pendopo.regions.Regions;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;

/**
 * Lets time act: reminders, escalations, silence that grants, answers that never came, permits that end. One sweep runs in
 * the whole cluster; each thing that is due is a transaction of its own, so one that fails holds up no other.
 */
@Service
public class Deadlines {

    private static final Logger log = LoggerFactory.getLogger(Deadlines.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int BATCH = 500;

    private final Transactions transactions;
    private final DeadlineStore store;
    private final TimeSteps steps;
    private final Signing signing;
    private final Permits permits;
    private final Regions regions;
    private final OfficeClock clock;

    Deadlines(
            Transactions transactions,
            DeadlineStore store,
            TimeSteps steps,
            Signing signing,
            Permits permits,
            Regions regions,
            OfficeClock clock) {
        this.transactions = transactions;
        this.store = store;
        this.steps = steps;
        this.signing = signing;
        this.permits = permits;
        this.regions = regions;
        this.clock = clock;
    }

    /** Does all that is due in all regions now. */
    public void sweep() {
        regions.all().stream().map(Region::code).forEach(this::sweep);
    }

    /** Does all that is due in a region now. */
    public void sweep(RegionCode region) {
        var now = clock.now(region);
        each(region, () -> store.clocksDue(region, now.at(), BATCH), steps::clockIsDue);
        each(
                region,
                () -> store.tokensDue(region, now.at(), BATCH),
                due -> steps.tokenIsDue(due.number(), due.version()));
        each(region, () -> store.deemedWithoutPaper(region, BATCH), signing::issue);
        each(region, () -> store.permitsDue(region, now.today(), BATCH), number -> permits.isDue(region, number));
    }

    private <T> void each(RegionCode region, Supplier<List<T>> find, Consumer<T> work) {
        for (var due : transactions.read(region, find)) {
            try {
                work.accept(due);
            } catch (RuntimeException e) {
                log.error("Something due in {} could not be done; it is tried again with the next sweep", region, e);
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        Task<Void> caseClocks(Deadlines deadlines) {
            return Tasks.recurring("case-clocks", FixedDelay.of(EVERY)).execute((_, _) -> deadlines.sweep());
        }
    }
}
