package id.pendopo.documents;

import id.pendopo.documents.MultipartBody.Part;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs by the national signature service: the file goes out, signed it comes back, and the service hands it out once.
 *
 * <p>An answer that is lost leaves nothing known to be signed, so the same request is simply made again: document and
 * number wait, and the service's own copy is of no consequence.
 */
final class NationalSigner implements Signer {

    private static final Logger log = LoggerFactory.getLogger(NationalSigner.class);
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final String HAS_CERTIFICATE = "1111";
    private static final String PASSPHRASE_WRONG = "2031";

    private final NationalSettings settings;
    private final SignerNumbers numbers;
    private final JsonMapper json;
    private final HttpClient http;

    NationalSigner(NationalSettings settings, SignerNumbers numbers, JsonMapper json) {
        this.settings = settings;
        this.numbers = numbers;
        this.json = json;
        this.http = HttpClient.newBuilder().connectTimeout(CONNECTING).build();
    }

    @Override
    public boolean isRegistered(UUID account) {
        return numbers.nik(account).map(this::hasCertificate).orElse(false);
    }

    /** Silence counts as yes: a signer is not turned away because the service is slow, the signature itself will tell. */
    private boolean hasCertificate(String nik) {
        try {
            var answer = send(request(settings.statusPath().replace("{nik}", encoded(nik)))
                    .GET());
            return answer.statusCode() == 200
                    && json.readTree(answer.body())
                            .path("status_code")
                            .asString("")
                            .equals(HAS_CERTIFICATE);
        } catch (IOException | JacksonException e) {
            log.warn(
                    "The signature service does not say who is registered: {}",
                    e.getClass().getSimpleName());
            return true;
        }
    }

    @Override
    public SigningOutcome sign(byte[] pdf, SigningRequest request) {
        NoTransaction.isRequiredFor("Signing");
        Optional<String> nik = numbers.nik(request.account());
        if (nik.isEmpty()) {
            return new SigningOutcome.NotRegistered();
        }
        try (var body = body(pdf, nik.get(), request)) {
            var answer = send(request(settings.signPath())
                    .header("Content-Type", body.contentType())
                    .POST(body.publisher()));
            return switch (answer.statusCode()) {
                case 200 -> signed(answer);
                case 400, 401, 403, 422 -> refused(answer);
                default -> new SigningOutcome.Unavailable("status " + answer.statusCode());
            };
        } catch (IOException | JacksonException e) {
            return new SigningOutcome.Unavailable(e.getClass().getSimpleName());
        }
    }

    private static MultipartBody body(byte[] pdf, String nik, SigningRequest request) {
        return MultipartBody.of(List.of(
                Part.file("file", "document.pdf", "application/pdf", pdf),
                Part.text("nik", nik),
                Part.secret("passphrase", request.passphrase()),
                // The letter carries its own QR and signature block: a second picture would cover text.
                Part.text("tampilan", "invisible"),
                Part.text("reason", request.reason()),
                Part.text("location", request.location())));
    }

    /** The file itself, or the name under which the service holds it: once. */
    private SigningOutcome signed(HttpResponse<byte[]> answer) throws IOException {
        var id = answer.headers().firstValue("id_dokumen").orElse("");
        if (isPdf(answer.body())) {
            return new SigningOutcome.Signed(answer.body(), id);
        }
        var named = json.readTree(answer.body()).path("id_dokumen").asString("");
        if (named.isEmpty()) {
            return new SigningOutcome.Unavailable("an answer without a document");
        }
        var file = send(
                request(settings.downloadPath().replace("{id}", encoded(named))).GET());
        return file.statusCode() == 200 && isPdf(file.body())
                ? new SigningOutcome.Signed(file.body(), named)
                : new SigningOutcome.Unavailable("the document was not handed out: status " + file.statusCode());
    }

    private SigningOutcome refused(HttpResponse<byte[]> answer) {
        var code = json.readTree(answer.body()).path("status_code").asString("");
        return switch (code) {
            case PASSPHRASE_WRONG -> new SigningOutcome.WrongPassphrase();
            case "1110", "2011" -> new SigningOutcome.NotRegistered();
            default -> new SigningOutcome.Unavailable("refused with code " + code);
        };
    }

    private HttpRequest.Builder request(String path) {
        var word = Base64.getEncoder()
                .encodeToString((settings.user() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(settings.url() + path))
                .timeout(settings.patience())
                .header("Authorization", "Basic " + word);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private static boolean isPdf(byte[] bytes) {
        return bytes.length > 5 && new String(bytes, 0, 5, StandardCharsets.ISO_8859_1).equals("%PDF-");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
