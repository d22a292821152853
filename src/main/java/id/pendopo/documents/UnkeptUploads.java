package id.pendopo.documents;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Removes uploads that no file ever took in. Each is looked at once, when its time has come. */
@Configuration(proxyBeanMethods = false)
class UnkeptUploads {

    private static final String NAME = "documents-remove-unkept-upload";
    private static final Logger log = LoggerFactory.getLogger(UnkeptUploads.class);

    @Bean
    Task<Void> removeUnkeptUpload(UploadStore store, Transactions transactions) {
        return task(store, transactions);
    }

    @Bean
    Removal removal(ObjectProvider<Scheduler> scheduler, DocumentSettings settings) {
        return (region, id, storedAt) -> scheduler
                .getObject()
                .scheduleIfNotExists(
                        new com.github.kagkarlsson.scheduler.task.TaskInstance<Void>(NAME, region.value() + ":" + id),
                        storedAt.plus(settings.unkept()));
    }

    /** Plans the look at one upload, in the transaction that stores it. */
    interface Removal {
        void plan(RegionCode region, UUID id, Instant storedAt);
    }

    private static OneTimeTask<Void> task(UploadStore store, Transactions transactions) {
        return Tasks.oneTime(NAME, Void.class).execute((instance, _) -> {
            var name = instance.getId();
            int colon = name.indexOf(':');
            var region = RegionCode.of(name.substring(0, colon));
            var id = UUID.fromString(name.substring(colon + 1));
            int removed = transactions.write(region, () -> store.deleteUnkept(region, id));
            if (removed > 0) {
                log.info("Removed an upload that no file took in: {} {}", region, id);
            }
        });
    }
}
