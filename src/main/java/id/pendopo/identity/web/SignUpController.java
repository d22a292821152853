package id.pendopo.identity.web;

import id.pendopo.identity.SignIn.Outcome;
import id.pendopo.identity.SignUp;
import id.pendopo.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing up, and a new password: first the address, then the code that was sent to it. */
@Controller
class SignUpController {

    private final SignUp signUp;
    private final Visitors visitors;
    private final Cookies cookies;
    private final Slips slips;

    SignUpController(SignUp signUp, Visitors visitors, Cookies cookies, Slips slips) {
        this.signUp = signUp;
        this.visitors = visitors;
        this.cookies = cookies;
        this.slips = slips;
    }

    @GetMapping("/sign-up")
    String signUp(@RequestParam(defaultValue = "") String next, Model model) {
        model.addAttribute("page", new SignInPage("", next));
        return "identity/signUp";
    }

    @PostMapping("/sign-up")
    ModelAndView signUp(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            Locale locale) {
        return address(
                "identity/signUp",
                new SignInPage(login, next),
                locale,
                () -> SignInController.redirect(
                        "/sign-up/" + signUp.begin(login, visitors.of(request), locale) + Answers.asNext(next)));
    }

    @GetMapping("/sign-up/{reference}")
    String signUpCode(@PathVariable UUID reference, @RequestParam(defaultValue = "") String next, Model model) {
        model.addAttribute("page", new CodePage(true, "/sign-up/" + reference + Answers.asNext(next), "", ""));
        return "identity/code";
    }

    @PostMapping("/sign-up/{reference}")
    ModelAndView signUpCode(
            @PathVariable UUID reference,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        var page = new CodePage(true, "/sign-up/" + reference + Answers.asNext(next), code, name);
        return code(
                page,
                locale,
                () -> go(
                        signUp.finish(reference, code, name, password, visitors.of(request)), next, request, response));
    }

    @GetMapping("/reset")
    String reset(Model model) {
        model.addAttribute("page", new SignInPage("", ""));
        return "identity/reset";
    }

    @PostMapping("/reset")
    ModelAndView reset(@RequestParam(defaultValue = "") String login, HttpServletRequest request, Locale locale) {
        return address(
                "identity/reset",
                new SignInPage(login, ""),
                locale,
                () -> SignInController.redirect("/reset/" + signUp.beginReset(login, visitors.of(request), locale)));
    }

    @GetMapping("/reset/{reference}")
    String resetCode(@PathVariable UUID reference, Model model) {
        model.addAttribute("page", new CodePage(false, "/reset/" + reference, "", ""));
        return "identity/code";
    }

    @PostMapping("/reset/{reference}")
    ModelAndView resetCode(
            @PathVariable UUID reference,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        var page = new CodePage(false, "/reset/" + reference, code, "");
        return code(
                page,
                locale,
                () -> go(signUp.finishReset(reference, code, password, visitors.of(request)), "", request, response));
    }

    private ModelAndView go(Outcome outcome, String next, HttpServletRequest request, HttpServletResponse response) {
        return switch (outcome) {
            case Outcome.Open open -> {
                visitors.enter(open, request, response);
                yield SignInController.redirect(Visitors.safe(next));
            }
            case Outcome.SecondFactorAsked asked -> {
                cookies.write(response, Cookies.Name.SECOND_FACTOR, asked.pending());
                yield SignInController.redirect("/sign-in/second-factor");
            }
            case Outcome.Wrong _ -> SignInController.redirect("/sign-in");
        };
    }

    private ModelAndView address(String template, SignInPage page, Locale locale, Supplier<ModelAndView> work) {
        return orAgain(template, page, "login", locale, work);
    }

    private ModelAndView code(CodePage page, Locale locale, Supplier<ModelAndView> work) {
        return orAgain("identity/code", page, page.signUp() ? "name" : "code", locale, work);
    }

    private ModelAndView orAgain(
            String template, Object page, String field, Locale locale, Supplier<ModelAndView> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            return slips.again(template, page, refusal, field, locale);
        }
    }
}
