package id.pendopo.partners;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One neighbour at the end of its line: asked within a limit of time, left in peace while it does not answer. */
final class Neighbour {

    private static final Logger log = LoggerFactory.getLogger(Neighbour.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final String name;
    private final Line line;
    private final Duration limit;
    private final InstantSource clock;
    private final Breaker breaker = new Breaker();
    private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();

    Neighbour(String name, Line line, Duration limit, InstantSource clock) {
        this.name = name;
        this.line = line;
        this.limit = limit;
        this.clock = clock;
    }

    String name() {
        return name;
    }

    boolean isSimulated() {
        return line.isSimulated();
    }

    /**
     * @param read makes sense of the answer; empty when it makes none
     * @return empty when no answer came in time, or none that makes sense
     */
    <T> Optional<T> ask(Map<String, String> question, Function<JsonNode, Optional<T>> read) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A neighbour is never asked inside a transaction: " + name);
        }
        if (!breaker.admits(clock.instant())) {
            return Optional.empty();
        }
        Optional<T> answer = within(() -> read.apply(JSON.readTree(line.ask(question))));
        if (answer.isPresent()) {
            breaker.succeeded();
        } else {
            breaker.failed(clock.instant());
        }
        return answer;
    }

    private <T> Optional<T> within(Callable<Optional<T>> question) {
        var asked = askers.submit(question);
        try {
            return asked.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            log.warn("Neighbour {} did not answer within {}", name, limit);
        } catch (ExecutionException e) {
            explain(Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            asked.cancel(true);
        }
        return Optional.empty();
    }

    /** The parser's own words may quote the answer; its kind says enough. */
    private void explain(Throwable cause) {
        switch (cause) {
            case JacksonException _ -> log.warn("Neighbour {} answered what is no answer", name);
            case IOException away -> log.warn("Neighbour {} is away: {}", name, away.getMessage());
            default -> log.error("Asking neighbour {} failed", name, cause);
        }
    }
}
