package id.pendopo.cases.web;

import id.pendopo.cases.Receipts;
import id.pendopo.documents.DocumentState;
import id.pendopo.documents.Documents;
import id.pendopo.documents.IssuedDocument;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Texts;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What an applicant takes home: the receipt, the decision, the date of a visit for their own calendar. */
@Controller
@RequestMapping("/my/cases/{number}")
class MyFilesController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final MyCaseController.MyView own;
    private final Receipts receipts;
    private final Documents documents;
    private final InstantSource clock;

    MyFilesController(MyCaseController.MyView own, Receipts receipts, Documents documents, InstantSource clock) {
        this.own = own;
        this.receipts = receipts;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping("/receipt.pdf")
    ResponseEntity<byte[]> receipt(Actor actor, @PathVariable String number) {
        var view = own.of(actor, number);
        return file(
                receipts.pdf(actor, view.number()),
                MediaType.APPLICATION_PDF,
                "tanda-terima-" + view.number() + ".pdf");
    }

    /** The final file, for its holder; the first time it is taken, it is delivered. */
    @GetMapping("/documents/{id}.pdf")
    ResponseEntity<byte[]> document(Actor actor, @PathVariable String number, @PathVariable UUID id) {
        var view = own.of(actor, number);
        var region = view.number().region();
        var document = documents
                .find(region, id)
                .filter(found -> found.owner().equals(MyCasePages.owner(view.number())))
                .orElseThrow(MyFilesController::unknown);
        var content = documents.file(region, id).orElseThrow(MyFilesController::unknown);
        if (document.state() == DocumentState.ISSUED) {
            documents.stateChanged(actor, region, id, DocumentState.DELIVERED, "", null);
        }
        return file(content, MediaType.APPLICATION_PDF, name(document));
    }

    @GetMapping("/visits/{ordinal}.ics")
    ResponseEntity<byte[]> visit(Actor actor, @PathVariable String number, @PathVariable int ordinal, Texts texts) {
        var view = own.of(actor, number);
        if (ordinal < 1 || ordinal > view.inspections().size()) {
            throw unknown();
        }
        var visit = view.inspections().get(ordinal - 1);
        var invitation = new MyInvitation(
                view.number() + "-" + ordinal,
                clock.instant(),
                visit.at(),
                texts.get(
                        "cases.my.visit.summary",
                        view.service().definition().name().in(texts.locale())),
                visit.place(),
                texts.get("cases.my.visit.description", view.number().value()));
        return file(invitation.text().getBytes(StandardCharsets.UTF_8), CALENDAR, "tinjauan-" + view.number() + ".ics");
    }

    private static String name(IssuedDocument document) {
        return document.kind() + "-" + document.number().replaceAll("[^A-Za-z0-9.]+", "-") + ".pdf";
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    private static Refusal unknown() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "not-found", "No such file of this case");
    }
}
