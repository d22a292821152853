package id.pendopo.demo.web;

import id.pendopo.demo.Casting;
import id.pendopo.demo.Part;
import id.pendopo.demo.Passes;
import id.pendopo.identity.IdentitySettings;
import id.pendopo.identity.Sessions;
import id.pendopo.identity.Visitor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

@Controller
@ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
class DemoController {

    private static final String COOKIE = "pendopo-session";

    private static final Map<String, String> GROUPS = Map.of(
            Part.APPLICANT, "applicants",
            Roles.FRONT_OFFICER, "office",
            Roles.BACK_OFFICER, "office",
            Roles.TECHNICAL_REVIEWER, "agencies",
            Roles.FIELD_SURVEYOR, "agencies",
            Roles.AUDITOR, "oversight",
            Roles.ADMINISTRATOR, "oversight",
            Roles.INNOVATION_OFFICER, "innovation",
            Roles.INNOVATION_SECRETARIAT, "innovation",
            Roles.JUROR, "innovation");

    private static final List<String> ORDER =
            List.of("applicants", "office", "agencies", "heads", "innovation", "oversight", "secretariat", "regency");

    private final Casting casting;
    private final Passes passes;
    private final Sessions sessions;
    private final IdentitySettings identity;
    private final CsrfTokenRepository forms;

    DemoController(
            Casting casting, Passes passes, Sessions sessions, IdentitySettings identity, CsrfTokenRepository forms) {
        this.casting = casting;
        this.passes = passes;
        this.sessions = sessions;
        this.identity = identity;
        this.forms = forms;
    }

    @GetMapping("/demo")
    String people(Model model) {
        var groups = new LinkedHashMap<String, List<DemoPage.Seat>>();
        for (var group : ORDER) {
            groups.put(
                    group,
                    casting.parts().stream()
                            .filter(part -> group(part).equals(group))
                            .map(part -> new DemoPage.Seat(part.login(), part.name(), part.agency()))
                            .toList());
        }
        model.addAttribute(
                "page",
                new DemoPage(
                        groups.entrySet().stream()
                                .filter(group -> !group.getValue().isEmpty())
                                .map(group -> new DemoPage.Group("demo.group." + group.getKey(), group.getValue()))
                                .toList(),
                        Casting.PASSPHRASE));
        return "demo/people";
    }

    /** The session of before goes on; this browser carries the new one. */
    @PostMapping("/demo/sign-in")
    String signIn(@RequestParam String login, HttpServletRequest request, HttpServletResponse response) {
        var part = casting.parts().stream()
                .filter(candidate -> candidate.login().equals(login))
                .findFirst();
        var account = part.flatMap(casting::account)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "demo-nobody", "Nobody plays this part"));
        var session = sessions.openForDemo(
                part.orElseThrow().region(), account, new Visitor(request.getRemoteAddr(), "Demo", null));
        var cookie = ResponseCookie.from(identity.https() ? "__Host-" + COOKIE : COOKIE, session)
                .httpOnly(true)
                .secure(identity.https())
                .sameSite("Lax")
                .path("/")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        forms.saveToken(null, request, response);
        return "redirect:/account/start";
    }

    /** One account as a program gets it. */
    record Account(String login, String role, String name, String agency, String region, String token) {}

    @GetMapping(path = "/demo/accounts.json", produces = "application/json")
    @ResponseBody
    List<Account> accounts() {
        return casting.parts().stream()
                .flatMap(part -> passes.of(part).map(token -> account(part, token)).stream())
                .toList();
    }

    private static Account account(Part part, String token) {
        return new Account(
                part.login(),
                part.role(),
                part.name(),
                part.agency(),
                part.region().value(),
                token);
    }

    private static String group(Part part) {
        if (!part.region().isProvince()) {
            return "regency";
        }
        var group = GROUPS.getOrDefault(part.role(), "heads");
        return part.agency().equals("SETDA") && !group.equals("innovation") ? "secretariat" : group;
    }
}
