package id.pendopo.innovation.competition;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every act of a competition needs: a transaction of the region, the time, and the public log. */
@Component
class Doing {

    private final Transactions transactions;
    private final Facts facts;

    Doing(Transactions transactions, Facts facts) {
        this.transactions = transactions;
        this.facts = facts;
    }

    <T extends @Nullable Object> T read(RegionCode region, Supplier<T> work) {
        return transactions.read(region, work);
    }

    <T extends @Nullable Object> T write(RegionCode region, Supplier<T> work) {
        return transactions.write(region, work);
    }

    void write(RegionCode region, Runnable work) {
        transactions.write(region, work);
    }

    Instant now() {
        return facts.now();
    }

    LocalDate today() {
        return facts.today();
    }

    /** Discloses an act: its words stay with the promise, so that whoever has the rows can be held to them. */
    void disclose(String kind, StageKey key, String words) {
        facts.promise(kind, key.region(), key.subject(), key.words(words));
    }

    /** Discloses what is under a seal, whose row keeps words and salt. */
    void disclose(String kind, StageKey key, Commitment commitment) {
        facts.disclose(kind, key.region(), commitment);
    }

    /** Tells those who wrote an entry. They may be of another region, which no transaction of this one reaches. */
    void tell(Entry entry, String text, Map<String, String> values) {
        transactions.write(entry.entrantRegion(), () -> facts.notify(entry, text, values));
    }

    Facts facts() {
        return facts;
    }
}
