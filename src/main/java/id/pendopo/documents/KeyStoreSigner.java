package id.pendopo.documents;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSASN1Utils;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.Date;
import java.util.TimeZone;
import java.util.UUID;

/** Signs with a key that lies here, sealed by its owner's passphrase: PAdES-BASELINE-T with our own time stamps. */
final class KeyStoreSigner implements Signer {

    private final DemoAuthority authority;
    private final WrongPassphrases wrong;
    private final InstantSource clock;
    private final PAdESService service;

    KeyStoreSigner(DemoAuthority authority, InstantSource clock) {
        this.authority = authority;
        this.wrong = new WrongPassphrases(clock);
        this.clock = clock;
        // No source of certificates, revocation data or anything else: nothing is fetched while signing.
        this.service = new PAdESService(new CommonCertificateVerifier());
    }

    @Override
    public boolean isRegistered(UUID account) {
        return authority.knows(account);
    }

    @Override
    public SigningOutcome sign(byte[] pdf, SigningRequest request) {
        NoTransaction.isRequiredFor("Signing");
        var store = authority.keyStore(request.account());
        if (store.isEmpty()) {
            return new SigningOutcome.NotRegistered();
        }
        if (wrong.tooMany(request.account())) {
            return new SigningOutcome.Locked();
        }
        var protection = new KeyStore.PasswordProtection(request.passphrase().clone());
        try (var token = open(store.get(), protection)) {
            wrong.forget(request.account());
            return new SigningOutcome.Signed(
                    seal(pdf, request, token), UUID.randomUUID().toString());
        } catch (NotOpened _) {
            wrong.remember(request.account());
            return new SigningOutcome.WrongPassphrase();
        } finally {
            destroy(protection);
        }
    }

    private static Pkcs12SignatureToken open(byte[] store, KeyStore.PasswordProtection protection) throws NotOpened {
        try {
            var token = new Pkcs12SignatureToken(store, protection);
            token.getKeys();
            return token;
        } catch (DSSException e) {
            throw new NotOpened(e);
        }
    }

    private byte[] seal(byte[] pdf, SigningRequest request, Pkcs12SignatureToken token) {
        DSSPrivateKeyEntry key = token.getKeys().getFirst();
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(key.getCertificate());
        parameters.setCertificateChain(key.getCertificateChain());
        parameters.bLevel().setSigningDate(Date.from(clock.instant()));
        parameters.setSigningTimeZone(TimeZone.getTimeZone("Asia/Jakarta"));
        parameters.setReason(request.reason());
        parameters.setLocation(request.location());
        parameters.setSignerName(DSSASN1Utils.getHumanReadableName(key.getCertificate()));
        parameters.setAppName("Pendopo");
        parameters.setContentSize(24_000);
        // The service holds its time stamp source, which holds a moment: one at a time.
        synchronized (service) {
            service.setTspSource(authority.timeStamps());
            var document = new InMemoryDocument(pdf);
            var toSign = service.getDataToSign(document, parameters);
            var value = token.sign(toSign, DigestAlgorithm.SHA256, key);
            return DSSUtils.toByteArray(service.signDocument(document, parameters, value));
        }
    }

    private static void destroy(KeyStore.PasswordProtection protection) {
        try {
            protection.destroy();
        } catch (javax.security.auth.DestroyFailedException e) {
            throw new IllegalStateException("A passphrase was not wiped", e);
        }
    }

    private static final class NotOpened extends Exception {
        NotOpened(Throwable cause) {
            super(cause);
        }
    }
}
