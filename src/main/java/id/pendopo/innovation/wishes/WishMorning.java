package id.pendopo.innovation.wishes;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Region;
import id.pendopo.regions.Regions;
import java.time.LocalTime;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Every morning: whoever is above an owner hears, once, of a request that was not answered in time. */
@Component
public class WishMorning {

    private static final Logger log = LoggerFactory.getLogger(WishMorning.class);
    private static final int BATCH = 1_000;

    private final WishStore store;
    private final WishNews news;
    private final WishDesk desk;
    private final Regions regions;
    private final Transactions transactions;

    WishMorning(WishStore store, WishNews news, WishDesk desk, Regions regions, Transactions transactions) {
        this.store = store;
        this.news = news;
        this.desk = desk;
        this.regions = regions;
        this.transactions = transactions;
    }

    public void morning() {
        regions.all().stream().map(Region::code).forEach(this::morning);
    }

    private void morning(RegionCode region) {
        for (var late : transactions.read(region, () -> store.late(region, desk.today(region), BATCH))) {
            try {
                if (!news.tellingAbove(late, () -> store.headTold(late, desk.today(region)))) {
                    log.warn("Request {} is late, and nobody is there to tell; it is tried again tomorrow", late.id());
                }
            } catch (RuntimeException e) {
                log.error("The head could not be told of request {}; it is tried again tomorrow", late.id(), e);
            }
        }
    }

    /** The job of the morning. */
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> innovationWishesMorning(WishMorning wishes) {
            var morning = Schedules.daily(ZoneId.of("Asia/Jakarta"), LocalTime.of(6, 50));
            return Tasks.recurring("innovation-wishes-morning", morning).execute((_, _) -> wishes.morning());
        }
    }
}
