package id.pendopo.database;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Jobs that survive a restart and run once in a cluster. A module offers its {@link Task} as a bean and schedules through
 * the {@link Scheduler}; what it schedules inside a transaction exists exactly if that commits.
 */
@Configuration(proxyBeanMethods = false)
class Jobs {

    private static final Duration POLLING = Duration.ofSeconds(5);
    private static final Duration STOPPING_MAX = Duration.ofSeconds(5);

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource dataSource, List<Task<?>> tasks, InstantSource clock) {
        var recurring = tasks.stream()
                .filter(RecurringTask.class::isInstance)
                .<RecurringTask<?>>map(task -> (RecurringTask<?>) task)
                .toList();
        var others = tasks.stream()
                .filter(task -> !(task instanceof RecurringTask<?>))
                .toList();
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), List.copyOf(others))
                .startTasks(recurring)
                .tableName("pendopo.job")
                .threads(4)
                .pollingInterval(POLLING)
                .shutdownMaxWait(STOPPING_MAX)
                .clock((Clock) clock::instant)
                .build();
    }

    @Bean
    Start start(Scheduler scheduler) {
        return new Start(scheduler);
    }

    /** Jobs start when everything else stands. */
    record Start(Scheduler scheduler) {

        @EventListener
        void on(ApplicationReadyEvent ready) {
            scheduler.start();
        }
    }
}
