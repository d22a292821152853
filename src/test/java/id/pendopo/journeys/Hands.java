package id.pendopo.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.pendopo.browser.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What everybody does with a page: press a button, follow a link, fill in a form. With or without a script. */
record Hands(Visitor visitor) {

    Page page() {
        return visitor.page();
    }

    /** Presses and waits for the page that comes of it. */
    Hands press(String button) {
        return leave(page().locator(
                        "main button:not([tabindex=\"-1\"]):visible", new Page.LocatorOptions().setHasText(button))
                .first());
    }

    Hands follow(String link) {
        return leave(page().locator("main a:visible", new Page.LocatorOptions().setHasText(link))
                .first());
    }

    @SuppressWarnings("deprecation") // the only wait that spans a POST, its redirect and the page that follows
    Hands leave(Locator what) {
        page().waitForNavigation(what::click);
        return this;
    }

    boolean sees(String button) {
        return page().getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName(button).setExact(true))
                        .count()
                > 0;
    }

    /** Types the answers that this page asks for; whatever else is in the map belongs to another page. */
    Hands answer(Map<String, Object> answers) {
        answers.forEach((name, value) -> answer("f-" + name, value));
        return this;
    }

    private void answer(String id, Object value) {
        if (value instanceof List<?> items) {
            items(id, items);
        } else if (page().locator("#" + id + "-day").count() > 0) {
            var day = LocalDate.parse(value.toString());
            page().locator("#" + id + "-day").fill("" + day.getDayOfMonth());
            page().locator("#" + id + "-month").fill("" + day.getMonthValue());
            page().locator("#" + id + "-year").fill("" + day.getYear());
        } else if (page().locator("input[type=radio][name=" + id + "]").count() > 0) {
            page().locator("input[name=%s][value=%s]".formatted(id, value)).check();
        } else if (page().locator("select#" + id).count() > 0) {
            page().locator("#" + id).selectOption(value.toString());
        } else if (page().locator("#" + id).count() > 0) {
            page().locator("#" + id).fill(value.toString());
        }
    }

    private void items(String id, List<?> items) {
        if (page().locator("#" + id).count() == 0) {
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                leave(page().locator("button[value=\"add:%s\"]".formatted(id.substring(2))));
            }
            int item = i;
            ((Map<?, ?>) items.get(i)).forEach((name, value) -> answer(id + "-" + item + "-" + name, value));
        }
    }
}
