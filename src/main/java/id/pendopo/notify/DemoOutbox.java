package id.pendopo.notify;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Addressee;
import id.pendopo.kernel.RegionCode;
import id.pendopo.notify.MessageStore.Row;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Service;

/** Every message with its text, of all regions: exists in a demonstration only, where all people are invented. */
@Service
@ConditionalOnProperty("pendopo.demo")
public class DemoOutbox {

    private static final int SHOWN = 200;

    private final MessageStore store;
    private final Phrasing phrasing;
    private final Addressee addressee;
    private final Transactions transactions;

    DemoOutbox(MessageStore store, Phrasing phrasing, Addressee addressee, Transactions transactions) {
        this.store = store;
        this.phrasing = phrasing;
        this.addressee = addressee;
        this.transactions = transactions;
    }

    /**
     * One message as it would be read.
     *
     * @param to address of a direct message, else that of the account
     * @param via empty for a message that is read in the application only
     */
    public record Shown(
            UUID id,
            String region,
            String to,
            String via,
            String subject,
            String body,
            String link,
            OutboxEntry.State state,
            Instant at) {}

    /** The latest, newest first. */
    public List<Shown> latest(Locale language) {
        return transactions.<List<RegionCode>>withoutRegion(() -> store.regions(Optional.empty())).stream()
                .flatMap(region -> transactions
                        .<List<Shown>>read(
                                region,
                                () -> store.latest(SHOWN).stream()
                                        .map(row -> shown(row, language))
                                        .toList())
                        .stream())
                .sorted(Comparator.comparing(Shown::at).reversed())
                .limit(SHOWN)
                .toList();
    }

    private Shown shown(Row row, Locale language) {
        return new Shown(
                row.id(),
                row.region().value(),
                row.address()
                        .or(() -> row.account()
                                .flatMap(account -> addressee.of(row.region(), account))
                                .flatMap(address -> address.email().or(address::phone)))
                        .orElse(""),
                row.via().map(Enum::name).orElse(""),
                phrasing.subject(row.textKey(), row.values(), language),
                phrasing.body(row.textKey(), row.values(), language),
                row.link(),
                row.state(),
                row.createdAt());
    }
}
