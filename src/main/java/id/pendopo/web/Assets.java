package id.pendopo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.HandlerInterceptor;

/** Addresses of static files. The digest of the content stands in the address, so a browser keeps each for a year. */
@Controller
class Assets implements HandlerInterceptor {

    static final String STYLESHEET = "web/pendopo.css";

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl FOR_A_WHILE =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final Map<String, String> hrefs = new ConcurrentHashMap<>();
    private final byte[] stylesheet;
    private final String stylesheetHref;

    Assets() throws IOException {
        this.stylesheet = Stylesheet.make(this).getBytes(StandardCharsets.UTF_8);
        this.stylesheetHref = addressed(STYLESHEET, stylesheet);
    }

    /** @param file below {@code static/}, for example {@code web/mark.svg} */
    String href(String file) {
        return file.equals(STYLESHEET) ? stylesheetHref : hrefs.computeIfAbsent(file, Assets::addressed);
    }

    @GetMapping("/assets/" + STYLESHEET)
    ResponseEntity<byte[]> stylesheet() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .body(stylesheet);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var caching = request.getParameter("v") == null ? FOR_A_WHILE : FOR_GOOD;
        response.setHeader(HttpHeaders.CACHE_CONTROL, caching.getHeaderValue());
        return true;
    }

    private static String addressed(String file) {
        try {
            return addressed(file, new ClassPathResource("static/" + file).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("No such static file: " + file, e);
        }
    }

    private static String addressed(String file, byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return "/assets/" + file + "?v=" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
