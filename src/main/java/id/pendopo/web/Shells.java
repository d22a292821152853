package id.pendopo.web;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** Reads from a request what stands around its page. */
@Component
class Shells {

    private final WebSettings settings;
    private final MessageSource messages;
    private final List<NavigationEntry> entries;
    private final Assets assets;

    Shells(WebSettings settings, MessageSource messages, List<NavigationEntry> entries, Assets assets) {
        this.settings = settings;
        this.messages = messages;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        this.assets = assets;
    }

    Texts texts(HttpServletRequest request) {
        var locale = Languages.of(request);
        return new Texts(messages, locale, shell(request));
    }

    Actor actor(HttpServletRequest request) {
        return request.getAttribute(Actor.REQUEST_ATTRIBUTE) instanceof Actor actor
                ? actor
                : Actor.anonymous(RegionCode.of(settings.region()));
    }

    private Shell shell(HttpServletRequest request) {
        var actor = actor(request);
        var path = path(request);
        var name = request.getAttribute(Actor.NAME_ATTRIBUTE) instanceof String known ? known : "";
        return new Shell(
                actor,
                name,
                path,
                new Shell.Hall(settings.regionName(), settings.demo(), assets),
                navigation(actor, path),
                languages(request, path),
                csrf(request),
                flash(request));
    }

    /** On an error page the path that was asked for, not the one of the error page. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    private List<Shell.Link> navigation(Actor actor, String path) {
        var shown = entries.stream()
                .filter(entry -> entry.audience().includes(actor))
                .toList();
        var current = shown.stream()
                .map(NavigationEntry::path)
                .filter(entry -> isAt(path, entry))
                .max(Comparator.comparingInt(String::length));
        return shown.stream()
                .map(entry -> new Shell.Link(
                        entry.path(),
                        entry.messageKey(),
                        current.filter(entry.path()::equals).isPresent()))
                .toList();
    }

    private static boolean isAt(String path, String entry) {
        return path.equals(entry) || path.startsWith(entry + "/");
    }

    /** The same page in each language; a page that came out of a POST has no address, so it links to its own path. */
    private List<Shell.Language> languages(HttpServletRequest request, String path) {
        var current = Languages.of(request);
        var asked = request.getQueryString();
        var query = asked == null || !request.getMethod().equals("GET") ? "" : asked;
        return Languages.ALL.stream()
                .map(locale -> new Shell.Language(
                        locale.getLanguage(),
                        messages.getMessage("web.language." + locale.getLanguage(), null, locale),
                        UriComponentsBuilder.fromPath(path)
                                .query(query)
                                .replaceQueryParam(Languages.PARAMETER, locale.getLanguage())
                                .build()
                                .toUriString(),
                        locale.equals(current)))
                .toList();
    }

    private static Optional<Shell.Csrf> csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? Optional.of(new Shell.Csrf(token.getParameterName(), token.getToken()))
                : Optional.empty();
    }

    private static Optional<Flash> flash(HttpServletRequest request) {
        var arrived = RequestContextUtils.getInputFlashMap(request);
        return arrived != null && arrived.get(Flash.ATTRIBUTE) instanceof Flash flash
                ? Optional.of(flash)
                : Optional.empty();
    }
}
