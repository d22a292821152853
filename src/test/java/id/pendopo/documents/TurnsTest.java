package id.pendopo.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.kernel.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever asks for much does not keep others waiting. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class TurnsTest {

    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final UUID busy = UUID.randomUUID();

    @AfterEach
    void goHome() {
        people.shutdownNow();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void onePersonNeverHasTwoPlacesAndAnotherIsServedMeanwhile() {
        var turns = new Turns(2, Duration.ofSeconds(20));
        var inside = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var calls = new ArrayList<CompletableFuture<Boolean>>();
        for (int i = 0; i < 5; i++) {
            calls.add(CompletableFuture.supplyAsync(
                    () -> turns.take(busy, () -> {
                        inside.countDown();
                        return await(done);
                    }),
                    people));
        }
        assertThat(await(inside)).isTrue();
        assertThat(turns.take(UUID.randomUUID(), () -> "served")).isEqualTo("served");
        assertThat(calls).noneMatch(CompletableFuture::isDone);
        done.countDown();
        assertThat(calls).allSatisfy(call -> assertThat(call.join()).isTrue());
    }

    @Test
    void whoWaitsInVainIsToldAndTheirPlaceInTheRowIsFree() {
        var turns = new Turns(1, Duration.ofMillis(50));
        var inside = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(
                () -> turns.take(busy, () -> {
                    inside.countDown();
                    return await(done);
                }),
                people);
        assertThat(await(inside)).isTrue();
        assertThatThrownBy(() -> turns.take(UUID.randomUUID(), () -> "served"))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
        done.countDown();
        assertThat(first.join()).isTrue();
        assertThat(turns.take(UUID.randomUUID(), () -> "served")).isEqualTo("served");
    }

    @Test
    void aPlaceIsFreeAgainWhenTheWorkFails() {
        var turns = new Turns(1, Duration.ofSeconds(1));
        assertThatThrownBy(() -> turns.take(busy, () -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(turns.take(busy, () -> "served")).isEqualTo("served");
    }
}
