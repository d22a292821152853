package id.pendopo.cases.web;

import id.pendopo.cases.CaseFiles;
import id.pendopo.cases.CaseView;
import id.pendopo.cases.Cases;
import id.pendopo.cases.Deed;
import id.pendopo.cases.Drafts;
import id.pendopo.cases.OwnCases;
import id.pendopo.cases.Receipts;
import id.pendopo.cases.Verdicts;
import id.pendopo.catalog.Effect;
import id.pendopo.documents.Documents;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.regions.Calendar;
import id.pendopo.web.Flash;
import id.pendopo.web.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own case: how far it is, what to do, what came of it. */
@Controller
@RequestMapping("/my/cases/{number}")
class MyCaseController {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private final MyView own;
    private final MyCasePages pages;
    private final Cases cases;
    private final Remedies remedies;
    private final Calendar calendar;

    MyCaseController(MyView own, MyCasePages pages, Cases cases, Remedies remedies, Calendar calendar) {
        this.own = own;
        this.pages = pages;
        this.cases = cases;
        this.remedies = remedies;
        this.calendar = calendar;
    }

    /** The case as its own applicant sees it; for everybody else there is none here. */
    @org.springframework.stereotype.Component
    record MyView(CaseFiles files, Receipts receipts) {

        CaseView of(Actor actor, String number) {
            var view = files.view(actor, CaseApi.number(number));
            if (!actor.isCitizen() || view.personal().isEmpty()) {
                throw new Refusal(Refusal.Kind.NOT_FOUND, "case-unknown", "Not this actor's own case");
            }
            return view;
        }
    }

    /** What a request against a decision begins with. */
    @org.springframework.stereotype.Component
    record Remedies(Verdicts verdicts, Drafts drafts, OwnCases own, Documents documents) {

        String start(Actor actor, CaseView view, String service) {
            var earlier = own.earlier(actor, view.number());
            var data = new LinkedHashMap<String, Object>();
            view.times()
                    .finishedAt()
                    .map(at -> at.atZone(ZONE).toLocalDate())
                    .ifPresent(day -> data.put("decisionDate", day.toString()));
            documents.of(view.number().region(), MyCasePages.owner(view.number())).stream()
                    .filter(document -> !document.digestHex().isEmpty())
                    .findFirst()
                    .ifPresent(document -> data.put("decisionNumber", document.number()));
            var draft = drafts.start(
                    actor,
                    new Drafts.Start(
                            view.number().region(),
                            service,
                            "new",
                            earlier.kind(),
                            earlier.party(),
                            Optional.of(view.number().value()),
                            data));
            return ApplyRoute.of(draft).resume();
        }
    }

    @GetMapping
    String show(Actor actor, @PathVariable String number, Texts texts, Model model) {
        model.addAttribute("page", pages.page(actor, own.of(actor, number), texts));
        return "cases/myCase";
    }

    /** What the applicant takes home right after sending. */
    @GetMapping("/received")
    String received(Actor actor, @PathVariable String number, Texts texts, Model model) {
        var view = own.of(actor, number);
        var code = view.personal().map(CaseView.Personal::trackingCode).orElse("");
        var definition = view.service().definition();
        var today = LocalDate.ofInstant(view.times().submittedAt(), ZONE);
        var due = view.times()
                .dueOn()
                .orElseGet(() -> calendar.workingDays(view.number().region())
                        .due(today, view.times().standardDays()));
        model.addAttribute(
                "page",
                new MyPage.Received(
                        view.number().value(),
                        code,
                        definition.name().in(texts.locale()),
                        texts.fullDate(due),
                        texts.workingDays(view.times().standardDays()),
                        "/track?number=" + view.number() + "&code=" + code,
                        definition.standard().procedure().stream()
                                .skip(1)
                                .map(step -> step.in(texts.locale()))
                                .toList()));
        return "cases/myReceived";
    }

    @GetMapping("/withdraw")
    String askToWithdraw(Actor actor, @PathVariable String number, Texts texts, Model model) {
        var view = own.of(actor, number);
        requireOffer(view, Effect.WITHDRAW);
        model.addAttribute("number", view.number().value());
        model.addAttribute("service", view.service().definition().name().in(texts.locale()));
        return "cases/myWithdraw";
    }

    @PostMapping("/withdraw")
    String withdraw(Actor actor, @PathVariable String number, RedirectAttributes redirect) {
        var view = own.of(actor, number);
        var offer = requireOffer(view, Effect.WITHDRAW);
        cases.act(actor, view.number(), Deed.of(offer.action(), offer.version()));
        Flash.success("cases.my.withdrawn").over(redirect);
        return "redirect:/my/cases/" + view.number();
    }

    @PostMapping("/objection")
    String object(Actor actor, @PathVariable String number) {
        return remedy(actor, number, "objection");
    }

    @PostMapping("/appeal")
    String appeal(Actor actor, @PathVariable String number) {
        return remedy(actor, number, "appeal");
    }

    private String remedy(Actor actor, String number, String service) {
        var view = own.of(actor, number);
        var against = remedies.verdicts().of(actor, view.number()).flatMap(Verdicts.Refused::remedy);
        if (against.filter(way -> way.service().equals(service)).isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "remedy-none", "Case " + view.number() + " has no " + service);
        }
        return "redirect:" + remedies.start(actor, view, service);
    }

    private static CaseView.Offer requireOffer(CaseView view, Effect effect) {
        return MyCasePages.offer(view, effect)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.CONFLICT, "my-action-gone", "Case " + view.number() + " offers no " + effect));
    }
}
