package id.pendopo.innovation.exhibition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Scans of several devices that were without a network, put together. */
class GateBookTest {

    private static List<Scan> scans(Random random, int count) {
        var scans = new ArrayList<Scan>();
        for (int i = 0; i < count; i++) {
            scans.add(new Scan(
                    new UUID(random.nextLong(), random.nextLong()),
                    "ticket-" + random.nextInt(5),
                    "gate-" + random.nextInt(3),
                    Instant.ofEpochSecond(random.nextInt(6))));
        }
        return scans;
    }

    /** Any order and any repetition of deliveries gives the same check-ins, and nothing is lost. */
    @Property
    void theOrderAndTheNumberOfDeliveriesDoNotMatter(@ForAll long seed, @ForAll @IntRange(max = 40) int count) {
        var random = new Random(seed);
        var scans = scans(random, count);
        var plain = new GateBook();
        scans.forEach(plain::enter);
        var delivered = new ArrayList<>(scans);
        for (int i = 0; i < count; i++) {
            delivered.add(scans.get(random.nextInt(count)));
        }
        Collections.shuffle(delivered, random);
        var other = new GateBook();
        delivered.forEach(other::enter);

        assertThat(other.scans()).isEqualTo(plain.scans()).isEqualTo(count);
        assertThat(other.ticketsIn()).isEqualTo(plain.ticketsIn());
        for (var scan : scans) {
            assertThat(other.checkIn(scan.mark())).isEqualTo(plain.checkIn(scan.mark()));
            assertThat(other.isCheckIn(scan.id())).isEqualTo(plain.isCheckIn(scan.id()));
        }
        assertThat(scans.stream().filter(scan -> other.isCheckIn(scan.id())).map(Scan::mark))
                .as("each ticket is in by one scan")
                .doesNotHaveDuplicates()
                .hasSize(other.ticketsIn());
    }

    @Test
    void theEarliestScanIsTheCheckInHoweverLateItArrives() {
        var early = new Scan(UUID.randomUUID(), "t", "Utara", Instant.ofEpochSecond(10));
        var late = new Scan(UUID.randomUUID(), "t", "Selatan", Instant.ofEpochSecond(20));
        var book = new GateBook();

        assertThat(book.enter(late)).isTrue();
        assertThat(book.isCheckIn(late.id())).isTrue();
        assertThat(book.enter(early)).isTrue();
        assertThat(book.enter(early)).isFalse();
        assertThat(book.checkIn("t")).contains(early);
        assertThat(book.isCheckIn(late.id())).isFalse();
    }

    @Test
    void aCodeIsReadHoweverItIsWritten() {
        var code = TicketCode.drawn(new Random(7));

        assertThat(code.value()).hasSize(TicketCode.LENGTH).doesNotContain("0", "O", "1", "I");
        assertThat(code.written()).matches("[2-9A-Z]{4}(-[2-9A-Z]{4}){3}");
        assertThat(TicketCode.read(" " + code.written().toLowerCase(Locale.ROOT) + " "))
                .contains(code);
        assertThat(TicketCode.read(code.value().substring(1))).isEmpty();
        assertThat(TicketCode.read("x".repeat(100_000))).isEmpty();
        assertThat(TicketCode.read("' or '1'='1' --  ")).isEmpty();
    }
}
