package id.pendopo.notify;

import id.pendopo.database.Transactions;
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
    private final Transactions transactions;

    DemoOutbox(MessageStore store, Phrasing phrasing, Transactions transactions) {
        this.store = store;
        this.phrasing = phrasing;
        this.transactions = transactions;
    }

    /**
     * One message as it would be read.
     *
     * @param to address of a direct message, else the account
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
                .flatMap(region -> transactions.<List<Row>>read(region, () -> store.latest(SHOWN)).stream())
                .sorted(Comparator.comparing(Row::createdAt).reversed())
                .limit(SHOWN)
                .map(row -> shown(row, language))
                .toList();
    }

    private Shown shown(Row row, Locale language) {
        return new Shown(
                row.id(),
                row.region().value(),
                row.address().or(() -> row.account().map(UUID::toString)).orElse(""),
                row.via().map(Enum::name).orElse(""),
                phrasing.subject(row.textKey(), row.values(), language),
                phrasing.body(row.textKey(), row.values(), language),
                row.link(),
                row.state(),
                row.createdAt());
    }
}
