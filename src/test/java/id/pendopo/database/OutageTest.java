package id.pendopo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.Pendopo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;

/** A hall of its own, since its database is taken away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageTest {

    private static final int TRIES_MAX = 20;

    private ConfigurableApplicationContext hall;
    private EmbeddedServer server;
    private Transactions transactions;
    private JdbcClient jdbc;

    @BeforeAll
    void open(@TempDir Path folder) {
        var application = new SpringApplication(Pendopo.class);
        application.setDefaultProperties(Map.of(
                "server.port",
                0,
                "pendopo.database.data",
                folder.toString(),
                "pendopo.vault.keys",
                folder.resolve("keys").toString()));
        hall = application.run();
        server = hall.getBean(EmbeddedServer.class);
        transactions = hall.getBean(Transactions.class);
        jdbc = hall.getBean(JdbcClient.class);
    }

    @AfterAll
    void close() {
        hall.close();
    }

    @Test
    void aStepInTheMiddleIsUndoneAndTheSameStepSucceedsAfterwards() throws IOException {
        assertThatThrownBy(() -> transactions.withoutRegion(() -> {
                    note("in the middle");
                    takeAway();
                    return note("after it");
                }))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> transactions.withoutRegion(() -> note("while it is away")))
                .isInstanceOf(RuntimeException.class);
        assertThat(get("/health/ready")).isEqualTo(503);
        isTold("/api/v1/inbox", "application/problem+json", "/problems/unavailable");
        isTold("/track?number=35-2026-000001-7&code=ABCDEFGHJK", "text/html", "Tidak ada yang hilang");

        server.startOnPort();

        assertThat(afterAFewTries()).isZero();
        transactions.withoutRegion(() -> note("again"));
        assertThat(transactions.withoutRegion(this::notes)).isEqualTo(1);
        assertThat(get("/health/ready")).isEqualTo(200);
    }

    /** The pool may still be waiting for the server that went; whoever asks is told to ask again, and so do we. */
    private int afterAFewTries() {
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            try {
                return transactions.withoutRegion(this::notes);
            } catch (CannotCreateTransactionException _) {
                // each try waits for a connection by itself
            }
        }
        return transactions.withoutRegion(this::notes);
    }

    private void takeAway() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private int note(String name) {
        return jdbc.sql("insert into pendopo.seed (name, done_at) values (:name, now())")
                .param("name", name)
                .update();
    }

    private int notes() {
        return jdbc.sql("select count(*) from pendopo.seed")
                .query(Integer.class)
                .single();
    }

    /** Whoever asks meanwhile is told to come again, and when; a token opens nothing and is not called wrong either. */
    private void isTold(String path, String type, String words) throws IOException {
        var answer = ask(path, "pendopo_35~" + "A".repeat(43));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("10");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(answer.body()).contains(words).doesNotContain("Exception", "\tat ");
    }

    private int get(String path) throws IOException {
        return ask(path, "").statusCode();
    }

    private HttpResponse<String> ask(String path, String token) throws IOException {
        try (var http = HttpClient.newHttpClient()) {
            var port = hall.getEnvironment().getRequiredProperty("local.server.port");
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
            if (path.startsWith("/api/")) {
                request.header("Authorization", "Bearer " + token);
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
