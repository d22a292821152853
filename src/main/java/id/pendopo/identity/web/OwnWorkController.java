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
import id.pendopo.kernel.Roles;
import id.pendopo.web.Flash;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Problems;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
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
        model.addAttribute("page", page(actor, Map.of(), "", locale));
        return "identity/delegations";
    }

    @PostMapping("/desk/delegations")
    ModelAndView give(Actor actor, @RequestParam Map<String, String> form, RedirectAttributes redirect, Locale locale) {
        try {
            var right = form.getOrDefault("right", "").split("@", 2);
            if (right.length < 2) {
                throw new Refusal(Refusal.Kind.INVALID, "right-not-held", "No right chosen");
            }
            var receiver = Forms.account(form, "receiver");
            var also = delegations.checksAndDecides(actor, receiver, right[0]);
            if (!also.isEmpty() && !form.containsKey("sure")) {
                return warned(actor, form, also, locale);
            }
            delegations.give(
                    actor,
                    new Delegations.Wish(
                            form.getOrDefault("kind", "").equals("DELEGASI")
                                    ? Delegation.Kind.DELEGASI
                                    : Delegation.Kind.MANDAT,
                            actor.account(),
                            receiver,
                            right[0],
                            right[1],
                            Forms.date(form, "from"),
                            Forms.date(form, "until"),
                            form.getOrDefault("occasion", "")));
            Flash.success("identity.delegations.given").over(redirect);
            return SignInController.redirect("/desk/delegations");
        } catch (Refusal refusal) {
            return slips.again("identity/delegations", page(actor, form, "", locale), refusal, "right", locale);
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

    /** One person would check and decide: said before it is done. */
    private ModelAndView warned(Actor actor, Map<String, String> form, List<String> also, Locale locale) {
        var held = also.stream().map(role -> Forms.role(messages, role, locale)).collect(Collectors.joining(", "));
        var view = new ModelAndView("identity/delegations", "page", page(actor, form, held, locale));
        view.addObject("problems", Problems.none());
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private DelegationsPage page(Actor actor, Map<String, String> form, String alsoHeld, Locale locale) {
        var own = actor.rights().stream()
                .filter(right -> right.onBehalfOf().isEmpty() && Roles.worksOnCases(right.role()))
                .toList();
        var receivers = own.stream()
                .flatMap(right -> delegations.receivers(actor, right.role(), right.agency()).stream())
                .collect(Collectors.toSet());
        return new DelegationsPage(
                actor.account(),
                delegations.of(actor, actor.account()),
                own.stream()
                        .map(right -> new Option(
                                right.role() + "@" + right.agency(),
                                Forms.role(messages, right.role(), locale) + ", " + right.agency()))
                        .toList(),
                people.officers(actor.region(), receivers).stream()
                        .map(officer ->
                                new Option(officer.account().toString(), officer.name() + ", " + officer.position()))
                        .toList(),
                alsoHeld,
                new Names(people.names(actor.region())),
                Map.copyOf(form));
    }
}
