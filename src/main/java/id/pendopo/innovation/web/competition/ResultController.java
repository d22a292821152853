package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Appearances;
import id.pendopo.innovation.competition.Diversity;
import id.pendopo.innovation.competition.Edition;
import id.pendopo.innovation.competition.Editions;
import id.pendopo.innovation.competition.Entries;
import id.pendopo.innovation.competition.PublicResult;
import id.pendopo.innovation.competition.Results;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Regions;
import id.pendopo.web.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** Results for everybody: the list, the panel behind it, the protocol from which anyone computes it again. */
@Controller
@RequestMapping("/innovations/editions/{code}/{stage}")
class ResultController {

    private static final String FOLDER = "innovation/competition/";

    /** A list is read by thousands in the minute in which it opens: proxies keep it so long, browsers ask whether it changed. */
    static final CacheControl SHARED = CacheControl.maxAge(Duration.ZERO)
            .sMaxAge(Duration.ofSeconds(20))
            .cachePublic()
            .mustRevalidate();

    private final Editions editions;
    private final Results results;
    private final Entries entries;
    private final Appearances appearances;
    private final Regions regions;
    private final InstantSource clock;

    ResultController(
            Editions editions,
            Results results,
            Entries entries,
            Appearances appearances,
            Regions regions,
            InstantSource clock) {
        this.editions = editions;
        this.results = results;
        this.entries = entries;
        this.appearances = appearances;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping
    @Nullable String list(
            Actor actor,
            @PathVariable String code,
            @PathVariable String stage,
            @RequestParam(defaultValue = "0") int rest,
            Model model,
            Texts texts,
            ServletWebRequest request) {
        var published = results.published(code, stage);
        if (published.isEmpty()) {
            return sealed(code, stage, model);
        }
        return page(
                actor,
                published.get(),
                "result",
                result -> new ResultPages.ListPage(result, rest, objecting(actor, result)),
                model,
                texts,
                request);
    }

    private Objecting objecting(Actor actor, PublicResult result) {
        boolean open = isOpenToObjections(result);
        return new Objecting(
                open,
                open && actor.isOfficer()
                        ? entries.mine(actor).stream()
                                .filter(entry ->
                                        entry.edition().equals(result.edition().code()))
                                .filter(entry ->
                                        result.protocol().assigned().containsKey(String.valueOf(entry.number())))
                                .toList()
                        : List.of());
    }

    private boolean isOpenToObjections(PublicResult result) {
        return result.isOpenToObjections(LocalDate.ofInstant(clock.instant(), Edition.ZONE));
    }

    private String sealed(String code, String stage, Model model) {
        var edition = editions.get(code);
        model.addAttribute("edition", edition);
        model.addAttribute("stage", edition.rules().stage(stage));
        model.addAttribute(
                "progress",
                results.progress(code).stream()
                        .filter(one -> one.stage().equals(stage))
                        .findFirst()
                        .orElseThrow());
        appearances.of(code, stage).ifPresent(schedule -> model.addAttribute("schedule", schedule));
        return FOLDER + "sealed";
    }

    @GetMapping("/panel")
    @Nullable String panel(
            Actor actor,
            @PathVariable String code,
            @PathVariable String stage,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            Texts texts,
            ServletWebRequest request) {
        return page(
                actor,
                published(code, stage),
                "panel",
                result -> new ResultPages.PanelPage(result, Math.max(page, 1)),
                model,
                texts,
                request);
    }

    @GetMapping("/protocol")
    @Nullable String protocol(
            Actor actor,
            @PathVariable String code,
            @PathVariable String stage,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            Texts texts,
            ServletWebRequest request) {
        return page(
                actor,
                published(code, stage),
                "protocol",
                result -> new ResultPages.ProtocolPage(result, Math.max(page, 1)),
                model,
                texts,
                request);
    }

    @GetMapping("/diversity")
    @Nullable String diversity(
            Actor actor,
            @PathVariable String code,
            @PathVariable String stage,
            Model model,
            Texts texts,
            ServletWebRequest request) {
        return page(
                actor,
                published(code, stage),
                "diversity",
                result -> new ResultPages.DiversityPage(result, regions(result)),
                model,
                texts,
                request);
    }

    private Map<String, String> regions(PublicResult result) {
        var names = new HashMap<String, String>();
        result.diversity()
                .of(Diversity.Kind.REGION)
                .forEach(line -> regions.find(RegionCode.of(line.code()))
                        .ifPresent(region -> names.put(line.code(), region.name())));
        return names;
    }

    private PublicResult published(String code, String stage) {
        return results.published(code, stage)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "result-unpublished", "Nothing published"));
    }

    /** Who is not signed in gets the same page as everybody, and need not fetch it again while nothing of it changes. */
    private @Nullable String page(
            Actor actor,
            PublicResult result,
            String name,
            Function<PublicResult, Object> page,
            Model model,
            Texts texts,
            ServletWebRequest request) {
        boolean same = !actor.isOfficer()
                && !actor.isCitizen()
                && texts.shell().flash().isEmpty()
                && request.getParameter("lang") == null;
        if (same) {
            var response = request.getResponse();
            if (response != null) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, SHARED.getHeaderValue());
                response.setHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
            }
            if (request.checkNotModified(tag(result, name, texts, request))) {
                return null;
            }
        }
        model.addAttribute("page", page.apply(result));
        return FOLDER + name;
    }

    /** The look of the page stands in it, too, so that a new program is not shown in old clothes; and whether one may object. */
    private String tag(PublicResult result, String name, Texts texts, ServletWebRequest request) {
        var words = String.join(
                "\n",
                result.stamp(),
                result.digest(),
                String.valueOf(isOpenToObjections(result)),
                name,
                texts.language(),
                texts.shell().asset("web/pendopo.css"),
                String.valueOf(request.getRequest().getQueryString()));
        return DigestUtils.md5DigestAsHex(words.getBytes(StandardCharsets.UTF_8));
    }
}
