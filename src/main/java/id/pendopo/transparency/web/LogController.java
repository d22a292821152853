package id.pendopo.transparency.web;

import id.pendopo.kernel.Commitment;
import id.pendopo.measures.Names;
import id.pendopo.transparency.LogEntry;
import id.pendopo.transparency.PublicLog;
import id.pendopo.transparency.web.LogPage.Answer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The log, and a place to check that an act is in it. */
@Controller
@RequestMapping("/log")
class LogController {

    private static final int SHOWN = 50;
    private static final String DIGEST = "\\s*[0-9a-fA-F]{64}\\s*";
    private static final String SALT = "\\s*[0-9a-fA-F]{32}\\s*";

    private final PublicLog log;
    private final Names names;

    LogController(PublicLog log, Names names) {
        this.log = log;
        this.names = names;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String digest, Model model) {
        model.addAttribute("page", page(CheckForm.empty(), digest));
        return "transparency/log";
    }

    /** Redirects to the digest alone: what the citizen pasted stands in no address and in no log. */
    @PostMapping("/check")
    ModelAndView check(@Valid @ModelAttribute("form") CheckForm form, BindingResult problems) {
        if (problems.hasErrors()) {
            var again = new ModelAndView("transparency/log", HttpStatus.UNPROCESSABLE_CONTENT);
            again.addObject("page", page(form, ""));
            again.addAllObjects(problems.getModel());
            return again;
        }
        return new ModelAndView("redirect:/log?digest=" + form.commitment() + "#answer");
    }

    private LogPage page(CheckForm form, String digest) {
        var lines = log.newest(SHOWN).stream().map(this::line).toList();
        return new LogPage(lines, answer(digest), form.salt(), form.content());
    }

    private @Nullable Answer answer(String asked) {
        if (asked.isBlank()) {
            return null;
        }
        if (!asked.matches(DIGEST)) {
            return new Answer.Unreadable();
        }
        var digest = asked.strip().toLowerCase(Locale.ROOT);
        return log.find(digest)
                .<Answer>map(entry -> new Answer.Found(line(entry)))
                .orElseGet(() -> new Answer.NotFound(digest));
    }

    private LogPage.Line line(LogEntry entry) {
        return new LogPage.Line(entry, names.of(entry.region()));
    }

    /** Exactly what a citizen may send. */
    record CheckForm(
            @NotBlank(message = "{transparency.log.check.salt.missing}") @Pattern(regexp = SALT, message = "{transparency.log.check.salt.wrong}") String salt,

            @NotBlank(message = "{transparency.log.check.content.missing}") @Size(max = 10_000, message = "{transparency.log.check.content.long}") String content) {

        static CheckForm empty() {
            return new CheckForm("", "");
        }

        /** A browser sends line ends in its own way and pastes spaces around; what was promised has neither. */
        Commitment commitment() {
            return Commitment.of(
                    HexFormat.of().parseHex(salt.strip()),
                    content.replace("\r\n", "\n").strip());
        }
    }
}
