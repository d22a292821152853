package id.pendopo.documents;

import java.util.Optional;
import java.util.UUID;

/**
 * Tells the national identity number by which the signature service knows a signer. Offered by the module that keeps
 * accounts; asked only while a signature is made.
 */
public interface SignerNumbers {

    Optional<String> nik(UUID account);
}
