package id.pendopo.partners;

import id.pendopo.database.Transactions;
import id.pendopo.database.Vault;
import id.pendopo.kernel.RegionCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Keeps what each neighbour was asked and said. */
@Component
class Inquiries {

    private final InquiryStore store;
    private final Transactions transactions;
    private final Vault vault;
    private final InstantSource clock;

    Inquiries(InquiryStore store, Transactions transactions, Vault vault, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.vault = vault;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void record(RegionCode region, Neighbour neighbour, String number, String answer, Instant askedAt) {
        var hash = vault.lookup("partners." + neighbour.name(), number);
        var took = Duration.between(askedAt, clock.instant());
        transactions.write(
                region,
                () -> store.append(
                        region,
                        new InquiryStore.Inquiry(
                                neighbour.name(), hash, answer, neighbour.isSimulated(), askedAt, took)));
    }
}
