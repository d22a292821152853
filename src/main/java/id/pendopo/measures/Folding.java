package id.pendopo.measures;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the waiting room of the counts short. */
@Configuration(proxyBeanMethods = false)
class Folding {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Bean
    Task<?> foldMeasures(Measures measures) {
        return Tasks.recurring("measures.fold", FixedDelay.of(PAUSE)).execute((_, _) -> measures.fold());
    }
}
