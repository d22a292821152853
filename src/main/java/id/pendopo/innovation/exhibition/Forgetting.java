package id.pendopo.innovation.exhibition;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Region;
import id.pendopo.regions.Regions;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Every night: the visitors of events that ended some time ago are forgotten. Their tickets stay, without a person. Keyed
 * hashes of where they were taken go with them, unless votes still wait to be counted: without these nobody could see which
 * of them one hand cast.
 */
@Component
class Forgetting {

    private static final Logger log = LoggerFactory.getLogger(Forgetting.class);

    private final EventStore events;
    private final TicketStore tickets;
    private final Regions regions;
    private final Acts acts;
    private final ExhibitionSettings settings;

    Forgetting(EventStore events, TicketStore tickets, Regions regions, Acts acts, ExhibitionSettings settings) {
        this.events = events;
        this.tickets = tickets;
        this.regions = regions;
        this.acts = acts;
        this.settings = settings;
    }

    void night() {
        regions.all().stream().map(Region::code).forEach(this::night);
    }

    void night(RegionCode region) {
        var today = LocalDate.ofInstant(acts.now(), acts.zone(region));
        for (var event : acts.open(() -> events.toErase(region, today.minusDays(settings.keptDays())))) {
            try {
                int forgotten = acts.write(event, () -> {
                    events.lock(event.code());
                    int all = tickets.forgetHolders(event);
                    events.erased(event, acts.now());
                    return all;
                });
                log.info("Forgot the visitors of {}: {} tickets", event.code(), forgotten);
                if (event.choice() == Event.Choice.OPEN || event.choice() == Event.Choice.CLOSED) {
                    log.warn(
                            "The votes of {} wait to be counted; until then its tickets keep their sources",
                            event.code());
                }
            } catch (RuntimeException e) {
                log.error("The visitors of {} could not be forgotten; it is tried again tomorrow", event.code(), e);
            }
        }
        try {
            acts.write(region, () -> tickets.forgetSources(region));
        } catch (RuntimeException e) {
            log.error("Where tickets of {} were taken could not be forgotten; it is tried again tomorrow", region, e);
        }
    }

    /** The job of the night. */
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> exhibitionForgetting(Forgetting forgetting) {
            var night = Schedules.daily(ZoneId.of("Asia/Jakarta"), LocalTime.of(2, 15));
            return Tasks.recurring("innovation-exhibition-forgetting", night).execute((_, _) -> forgetting.night());
        }
    }
}
