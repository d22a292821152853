package id.pendopo.cases.web;

import id.pendopo.cases.CaseFiles;
import id.pendopo.cases.CaseNumber;
import id.pendopo.cases.CaseView;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Problems;
import id.pendopo.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Follows a case without an account. A wrong number and a wrong code get the same answer, and few tries. */
@Controller
class TrackController {

    private static final String CODE = "[A-HJ-NP-Z2-9]{10}";

    private final CaseFiles files;
    private final MyProgress progress;
    private final TrackTries tries;

    TrackController(CaseFiles files, MyProgress progress, TrackTries tries) {
        this.files = files;
        this.progress = progress;
        this.tries = tries;
    }

    @GetMapping("/track")
    String track(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            jakarta.servlet.http.HttpServletResponse response,
            Texts texts,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        var typedNumber = number.strip();
        var typedCode = code.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]", "");
        if (typedNumber.isEmpty() && typedCode.isEmpty()) {
            return "cases/track";
        }
        if (!tries.mayTry(request.getRemoteAddr(), typedNumber)) {
            throw new Refusal(
                    Refusal.Kind.TOO_MANY,
                    "track-too-often",
                    "Too many tries to follow a case",
                    List.of(),
                    Map.of("retryAfter", TrackTries.WINDOW.toSeconds()));
        }
        var found = find(typedNumber, typedCode);
        if (found.isEmpty()) {
            tries.failed(request.getRemoteAddr(), typedNumber);
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("number", typedNumber.length() > 40 ? "" : typedNumber);
            model.addAttribute(
                    "problems", Problems.of(List.of(new Problems.Problem("number", texts.get("cases.track.unknown")))));
            return "cases/track";
        }
        var view = found.get();
        model.addAttribute(
                "page",
                new MyPage.Tracked(
                        view.number().value(),
                        view.service().definition().name().in(texts.locale()),
                        progress.of(view, texts)));
        return "cases/trackCase";
    }

    private Optional<CaseView> find(String number, String code) {
        if (!code.matches(CODE)) {
            return Optional.empty();
        }
        try {
            return files.tracked(new CaseNumber(number), code);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
