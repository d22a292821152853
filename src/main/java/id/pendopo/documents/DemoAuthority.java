package id.pendopo.documents;

import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A certificate authority and time-stamp authority of our own, for a demonstration: it makes itself at the first start and
 * issues a key to each signer, sealed by the signer's passphrase. Nobody outside trusts it, and its certificates say so.
 */
@Component
public class DemoAuthority {

    /** Lies beside the keys; hand it to whoever wants to verify: {@code verify FILE.pdf --trust authority.pem}. */
    public static final String ROOT_FILE = "authority.pem";

    private static final String OWNER_ONLY = "rw-------";
    private static final String TSA_POLICY = "1.3.6.1.4.1.99999.1";

    private final Path folder;
    private final Certificates.Issued root;
    private final Certificates.Issued clockwork;
    private final InstantSource clock;

    DemoAuthority(DocumentSettings settings, InstantSource clock) throws IOException, GeneralSecurityException {
        this.clock = clock;
        this.folder = settings.authority().isEmpty()
                ? Files.createTempDirectory("pendopo-authority")
                : Path.of(settings.authority());
        Files.createDirectories(folder.resolve("signers"));
        var password = password();
        var issuer = take("root", password, () -> Certificates.root(clock.instant()));
        this.root = issuer;
        this.clockwork = take("time", password, () -> Certificates.timeStamps(issuer, clock.instant()));
        Files.writeString(folder.resolve(ROOT_FILE), pem(root.certificate()));
    }

    /** The certificate to trust when a signature is verified. */
    public X509Certificate trustAnchor() {
        return root.certificate();
    }

    /** Issues a key to a signer; an earlier key of the same account is replaced. */
    public void enrol(UUID account, String name, String position, char[] passphrase) {
        try {
            var issued = Certificates.signer(root, account, name, position, clock.instant());
            write(file(account), issued, List.of(root.certificate()), passphrase);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot issue a key", e);
        }
    }

    public boolean knows(UUID account) {
        return Files.exists(file(account));
    }

    Optional<byte[]> keyStore(UUID account) {
        try {
            return knows(account) ? Optional.of(Files.readAllBytes(file(account))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A time stamp authority that reads our clock; one for each signing, because it carries the moment. */
    KeyEntityTSPSource timeStamps() {
        var source = new KeyEntityTSPSource(
                clockwork.key(), clockwork.certificate(), List.of(clockwork.certificate(), root.certificate()));
        source.setTsaPolicy(TSA_POLICY);
        source.setProductionTime(Date.from(clock.instant()));
        return source;
    }

    private interface Maker {
        Certificates.Issued make() throws GeneralSecurityException;
    }

    private Certificates.Issued take(String name, char[] password, Maker maker)
            throws IOException, GeneralSecurityException {
        var file = folder.resolve(name + ".p12");
        if (!Files.exists(file)) {
            write(file, maker.make(), List.of(), password);
        }
        var store = KeyStore.getInstance("PKCS12");
        try (var stream = Files.newInputStream(file)) {
            store.load(stream, password);
        }
        return new Certificates.Issued(
                (PrivateKey) store.getKey("key", password), (X509Certificate) store.getCertificate("key"));
    }

    private static void write(Path file, Certificates.Issued issued, List<X509Certificate> above, char[] password)
            throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        var chain = new java.util.ArrayList<X509Certificate>(above);
        chain.addFirst(issued.certificate());
        store.setKeyEntry("key", issued.key(), password, chain.toArray(X509Certificate[]::new));
        var fresh = ownerOnly(file.resolveSibling(file.getFileName() + ".new"));
        try (var stream = Files.newOutputStream(fresh)) {
            store.store(stream, password);
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path ownerOnly(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
    }

    /** Of the two keys that the program itself uses; a demonstration keeps it in a file that its owner alone may read. */
    private char[] password() throws IOException {
        var file = folder.resolve("password");
        if (!Files.exists(file)) {
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.writeString(ownerOnly(file), HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip().toCharArray();
    }

    private Path file(UUID account) {
        return folder.resolve("signers").resolve(account + ".p12");
    }

    private static String pem(X509Certificate certificate) throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
