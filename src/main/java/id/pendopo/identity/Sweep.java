package id.pendopo.identity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.pendopo.database.Transactions;
import id.pendopo.regions.Region;
import id.pendopo.regions.Regions;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets what is of no more use: sessions and codes that ended, counts of old guesses. */
@Configuration(proxyBeanMethods = false)
class Sweep {

    private static final Duration KEPT = Duration.ofDays(7);

    @Bean
    RecurringTask<Void> identitySweep(
            Transactions transactions,
            Regions regions,
            SessionStore sessions,
            CodeStore codes,
            AttemptStore attempts,
            InstantSource clock) {
        return Tasks.recurring("identity.sweep", FixedDelay.ofHours(6)).execute((_, _) -> {
            var before = clock.instant().minus(KEPT);
            for (Region region : regions.all()) {
                transactions.write(region.code(), () -> {
                    sessions.forget(region.code(), before);
                    codes.forget(region.code(), before);
                });
            }
            transactions.withoutRegion(() -> {
                attempts.forget(before);
                return true;
            });
        });
    }
}
