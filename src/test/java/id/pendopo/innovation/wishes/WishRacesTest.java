package id.pendopo.innovation.wishes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.database.Transactions;
import id.pendopo.innovation.records.Keepers;
import id.pendopo.innovation.wishes.Wanting.Office;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several at once, and past the door. */
@PendopoTest
class WishRacesTest {

    private static final RegionCode LAMONGAN = RegionCode.of("35.24");

    @Autowired
    Wanting wanting;

    @Autowired
    Wishes wishes;

    @Autowired
    Wishing wishing;

    @Autowired
    WishAnswering answering;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    private Office owner() {
        return wanting.office(Keepers.PROVINCE, "Dinas Pemilik");
    }

    @Test
    void anOfficeHasOneOpenRequestForAnInnovation() throws Exception {
        var code = wanting.innovation(owner(), 2024);
        var asking = wanting.office(LAMONGAN, "Dinas Peminta");
        assertThat(together(List.of(
                        () -> outcome(() -> wanting.ask(asking, code)),
                        () -> outcome(() -> wanting.ask(asking, code)))))
                .containsExactlyInAnyOrder("done", "wish-open");
    }

    @Test
    void ofTwoWhoAnswerAtOnceOneWins() throws Exception {
        var owner = owner();
        for (int i = 0; i < 5; i++) {
            var asking = wanting.office(LAMONGAN, "Dinas Peminta");
            var id = wanting.ask(asking, wanting.innovation(owner, 2024));
            assertThat(together(List.of(
                            () -> outcome(
                                    () -> answering.answer(owner.actor(), id, WishVerdict.YES, "ya", Optional.empty())),
                            () -> outcome(() -> answering.answer(
                                    owner.head().actor(), id, WishVerdict.NO, "tidak", Optional.empty())),
                            () -> outcome(() -> wishing.withdraw(asking.actor(), id, "tidak jadi")))))
                    .contains("done")
                    .satisfies(outcomes -> {
                        var state = wishes.file(id).wish().state();
                        long done = outcomes.stream().filter("done"::equals).count();
                        // an approval may still be withdrawn; nothing else has two winners
                        assertThat(done).isLessThanOrEqualTo(state == WishState.WITHDRAWN ? 2 : 1);
                        assertThat(wishes.file(id).steps()).hasSize(1 + (int) done);
                    });
        }
    }

    @Test
    void theDatabaseGuardsRequestsToo() {
        var id = wanting.ask(wanting.office(LAMONGAN, "Dinas Peminta"), wanting.innovation(owner(), 2024));
        assertThat(transactions.<Integer>write(
                        LAMONGAN,
                        () -> jdbc.sql(
                                        "update innovation.wish set state = 'APPROVED', approved_on = due where id = :id")
                                .param("id", id)
                                .update()))
                .as("a region changes only what it decides")
                .isZero();
        for (var sql : List.of(
                "update innovation.wish set state = 'DONE' where id = :id",
                "update innovation.wish set problem = 'lain' where id = :id",
                "delete from innovation.wish where id = :id",
                "update innovation.wish_step set words = 'lain' where wish = :id")) {
            assertThatThrownBy(() -> transactions.write(
                            Keepers.PROVINCE,
                            () -> jdbc.sql(sql).param("id", id).update()))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private static String outcome(ThrowingCallable act) {
        try {
            act.call();
            return "done";
        } catch (Refusal no) {
            return no.slug();
        } catch (Throwable e) {
            throw new AssertionError("Neither done nor refused", e);
        }
    }

    private static List<String> together(List<Callable<String>> acts) throws Exception {
        var start = new CyclicBarrier(acts.size());
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = acts.stream()
                    .map(act -> pool.submit(() -> {
                        start.await();
                        return act.call();
                    }))
                    .toList();
            var outcomes = new ArrayList<String>();
            for (var each : running) {
                outcomes.add(each.get());
            }
            return outcomes;
        }
    }
}
