package id.pendopo.command;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.DemoSeed;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills a new demo, before its doors open; a demo that stands already stays as it is. */
@Component
@ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
final class Seeding implements ApplicationRunner {

    private final List<DemoSeed> seeds;
    private final SeedStore done;
    private final Consumer<String> progress;

    Seeding(ObjectProvider<DemoSeed> seeds, SeedStore done, ObjectProvider<Progress> progress) {
        this.seeds = seeds.stream()
                .sorted(Comparator.comparingInt(DemoSeed::order).thenComparing(DemoSeed::name))
                .toList();
        this.done = done;
        this.progress =
                progress.stream().<Consumer<String>>map(p -> p).findFirst().orElse(_ -> {});
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (DemoSeed seed : seeds) {
            if (!done.isDone(seed.name())) {
                seed.seed(progress);
                done.markDone(seed.name());
            }
        }
    }

    /** Which seeds stand. */
    @Component
    @ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
    static final class SeedStore {

        private final JdbcClient jdbc;
        private final Transactions transactions;
        private final InstantSource clock;

        SeedStore(JdbcClient jdbc, Transactions transactions, InstantSource clock) {
            this.jdbc = jdbc;
            this.transactions = transactions;
            this.clock = clock;
        }

        boolean isDone(String name) {
            return transactions.withoutRegion(
                    () -> jdbc.sql("select exists (select from pendopo.seed where name = :name)")
                            .param("name", name)
                            .query(Boolean.class)
                            .single());
        }

        void markDone(String name) {
            transactions.withoutRegion(() -> jdbc.sql("insert into pendopo.seed (name, done_at) values (:name, :at)")
                    .param("name", name)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update());
        }
    }
}
