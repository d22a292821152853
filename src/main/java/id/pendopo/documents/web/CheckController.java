package id.pendopo.documents.web;

import id.pendopo.documents.PublicCheck;
import id.pendopo.documents.PublicCheck.Checked;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page behind the QR of a document. Open to everybody; in no search engine, since its address is the key. */
@Controller
@RequestMapping("/v")
class CheckController {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final PublicCheck check;

    CheckController(PublicCheck check) {
        this.check = check;
    }

    @GetMapping
    String ask(@RequestParam(defaultValue = "") String code, HttpServletResponse response) {
        hide(response);
        var path = code.replaceAll("[^A-Za-z2-7]", "");
        return path.isEmpty() ? "documents/ask" : "redirect:/v/" + path;
    }

    /** @param sha256 of a file, computed by the browser so that the file stays where it is */
    @GetMapping("/{code}")
    String show(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String sha256,
            Model model,
            HttpServletResponse response) {
        var compared = sha256 != null && DIGEST.matcher(sha256).matches()
                ? HexFormat.of().parseHex(sha256)
                : null;
        return page(
                check.byCode(code),
                checked -> compared == null ? null : check.compare(checked, compared),
                model,
                response);
    }

    /** For a browser without JavaScript. The file is compared and forgotten. */
    @PostMapping("/{code}")
    String compare(
            @PathVariable String code, @RequestParam MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        var bytes = file.getBytes();
        return page(
                check.byCode(code),
                checked -> bytes.length == 0 ? null : check.compareFile(checked, bytes),
                model,
                response);
    }

    private interface Comparison {
        PublicCheck.@Nullable Compared with(Checked checked);
    }

    private static String page(
            Optional<Checked> checked, Comparison comparison, Model model, HttpServletResponse response) {
        hide(response);
        if (checked.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "documents/unknown";
        }
        model.addAttribute("page", CheckPage.of(checked.get(), comparison.with(checked.get())));
        return "documents/check";
    }

    private static void hide(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
    }
}
