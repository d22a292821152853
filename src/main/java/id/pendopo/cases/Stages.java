package id.pendopo.cases;

import id.pendopo.catalog.Catalog;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings a case on stage: locked, with its tokens, at the version at which somebody wants to act. */
@Component
class Stages {

    private final Transactions transactions;
    private final Catalog catalog;
    private final HistoryStore history;
    private final Access access;

    Stages(Transactions transactions, Catalog catalog, HistoryStore history, Access access) {
        this.transactions = transactions;
        this.catalog = catalog;
        this.history = history;
        this.access = access;
    }

    /**
     * Works on it in one transaction. The lock is taken and the tokens are read in one trip; the tokens after the lock, so
     * that they are what the winner of a race left.
     *
     * @throws Refusal {@code case-unknown} for whoever may not know that it exists, {@code step-taken} or
     *     {@code version-stale} where nothing is offered at this version any longer
     */
    <T extends @Nullable Object> T at(Actor actor, CaseNumber number, int version, Function<Stage, T> work) {
        var locking = CaseStore.locking(number);
        var standing = TokenStore.standing(number);
        return transactions.write(number.region(), List.of(locking, standing), found -> {
            var file = found.first(locking)
                    .filter(row -> access.maySee(actor, row))
                    .orElseThrow(CaseRefusals::unknown);
            var open = found.of(standing);
            var token = open.stream()
                    .filter(candidate -> candidate.version() == version)
                    .findFirst()
                    .orElseThrow(() -> lost(file, version));
            return work.apply(new Stage(file, open, token, catalog.byDigest(number.region(), file.definition())));
        });
    }

    private Refusal lost(CaseRow file, int version) {
        return history.whoUsed(file.number(), version)
                .map(winner -> CaseRefusals.taken(file, winner))
                .orElseGet(() -> CaseRefusals.stale(file, version));
    }
}
