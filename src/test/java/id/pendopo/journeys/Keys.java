package id.pendopo.journeys;

import com.microsoft.playwright.Page;

/** Fingers on a keyboard: Tab until the wanted element has the focus. */
record Keys(Page page) {

    private static final int TABS_MAX = 80;

    Keys to(String selector) {
        for (int i = 0; i < TABS_MAX; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate(
                    "wanted => document.activeElement && document.activeElement.matches(wanted) "
                            + "&& document.activeElement.tabIndex >= 0",
                    selector))) {
                return this;
            }
        }
        throw new AssertionError("Tab never reaches " + selector + " on " + page.url());
    }

    Keys press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Enter on a button that leads to another page. */
    @SuppressWarnings("deprecation") // the only wait that spans a POST, its redirect and the page that follows
    void send() {
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    Keys type(String text) {
        page.keyboard().type(text);
        return this;
    }
}
