package id.pendopo.identity.web;

import id.pendopo.identity.Accounts;
import id.pendopo.identity.Profile;
import id.pendopo.identity.web.AccountPages.ProfileForm;
import id.pendopo.identity.web.AccountPages.ProfilePage;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Nik;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Sex;
import id.pendopo.web.Flash;
import id.pendopo.web.Problems;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The profile of whoever is signed in. */
@Controller
class AccountController {

    private final Accounts accounts;
    private final Slips slips;

    AccountController(Accounts accounts, Slips slips) {
        this.accounts = accounts;
        this.slips = slips;
    }

    @GetMapping("/account")
    String profile(Actor actor, @RequestParam(defaultValue = "") String next, Model model) {
        var profile = accounts.profile(actor);
        model.addAttribute("page", page(actor, profile, ProfileForm.of(profile, next)));
        return "identity/profile";
    }

    @PostMapping("/account")
    ModelAndView save(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String nik,
            @RequestParam(name = "birth-day", defaultValue = "") String day,
            @RequestParam(name = "birth-month", defaultValue = "") String month,
            @RequestParam(name = "birth-year", defaultValue = "") String year,
            @RequestParam(defaultValue = "") String sex,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String next,
            RedirectAttributes redirect,
            Locale locale) {
        var form = new ProfileForm(name, phone, nik, day, month, year, sex, address, next);
        if (!actor.isCitizen()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-administrator", "Officers do not change their own data");
        }
        try {
            if (!nik.isBlank() && !Nik.isNik(nik)) {
                return again(actor, form, slips.of("identity.profile.nik.wrong", "nik", locale));
            }
            var birth = birth(form);
            if (birth == null && !(day + month + year).isBlank()) {
                return again(actor, form, slips.of("identity.profile.birth.wrong", "birth", locale));
            }
            accounts.update(actor, profile(form, birth));
            Flash.success("identity.profile.saved").over(redirect);
            return SignInController.redirect(next.isEmpty() ? "/account" : Visitors.safe(next));
        } catch (Refusal refusal) {
            return slips.again("identity/profile", page(actor, accounts.profile(actor), form), refusal, "name", locale);
        }
    }

    private ModelAndView again(Actor actor, ProfileForm form, Problems problems) {
        var view = new ModelAndView("identity/profile", HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("page", page(actor, accounts.profile(actor), form));
        view.addObject("problems", problems);
        return view;
    }

    private static ProfilePage page(Actor actor, Profile profile, ProfileForm form) {
        var email = profile.email();
        return new ProfilePage(form, email == null ? "" : email, actor.isCitizen(), warnings(profile));
    }

    private static Profile profile(ProfileForm form, @Nullable LocalDate birth) {
        var sex = form.sex().equals("MALE") ? Sex.MALE : form.sex().equals("FEMALE") ? Sex.FEMALE : null;
        return new Profile(
                form.name(),
                null,
                form.phone(),
                form.nik().isBlank() ? null : Nik.of(form.nik()),
                birth,
                sex,
                form.address());
    }

    /** A date that exists; nothing for any other, and for none. */
    private static @Nullable LocalDate birth(ProfileForm form) {
        try {
            return LocalDate.of(
                    Integer.parseInt(form.birthYear().strip()),
                    Integer.parseInt(form.birthMonth().strip()),
                    Integer.parseInt(form.birthDay().strip()));
        } catch (NumberFormatException | DateTimeException _) {
            return null;
        }
    }

    /** A NIK that says otherwise is no error: the register corrects birth dates and keeps the number. */
    private static List<String> warnings(Profile profile) {
        var nik = profile.nik();
        var birth = profile.birthDate();
        if (nik == null || birth == null) {
            return List.of();
        }
        var sex = profile.sex();
        return nik.mismatches(birth, sex == null ? nik.sex() : sex).stream()
                .map(mismatch -> "identity.profile.mismatch." + mismatch.name())
                .toList();
    }
}
