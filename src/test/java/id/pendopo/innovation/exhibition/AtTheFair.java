package id.pendopo.innovation.exhibition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.TestClock;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every test of exhibitions needs: the doors, a fair to stage, and ways to look at what came of it. */
abstract class AtTheFair {

    @Autowired
    Fair fair;

    @Autowired
    Events events;

    @Autowired
    Stands stands;

    @Autowired
    Programme programme;

    @Autowired
    Tickets tickets;

    @Autowired
    Gate gate;

    @Autowired
    GateKey key;

    @Autowired
    Floor floor;

    @Autowired
    Choice choice;

    @Autowired
    Counting counting;

    @Autowired
    EventPromises promises;

    @Autowired
    LostTickets lost;

    @Autowired
    Papers papers;

    @Autowired
    Forgetting forgetting;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    /** An event whose choice is open, with a vote of each of so many tickets. */
    record Voted(Actor secretariat, Event event, List<String> candidates, List<String> receipts) {}

    Voted voted(int votes) {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        var candidates = fair.candidates(secretariat, event);
        var receipts = new ArrayList<String>();
        for (int i = 0; i < votes; i++) {
            var ticket = fair.inside(secretariat, event);
            receipts.add(choice.vote(Fair.anybody(), event.code(), ticket.code(), candidates.get(i % 2)));
        }
        return new Voted(secretariat, event, candidates, receipts);
    }

    static void refused(String slug, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::slug)
                .isEqualTo(slug);
    }

    static List<String> faults(ThrowingCallable act) {
        var codes = new ArrayList<String>();
        assertThatExceptionOfType(Faulty.class)
                .isThrownBy(act)
                .satisfies(faulty -> faulty.faults().forEach(fault -> codes.add(fault.code())));
        return codes;
    }

    /** What came of doing these at one moment: what it gave, or the slug it was refused with. */
    static List<String> atOnce(List<Callable<String>> acts) throws Exception {
        var barrier = new CyclicBarrier(acts.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = acts.stream()
                    .map(act -> threads.submit(() -> {
                        barrier.await();
                        try {
                            return act.call();
                        } catch (Refusal no) {
                            return no.slug();
                        }
                    }))
                    .toList();
            var done = new ArrayList<String>();
            for (var each : running) {
                done.add(each.get());
            }
            return done;
        }
    }

    /** What whoever owns the tables can do: switches the triggers of one off, and changes what they like in it. */
    void tamper(String table, String change, Event event) {
        var code = event.code();
        assertThat(code).matches("[a-z0-9-]+");
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter table innovation." + table + " disable trigger user");
            statement.execute("select set_config('pendopo.region', '" + event.region() + "', false)");
            int changed = statement.executeUpdate(change.replace(":event", "'" + code + "'"));
            statement.execute("alter table innovation." + table + " enable trigger user");
            assertThat(changed).isEqualTo(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A column of a table, row by row, in an order. */
    List<String> told(String what, Event event) {
        return transactions.read(
                event.region(),
                () -> jdbc.sql("select " + what)
                        .param("event", event.code())
                        .query((row, _) -> row.getString(1))
                        .list());
    }

    int rows(String table, Event event) {
        return transactions.read(
                event.region(),
                () -> jdbc.sql("select count(*) from innovation." + table + " where event = :event")
                        .param("event", event.code())
                        .query(Integer.class)
                        .single());
    }
}
