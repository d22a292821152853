package id.pendopo.cases.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts wrong tries by address and by number, each in a window of time, so that codes cannot be guessed in a row. */
@Component
class TrackTries {

    static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int PER_ADDRESS = 30;
    private static final int PER_NUMBER = 10;
    private static final int REMEMBERED = 20_000;
    private static final int NUMBER_MAX = 40;

    private final InstantSource clock;
    private final Map<String, Count> counts = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > REMEMBERED;
        }
    };

    TrackTries(InstantSource clock) {
        this.clock = clock;
    }

    private record Count(Instant since, int tries) {}

    synchronized boolean mayTry(String address, String number) {
        return left("a:" + address, PER_ADDRESS) && left(key(address, number), PER_NUMBER);
    }

    synchronized void failed(String address, String number) {
        count("a:" + address);
        count(key(address, number));
    }

    private boolean left(String key, int most) {
        var known = counts.get(key);
        return known == null || isOld(known) || known.tries() < most;
    }

    private void count(String key) {
        var known = counts.get(key);
        counts.put(
                key,
                known == null || isOld(known)
                        ? new Count(clock.instant(), 1)
                        : new Count(known.since(), known.tries() + 1));
    }

    private boolean isOld(Count count) {
        return count.since().plus(WINDOW).isBefore(clock.instant());
    }

    /** By number and address together: nobody can lock another out by guessing at their case. */
    private static String key(String address, String number) {
        return "n:" + address + ":" + (number.length() > NUMBER_MAX ? number.substring(0, NUMBER_MAX) : number);
    }
}
