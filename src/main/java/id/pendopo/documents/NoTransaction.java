package id.pendopo.documents;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Slow work must not hold rows: it is a defect to begin it inside a transaction. */
final class NoTransaction {

    private NoTransaction() {}

    static void isRequiredFor(String work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(work + " must not hold a database transaction");
        }
    }
}
