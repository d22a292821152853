package id.pendopo.cases.web;

import id.pendopo.cases.Drafts;
import id.pendopo.cases.OwnCases;
import id.pendopo.cases.Permit;
import id.pendopo.cases.PermitState;
import id.pendopo.cases.Permits;
import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.ServiceDefinition.Variant;
import id.pendopo.catalog.ServiceDefinition.VariantKind;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.web.Parts;
import id.pendopo.web.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    MyPermitsController(Permits permits, OwnCases cases, Drafts drafts, Catalog catalog) {
        this.permits = permits;
        this.cases = cases;
        this.drafts = drafts;
        this.catalog = catalog;
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

    private MyPage.PermitLine line(Permit permit, Texts texts) {
        var region = permit.caseNumber().region();
        var from = texts.date(permit.validFrom());
        return new MyPage.PermitLine(
                catalog.current(region, permit.service())
                        .map(service -> service.definition().name().in(texts.locale()))
                        .orElse(permit.service()),
                permit.number(),
                texts.get("cases.permits.state." + permit.state()),
                tone(permit.state()),
                permit.validUntil()
                        .map(until -> texts.get("cases.permits.until", from, texts.date(until)))
                        .orElse(texts.get("cases.permits.from", from)),
                "/my/cases/" + permit.caseNumber() + "/documents/" + permit.document() + ".pdf",
                "/my/cases/" + permit.caseNumber(),
                region.value(),
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

    private static Parts.Tone tone(PermitState state) {
        return switch (state) {
            case ACTIVE -> Parts.Tone.GOOD;
            case EXPIRING -> Parts.Tone.WAITING;
            case EXPIRED, RENEWED, AMENDED, REPLACED -> Parts.Tone.NEUTRAL;
            case SUSPENDED, REVOKED -> Parts.Tone.BAD;
        };
    }
}
