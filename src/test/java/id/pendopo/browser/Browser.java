package id.pendopo.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Debian's Chromium, started once for all tests of a run; nothing is downloaded. Each {@link Visitor} is a browser of
 * its own: no cookie of another test is in it.
 *
 * <pre>{@code
 * try (var visitor = Browser.onPhone(port)) {
 *     visitor.open("/services");
 *     visitor.finds("Izin").looksRight("services");
 * }
 * }</pre>
 */
public final class Browser {

    static final Path PICTURES = Path.of("target", "screenshots");

    private static final List<Path> PLACES =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));

    private static final List<String> QUIET = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars");

    private static com.microsoft.playwright.@Nullable Browser running;

    private Browser() {}

    /** A cheap phone: 390 × 844. */
    public static Visitor onPhone(int port) {
        return visitor(port, "phone", 390, 844, true);
    }

    /** An officer's screen: 1280 × 900. */
    public static Visitor onDesktop(int port) {
        return visitor(port, "desktop", 1280, 900, true);
    }

    /** A phone on which no script runs. */
    public static Visitor onPhoneWithoutScript(int port) {
        return visitor(port, "phone-without-script", 390, 844, false);
    }

    /** A phone of its own whose camera sees this film, again and again. */
    public static Visitor onPhoneBefore(Path film, int port) {
        var args = new ArrayList<>(QUIET);
        args.add("--use-fake-ui-for-media-stream");
        args.add("--use-fake-device-for-media-stream");
        args.add("--use-file-for-fake-video-capture=" + film.toAbsolutePath());
        return visitor(launched(args), port, "phone", 390, 844, true);
    }

    /** Phone and desktop, for tests that look at a page at both widths. */
    public static Stream<Visitor> atBothWidths(int port) {
        return Stream.<java.util.function.Supplier<Visitor>>of(() -> onPhone(port), () -> onDesktop(port))
                .map(java.util.function.Supplier::get);
    }

    private static Visitor visitor(int port, String screen, int width, int height, boolean scripts) {
        return visitor(browser(), port, screen, width, height, scripts);
    }

    private static Visitor visitor(
            com.microsoft.playwright.Browser in, int port, String screen, int width, int height, boolean scripts) {
        var origin = "http://localhost:" + port;
        BrowserContext context = in.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(origin)
                .setViewportSize(width, height)
                .setJavaScriptEnabled(scripts)
                .setLocale("id-ID")
                .setTimezoneId("Asia/Jakarta"));
        Page page = context.newPage();
        page.setDefaultTimeout(10_000);
        return new Visitor(context, page, origin, screen, scripts);
    }

    private static synchronized com.microsoft.playwright.Browser browser() {
        var known = running;
        if (known != null) {
            return known;
        }
        var started = launched(QUIET);
        running = started;
        return started;
    }

    private static com.microsoft.playwright.Browser launched(List<String> args) {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(chromium()).setArgs(args));
    }

    private static Path chromium() {
        var named = System.getenv("PENDOPO_CHROMIUM");
        return (named == null ? PLACES.stream() : Stream.of(Path.of(named)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need Chromium and found none at %s. As root: apt-get install chromium; or name one in PENDOPO_CHROMIUM."
                                .formatted(PLACES)));
    }
}
