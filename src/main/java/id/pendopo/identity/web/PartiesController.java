package id.pendopo.identity.web;

import id.pendopo.identity.Party;
import id.pendopo.identity.Powers;
import id.pendopo.identity.Representation;
import id.pendopo.identity.web.WorkPages.OwnParty;
import id.pendopo.identity.web.WorkPages.PartiesPage;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Nib;
import id.pendopo.kernel.Npwp;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** In whose name a citizen acts, and whom they gave a power of attorney. */
@Controller
class PartiesController {

    private final Representation representation;
    private final Powers powers;
    private final Slips slips;

    PartiesController(Representation representation, Powers powers, Slips slips) {
        this.representation = representation;
        this.powers = powers;
        this.slips = slips;
    }

    @GetMapping("/my/parties")
    String parties(Actor actor, Model model) {
        model.addAttribute("page", page(actor, Map.of()));
        return "identity/parties";
    }

    /** Enters a company or public body of the actor's. */
    @PostMapping("/my/parties")
    ModelAndView register(
            Actor actor, @RequestParam Map<String, String> form, RedirectAttributes redirect, Locale locale) {
        try {
            var kind = form.getOrDefault("kind", "").equals("GOVERNMENT") ? Party.Kind.GOVERNMENT : Party.Kind.COMPANY;
            representation.register(
                    actor,
                    new Party(
                            UUID.randomUUID(),
                            kind,
                            form.getOrDefault("name", ""),
                            null,
                            number(form, "npwp", Npwp::of),
                            number(form, "nib", Nib::of),
                            form.getOrDefault("address", "")));
            Flash.success("identity.parties.registered").over(redirect);
            return SignInController.redirect("/my/parties");
        } catch (Refusal refusal) {
            return slips.again("identity/parties", page(actor, form), refusal, "name", locale);
        }
    }

    @PostMapping("/my/parties/{party}/powers")
    ModelAndView entrust(
            Actor actor,
            @PathVariable UUID party,
            @RequestParam Map<String, String> form,
            RedirectAttributes redirect,
            Locale locale) {
        try {
            var scope = new Powers.Scope(null, services(form), Forms.date(form, "from"), Forms.date(form, "until"));
            powers.entrust(actor, party, form.getOrDefault("representative", ""), scope);
            Flash.note("identity.powers.given").over(redirect);
            return SignInController.redirect("/my/parties");
        } catch (Refusal refusal) {
            return slips.again("identity/parties", page(actor, Map.of()), refusal, "", locale);
        }
    }

    @PostMapping("/my/powers/{id}/revoke")
    String revoke(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        powers.revoke(actor, id);
        Flash.success("identity.powers.revoked").over(redirect);
        return "redirect:/my/parties";
    }

    private PartiesPage page(Actor actor, Map<String, String> form) {
        var all = representation.partiesOf(actor).stream()
                .map(actsFor -> new OwnParty(
                        actsFor,
                        actsFor.power() == null
                                ? powers.givenFor(actor, actsFor.party().id())
                                : List.of()))
                .toList();
        return new PartiesPage(all, Map.copyOf(form));
    }

    private static Set<String> services(Map<String, String> form) {
        return Arrays.stream(form.getOrDefault("services", "").split("[,\\s]+"))
                .filter(code -> !code.isBlank())
                .collect(Collectors.toSet());
    }

    private static <T> @Nullable T number(Map<String, String> form, String name, Function<String, T> reader) {
        var typed = form.getOrDefault(name, "");
        if (typed.isBlank()) {
            return null;
        }
        try {
            return reader.apply(typed);
        } catch (IllegalArgumentException _) {
            throw new Refusal(Refusal.Kind.INVALID, "number-malformed", "Not a number of a business");
        }
    }
}
