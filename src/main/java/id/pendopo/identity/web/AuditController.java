package id.pendopo.identity.web;

import id.pendopo.identity.IdentitySettings;
import id.pendopo.identity.Look;
import id.pendopo.identity.Looks;
import id.pendopo.identity.People;
import id.pendopo.identity.Profile;
import id.pendopo.identity.Representation;
import id.pendopo.identity.web.WorkPages.BusyRow;
import id.pendopo.identity.web.WorkPages.Names;
import id.pendopo.identity.web.WorkPages.PersonPage;
import id.pendopo.identity.web.WorkPages.RepresentativesPage;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.util.LinkedHashMap;
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

/** The auditor's pages: representatives with many clients, a person (masked until a reason is given), who looked. */
@Controller
class AuditController {

    private static final String HIDDEN = "••••••";

    private final Representation representation;
    private final People people;
    private final Looks looks;
    private final IdentitySettings settings;
    private final Slips slips;

    AuditController(Representation representation, People people, Looks looks, IdentitySettings settings, Slips slips) {
        this.representation = representation;
        this.people = people;
        this.looks = looks;
        this.settings = settings;
        this.slips = slips;
    }

    @GetMapping("/audit/representatives")
    String representatives(Actor actor, Model model) {
        var rows = representation.withManyClients(actor.region()).stream()
                .map(busy -> new BusyRow(
                        busy.representative(), busy.representative().toString().substring(0, 8), busy.clients()))
                .toList();
        model.addAttribute("page", new RepresentativesPage(rows, settings.manyClients()));
        return "identity/representatives";
    }

    @GetMapping("/audit/people/{account}")
    String person(Actor actor, @PathVariable UUID account, Model model) {
        model.addAttribute("page", page(actor, account));
        return "identity/person";
    }

    @PostMapping("/audit/people/{account}/reason")
    ModelAndView reason(
            Actor actor, @PathVariable UUID account, @RequestParam(defaultValue = "") String reason, Locale locale) {
        try {
            looks.giveReason(actor, Look.Subject.account(account), reason);
            return SignInController.redirect("/audit/people/" + account);
        } catch (Refusal refusal) {
            return slips.again("identity/person", page(actor, account), refusal, "reason", locale);
        }
    }

    private PersonPage page(Actor actor, UUID account) {
        var subject = Look.Subject.account(account);
        var profile = people.profile(actor.region(), account)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "account-unknown", "No such account"));
        boolean unmasked = looks.reasonGiven(actor, subject).isPresent();
        if (unmasked) {
            looks.record(actor, actor.region(), subject, "/audit/people", "audit", null);
        }
        return new PersonPage(
                account,
                unmasked,
                facts(profile, unmasked),
                looks.at(actor.region(), subject),
                new Names(people.names(actor.region())));
    }

    private static Map<String, String> facts(Profile profile, boolean unmasked) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("identity.name", unmasked ? profile.name() : HIDDEN);
        var nik = profile.nik();
        facts.put("identity.nik", nik == null ? "–" : unmasked ? nik.value() : nik.masked());
        facts.put("identity.email", shown(profile.email(), unmasked));
        facts.put("identity.phone", shown(profile.phone(), unmasked));
        facts.put("identity.address", shown(profile.address(), unmasked));
        return facts;
    }

    private static String shown(@Nullable String text, boolean unmasked) {
        return text == null ? "–" : unmasked ? text : HIDDEN;
    }
}
