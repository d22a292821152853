package id.pendopo.command;

import id.pendopo.documents.DocumentVerifier;
import id.pendopo.documents.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description = {
            "Whether the signature of a document is good and nothing was changed, without a network.",
            "Whether its permit is still valid only the page behind its QR can tell."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:genuine: every signature is good and a trusted authority vouches for it",
            "1:changed after it was signed",
            "2:the command was given wrongly",
            "3:unchanged, but nobody trusted vouches for the signer",
            "4:not signed",
            "5:not a readable PDF"
        })
final class Verify implements Callable<Integer> {

    private static final List<Path> OWN_AUTHORITIES = List.of(
            Path.of("data", "demo", "authority", "authority.pem"),
            Path.of("data", "serve", "authority", "authority.pem"));

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE.pdf", description = "the document")
    private @Nullable Path file;

    @Option(
            names = "--trust",
            paramLabel = "PEM",
            description = "certificates of the authorities to trust (default: the authority of ./data/demo or"
                    + " ./data/serve, if there is one)")
    private @Nullable Path trust;

    @Option(names = "--data", paramLabel = "FOLDER", description = "data folder of the hall whose authority to trust")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException {
        // the library tells its own story on the way; only the answer belongs on the standard output
        LoggingSystem.get(Verify.class.getClassLoader()).beforeInitialize();
        var line = Objects.requireNonNull(spec).commandLine();
        var out = line.getOut();
        var verification = verifier().verify(read(Objects.requireNonNull(file)));
        int code = switch (verification) {
            case Verification.Genuine genuine -> {
                out.println("GENUINE  " + form(genuine.pdfA()));
                print(out, genuine.signatures(), List.of());
                yield 0;
            }
            case Verification.Changed changed -> {
                out.println("CHANGED after it was signed. Do not rely on it.");
                print(out, changed.signatures(), changed.reasons());
                yield 1;
            }
            case Verification.Unvouched unvouched -> {
                out.println("UNCHANGED since it was signed, but no trusted authority vouches for the signer.");
                out.println(whomToTrust());
                print(out, unvouched.signatures(), unvouched.reasons());
                yield 3;
            }
            case Verification.Unsigned unsigned -> {
                out.println("NOT SIGNED  " + form(unsigned.pdfA()));
                yield 4;
            }
            case Verification.Unreadable unreadable -> {
                out.println("NOT A READABLE PDF: " + unreadable.reason());
                yield 5;
            }
        };
        out.flush();
        return code;
    }

    private DocumentVerifier verifier() throws IOException {
        var pem = authority();
        try {
            return pem.isEmpty() ? new DocumentVerifier(List.of()) : DocumentVerifier.trusting(read(pem.get()));
        } catch (CertificateException e) {
            throw wrong("There is no certificate in PEM form in " + pem.get());
        }
    }

    private Optional<Path> authority() {
        if (trust != null) {
            return Optional.of(trust);
        }
        return data == null
                ? OWN_AUTHORITIES.stream().filter(Files::isReadable).findFirst()
                : Optional.of(data.resolve("authority").resolve("authority.pem"));
    }

    private String whomToTrust() {
        return authority()
                .map(pem -> "  " + pem + " did not issue the signer's certificate. Name who did with --trust PEM.")
                .orElse("  No authority is known here, there is none below ./data. Name its certificates with --trust"
                        + " PEM, or the data folder of its hall with --data FOLDER.");
    }

    private byte[] read(Path path) throws IOException {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw wrong("There is no readable file " + path);
        }
        return Files.readAllBytes(path);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    private static String form(String pdfA) {
        return pdfA.isEmpty() ? "" : "(says that it is " + pdfA + ")";
    }

    private static void print(PrintWriter out, List<Verification.Found> signatures, List<String> reasons) {
        for (var signature : signatures) {
            out.println("  signed by   " + signature.signer());
            out.println("  issued by   " + signature.issuer());
            out.println("  level       " + signature.level());
            out.println("  signed at   " + signature.signedAt());
            out.println("  time stamp  " + signature.timeStamp() + " by " + signature.timeStampedBy());
        }
        reasons.forEach(reason -> out.println("  because     " + reason));
    }
}
