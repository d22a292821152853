package id.pendopo.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import id.pendopo.partners.PartnerSettings.Road;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpLineTest {

    private final List<String> heard = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void opens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.start();
    }

    @AfterEach
    void closes() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void theQuestionIsPostedWithItsTokenAndTheAnswerRead() {
        answering(200, "{\"answer\":\"MATCH\",\"more\":\"ignored\"}");
        assertThat(neighbour()
                        .ask(
                                Map.of("nik", "3578015203900001"),
                                node -> Optional.of(node.path("answer").asString(""))))
                .contains("MATCH");
        assertThat(heard).containsExactly("POST Bearer secret {\"nik\":\"3578015203900001\"}");
    }

    @Test
    void anotherStatusARedirectOrTooLongAnAnswerIsNone() {
        for (int status : new int[] {500, 404, 302}) {
            answering(status, "{}");
            assertThat(neighbour().ask(Map.of(), Optional::of)).isEmpty();
        }
        answering(200, "{\"answer\":\"" + "x".repeat(Line.ANSWER_MAX) + "\"}");
        assertThat(neighbour().ask(Map.of(), Optional::of)).isEmpty();
    }

    @Test
    void anAnswerThatDripsForeverIsCutOffAtTheLimit() {
        replace();
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(neighbour().ask(Map.of(), Optional::of)).isEmpty();
    }

    @Test
    void aNeighbourIsNotAskedInTheClear() {
        assertThatThrownBy(() -> new PartnerSettings.Neighbour(
                        Road.HTTP, URI.create("http://register.example"), "", Duration.ofSeconds(2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void answering(int status, String body) {
        replace();
        server.createContext("/", exchange -> {
            heard.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Location", "https://elsewhere.example/");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private void replace() {
        try {
            server.removeContext("/");
        } catch (IllegalArgumentException _) {
            // the first one
        }
    }

    private Neighbour neighbour() {
        var settings = new PartnerSettings.Neighbour(
                Road.HTTP,
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"),
                "secret",
                Duration.ofMillis(500));
        return new Neighbour("test", new HttpLine(settings), settings.limit(), InstantSource.system());
    }
}
