package id.pendopo.documents;

import java.util.UUID;

/**
 * Puts a person's electronic signature on a PDF: by a key kept here, or by the national signature service.
 *
 * <p>May take long and may fail; must be called while no database transaction is open.
 */
public interface Signer {

    SigningOutcome sign(byte[] pdf, SigningRequest request);

    /** Whether this account can sign at all; shown before anybody types a passphrase. */
    boolean isRegistered(UUID account);
}
