package id.pendopo.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.browser.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@PendopoTest
class LookTest {

    @LocalServerPort
    int port;

    @Test
    void theFirstPageLooksRight() {
        Browser.atBothWidths(port).forEach(visitor -> {
            try (visitor) {
                visitor.open("/");
                visitor.looksRight("home");
            }
        });
    }

    @Test
    void everyPartLooksRightInBothLanguages() {
        Browser.atBothWidths(port).forEach(visitor -> {
            try (visitor) {
                visitor.open("/style");
                visitor.looksRight("style");
                visitor.page().click("text=English");
                visitor.finds("The look of this house").looksRight("style-en");
            }
        });
    }

    @Test
    void aPageThatDoesNotExistLooksRight() {
        Browser.atBothWidths(port).forEach(visitor -> {
            try (visitor) {
                assertThat(visitor.open("/services/../v/nowhere/at/all").status())
                        .isEqualTo(404);
                visitor.looksRight("not-found");
            }
        });
    }
}
