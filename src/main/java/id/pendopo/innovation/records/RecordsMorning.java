package id.pendopo.innovation.records;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
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

/**
 * Every morning: who heads an agency now, and how each running innovation stands. One that fails holds up no other; it is
 * read again the next day.
 */
@Component
public class RecordsMorning {

    private static final Logger log = LoggerFactory.getLogger(RecordsMorning.class);

    private final Regions regions;
    private final Innovations innovations;
    private final HeadWatch heads;
    private final Ticking ticking;
    private final RecordPictures pictures;

    RecordsMorning(
            Regions regions, Innovations innovations, HeadWatch heads, Ticking ticking, RecordPictures pictures) {
        this.regions = regions;
        this.innovations = innovations;
        this.heads = heads;
        this.ticking = ticking;
        this.pictures = pictures;
    }

    public void morning() {
        regions.all().stream().map(Region::code).forEach(this::morning);
    }

    void morning(RegionCode region) {
        var today = innovations.today(region);
        alone("Heads of agencies in " + region, () -> heads.look(region, today));
        alone("Pictures of nothing in " + region, () -> pictures.removeLeft(region, today.minusDays(1)));
        innovations
                .search(new Search("", region.value(), "", "", State.RUNNING.name(), 0))
                .forEach(record -> alone("The clock of " + record.code(), () -> ticking.tick(record)));
    }

    private static void alone(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.error("{} could not be looked at; tomorrow again", what, e);
        }
    }

    /** The job of the morning. */
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> recordsMorning(RecordsMorning morning) {
            var early = Schedules.daily(ZoneId.of("Asia/Jakarta"), LocalTime.of(5, 30));
            return Tasks.recurring("innovation-records-morning", new FirstAtOnce(early))
                    .execute((_, _) -> morning.morning());
        }
    }
}
