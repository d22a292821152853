package id.pendopo.innovation.records;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Notice;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads clocks and keeps what they say: each turn, who falls asleep and who wakes. Each reading is one transaction. */
@Component
class Ticking {

    private final ClockStore store;
    private final Innovations innovations;
    private final Vitality vitality;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Time time;

    Ticking(
            ClockStore store,
            Innovations innovations,
            Vitality vitality,
            Transactions transactions,
            ApplicationEventPublisher events,
            Time time) {
        this.store = store;
        this.innovations = innovations;
        this.vitality = vitality;
        this.transactions = transactions;
        this.events = events;
        this.time = time;
    }

    /** When it is, and when signals turn. */
    @Component
    record Time(InstantSource clock, ClockSettings settings) {}

    /** What a reading brought that somebody must hear. */
    private record News(boolean worse, boolean fell) {}

    @EventListener
    void on(RecordTouched touched) {
        innovations.find(touched.code()).ifPresent(this::tick);
    }

    void tick(Innovation record) {
        if (!record.hasClock()) {
            return;
        }
        var vitals = vitality.of(record);
        var clock = Signals.read(vitals, time.settings());
        var receivers = vitality.receivers(record);
        var news = transactions.write(record.region(), () -> {
            if (!store.lock(record)) {
                throw new IllegalStateException("No record " + record.code() + " in " + record.region());
            }
            var told = keep(record, clock, vitals.today());
            tell(record, clock, told, here(record, receivers));
            return told;
        });
        elsewhere(record, receivers)
                .forEach(one -> transactions.write(one.region(), () -> tell(record, clock, news, List.of(one))));
    }

    private News keep(Innovation record, Clock clock, LocalDate today) {
        var before = store.find(record.code());
        boolean turned = before.isEmpty() || before.get().light() != clock.light();
        var since = turned ? today : before.get().since();
        if (turned) {
            store.turn(record, clock, today, time.clock().instant());
        }
        store.put(record, new Reading(record.code(), clock, since, today));
        boolean worse =
                turned && clock.light().isWorseThan(before.map(Reading::light).orElse(Light.GREEN));
        return new News(worse, sleep(record, clock, since, today));
    }

    /** @return whether it fell asleep now */
    private boolean sleep(Innovation record, Clock clock, LocalDate since, LocalDate today) {
        boolean red = clock.light() == Light.RED;
        boolean overdue =
                red && !since.plusMonths(time.settings().asleepMonths()).isAfter(today);
        boolean asleep = store.isAsleep(record.code());
        if (overdue == asleep || (asleep && red)) {
            return false;
        }
        var sleep = new Sleep(!asleep, today);
        var at = time.clock().instant();
        var commitment = Commitment.to(SleepTold.promised(record.code(), sleep));
        store.sleep(record, sleep, commitment, at);
        events.publishEvent(new SleepTold(record.region(), at, record.code(), sleep.fell(), commitment));
        return sleep.fell();
    }

    private static List<Caring.Receiver> here(Innovation record, List<Caring.Receiver> receivers) {
        return receivers.stream()
                .filter(one -> one.region().equals(record.region()))
                .toList();
    }

    private static List<Caring.Receiver> elsewhere(Innovation record, List<Caring.Receiver> receivers) {
        return receivers.stream()
                .filter(one -> !one.region().equals(record.region()))
                .toList();
    }

    private void tell(Innovation record, Clock clock, News news, List<Caring.Receiver> receivers) {
        if (news.fell()) {
            tell(record, "records.message.asleep", receivers);
        } else if (news.worse()) {
            tell(record, "records.message." + clock.light(), receivers);
        }
    }

    private void tell(Innovation record, String text, List<Caring.Receiver> receivers) {
        receivers.forEach(one -> events.publishEvent(new Notice(
                one.region(),
                one.account(),
                text,
                Map.of("title", record.title()),
                "/hub/innovations/" + record.code())));
    }
}
