package id.pendopo.documents;

/** What came of a request to sign. Only {@link Signed} holds a file; after any other the same request may be made again. */
public sealed interface SigningOutcome {

    /** @param reference the service's own name of the signing, for its records */
    record Signed(byte[] pdf, String reference) implements SigningOutcome {}

    record WrongPassphrase() implements SigningOutcome {}

    /** Too many wrong passphrases; nothing was tried. */
    record Locked() implements SigningOutcome {}

    record NotRegistered() implements SigningOutcome {}

    /** Silent, slow, or the answer was lost: nothing is known to be signed. */
    record Unavailable(String cause) implements SigningOutcome {}
}
