package id.pendopo.identity.web;

import id.pendopo.identity.SecondFactor;
import id.pendopo.identity.SignedIn;
import id.pendopo.identity.web.AccountPages.SecondFactorPage;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Turning the second factor on and off. */
@Controller
class SecondFactorController {

    private final SecondFactor secondFactor;
    private final Slips slips;

    SecondFactorController(SecondFactor secondFactor, Slips slips) {
        this.secondFactor = secondFactor;
        this.slips = slips;
    }

    @GetMapping("/account/second-factor")
    String show(SignedIn owner, Model model) {
        model.addAttribute("page", page(owner, "", List.of()));
        return "identity/secondFactor";
    }

    @PostMapping("/account/second-factor")
    ModelAndView turnOn(
            SignedIn owner,
            @RequestParam(defaultValue = "") String offered,
            @RequestParam(defaultValue = "") String code,
            Locale locale) {
        try {
            var codes = secondFactor.turnOn(owner.actor(), offered, code);
            var view = new ModelAndView("identity/secondFactor");
            view.addObject("page", page(owner, "", codes));
            return view;
        } catch (Refusal refusal) {
            return slips.again("identity/secondFactor", page(owner, offered, List.of()), refusal, "code", locale);
        }
    }

    @PostMapping("/account/second-factor/off")
    ModelAndView turnOff(
            SignedIn owner, @RequestParam(defaultValue = "") String code, RedirectAttributes redirect, Locale locale) {
        try {
            secondFactor.turnOff(owner.actor(), code);
            Flash.success("identity.secondFactor.turnedOff").over(redirect);
            return SignInController.redirect("/account/second-factor");
        } catch (Refusal refusal) {
            return slips.again("identity/secondFactor", page(owner, "", List.of()), refusal, "code", locale);
        }
    }

    private SecondFactorPage page(SignedIn owner, String offered, List<String> codes) {
        boolean on = secondFactor.isOn(owner.actor());
        var offer = secondFactor.offerAgain(offered, owner.name());
        return new SecondFactorPage(on, offer, on ? QrPicture.NONE : QrPicture.of(offer.uri()), codes);
    }
}
