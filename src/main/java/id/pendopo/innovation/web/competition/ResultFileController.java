package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Diversity;
import id.pendopo.innovation.competition.Proofs;
import id.pendopo.innovation.competition.PublicResult;
import id.pendopo.innovation.competition.Results;
import id.pendopo.innovation.competition.SignedProtocols;
import id.pendopo.kernel.Refusal;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The files of a result, for whoever computes it again or keeps it. */
@Controller
@RequestMapping("/innovations/editions/{code}/{stage}")
class ResultFileController {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Results results;
    private final Proofs proofs;
    private final SignedProtocols papers;

    ResultFileController(Results results, Proofs proofs, SignedProtocols papers) {
        this.results = results;
        this.proofs = proofs;
        this.papers = papers;
    }

    @GetMapping("/protocol-{number}.csv")
    ResponseEntity<byte[]> file(@PathVariable String code, @PathVariable String stage, @PathVariable int number) {
        var file = results.file(code, stage, number)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "protocol-unknown", "No such protocol", number));
        return download(
                code + "-" + stage + "-" + number + ".csv",
                "text/csv;charset=UTF-8",
                file.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/protocol-{number}.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String code, @PathVariable String stage, @PathVariable int number) {
        var file = papers.file(code, stage, number)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "protocol-unknown", "Not signed yet", number));
        return download(code + "-" + stage + "-" + number + ".pdf", MediaType.APPLICATION_PDF_VALUE, file);
    }

    /** What was published once under a number never changes. */
    private static ResponseEntity<byte[]> download(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .cacheControl(FOR_GOOD)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CONTENT_TYPE, type)
                .body(content);
    }

    /** What the log was promised, with the salts: whoever doubts an act holds it against the log. */
    @GetMapping("/promises.csv")
    ResponseEntity<byte[]> promises(@PathVariable String code, @PathVariable String stage) throws IOException {
        var _ = published(code, stage);
        var text = new StringWriter();
        try (var out = new CSVPrinter(text, CSVFormat.RFC4180)) {
            out.printRecord("kind", "at", "salt", "digest", "words");
            for (var promise : proofs.promises(code, stage)) {
                out.printRecord(
                        promise.kind(),
                        promise.at(),
                        HexFormat.of().formatHex(promise.salt()),
                        HexFormat.of().formatHex(promise.digest()),
                        promise.words());
            }
        }
        return ResponseEntity.ok()
                .cacheControl(ResultController.SHARED)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(code + "-" + stage + "-promises.csv")
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/diversity.csv")
    ResponseEntity<byte[]> diversityFile(@PathVariable String code, @PathVariable String stage) {
        var result = published(code, stage);
        var text = new StringBuilder("kind,code,judged,listed");
        result.stage().tiers().forEach(tier -> text.append(',').append(tier.code()));
        text.append("\r\n");
        for (Diversity.Line line : result.diversity().lines()) {
            text.append(String.join(
                    ",",
                    line.kind().code(),
                    line.code(),
                    String.valueOf(line.judged()),
                    String.valueOf(line.listed())));
            result.stage()
                    .tiers()
                    .forEach(tier -> text.append(',').append(line.byTier().getOrDefault(tier.code(), 0)));
            text.append("\r\n");
        }
        return ResponseEntity.ok()
                .cacheControl(ResultController.SHARED)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(code + "-" + stage + "-diversity.csv")
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private PublicResult published(String code, String stage) {
        return results.published(code, stage)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "result-unpublished", "Nothing published"));
    }
}
