package id.pendopo.innovation.exhibition;

import id.pendopo.database.Vault;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The seals of a choice. A slip in the open box, a vote in the closed one and the digest that stands with a ballot have seals
 * of their own: none opens as another, and no two of them can be told to hold the same.
 */
@Component
class Seals {

    private static final String SLIP = "innovation.event_vote.sealed:";
    private static final String KEPT = "innovation.event_vote_kept.sealed:";
    private static final String DIGEST = "innovation.event_ballot.digest:";

    private final Vault vault;

    Seals(Vault vault) {
        this.vault = vault;
    }

    byte[] slip(Event event, Vote vote) {
        return vault.seal(vote.text(), SLIP + event.code());
    }

    byte[] kept(Event event, Vote vote) {
        return vault.seal(vote.text(), KEPT + event.code());
    }

    byte[] ballot(UUID ticket, Vote vote) {
        return vault.seal(vote.commitment().digest(), DIGEST + ticket);
    }

    /** What a slip says; empty when no key opens it. */
    Optional<Vote> openSlip(Event event, byte[] sealed) {
        return open(sealed, SLIP + event.code()).flatMap(text -> Vote.read(event.code(), text));
    }

    Optional<Vote> openKept(Event event, byte[] sealed) {
        return open(sealed, KEPT + event.code()).flatMap(text -> Vote.read(event.code(), text));
    }

    /** The digest of the vote that a ticket cast, in hex. */
    Optional<String> openBallot(UUID ticket, byte[] sealed) {
        return bytes(sealed, DIGEST + ticket).map(HexFormat.of()::formatHex);
    }

    private Optional<String> open(byte[] sealed, String context) {
        return bytes(sealed, context).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private Optional<byte[]> bytes(byte[] sealed, String context) {
        try {
            return Optional.of(vault.openBytes(sealed, context));
        } catch (IllegalStateException _) {
            return Optional.empty();
        }
    }
}
