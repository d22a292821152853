package id.pendopo.innovation.ideas;

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

/**
 * Every morning: what nobody answered in time goes up a step, news is brought, and pictures of forms that nobody sent are
 * thrown away. Each idea is a transaction of its own, so that one that fails holds up no other.
 */
@Component
class Rising {

    private static final Logger log = LoggerFactory.getLogger(Rising.class);
    private static final int BATCH = 1_000;

    private final Transactions transactions;
    private final AnswerStore answers;
    private final PictureStore pictures;
    private final News news;
    private final Desk desk;
    private final Regions regions;

    Rising(
            Transactions transactions,
            AnswerStore answers,
            PictureStore pictures,
            News news,
            Desk desk,
            Regions regions) {
        this.transactions = transactions;
        this.answers = answers;
        this.pictures = pictures;
        this.news = news;
        this.desk = desk;
        this.regions = regions;
    }

    void morning() {
        regions.all().stream().map(Region::code).forEach(this::morning);
    }

    void morning(RegionCode region) {
        try {
            transactions.write(region, () -> {
                news.bring(region);
                pictures.removeLeft(region, desk.today(region).minusDays(1));
            });
            transactions.write(region, () -> arrivals(region));
            for (var late : transactions.read(region, () -> answers.late(region, desk.today(region), BATCH))) {
                rise(region, late);
            }
        } catch (RuntimeException e) {
            log.error("The morning of ideas in {} broke off; the next goes on", region, e);
        }
    }

    /** Sealed ideas of the days before: those who owe the answer hear of all of them together. */
    private void arrivals(RegionCode region) {
        answers.arrivals(region, desk.moment(region, true))
                .forEach(one -> desk.tell(region, one.idea(), one.agency(), 0, one.due()));
    }

    private void rise(RegionCode region, AnswerStore.Late late) {
        try {
            transactions.write(region, () -> {
                var now = desk.owing(region, late.agency(), late.step());
                // Nobody stands above the highest: they are asked again.
                var next = now.last() ? now : desk.owing(region, late.agency(), now.step() + 1);
                var due = desk.nextDue(region);
                if (!answers.rise(region, late.idea(), late.step(), next.step(), due)) {
                    return;
                }
                answers.append(
                        region, late.idea(), new AnswerStore.Rise(next.step(), next.role(), next.agency(), desk.now()));
                desk.tell(region, late.idea(), late.agency(), next.step(), due);
            });
        } catch (RuntimeException e) {
            log.error("An idea in {} could not go up a step; it is tried again tomorrow", region, e);
        }
    }

    /** The job of the morning. */
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> ideasMorning(Rising rising) {
            var morning = Schedules.daily(ZoneId.of("Asia/Jakarta"), LocalTime.of(6, 30));
            return Tasks.recurring("innovation-ideas-morning", morning).execute((_, _) -> rising.morning());
        }
    }
}
