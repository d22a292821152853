package id.pendopo.documents;

import java.time.Instant;
import java.util.Optional;

/**
 * What the public log was promised about a document: salt and content, from which anybody computes the log's row again.
 *
 * @param salt as it was kept
 */
public record Promise(DocumentState state, Instant at, byte[] salt, String content) {

    static String ofFile(IssuedDocument document) {
        return document.kind() + "|" + document.number() + "|" + document.digestHex();
    }

    static String ofState(IssuedDocument document, DocumentState state) {
        return document.kind() + "|" + document.number() + "|" + state;
    }

    /** Empty for what is not disclosed: that it waits for a signature, and that its holder took it. */
    static Optional<Promise> of(IssuedDocument document, IssuedStore.Step step) {
        return switch (step.state()) {
            case AWAITING_SIGNATURE, DELIVERED -> Optional.empty();
            case ISSUED -> Optional.of(new Promise(step.state(), step.at(), step.salt(), ofFile(document)));
            case SUSPENDED, REVOKED, REPLACED, CANCELLED ->
                Optional.of(new Promise(step.state(), step.at(), step.salt(), ofState(document, step.state())));
        };
    }
}
