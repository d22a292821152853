package id.pendopo.web;

import id.pendopo.database.Vault;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries a {@link Flash} over a redirect in a sealed cookie, so that no server needs to remember it and nobody can write
 * one.
 */
@Component("flashMapManager")
class FlashCookie implements FlashMapManager {

    private static final Logger log = LoggerFactory.getLogger(FlashCookie.class);

    private static final String NAME = "pendopo-flash";
    private static final String CONTEXT = "web.flash";
    private static final Duration LIFE = Duration.ofMinutes(2);
    private static final int LONGEST = 3_500;

    private final Vault vault;
    private final JsonMapper json;

    FlashCookie(Vault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /** For one page only: a picture or another tab must not eat it. */
    record Carried(String path, Flash flash) {}

    @Override
    public @Nullable FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null) {
            return null;
        }
        var carried = open(cookie.getValue());
        if (carried != null && !carried.path().equals(request.getRequestURI())) {
            return null;
        }
        write(response, "", Duration.ZERO);
        if (carried == null) {
            return null;
        }
        var arrived = new FlashMap();
        arrived.put(Flash.ATTRIBUTE, carried.flash());
        return arrived;
    }

    @Override
    public void saveOutputFlashMap(FlashMap leaving, HttpServletRequest request, HttpServletResponse response) {
        var target = leaving.getTargetRequestPath();
        if (leaving.get(Flash.ATTRIBUTE) instanceof Flash flash && target != null) {
            var sealed = vault.seal(json.writeValueAsString(new Carried(target, flash)), CONTEXT);
            var value = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
            if (value.length() > LONGEST) {
                log.warn("A flash with the text {} is too long for a cookie and is not shown", flash.messageKey());
            } else {
                write(response, value, LIFE);
            }
        }
    }

    private @Nullable Carried open(String value) {
        try {
            var text =
                    new String(vault.openBytes(Base64.getUrlDecoder().decode(value), CONTEXT), StandardCharsets.UTF_8);
            return json.readValue(text, Carried.class);
        } catch (IllegalArgumentException | IllegalStateException | JacksonException e) {
            log.debug("Not a flash of ours", e);
            return null;
        }
    }

    private static void write(HttpServletResponse response, String value, Duration life) {
        var cookie = ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
