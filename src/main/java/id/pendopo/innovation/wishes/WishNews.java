package id.pendopo.innovation.wishes;

import id.pendopo.database.Transactions;
import id.pendopo.innovation.wishes.WishHearers.Hearers;
import id.pendopo.kernel.Notice;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells both sides: in the transaction of what happened whoever is of its region, all others in one of theirs after it. */
@Component
class WishNews {

    private static final Logger log = LoggerFactory.getLogger(WishNews.class);

    private final WishHearers hearers;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    WishNews(WishHearers hearers, Transactions transactions, ApplicationEventPublisher events) {
        this.hearers = hearers;
        this.transactions = transactions;
        this.events = events;
    }

    /** Does something with a request and tells the owner of it. */
    void tellingOwner(Wish wish, String text, Runnable act) {
        telling(wish, hearers.ofOwner(wish), text, () -> {
            act.run();
            return true;
        });
    }

    /**
     * Tells whoever is above the owner that the answer is late.
     *
     * @param act says whether it still is to be told
     * @return false where nobody is there, and nothing was done
     */
    boolean tellingAbove(Wish wish, BooleanSupplier act) {
        var above = hearers.aboveOwner(wish);
        if (above.isNobody()) {
            return false;
        }
        telling(wish, above, "innovation.wishes.late", act);
        return true;
    }

    private void telling(Wish wish, Hearers heard, String text, BooleanSupplier act) {
        boolean here = heard.region().equals(wish.region());
        boolean tell = transactions.<Boolean>write(wish.region(), () -> {
            boolean due = act.getAsBoolean();
            if (due && here) {
                publish(heard, text, wish);
            }
            return due;
        });
        if (tell && !here) {
            tellElsewhere(heard, text, wish);
        }
    }

    /** Outside a transaction. */
    void tellAsking(Wish wish, String text) {
        var asking = wish.asking();
        tellElsewhere(new Hearers(asking.region(), hearers.speakers(asking.region(), asking.agency())), text, wish);
    }

    /** What happened stands and is public; a message that fails must not tell whoever did it that it did not happen. */
    private void tellElsewhere(Hearers heard, String text, Wish wish) {
        try {
            transactions.write(heard.region(), () -> publish(heard, text, wish));
        } catch (RuntimeException e) {
            log.error("Request {}: {} could not be told in {}", wish.id(), text, heard.region(), e);
        }
    }

    private void publish(Hearers heard, String text, Wish wish) {
        var values = Map.of(
                "title", wish.title(),
                "asking", wish.asking().name(),
                "owner", wish.owner().name(),
                "due", wish.dates().due().toString());
        heard.accounts()
                .forEach(account -> events.publishEvent(
                        new Notice(heard.region(), account, text, values, "/hub/wishes/" + wish.id())));
    }
}
