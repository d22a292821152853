package id.pendopo.cases;

import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case as it lies in its table, personal data sealed. */
record CaseRow(
        CaseNumber number,
        String service,
        String definition,
        String variant,
        String office,
        String channel,
        Owner owner,
        byte[] holderSealed,
        byte[] dataSealed,
        @Nullable String origin,
        Progress progress,
        LegalTime clock) {

    CaseRow with(Progress other) {
        return Progression.with(this, other, clock);
    }

    /** Who handed it in, and for whom. */
    record Owner(ApplicantKind kind, UUID account, @Nullable UUID party, byte[] holderHash) {}

    /** How far it is. */
    record Progress(
            int version,
            CaseState state,
            Instant submittedAt,
            @Nullable Instant completeAt,
            @Nullable Instant finishedAt,
            int returns,
            int outOfTurn) {

        /** One version on, and nothing else is different. */
        Progress next() {
            return next(state);
        }

        Progress next(CaseState to) {
            return new Progress(version + 1, to, submittedAt, completeAt, finishedAt, returns, outOfTurn);
        }

        /** Taken before its turn once more. */
        Progress early() {
            return new Progress(version, state, submittedAt, completeAt, finishedAt, returns, outOfTurn + 1);
        }

        /** When it became due to be taken: complete files in the order in which they became so, others as they came. */
        Instant queuedAt() {
            return completeAt == null ? submittedAt : completeAt;
        }
    }
}
