package id.pendopo.catalog.web;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Versions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.web.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets an administrator see the versions of each service, compare two, and decline one. */
@Controller
@RequestMapping("/admin/services")
class AdminServicesController {

    private final Catalog catalog;
    private final Versions versions;

    AdminServicesController(Catalog catalog, Versions versions) {
        this.catalog = catalog;
        this.versions = versions;
    }

    @GetMapping
    String list(Actor actor, Locale locale, Model model) {
        require(actor);
        var region = actor.region();
        model.addAttribute(
                "lines",
                versions.services(region).stream()
                        .map(code -> line(region, code, locale))
                        .toList());
        return "catalog/admin-services";
    }

    private AdminLine line(RegionCode region, String code, Locale locale) {
        var all = versions.of(region, code);
        var current = all.stream().filter(id.pendopo.catalog.Version::isCurrent).findFirst();
        var loaded = catalog.byDigest(region, current.orElse(all.getFirst()).digest());
        return new AdminLine(
                code,
                loaded.definition().name().in(locale),
                all.size(),
                all.stream().filter(id.pendopo.catalog.Version::isProposed).count(),
                catalog.current(region, code).isPresent(),
                current.isPresent(),
                catalog.unsigned(loaded).stream()
                        .map(variant -> variant.name().in(locale))
                        .toList());
    }

    @GetMapping("/{code}")
    String show(Actor actor, @PathVariable String code, Locale locale, Model model) {
        require(actor);
        var all = versions.of(actor.region(), code);
        var name = catalog.byDigest(actor.region(), all.getFirst().digest())
                .definition()
                .name()
                .in(locale);
        model.addAttribute("page", new VersionsPage(code, name, all, catalog.today()));
        return "catalog/admin-versions";
    }

    @GetMapping("/{code}/compare")
    String compare(
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        require(actor);
        model.addAttribute("code", code);
        model.addAttribute("before", shorten(before));
        model.addAttribute("after", shorten(after));
        model.addAttribute(
                "choosable",
                versions.of(actor.region(), code).stream()
                        .filter(version -> version.digest().equals(after) && !version.isCurrent())
                        .map(id.pendopo.catalog.Version::digest)
                        .findFirst()
                        .orElse(""));
        model.addAttribute("differences", versions.compare(actor.region(), before, after));
        return "catalog/admin-compare";
    }

    @PostMapping("/{code}/decline")
    String decline(
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String digest,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        require(actor);
        versions.decline(actor, actor.region(), code, digest, reason);
        Flash.success("catalog.admin.declinedNow", shorten(digest)).over(redirect);
        return "redirect:/admin/services/" + code;
    }

    /** A version as the files from which it could be made again. */
    @GetMapping("/{code}/{digest:[0-9a-f]{64}}.zip")
    void export(Actor actor, @PathVariable String code, @PathVariable String digest, HttpServletResponse response)
            throws IOException {
        require(actor);
        var files = versions.texts(actor.region(), digest);
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + code + "-" + shorten(digest) + ".zip\"");
        if (!files.isEmpty()) {
            versions.export(actor.region(), digest, response.getOutputStream());
        }
    }

    private static String shorten(String digest) {
        return digest.length() > 8 ? digest.substring(0, 8) : digest;
    }

    private static void require(Actor actor) {
        if (!actor.holds(Roles.ADMINISTRATOR)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "catalog-not-yours", "No administrator of " + actor.region());
        }
    }
}
