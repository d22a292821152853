package id.pendopo.cases.web;

import id.pendopo.cases.CaseFiles;
import id.pendopo.cases.CaseNumber;
import id.pendopo.cases.CaseView;
import id.pendopo.cases.Cases;
import id.pendopo.cases.Deed;
import id.pendopo.catalog.Effect;
import id.pendopo.catalog.Step;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Parts.Option;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an action is prepared. */
@Component
class DeskActs {

    private final DeskCases desk;
    private final DeskDrafts drafts;
    private final CaseFiles files;
    private final Cases cases;
    private final MessageSource messages;

    DeskActs(DeskCases desk, DeskDrafts drafts, CaseFiles files, Cases cases, MessageSource messages) {
        this.desk = desk;
        this.drafts = drafts;
        this.files = files;
        this.cases = cases;
        this.messages = messages;
    }

    ModelAndView form(
            Actor actor,
            CaseNumber number,
            String action,
            int version,
            MultiValueMap<String, String> typed,
            Locale locale) {
        var page = desk.page(actor, number, null);
        var offer = find(page.view(), action, version)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.CONFLICT, "version-stale", "Nothing of that name at version " + version));
        offer.denial().ifPresent(why -> {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "step-not-allowed-" + why, "Not allowed: " + why);
        });
        var model = new ModelAndView("cases/deskAct");
        model.addObject("act", new DeskActPage(page, offer, typed, inspectors(page, offer)));
        model.addObject("draft", drafts.of(actor, page, offer, typed, locale));
        return model;
    }

    /** What is offered under that name and version; where it is gone, the engine tells who was faster. */
    CaseView.Offer offer(Actor actor, CaseNumber number, String action, int version) {
        var view = files.view(actor, number);
        var offer = find(view, action, version);
        if (offer.isEmpty()) {
            cases.act(actor, number, Deed.of(action, version));
        }
        return offer.orElseThrow(() ->
                new Refusal(Refusal.Kind.CONFLICT, "version-stale", "Nothing of that name at version " + version));
    }

    void act(
            Actor actor,
            CaseNumber number,
            CaseView.Offer offer,
            MultiValueMap<String, String> typed,
            List<UUID> photos) {
        cases.act(actor, number, DeskDeeds.read(files.view(actor, number), offer, typed, photos));
    }

    void sign(Actor actor, CaseNumber number, CaseView.Offer offer, char[] passphrase) {
        cases.sign(actor, number, Deed.of(offer.action(), offer.version()), passphrase);
    }

    /** Where a signature that failed can be tried again; the case itself where it cannot. */
    String signAgain(Actor actor, CaseNumber number) {
        return files.view(actor, number).actions().stream()
                .filter(offer -> offer.does() == Effect.SIGN && offer.isAllowed())
                .findFirst()
                .map(offer -> "/desk/cases/" + number + "/act/" + offer.action() + "?version=" + offer.version())
                .orElse("/desk/cases/" + number);
    }

    private static Optional<CaseView.Offer> find(CaseView view, String action, int version) {
        return view.actions().stream()
                .filter(offer -> offer.action().equals(action) && offer.version() == version)
                .findFirst();
    }

    String label(CaseView.Offer offer, Locale locale) {
        return offer.label()
                .map(label -> label.in(locale))
                .orElseGet(() -> messages.getMessage("cases.desk.do." + offer.does(), null, locale));
    }

    /** Who may be sent: whoever holds the role of the step that follows. */
    private List<Option> inspectors(DeskCasePage page, CaseView.Offer offer) {
        if (offer.does() != Effect.SCHEDULE_VISIT) {
            return List.of();
        }
        return page.view().service().workflow().steps().values().stream()
                .filter(step -> step instanceof Step.Task task
                        && task.actions().values().stream().anyMatch(action -> action.does() == Effect.REPORT_VISIT))
                .map(step -> ((Step.Task) step).agency())
                .distinct()
                .flatMap(agency -> desk.inspectors(page.view().number().region(), agency).stream())
                .map(officer -> new Option(officer.account().toString(), officer.name()))
                .toList();
    }
}
