package id.pendopo.notify;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Addressee;
import id.pendopo.kernel.Addressee.Address;
import id.pendopo.kernel.DirectMessage.Via;
import id.pendopo.kernel.RegionCode;
import id.pendopo.notify.MessageStore.Row;
import id.pendopo.notify.OutboxEntry.State;
import id.pendopo.notify.Post.Letter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One attempt to deliver one message: reads it, hands it over outside any transaction, writes down how it went. If the
 * program dies in between, it is sent again under the same id: at least once, never not at all.
 */
@Component
class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final MessageStore store;
    private final Transactions transactions;
    private final List<Addressee> addressees;
    private final List<Post> posts;
    private final Letters letters;
    private final InstantSource clock;

    Delivery(
            MessageStore store,
            Transactions transactions,
            List<Addressee> addressees,
            List<Post> posts,
            Letters letters,
            InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.addressees = List.copyOf(addressees);
        this.posts = List.copyOf(posts);
        this.letters = letters;
        this.clock = clock;
    }

    /** Where a message goes. */
    private record Target(Via via, String address, Locale language) {}

    /** @return when to try again; empty when there is nothing more to do */
    Optional<Instant> attempt(RegionCode region, UUID id) {
        var found = transactions.<Optional<Row>>read(region, () -> store.find(id));
        if (found.isEmpty() || found.get().state() != State.WAITING) {
            return Optional.empty();
        }
        var row = found.get();
        var target = target(row);
        if (target.isEmpty()) {
            return ended(row, State.NO_ADDRESS, Optional.empty());
        }
        var post = posts.stream()
                .filter(each -> each.via() == target.get().via())
                .filter(Post::isOpen)
                .findFirst();
        if (post.isEmpty()) {
            return ended(row, State.HELD, Optional.of(target.get().via()));
        }
        var loud = quietUntil(row, target.get().via());
        return loud.isPresent() ? loud : send(row, target.get(), post.get());
    }

    private Optional<Target> target(Row row) {
        if (row.isDirect()) {
            return row.via().flatMap(via -> row.address().map(address -> new Target(via, address, row.language())));
        }
        return row.account()
                .flatMap(account -> address(row.region(), account)
                        // A citizen's account lives in the province's hall, wherever the matter is decided.
                        .or(() -> row.region().isProvince()
                                ? Optional.empty()
                                : address(row.region().province(), account)))
                .flatMap(Delivery::chosen);
    }

    private Optional<Address> address(RegionCode region, UUID account) {
        return transactions.<Optional<Address>>read(
                region,
                () -> addressees.stream()
                        .flatMap(people -> people.of(region, account).stream())
                        .findFirst());
    }

    /** E-mail where there is one, since it costs nothing and says more; else a short message. */
    private static Optional<Target> chosen(Address address) {
        return address.email()
                .map(email -> new Target(Via.EMAIL, email, address.language()))
                .or(() -> address.phone().map(phone -> new Target(Via.SMS, phone, address.language())));
    }

    /** A notice by short message waits for the morning; a code that somebody waits for does not. */
    private Optional<Instant> quietUntil(Row row, Via via) {
        if (via == Via.EMAIL || row.isDirect()) {
            return Optional.empty();
        }
        var settings = letters.settings();
        var now = clock.instant().atZone(settings.zone());
        var from = settings.sms().quietFrom();
        var until = settings.sms().quietUntil();
        if (!isQuiet(now.toLocalTime(), from, until)) {
            return Optional.empty();
        }
        var morning = now.with(until);
        return Optional.of((morning.isAfter(now) ? morning : morning.plusDays(1)).toInstant());
    }

    static boolean isQuiet(LocalTime now, LocalTime from, LocalTime until) {
        boolean overMidnight = from.isAfter(until);
        return overMidnight ? !now.isBefore(from) || now.isBefore(until) : !now.isBefore(from) && now.isBefore(until);
    }

    private Optional<Instant> send(Row row, Target target, Post post) {
        try {
            post.send(letters.write(row, target.address(), target.language()));
            return ended(row, State.SENT, Optional.of(target.via()));
        } catch (Post.NotDelivered e) {
            return failed(row, target.via(), e.getMessage() == null ? "" : e.getMessage());
        }
    }

    private Optional<Instant> ended(Row row, State state, Optional<Via> via) {
        int attempts = row.attempts() + (state == State.SENT ? 1 : 0);
        transactions.write(row.region(), () -> store.become(row.id(), state, via, attempts, "", clock.instant()));
        return Optional.empty();
    }

    private Optional<Instant> failed(Row row, Via via, String error) {
        int attempts = row.attempts() + 1;
        var retry = letters.settings().retry();
        var now = clock.instant();
        boolean last = attempts >= retry.attempts();
        transactions.write(
                row.region(),
                () -> store.become(
                        row.id(), last ? State.GIVEN_UP : State.WAITING, Optional.of(via), attempts, error, now));
        if (last) {
            log.error("Message {} was given up after {} attempts: {}", row.id(), attempts, error);
            return Optional.empty();
        }
        return Optional.of(now.plus(retry.after(attempts)));
    }

    /** Writes letters: the text in the reader's language, and the link to where it can be acted on. */
    @Component
    static class Letters {

        private final Phrasing phrasing;
        private final NotifySettings settings;

        Letters(Phrasing phrasing, NotifySettings settings) {
            this.phrasing = phrasing;
            this.settings = settings;
        }

        NotifySettings settings() {
            return settings;
        }

        Letter write(Row row, String address, Locale language) {
            var body = phrasing.body(row.textKey(), row.values(), language);
            var link = row.link().isEmpty() ? "" : "\n\n" + settings.address().resolve(row.link());
            return new Letter(row.id(), address, phrasing.subject(row.textKey(), row.values(), language), body + link);
        }
    }
}
