package id.pendopo.notify;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import id.pendopo.kernel.RegionCode;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job behind each message; its name says region and message, and it lives until the message has left. */
@Configuration(proxyBeanMethods = false)
class DeliveryJob {

    private static final String NAME = "notify-delivery";

    static TaskInstance<Void> of(RegionCode region, UUID message) {
        return new TaskInstance<>(NAME, region + "/" + message);
    }

    @Bean
    Task<Void> messageDelivery(Delivery delivery) {
        return Tasks.custom(NAME, Void.class).execute((instance, _) -> {
            var name = instance.getId().split("/", 2);
            var next = delivery.attempt(RegionCode.of(name[0]), UUID.fromString(name[1]));
            return next.<CompletionHandler<Void>>map(at -> (done, job) -> job.reschedule(done, at))
                    .orElseGet(CompletionHandler.OnCompleteRemove::new);
        });
    }
}
