package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Editions;
import id.pendopo.innovation.competition.Proposals;
import id.pendopo.innovation.competition.Selection;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Regions;
import id.pendopo.web.Flash;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Texts;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The secretariat selects entries one after the other, and invites to groups that are by invitation. */
@Controller
@RequestMapping("/hub/editions/{code}")
class HubEntryController {

    private final Editions editions;
    private final Selection selection;
    private final Proposals proposals;
    private final Regions regions;
    private final Agencies agencies;

    HubEntryController(
            Editions editions, Selection selection, Proposals proposals, Regions regions, Agencies agencies) {
        this.editions = editions;
        this.selection = selection;
        this.proposals = proposals;
        this.regions = regions;
        this.agencies = agencies;
    }

    @GetMapping("/entries/{number}")
    String entry(Actor actor, @PathVariable String code, @PathVariable String number, Model model) {
        return entry(actor, code, number, "", List.of(), model);
    }

    private String entry(Actor actor, String code, String number, String reason, List<String> faults, Model model) {
        model.addAttribute(
                "page",
                new HubPages.DossierPage(editions.get(code), selection.dossier(actor, code, number), reason, faults));
        return "innovation/competition/hub-entry";
    }

    @PostMapping("/entries/{number}")
    String select(
            Actor actor,
            @PathVariable String code,
            @PathVariable String number,
            @RequestParam(name = "do", defaultValue = "") String wish,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable List<String> faults,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        var found = faults == null ? List.<String>of() : faults;
        try {
            switch (wish) {
                case "admit" -> selection.admit(actor, code, number, reason);
                case "fault" -> selection.fault(actor, code, number, new HashSet<>(found), reason);
                case "refuse" -> selection.refuse(actor, code, number, new HashSet<>(found), reason);
                default -> throw new Refusal(Refusal.Kind.INVALID, "selection-not-now", "No such act");
            }
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            return entry(actor, code, number, reason, found, model);
        }
        Flash.success("competition.selected", number).over(redirect);
        return "redirect:/hub/editions/" + code
                + selection
                        .next(actor, code, number)
                        .map(next -> "/entries/" + next)
                        .orElse("");
    }

    @GetMapping("/entries/{number}/proposal.pdf")
    ResponseEntity<byte[]> proposal(Actor actor, @PathVariable String code, @PathVariable String number) {
        return PdfAnswer.of(proposals.sent(actor, code, number), "naskah-" + number);
    }

    @GetMapping("/invitations")
    String invitations(Actor actor, @PathVariable String code, Model model) {
        return invitations(actor, code, "", "", "", model);
    }

    private String invitations(Actor actor, String code, String group, String region, String agency, Model model) {
        var edition = editions.get(code);
        model.addAttribute(
                "page",
                new HubPages.InvitationsPage(
                        edition,
                        selection.invitations(actor, code).stream()
                                .map(one -> new HubPages.Invited(
                                        edition.rules().group(one.group()).name(),
                                        agencies.find(one.region(), one.agency())
                                                .map(found -> found.name())
                                                .orElse(one.agency()),
                                        one.region()))
                                .toList(),
                        regions.all().stream()
                                .map(one -> new Option(one.code().value(), one.code() + " " + one.name()))
                                .toList(),
                        group,
                        region,
                        agency));
        return "innovation/competition/hub-invitations";
    }

    @PostMapping("/invitations")
    String invite(
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String agency,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        try {
            selection.invite(actor, code, group, invited(region, agency), agency);
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            return invitations(actor, code, group, region, agency, model);
        }
        Flash.success("competition.invited").over(redirect);
        return "redirect:/hub/editions/" + code + "/invitations";
    }

    private RegionCode invited(String region, String agency) {
        return regions.all().stream()
                .map(one -> one.code())
                .filter(one -> one.value().equals(region))
                .filter(one -> agencies.find(one, agency).isPresent())
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(Refusal.Kind.INVALID, "invitation-to-nobody", "No such agency", "agency"));
    }
}
