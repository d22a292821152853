package id.pendopo.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.FlashMap;

@PendopoTest
class FlashCookieTest {

    @Autowired
    FlashCookie flashes;

    @Test
    void whatWasDoneIsSaidOnceOnThePageThatFollows() {
        var cookie = leaving("/my/cases");

        var arrived = flashes.retrieveAndUpdate(asking("/my/cases", cookie), new MockHttpServletResponse());

        assertThat(Objects.requireNonNull(arrived).get("flash")).isEqualTo(Flash.success("web.flash.success", "1"));
    }

    @Test
    void anotherPageDoesNotEatIt() {
        var response = new MockHttpServletResponse();

        var arrived = flashes.retrieveAndUpdate(asking("/help", leaving("/my/cases")), response);

        assertThat((Object) arrived).isNull();
        assertThat(response.getHeader("Set-Cookie")).isNull();
    }

    @Test
    void nobodyCanWriteOne() {
        var forged = new Cookie("pendopo-flash", "eyJwYXRoIjoiLyJ9");
        var response = new MockHttpServletResponse();

        var arrived = flashes.retrieveAndUpdate(asking("/", forged), response);

        assertThat((Object) arrived).isNull();
        assertThat(response.getHeader("Set-Cookie")).contains("Max-Age=0");
    }

    private Cookie leaving(String path) {
        var flash = new FlashMap();
        flash.setTargetRequestPath(path);
        flash.put("flash", Flash.success("web.flash.success", "1"));
        var response = new MockHttpServletResponse();
        flashes.saveOutputFlashMap(flash, new MockHttpServletRequest(), response);
        return Objects.requireNonNull(response.getCookie("pendopo-flash"));
    }

    private static MockHttpServletRequest asking(String path, Cookie cookie) {
        var request = new MockHttpServletRequest("GET", path);
        request.setCookies(cookie);
        return request;
    }
}
