package id.pendopo.identity.web;

import id.pendopo.identity.Accounts;
import id.pendopo.identity.Delegations;
import id.pendopo.identity.Officer;
import id.pendopo.identity.People;
import id.pendopo.identity.Rights;
import id.pendopo.identity.web.WorkPages.ChangesPage;
import id.pendopo.identity.web.WorkPages.Names;
import id.pendopo.identity.web.WorkPages.OfficerPage;
import id.pendopo.identity.web.WorkPages.OfficersPage;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Nip;
import id.pendopo.kernel.Refusal;
import id.pendopo.regions.Agencies;
import id.pendopo.web.Flash;
import id.pendopo.web.Parts.Option;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's pages: officers, their rights, and the record of every change. */
@Controller
class RightsController {

    private static final int LATEST = 200;

    private final Accounts accounts;
    private final Rights rights;
    private final Delegations delegations;
    private final People people;
    private final Agencies agencies;
    private final Slips slips;

    RightsController(
            Accounts accounts, Rights rights, Delegations delegations, People people, Agencies agencies, Slips slips) {
        this.accounts = accounts;
        this.rights = rights;
        this.delegations = delegations;
        this.people = people;
        this.agencies = agencies;
        this.slips = slips;
    }

    @GetMapping("/admin/officers")
    String officers(Actor actor, Model model) {
        model.addAttribute("page", new OfficersPage(people.officers(actor.region()), Map.of()));
        return "identity/officers";
    }

    @PostMapping("/admin/officers")
    ModelAndView open(Actor actor, @RequestParam Map<String, String> form, RedirectAttributes redirect, Locale locale) {
        try {
            var officer = new Accounts.NewOfficer(
                    form.getOrDefault("login", ""),
                    form.getOrDefault("name", ""),
                    form.getOrDefault("position", ""),
                    nip(form.getOrDefault("nip", "")),
                    null);
            var account = accounts.openOfficer(actor, officer);
            Flash.success("identity.officers.opened").over(redirect);
            return SignInController.redirect("/admin/officers/" + account);
        } catch (Refusal refusal) {
            var page = new OfficersPage(people.officers(actor.region()), form);
            return slips.again("identity/officers", page, refusal, "name", locale);
        }
    }

    @GetMapping("/admin/officers/{account}")
    String officer(Actor actor, @PathVariable UUID account, Model model) {
        model.addAttribute("page", page(actor, account, Map.of()));
        return "identity/officer";
    }

    @PostMapping("/admin/officers/{account}/rights")
    ModelAndView grant(
            Actor actor,
            @PathVariable UUID account,
            @RequestParam Map<String, String> form,
            RedirectAttributes redirect,
            Locale locale) {
        try {
            var grant = new Rights.Grant(
                    account,
                    form.getOrDefault("role", ""),
                    form.getOrDefault("agency", ""),
                    Forms.date(form, "from"),
                    Forms.hasDate(form, "until") ? Forms.date(form, "until") : null);
            rights.grant(actor, grant, form.getOrDefault("reason", ""));
            Flash.success("identity.rights.granted").over(redirect);
            return SignInController.redirect("/admin/officers/" + account);
        } catch (Refusal refusal) {
            return slips.again("identity/officer", page(actor, account, form), refusal, "reason", locale);
        }
    }

    @PostMapping("/admin/officers/{account}/rights/{right}/revoke")
    ModelAndView revoke(
            Actor actor,
            @PathVariable UUID account,
            @PathVariable UUID right,
            @RequestParam Map<String, String> form,
            RedirectAttributes redirect,
            Locale locale) {
        try {
            rights.revoke(actor, right, form.getOrDefault("reason", ""));
            Flash.success("identity.rights.revoked").over(redirect);
            return SignInController.redirect("/admin/officers/" + account);
        } catch (Refusal refusal) {
            return slips.again("identity/officer", page(actor, account, Map.of()), refusal, "", locale);
        }
    }

    @GetMapping("/admin/rights")
    String changes(Actor actor, Model model) {
        var names = new Names(people.names(actor.region()));
        model.addAttribute("page", new ChangesPage(rights.latestChanges(actor.region(), LATEST), names));
        return "identity/changes";
    }

    private OfficerPage page(Actor actor, UUID account, Map<String, String> form) {
        var region = actor.region();
        Officer officer = people.officer(region, account)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "officer-unknown", "No such officer"));
        return new OfficerPage(
                officer,
                rights.of(region, account),
                delegations.of(actor, account),
                rights.changesOf(region, account),
                agencies.in(region).stream()
                        .map(agency -> new Option(agency.code(), agency.name()))
                        .toList(),
                new Names(people.names(region)),
                Map.copyOf(form));
    }

    private static @Nullable Nip nip(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return Nip.of(typed);
        } catch (IllegalArgumentException _) {
            throw new Refusal(Refusal.Kind.INVALID, "nip-malformed", "Not a NIP");
        }
    }
}
