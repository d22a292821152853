package id.pendopo.cases.web;

import id.pendopo.cases.Proofs;
import id.pendopo.documents.Documents;
import id.pendopo.kernel.Actor;
import id.pendopo.web.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Hands an applicant the proofs that the acts on their case are in the open log: as a page, and as a file to keep. */
@Controller
@RequestMapping("/my/cases/{number}")
class MyProofsController {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Proofs proofs;
    private final Documents documents;

    MyProofsController(Proofs proofs, Documents documents) {
        this.proofs = proofs;
        this.documents = documents;
    }

    @GetMapping("/proofs")
    String show(Actor actor, @PathVariable String number, Texts texts, Model model) {
        var file = CaseApi.number(number);
        model.addAttribute("number", file.value());
        model.addAttribute("lines", lines(proofs.of(actor, file), texts));
        return "cases/myProofs";
    }

    @GetMapping("/proofs.txt")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable String number, Texts texts) {
        var file = CaseApi.number(number);
        var text = new StringBuilder()
                .append(texts.get("cases.my.proofs.file.title", file.value()))
                .append("\n\n")
                .append(texts.get("cases.my.proofs.file.how", documents.address("/log")))
                .append("\n\n")
                .append(
                        "(printf '\\000\\000\\000\\020'; printf 'SALT' | xxd -r -p; printf '%s' 'CONTENT') | sha256sum\n");
        for (var line : lines(proofs.of(actor, file), texts)) {
            text.append('\n')
                    .append(line.when())
                    .append(" · ")
                    .append(line.title())
                    .append("\nSALT    ")
                    .append(line.proof().salt())
                    .append("\nCONTENT ")
                    .append(line.proof().content())
                    .append("\nSHA-256 ")
                    .append(line.proof().digest())
                    .append('\n');
        }
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("bukti-" + file + ".txt")
                                .build()
                                .toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<MyPage.ProofLine> lines(List<Proofs.Proof> proofs, Texts texts) {
        return proofs.stream()
                .map(proof -> new MyPage.ProofLine(title(proof, texts), texts.dateTime(proof.at()), proof))
                .toList();
    }

    private static String title(Proofs.Proof proof, Texts texts) {
        return proof.document().isEmpty()
                ? MyProgress.title(proof.act(), texts)
                : texts.get("cases.my.proofs.document." + proof.act(), proof.document());
    }
}
