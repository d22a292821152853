package id.pendopo.documents;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The certificates of the demo authority: elliptic-curve keys (P-256), and for those that sign the mark "no revocation
 * available" (RFC 9608), since a demonstration runs no revocation service that a verifier could ask.
 */
final class Certificates {

    /** A demonstration tells a year of history, so its keys must have been good then. */
    private static final Duration BEFORE = Duration.ofDays(3 * 365);

    private static final Duration SIGNER_LIFE = Duration.ofDays(5 * 365);
    private static final Duration ROOT_LIFE = Duration.ofDays(20 * 365);
    private static final ASN1ObjectIdentifier NO_REVOCATION = new ASN1ObjectIdentifier("2.5.29.56");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Certificates() {}

    record Issued(PrivateKey key, X509Certificate certificate) {
        @Override
        public String toString() {
            return "Issued[" + certificate.getSubjectX500Principal() + "]";
        }
    }

    static Issued root(Instant now) throws GeneralSecurityException {
        var name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "ID")
                .addRDN(BCStyle.O, "Pendopo DEMO")
                .addRDN(BCStyle.CN, "Pendopo DEMO Root CA - not a recognised authority")
                .build();
        var keys = keys();
        return issue(name, keys, name, keys.getPrivate(), ROOT_LIFE, now, builder -> {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(1));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        });
    }

    static Issued timeStamps(Issued root, Instant now) throws GeneralSecurityException {
        var name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "ID")
                .addRDN(BCStyle.O, "Pendopo DEMO")
                .addRDN(BCStyle.CN, "Pendopo DEMO Time Stamp Authority")
                .build();
        return issue(name, keys(), subject(root), root.key(), ROOT_LIFE, now, builder -> {
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            builder.addExtension(NO_REVOCATION, false, DERNull.INSTANCE);
        });
    }

    static Issued signer(Issued root, UUID account, String person, String position, Instant now)
            throws GeneralSecurityException {
        var name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "ID")
                .addRDN(BCStyle.O, "Pendopo DEMO")
                .addRDN(BCStyle.T, cut(position))
                .addRDN(BCStyle.SERIALNUMBER, account.toString())
                .addRDN(BCStyle.CN, cut(person))
                .build();
        return issue(name, keys(), subject(root), root.key(), SIGNER_LIFE, now, builder -> {
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            builder.addExtension(NO_REVOCATION, false, DERNull.INSTANCE);
        });
    }

    private interface Extensions {
        void addTo(JcaX509v3CertificateBuilder builder) throws CertIOException;
    }

    private static Issued issue(
            X500Name subject,
            KeyPair keys,
            X500Name issuer,
            PrivateKey by,
            Duration life,
            Instant now,
            Extensions extensions)
            throws GeneralSecurityException {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    new BigInteger(120, RANDOM),
                    Date.from(now.minus(BEFORE)),
                    Date.from(now.plus(life)),
                    subject,
                    keys.getPublic());
            builder.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
            extensions.addTo(builder);
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(by);
            return new Issued(
                    keys.getPrivate(), new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
        } catch (CertIOException | OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static X500Name subject(Issued issued) {
        return X500Name.getInstance(
                issued.certificate().getSubjectX500Principal().getEncoded());
    }

    /** X.509 holds 64 characters of a name. */
    private static String cut(String name) {
        var printable = LetterValues.printable(name).strip();
        return printable.length() <= 64 ? printable : printable.substring(0, 63) + "…";
    }

    private static KeyPair keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
