package id.pendopo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import id.pendopo.browser.Visitor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** Goes from page to page with open eyes, and tells at the end everything that was not right. */
final class Tour {

    private static final List<Integer> WIDTHS = List.of(390, 1280);

    private static final Pattern UNTOLD = Pattern.compile("\\?\\?|\\{\\d|\uFFFD|\\bnull\\b"
            + "|\\b(?:cases|catalog|identity|web|regions|law|documents|notify|transparency|demo|records|competition|exhibition|refusal)"
            + "\\.[a-z][A-Za-z-]*(?:\\.[A-Za-z-]+)*");

    /** Which pages are looked at, by a pattern in their routes: {@code -Dpages=ideas} while one room is being built. */
    private static final Pattern PAGES = Pattern.compile(System.getProperty("pages", ""));

    private final Visitor visitor;
    private final List<String> wrong = new ArrayList<>();

    Tour(Visitor visitor) {
        this.visitor = visitor;
    }

    Tour to(List<Stop> stops) {
        stops.stream().filter(Tour::isWanted).forEach(this::to);
        return this;
    }

    static boolean isWanted(Stop stop) {
        return PAGES.matcher(stop.pattern()).find();
    }

    private void to(Stop stop) {
        var path = stop.path().get();
        assertThat(new PathPatternParser()
                        .parse(stop.pattern())
                        .matches(PathContainer.parsePath(path.replaceFirst("[?#].*", ""))))
                .as(path + " stands for " + stop.pattern())
                .isTrue();
        try {
            int status = visitor.open(path).status();
            if (status != stop.status()) {
                wrong.add(path + " answers " + status);
            }
            if (visitor.page().url().contains("/sign-in") && !path.contains("/sign-in")) {
                wrong.add(path + " asks who this is: nothing of it was seen");
            }
            look(stop.name());
            check(stop.name() + " in English", () -> isEnglish(path));
            if (stop.sends()) {
                send(stop.name());
                look(stop.name() + "-sent");
            }
        } catch (RuntimeException | AssertionError e) {
            wrong.add(stop.name() + ": " + e);
        }
    }

    /**
     * At both widths: a frame as HTML wants it, words everywhere, nothing that sticks out, and nothing for axe, which
     * sees what can be folded out as well.
     */
    private void look(String name) {
        check(name, this::isWhole);
        for (int width : WIDTHS) {
            visitor.page().setViewportSize(width, 844);
            fold(false);
            picture(name + "-" + width);
            check(name + " at " + width, visitor::fitsTheScreen);
            fold(true);
            check(name + " unfolded at " + width, visitor::fitsTheScreen);
            check(name + " at " + width, visitor::isAccessible);
        }
    }

    private void picture(String name) {
        visitor.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screenshots", "pages", name + ".png")));
    }

    /** The same page for a reader of English, without a browser around it. */
    private void isEnglish(String path) {
        var there = path.replaceFirst("#.*", "");
        var answer = visitor.page().request().get(there + (there.contains("?") ? "&" : "?") + "lang=en");
        visitor.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("pendopo-lang"));
        var html = answer.text();
        assertThat(html).contains("<html lang=\"en\"");
        assertThat(untold(html.replaceAll("<[^>]*>", " "))).isEmpty();
    }

    private void isWhole() {
        var page = visitor.page();
        assertThat(page.locator("h1").count()).as("h1").isEqualTo(1);
        assertThat(page.locator("h1").innerText()).as("h1").isNotBlank();
        assertThat(page.title()).as("title").isNotBlank();
        assertThat(page.locator("html").getAttribute("lang")).as("lang").isEqualTo("id");
        assertThat(untold(page.locator("body").innerText())).isEmpty();
    }

    /** Texts that are missing: a key, a place for a value, or the mark of a character that was lost. */
    private static List<String> untold(String text) {
        return UNTOLD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Opens what can be folded out; what was open by itself stays so. */
    private void fold(boolean out) {
        visitor.page()
                .evaluate(
                        "out => document.querySelectorAll('details').forEach(each => {"
                                + " each.dataset.was ??= String(each.open);"
                                + " each.open = out || each.dataset.was === 'true'; })",
                        out);
    }

    /** As somebody whose browser does not stop them. */
    @SuppressWarnings("deprecation") // the only wait that spans a POST, its redirect and the page that follows
    private void send(String name) {
        Page page = visitor.page();
        var form = page.locator("main form").last();
        assertThat(form.count()).as("a form on " + name).isPositive();
        page.waitForNavigation(() -> form.evaluate("form => form.submit()"));
    }

    private void check(String name, Runnable what) {
        try {
            what.run();
        } catch (AssertionError e) {
            wrong.add(name + ": " + e.getMessage());
        }
    }

    void isFine() {
        assertThat(wrong).as("what the tour found").isEmpty();
    }
}
