package id.pendopo.cases;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.pendopo.catalog.Catalog;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Check;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Region;
import id.pendopo.regions.Regions;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;

/**
 * Asks again what a neighbour did not answer, each time after a longer wait, until it answers, the case ends, or it was
 * asked often enough. One sweep runs in the whole cluster; the neighbour is asked outside any transaction.
 */
@Service
public class Verifications {

    private static final Logger log = LoggerFactory.getLogger(Verifications.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    /** A silent neighbour may take seconds for each. */
    private static final int BATCH = 50;

    private final Transactions transactions;
    private final VerificationStore store;
    private final VerificationSteps steps;
    private final Prerequisites prerequisites;
    private final Regions regions;
    private final Catalog catalog;

    Verifications(
            Transactions transactions,
            VerificationStore store,
            VerificationSteps steps,
            Prerequisites prerequisites,
            Regions regions,
            Catalog catalog) {
        this.transactions = transactions;
        this.store = store;
        this.steps = steps;
        this.prerequisites = prerequisites;
        this.regions = regions;
        this.catalog = catalog;
    }

    /** Asks all that is due in all regions now. */
    public void sweep() {
        regions.all().stream().map(Region::code).forEach(this::sweep);
    }

    /** Asks all that is due in a region now. */
    public void sweep(RegionCode region) {
        var now = steps.now(region);
        for (var due : transactions.read(region, () -> store.due(region, now.at(), BATCH))) {
            try {
                again(due);
            } catch (RuntimeException e) {
                log.error("A check in {} could not be asked again; it is tried with the next sweep", region, e);
            }
        }
    }

    private void again(VerificationStore.Due due) {
        var region = due.number().region();
        var asked = transactions.read(region, () -> steps.asked(due));
        if (asked.isEmpty()) {
            return;
        }
        var file = asked.get().file();
        var answer = file.progress().state().isFinal()
                ? new Check.Answer.NotVerified(asked.get().row().evidence())
                : prerequisites.again(
                        catalog.byDigest(region, file.definition()),
                        file,
                        asked.get().row().name());
        transactions.write(region, () -> steps.answered(due, asked.get().row().tries(), answer));
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        Task<Void> caseVerifications(Verifications verifications) {
            return Tasks.recurring("case-verifications", FixedDelay.of(EVERY)).execute((_, _) -> verifications.sweep());
        }
    }
}
