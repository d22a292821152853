package id.pendopo.cases.web;

import id.pendopo.cases.Drafts;
import id.pendopo.cases.OwnCases;
import id.pendopo.cases.Permit;
import id.pendopo.cases.PermitFiles;
import id.pendopo.cases.PermitState;
import id.pendopo.cases.Permits;
import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.ServiceDefinition.Variant;
import id.pendopo.catalog.ServiceDefinition.VariantKind;
import id.pendopo.documents.Documents;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.web.Parts;
import id.pendopo.web.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was granted to a citizen, and what can be asked for about it: renewal, amendment, duplicate. */
@Controller
class MyPermitsController {

    /** What may still be renewed, amended or replaced. */
    private static final Set<PermitState> ALIVE = Set.of(PermitState.ACTIVE, PermitState.EXPIRING, PermitState.EXPIRED);

    private final Permits permits;
    private final OwnCases cases;
    private final Drafts drafts;
    private final Catalog catalog;
    private final PermitFiles files;
    private final Documents documents;

    MyPermitsController(
            Permits permits, OwnCases cases, Drafts drafts, Catalog catalog, PermitFiles files, Documents documents) {
        this.permits = permits;
        this.cases = cases;
        this.drafts = drafts;
        this.catalog = catalog;
        this.files = files;
        this.documents = documents;
    }

    @GetMapping("/my/permits")
    String list(Actor actor, Texts texts, Model model) {
        model.addAttribute(
                "permits",
                permits.of(actor).stream().map(permit -> line(permit, texts)).toList());
        return "cases/myPermits";
    }

    /** Opens a draft with the answers of the case from which the permit came. */
    @PostMapping("/my/permits/follow")
    String follow(
            Actor actor, @RequestParam RegionCode region, @RequestParam String number, @RequestParam String variant) {
        var permit = permits.own(actor, region, number);
        if (offered(permit).stream().noneMatch(each -> each.code().equals(variant))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "variant-unknown", "Not offered for this permit");
        }
        var earlier = cases.earlier(actor, permit.caseNumber());
        var draft = drafts.start(
                actor,
                new Drafts.Start(
                        region,
                        permit.service(),
                        variant,
                        earlier.kind(),
                        earlier.party(),
                        Optional.of(permit.number()),
                        earlier.data()));
        return "redirect:" + ApplyRoute.of(draft).resume();
    }

    /** The signed letter of what was done with one's own permit. */
    @GetMapping("/my/permits/letter")
    ResponseEntity<byte[]> letter(
            Actor actor, @RequestParam RegionCode region, @RequestParam String number, @RequestParam UUID document) {
        var permit = permits.own(actor, region, number);
        var pdf = files.letters(region, permit.number()).stream()
                .filter(letter -> letter.document().equals(document))
                .findFirst()
                .flatMap(letter -> documents.file(region, letter.document()))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "not-found", "No such letter of this permit"));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "attachment; filename=\"" + document + ".pdf\"")
                .body(pdf);
    }

    private MyPage.PermitLine line(Permit permit, Texts texts) {
        var region = permit.caseNumber().region();
        var from = texts.date(permit.validFrom());
        return new MyPage.PermitLine(
                catalog.current(region, permit.service())
                        .map(service -> service.definition().name().in(texts.locale()))
                        .orElse(permit.service()),
                permit.number(),
                texts.get("cases.permits.state." + permit.state()),
                DeskWords.tone(permit.state()),
                permit.validUntil()
                        .map(until -> texts.get("cases.permits.until", from, texts.date(until)))
                        .orElse(texts.get("cases.permits.from", from)),
                "/my/cases/" + permit.caseNumber() + "/documents/" + permit.document() + ".pdf",
                "/my/cases/" + permit.caseNumber(),
                region.value(),
                files.letters(region, permit.number()).stream()
                        .map(letter -> new Parts.Option(
                                letter.document().toString(),
                                texts.get("cases.permits.letter." + letter.kind(), letter.number())))
                        .toList(),
                offered(permit).stream()
                        .map(each -> new Parts.Option(each.code(), each.name().in(texts.locale())))
                        .toList());
    }

    /** A card that came along with a permit is renewed with it, not by itself. */
    private List<Variant> offered(Permit permit) {
        if (!ALIVE.contains(permit.state()) || permit.parent().isPresent()) {
            return List.of();
        }
        return catalog.current(permit.caseNumber().region(), permit.service()).stream()
                .flatMap(service -> service.definition().variants().stream())
                .filter(variant -> variant.kind() != VariantKind.NEW)
                .filter(variant -> permit.state() != PermitState.EXPIRED || variant.kind() == VariantKind.RENEWAL)
                .toList();
    }
}
