package id.pendopo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.Objects;

/** Somebody who looks at pages in a browser of their own. */
public final class Visitor implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final String origin;
    private final String screen;
    private final boolean scripts;

    Visitor(BrowserContext context, Page page, String origin, String screen, boolean scripts) {
        this.origin = origin;
        this.context = context;
        this.page = page;
        this.screen = screen;
        this.scripts = scripts;
    }

    /** Playwright's page, for what the methods here do not say. */
    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** Address of the hall, without a path. */
    public String origin() {
        return origin;
    }

    public Response open(String path) {
        return Objects.requireNonNull(page.navigate(path), "no answer from " + path);
    }

    public Visitor finds(String text) {
        assertThat(page.locator("body").innerText()).contains(text);
        return this;
    }

    /** Without violations of axe, without a sideways scroll, and with a picture to look at. */
    public Visitor looksRight(String name) {
        shot(name);
        fitsTheScreen();
        isAccessible();
        return this;
    }

    public Visitor isAccessible() {
        if (scripts) {
            var violations = new AxeBuilder(page).analyze().getViolations();
            assertThat(violations)
                    .as("axe on %s (%s)", page.url(), screen)
                    .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                            + rule.getNodes().stream()
                                    .map(node -> node.getHtml())
                                    .toList())
                    .isEmpty();
        }
        return this;
    }

    /** Nothing sticks out at the side. */
    public Visitor fitsTheScreen() {
        if (scripts) {
            assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("pixels that stick out of %s (%s)", page.url(), screen)
                    .isEqualTo(0);
        }
        return this;
    }

    /** Keeps a picture of the whole page as {@code target/screenshots/<name>-<screen>.png}. */
    public Visitor shot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Browser.PICTURES.resolve(name + "-" + screen + ".png")));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
