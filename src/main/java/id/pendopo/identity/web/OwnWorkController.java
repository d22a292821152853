package id.pendopo.identity.web;

import id.pendopo.identity.Conflicts;
import id.pendopo.identity.Delegation;
import id.pendopo.identity.Delegations;
import id.pendopo.identity.People;
import id.pendopo.identity.web.WorkPages.DelegationsPage;
import id.pendopo.identity.web.WorkPages.Names;
import id.pendopo.identity.web.WorkPages.RelationsPage;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import id.pendopo.web.Parts.Option;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An officer's own delegations and declared relations. */
@Controller
class OwnWorkController {

    private final Delegations delegations;
    private final Conflicts conflicts;
    private final People people;
    private final MessageSource messages;
    private final Slips slips;

    OwnWorkController(
            Delegations delegations, Conflicts conflicts, People people, MessageSource messages, Slips slips) {
        this.delegations = delegations;
        this.conflicts = conflicts;
        this.people = people;
        this.messages = messages;
        this.slips = slips;
    }

    @GetMapping("/desk/delegations")
    String delegations(Actor actor, Model model, Locale locale) {
        model.addAttribute("page", page(actor, Map.of(), locale));
        return "identity/delegations";
    }

    @PostMapping("/desk/delegations")
    ModelAndView give(Actor actor, @RequestParam Map<String, String> form, RedirectAttributes redirect, Locale locale) {
        try {
            var right = form.getOrDefault("right", "").split("@", 2);
            if (right.length < 2) {
                throw new Refusal(Refusal.Kind.INVALID, "right-not-held", "No right chosen");
            }
            delegations.give(
                    actor,
                    new Delegations.Wish(
                            form.getOrDefault("kind", "").equals("DELEGASI")
                                    ? Delegation.Kind.DELEGASI
                                    : Delegation.Kind.MANDAT,
                            actor.account(),
                            Forms.account(form, "receiver"),
                            right[0],
                            right[1],
                            Forms.date(form, "from"),
                            Forms.date(form, "until"),
                            form.getOrDefault("occasion", "")));
            Flash.success("identity.delegations.given").over(redirect);
            return SignInController.redirect("/desk/delegations");
        } catch (Refusal refusal) {
            return slips.again("identity/delegations", page(actor, form, locale), refusal, "right", locale);
        }
    }

    @PostMapping("/desk/delegations/{id}/end")
    String end(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        delegations.end(actor, id);
        Flash.success("identity.delegations.ended").over(redirect);
        return "redirect:/desk/delegations";
    }

    @GetMapping("/desk/relations")
    String relations(Actor actor, Model model) {
        model.addAttribute("page", new RelationsPage(conflicts.declaredBy(actor), Map.of()));
        return "identity/relations";
    }

    @PostMapping("/desk/relations")
    ModelAndView declare(
            Actor actor, @RequestParam Map<String, String> form, RedirectAttributes redirect, Locale locale) {
        try {
            conflicts.declare(actor, Forms.relation(form), form.getOrDefault("value", ""));
            Flash.success("identity.relations.declared").over(redirect);
            return SignInController.redirect("/desk/relations");
        } catch (Refusal refusal) {
            var page = new RelationsPage(conflicts.declaredBy(actor), form);
            return slips.again("identity/relations", page, refusal, "value", locale);
        }
    }

    @PostMapping("/desk/relations/{id}/end")
    String endRelation(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        conflicts.end(actor, id);
        Flash.success("identity.relations.ended").over(redirect);
        return "redirect:/desk/relations";
    }

    private DelegationsPage page(Actor actor, Map<String, String> form, Locale locale) {
        var officers = people.officers(actor.region());
        var rights = actor.rights().stream()
                .filter(right -> right.onBehalfOf().isEmpty())
                .map(right -> new Option(
                        right.role() + "@" + right.agency(),
                        Forms.role(messages, right.role(), locale) + ", " + right.agency()))
                .toList();
        var colleagues = officers.stream()
                .filter(officer -> !officer.account().equals(actor.account()))
                .map(officer -> new Option(officer.account().toString(), officer.name() + ", " + officer.position()))
                .toList();
        return new DelegationsPage(
                actor.account(),
                delegations.of(actor, actor.account()),
                rights,
                colleagues,
                Names.of(officers),
                Map.copyOf(form));
    }
}
