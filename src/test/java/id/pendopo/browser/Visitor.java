package id.pendopo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;

/** Somebody who looks at pages in a browser of their own. */
public final class Visitor implements AutoCloseable {

    /** What axe has to say of the page: the rule, and where it is broken. Asked once, without a page of its own. */
    private static final String AXE = "async () => { if (!window.axe) { " + script("/axe.min.js") + " }"
            + " const told = await window.axe.run({ resultTypes: ['violations'] });"
            + " return told.violations.map(rule => rule.id + ': ' + rule.help + ' at '"
            + " + rule.nodes.map(node => node.html).join(' and ')); }";

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
            assertThat(page.evaluate(AXE))
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .as("axe on %s (%s)", page.url(), screen)
                    .isEmpty();
        }
        return this;
    }

    private static String script(String name) {
        try (var script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream(name), name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
