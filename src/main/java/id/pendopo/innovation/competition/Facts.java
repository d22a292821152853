package id.pendopo.innovation.competition;

import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Notice;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What happens and when. */
@Service
class Facts {

    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Facts(ApplicationEventPublisher events, InstantSource clock) {
        this.events = events;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), Edition.ZONE);
    }

    void disclose(String kind, RegionCode region, String words) {
        events.publishEvent(new Acted(kind, region, now(), Commitment.to(words)));
    }

    void disclose(String kind, RegionCode region, Commitment commitment) {
        events.publishEvent(new Acted(kind, region, now(), commitment));
    }

    void tell(Notice notice) {
        events.publishEvent(notice);
    }

    void notify(Entry entry, String text, Map<String, String> values) {
        var all = new HashMap<>(values);
        all.put("title", entry.title());
        var link = "/entries/" + entry.edition() + "/" + entry.id();
        entry.writers()
                .distinct()
                .forEach(account -> tell(new Notice(entry.entrantRegion(), account, text, all, link)));
    }
}
