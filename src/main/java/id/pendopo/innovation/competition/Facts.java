package id.pendopo.innovation.competition;

import id.pendopo.innovation.promises.Promises;
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
    private final Promises promises;
    private final InstantSource clock;

    Facts(ApplicationEventPublisher events, Promises promises, InstantSource clock) {
        this.events = events;
        this.promises = promises;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), Edition.ZONE);
    }

    /** Promises words about something, which stay to be proved; inside a transaction of the region. */
    void promise(String kind, RegionCode region, String subject, String words) {
        promises.make(kind, region, subject, words, now());
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
