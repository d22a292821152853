package id.pendopo.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LimitsTest {

    private final Limits limits = new Limits(new LimitSettings(3, 2, 100));

    @Test
    void whoAsksTooOftenIsToldWhenToComeAgain() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(ask("203.0.113.7", "").getStatus()).isEqualTo(200);
        }

        var refused = ask("203.0.113.7", "");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(String.valueOf(refused.getHeader("Retry-After"))))
                .isBetween(1, 60);
    }

    @Test
    void anotherCallerDoesNotNotice() throws Exception {
        for (int i = 0; i < 5; i++) {
            ask("203.0.113.7", "");
        }

        assertThat(ask("203.0.113.8", "").getStatus()).isEqualTo(200);
    }

    @Test
    void aTokenIsCountedWhereverItComesFrom() throws Exception {
        ask("203.0.113.1", "Bearer one");
        ask("203.0.113.2", "Bearer one");

        assertThat(ask("203.0.113.3", "Bearer one").getStatus()).isEqualTo(429);
        assertThat(ask("203.0.113.3", "Bearer two").getStatus()).isEqualTo(200);
    }

    @Test
    void theMachineItselfIsNotCountedByAddress() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(ask("127.0.0.1", "").getStatus()).isEqualTo(200);
        }
    }

    private MockHttpServletResponse ask(String address, String token) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", "/services");
        request.setRemoteAddr(address);
        if (!token.isEmpty()) {
            request.addHeader("Authorization", token);
        }
        var response = new MockHttpServletResponse();
        limits.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
