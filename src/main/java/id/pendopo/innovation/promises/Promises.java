package id.pendopo.innovation.promises;

import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Disclosed;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Acts that the public log is promised. A digest alone proves nothing to anybody: the words and the salt stay here, so that
 * whoever may read them can hold the act against the log. Inside a transaction of the region.
 */
@Service
public class Promises {

    private final PromiseStore store;
    private final Disclosed log;
    private final ApplicationEventPublisher events;

    Promises(PromiseStore store, Disclosed log, ApplicationEventPublisher events) {
        this.store = store;
        this.log = log;
        this.events = events;
    }

    /**
     * Promises an act and keeps what proves it, with the act itself.
     *
     * @param subject by which it is found again: the code of what it is about
     * @param words about the act, whole: they have to name what it is about
     */
    public void make(String kind, RegionCode region, String subject, String words, Instant at) {
        var commitment = Commitment.to(words);
        store.insert(region, subject, new Promise(kind, words, commitment.salt(), commitment.digest(), at));
        events.publishEvent(new Promised(kind, region, at, commitment));
    }

    /** All promises about something, the oldest first. */
    public List<Promise> about(RegionCode region, String subject) {
        return store.about(region, subject);
    }

    /** Promises about something whose words are others now, or which the log never saw; outside any transaction. */
    public List<Promise> broken(List<Promise> promises) {
        var missing = log.missing(promises.stream().map(Promise::commitment).toList());
        return promises.stream()
                .filter(one -> !one.holds() || missing.contains(one.commitment().toString()))
                .toList();
    }
}
