package id.pendopo.documents;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.jaxb.object.Message;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the signatures of a PDF without a network, a database or us: the file and a certificate to trust are enough.
 */
public final class DocumentVerifier {

    private static final Pattern PART = Pattern.compile("pdfaid:part(?:>|=[\"'])\\s*([1-4])");
    private static final Pattern CONFORMANCE = Pattern.compile("pdfaid:conformance(?:>|=[\"'])\\s*([ABUabu])");

    private final List<CertificateToken> trusted;

    /** @param trusted the authorities whose word is taken; may be empty */
    public DocumentVerifier(Collection<X509Certificate> trusted) {
        this.trusted = trusted.stream().map(CertificateToken::new).toList();
    }

    /** Reads the certificates of a PEM file. */
    public static DocumentVerifier trusting(byte[] pem) throws CertificateException {
        var found = CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem)).stream()
                .map(X509Certificate.class::cast)
                .toList();
        return new DocumentVerifier(found);
    }

    public Verification verify(byte[] pdf) {
        if (pdf.length < 5 || !new String(pdf, 0, 5, StandardCharsets.ISO_8859_1).equals("%PDF-")) {
            return new Verification.Unreadable("Not a PDF");
        }
        String claim;
        try {
            claim = claim(pdf);
        } catch (IOException e) {
            return new Verification.Unreadable(String.valueOf(e.getMessage()));
        }
        try {
            return verify(pdf, claim);
        } catch (DSSException e) {
            return new Verification.Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private Verification verify(byte[] pdf, String claim) {
        var anchors = new CommonTrustedCertificateSource();
        trusted.forEach(anchors::addCertificate);
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(anchors);
        verifier.setAIASource(null);
        var validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        validator.setLocale(Locale.ENGLISH);
        var reports = validator.validateDocument();
        var facts = reports.getDiagnosticData();
        var report = reports.getSimpleReport();
        if (facts.getSignatures().isEmpty()) {
            return new Verification.Unsigned(claim);
        }
        var found = facts.getSignatures().stream()
                .map(signature -> found(signature, report, pdf.length))
                .toList();
        var reasons = facts.getSignatures().stream()
                .flatMap(signature -> report.getAdESValidationErrors(signature.getId()).stream())
                .map(Message::getValue)
                .distinct()
                .toList();
        if (facts.getSignatures().stream().anyMatch(signature -> changed(signature, pdf.length))) {
            return new Verification.Changed(found, claim, reasons);
        }
        boolean passed = facts.getSignatures().stream()
                .allMatch(signature -> report.getIndication(signature.getId()) == Indication.TOTAL_PASSED);
        return passed ? new Verification.Genuine(found, claim) : new Verification.Unvouched(found, claim, reasons);
    }

    private static Verification.Found found(SignatureWrapper signature, SimpleReport report, int length) {
        var certificate = signature.getSigningCertificate();
        var stamp = signature.getTimestampList().stream().findFirst();
        return new Verification.Found(
                certificate == null ? "?" : certificate.getReadableCertificateName(),
                certificate == null ? "?" : certificate.getCertificateIssuerDN(),
                String.valueOf(report.getSignatureFormat(signature.getId())).replace('_', '-'),
                instant(signature.getClaimedSigningTime()),
                stamp.map(timestamp -> instant(timestamp.getProductionTime())).orElse(null),
                stamp.map(timestamp -> timestamp.getSigningCertificate())
                        .map(authority -> authority.getReadableCertificateName())
                        .orElse(null),
                signature.isSignatureIntact() && signature.isSignatureValid(),
                coversAll(signature, length),
                signature.getReason());
    }

    private static boolean changed(SignatureWrapper signature, int length) {
        boolean intact = signature.isSignatureIntact() && signature.isSignatureValid();
        boolean tampered = signature.getPDFRevision() != null
                && !signature.getPdfUndefinedChanges().isEmpty();
        return !intact || tampered || (!coversAll(signature, length) && !onlyLaterSignatures(signature));
    }

    /** What came after is further signatures or their proofs, as the standard allows. */
    private static boolean onlyLaterSignatures(SignatureWrapper signature) {
        return signature.arePdfModificationsDetected()
                && signature.getPdfUndefinedChanges().isEmpty()
                && signature.getPdfAnnotationChanges().isEmpty();
    }

    private static boolean coversAll(SignatureWrapper signature, int length) {
        if (signature.getPDFRevision() == null) {
            return false;
        }
        var range = signature.getSignatureByteRange();
        return range != null
                && range.size() == 4
                && range.get(2).add(range.get(3)).equals(BigInteger.valueOf(length));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    /** What the file says of itself; whether it keeps its word a PDF/A validator tells. */
    private static String claim(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var metadata = document.getDocumentCatalog().getMetadata();
            if (metadata == null) {
                return "";
            }
            var text = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
            var part = PART.matcher(text);
            var conformance = CONFORMANCE.matcher(text);
            return part.find() && conformance.find()
                    ? "PDF/A-" + part.group(1) + conformance.group(1).toLowerCase(Locale.ROOT)
                    : "";
        }
    }

    @Override
    public String toString() {
        return "DocumentVerifier trusting "
                + Arrays.toString(
                        trusted.stream().map(CertificateToken::getSubject).toArray());
    }
}
