package id.pendopo.identity.web;

import id.pendopo.identity.Scope;
import id.pendopo.identity.Sessions;
import id.pendopo.identity.SignedIn;
import id.pendopo.identity.Tokens;
import id.pendopo.identity.web.AccountPages.SessionsPage;
import id.pendopo.identity.web.AccountPages.TokensPage;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** By what one's account can be entered: sessions and tokens. */
@Controller
class AccessController {

    private static final Set<Integer> LIVES = Set.of(7, 30, 90, 365);

    private final Sessions sessions;
    private final Tokens tokens;
    private final Slips slips;

    AccessController(Sessions sessions, Tokens tokens, Slips slips) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.slips = slips;
    }

    @GetMapping("/account/sessions")
    String sessions(SignedIn owner, Model model) {
        model.addAttribute("page", new SessionsPage(sessions.open(owner)));
        return "identity/sessions";
    }

    @PostMapping("/account/sessions/{id}/end")
    String end(SignedIn owner, @PathVariable UUID id, RedirectAttributes redirect) {
        sessions.end(owner.actor(), id);
        Flash.success("identity.sessions.ended").over(redirect);
        return "redirect:/account/sessions";
    }

    @GetMapping("/account/tokens")
    String tokens(SignedIn owner, Model model) {
        model.addAttribute("page", new TokensPage(tokens.of(bySession(owner)), "", "", Set.of()));
        return "identity/tokens";
    }

    /** The answer shows the token and has no address of its own: going back to it shows nothing. */
    @PostMapping("/account/tokens")
    ModelAndView issue(
            SignedIn owner,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "30") int days,
            @RequestParam(name = "scopes", required = false) Optional<Set<String>> chosen,
            Locale locale) {
        var actor = bySession(owner);
        var scopes = chosen.orElse(Set.of());
        try {
            var clear = tokens.issue(
                    actor,
                    name,
                    scopes.stream().map(Scope::of).flatMap(Optional::stream).collect(Collectors.toSet()),
                    Duration.ofDays(LIVES.contains(days) ? days : 30));
            return new ModelAndView("identity/tokens", "page", new TokensPage(tokens.of(actor), clear, "", Set.of()));
        } catch (Refusal refusal) {
            var field = refusal.slug().equals("token-without-scope") ? "scopes" : "name";
            var page = new TokensPage(tokens.of(actor), "", name, scopes);
            return slips.again("identity/tokens", page, refusal, field, locale);
        }
    }

    @PostMapping("/account/tokens/{id}/revoke")
    String revoke(SignedIn owner, @PathVariable UUID id, RedirectAttributes redirect) {
        tokens.revoke(bySession(owner), id);
        Flash.success("identity.tokens.revoked").over(redirect);
        return "redirect:/account/tokens";
    }

    /** A token does not make tokens. */
    private static Actor bySession(SignedIn owner) {
        if (!owner.bySession()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-allowed", "Tokens are made in a session only");
        }
        return owner.actor();
    }
}
