package id.pendopo.documents;

import java.util.Arrays;
import java.util.UUID;

/**
 * Who signs what for, and the passphrase that proves it. The passphrase lives in this object alone, is printed nowhere,
 * and is wiped by {@link #close()}: use it in a try block.
 *
 * @param account of the signer
 * @param reason printed in the signature, for example {@code Penetapan izin}
 * @param location for example {@code Surabaya}
 */
public record SigningRequest(UUID account, String reason, String location, char[] passphrase) implements AutoCloseable {

    @Override
    public void close() {
        Arrays.fill(passphrase, '\0');
    }

    @Override
    public String toString() {
        return "SigningRequest[account=" + account + "]";
    }
}
