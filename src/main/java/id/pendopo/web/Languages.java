package id.pendopo.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Which language a reader sees: the one asked for in the address, else the one chosen before, else Indonesian. What a
 * browser prefers by itself does not count, since most phones here are sold in English; what a program of the API asks
 * for in its header does.
 */
@Component("localeResolver")
class Languages implements LocaleResolver, HandlerInterceptor {

    static final String PARAMETER = "lang";
    static final Locale INDONESIAN = Locale.of("id");

    /** The first is the default. */
    static final List<Locale> ALL = List.of(INDONESIAN, Locale.ENGLISH);

    /** Read from the address itself: a request whose parameters cannot be read is answered in a language, too. */
    private static final Pattern ASKED = Pattern.compile("(?:^|&)" + PARAMETER + "=([a-z]{2})(?:&|$)");

    private static final String COOKIE = "pendopo-lang";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    static Locale of(HttpServletRequest request) {
        return asked(request)
                .or(() -> remembered(request))
                .or(() -> preferred(request))
                .orElse(INDONESIAN);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        asked(request).ifPresent(locale -> remember(response, locale));
        return true;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
            remember(response, locale);
        }
    }

    private static void remember(HttpServletResponse response, Locale locale) {
        var cookie = ResponseCookie.from(COOKIE, locale.getLanguage())
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(REMEMBERED)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Optional<Locale> asked(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null) {
            return Optional.empty();
        }
        var found = ASKED.matcher(query);
        return found.find() ? known(found.group(1)) : Optional.empty();
    }

    private static Optional<Locale> remembered(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : known(cookie.getValue());
    }

    /** A program means what it sends. */
    private static Optional<Locale> preferred(HttpServletRequest request) {
        return isOfPrograms(request) && request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                ? Collections.list(request.getLocales()).stream()
                        .map(Locale::getLanguage)
                        .flatMap(language -> known(language).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** An answer about an error is asked for under another address. */
    private static boolean isOfPrograms(HttpServletRequest request) {
        var wanted = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return wanted == null ? Programs.ask(request) : Programs.isInterface(wanted.toString());
    }

    private static Optional<Locale> known(@Nullable String language) {
        return ALL.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }
}
