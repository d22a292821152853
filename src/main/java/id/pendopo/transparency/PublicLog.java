package id.pendopo.transparency;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Disclosable;
import id.pendopo.kernel.Disclosed;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The log of acts, open to everyone. */
@Service
public class PublicLog implements Disclosed {

    /** How many entries a page may ask for. */
    public static final int PAGE_MAX = 100;

    private final CommitmentStore commitments;
    private final Transactions transactions;

    PublicLog(CommitmentStore commitments, Transactions transactions) {
        this.commitments = commitments;
        this.transactions = transactions;
    }

    /** Runs inside the act's own transaction: what is done is in the log, and what is undone is not. */
    @EventListener
    void on(Disclosable act) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An act was disclosed outside its transaction: " + act.kind());
        }
        commitments.append(act);
    }

    /** The newest first, from all regions. */
    public List<LogEntry> newest(int limit) {
        if (limit < 1 || limit > PAGE_MAX) {
            throw new IllegalArgumentException("Between 1 and " + PAGE_MAX + " entries: " + limit);
        }
        return transactions.withoutRegion(() -> commitments.newest(limit));
    }

    /** @param digest 64 hexadecimal digits */
    public Optional<LogEntry> find(String digest) {
        byte[] bytes = HexFormat.of().parseHex(digest);
        return transactions.withoutRegion(() -> commitments.find(bytes));
    }

    @Override
    public Set<String> missing(Collection<Commitment> promised) {
        return promised.isEmpty()
                ? Set.of()
                : transactions.withoutRegion(() -> commitments.missing(
                        promised.stream().map(Commitment::toString).toList()));
    }

    @Override
    public List<Act> since(RegionCode region, Set<String> families, Instant moment) {
        return transactions.withoutRegion(() -> commitments.since(region, families, moment));
    }
}
