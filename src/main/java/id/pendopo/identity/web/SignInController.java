package id.pendopo.identity.web;

import id.pendopo.identity.Sessions;
import id.pendopo.identity.SignIn;
import id.pendopo.identity.SignIn.Outcome;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import id.pendopo.web.Flash;
import id.pendopo.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class SignInController {

    private final SignIn signIn;
    private final Sessions sessions;
    private final Cookies cookies;
    private final Visitors visitors;
    private final Slips slips;

    SignInController(SignIn signIn, Sessions sessions, Cookies cookies, Visitors visitors, Slips slips) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookies = cookies;
        this.visitors = visitors;
        this.slips = slips;
    }

    @GetMapping("/sign-in")
    String form(@RequestParam(defaultValue = "") String next, Model model) {
        model.addAttribute("page", new SignInPage("", next));
        return "identity/signIn";
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        try {
            return switch (signIn.withPassword(login, password, visitors.of(request))) {
                case Outcome.Open open -> enter(open, next, request, response);
                case Outcome.SecondFactorAsked asked -> {
                    cookies.write(response, Cookies.Name.SECOND_FACTOR, asked.pending());
                    yield redirect("/sign-in/second-factor?next=" + Answers.encoded(next));
                }
                case Outcome.Wrong _ ->
                    wrong(
                            "identity/signIn",
                            new SignInPage(login, next),
                            slips.of("identity.signIn.wrong", "login", locale));
            };
        } catch (Refusal refusal) {
            return slips.again("identity/signIn", new SignInPage(login, next), refusal, "login", locale);
        }
    }

    @GetMapping("/sign-in/second-factor")
    String secondFactor(@RequestParam(defaultValue = "") String next, Model model) {
        model.addAttribute("page", new SignInPage("", next));
        return "identity/secondFactorAsked";
    }

    @PostMapping("/sign-in/second-factor")
    ModelAndView secondFactor(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        var pending = cookies.read(request, Cookies.Name.SECOND_FACTOR).orElse("");
        var page = new SignInPage("", next);
        try {
            return signIn.withSecondFactor(pending, code, visitors.of(request)) instanceof Outcome.Open open
                    ? enter(open, next, request, response)
                    : wrong(
                            "identity/secondFactorAsked",
                            page,
                            slips.of("refusal.second-factor-wrong", "code", locale));
        } catch (Refusal refusal) {
            return slips.again("identity/secondFactorAsked", page, refusal, "code", locale);
        }
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) {
        cookies.read(request, Cookies.Name.SESSION).ifPresent(sessions::end);
        cookies.remove(response, Cookies.Name.SESSION);
        Flash.success("identity.signedOut").over(redirect);
        // there the device forgets the pages that it kept
        return "redirect:/sign-in";
    }

    /** Where everybody's work begins. */
    @GetMapping("/account/start")
    String start(Actor actor) {
        if (actor.holds(Roles.ADMINISTRATOR)) {
            return "redirect:/admin/officers";
        }
        if (actor.holds(Roles.AUDITOR)) {
            return "redirect:/audit/representatives";
        }
        if (!actor.isOfficer()) {
            return "redirect:/my";
        }
        boolean cases = actor.rights().stream().map(Actor.Right::role).anyMatch(Roles::worksOnCases);
        return cases ? "redirect:/desk" : "redirect:/hub";
    }

    private ModelAndView enter(
            Outcome.Open open, String next, HttpServletRequest request, HttpServletResponse response) {
        visitors.enter(open, request, response);
        return redirect(Visitors.safe(next));
    }

    private static ModelAndView wrong(String template, SignInPage page, Problems problems) {
        var view = new ModelAndView(template, HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("page", page);
        view.addObject("problems", problems);
        return view;
    }

    static ModelAndView redirect(String path) {
        var view = new RedirectView(path, true, true, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
