package id.pendopo.web;

import id.pendopo.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where the type of a problem leads: what it means, with dots where a value would stand. */
@Controller
class ProblemController {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int VALUES_MAX = 8;

    private final Shells shells;

    ProblemController(Shells shells) {
        this.shells = shells;
    }

    @GetMapping("/problems/{slug}")
    String explain(@PathVariable String slug, HttpServletRequest request, Model model) {
        var texts = shells.texts(request);
        var key = "refusal." + slug;
        if (!SLUG.matcher(slug).matches() || !texts.has(key)) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "not-found", "No problem of this name");
        }
        var dots = Collections.nCopies(VALUES_MAX, "…").toArray();
        model.addAttribute("page", new ProblemPage(slug, texts.get(key, dots)));
        return "web/problem";
    }
}
