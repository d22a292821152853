package id.pendopo.database;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/**
 * Seals personal data in its column and makes the keyed hashes that find it again.
 *
 * <p>Sealing is AES-256-GCM with a random nonce (Tink); the key's number stands in the bytes, so keys can be rotated. The
 * context (table and column) is authenticated: bytes moved to another column do not open. A lookup is HMAC-SHA-256 under
 * another key: equal values of one purpose meet, and without the key nobody can try all NIK.
 */
public final class Vault {

    private final Aead aead;
    private final PrfSet prf;

    private Vault(Aead aead, PrfSet prf) {
        this.aead = aead;
        this.prf = prf;
    }

    /** Opens the two key sets in this folder, and makes them where there are none. Back them up: without them, no data. */
    static Vault in(Path folder) throws IOException, GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        Files.createDirectories(folder);
        var configuration = RegistryConfiguration.get();
        var sealing = keys(folder.resolve("sealing.json"), "AES256_GCM");
        var lookup = keys(folder.resolve("lookup.json"), "HMAC_SHA256_PRF");
        return new Vault(
                sealing.getPrimitive(configuration, Aead.class), lookup.getPrimitive(configuration, PrfSet.class));
    }

    private static KeysetHandle keys(Path file, String template) throws IOException, GeneralSecurityException {
        if (Files.exists(file)) {
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
        }
        var made = KeysetHandle.generateNew(KeyTemplates.get(template));
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, owner);
        Files.writeString(
                file,
                TinkJsonProtoKeysetFormat.serializeKeyset(made, InsecureSecretKeyAccess.get()),
                StandardOpenOption.WRITE);
        return made;
    }

    /** @param context where the bytes live, for example {@code identity.account.nik} */
    public byte[] seal(String text, String context) {
        return seal(text.getBytes(StandardCharsets.UTF_8), context);
    }

    public byte[] seal(byte[] bytes, String context) {
        try {
            return aead.encrypt(bytes, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal " + context, e);
        }
    }

    public String open(byte[] sealed, String context) {
        return new String(openBytes(sealed, context), StandardCharsets.UTF_8);
    }

    public byte[] openBytes(byte[] sealed, String context) {
        try {
            return aead.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("These bytes are not a sealed " + context + ", or not of this key", e);
        }
    }

    /** 16 bytes by which a value is found again; equal only for the same purpose and value. */
    public byte[] lookup(String purpose, String value) {
        try {
            return prf.computePrimary((purpose + "\0" + value).getBytes(StandardCharsets.UTF_8), 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot hash for " + purpose, e);
        }
    }
}
