package id.pendopo.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.pendopo.PendopoTest;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Addressee;
import id.pendopo.kernel.DirectMessage.Via;
import id.pendopo.kernel.RegionCode;
import id.pendopo.notify.MessageStore.Row;
import id.pendopo.notify.NotifySettings.Retry;
import id.pendopo.notify.NotifySettings.Sms;
import id.pendopo.notify.NotifySettings.Smtp;
import id.pendopo.notify.OutboxEntry.State;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Deliveries are made by hand here, against a mail server of the test's own; no job runs for these messages. */
@PendopoTest
class DeliveryTest {

    private static final RegionCode LAMONGAN = RegionCode.of("35.24");
    private static final Instant NOON = Instant.parse("2026-11-24T05:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-24T17:00:00Z");

    @Autowired
    MessageStore store;

    @Autowired
    Transactions transactions;

    @Autowired
    Phrasing phrasing;

    @Test
    void datesAreWrittenAsPeopleWriteThem() {
        var values = Map.of("permit", "001/RISET/2026", "until", "2026-12-09");
        assertThat(phrasing.body("cases.notice.permit-expiring", values, Locale.of("id")))
                .contains("9 Desember 2026");
        assertThat(phrasing.body("cases.notice.permit-expiring", values, Locale.ENGLISH))
                .contains("9 December 2026");
        var typed = Map.of("permit", "2026-02-30", "until", "2026-12-09");
        assertThat(phrasing.body("cases.notice.permit-expiring", typed, Locale.ENGLISH))
                .contains("2026-02-30");
    }

    @Test
    void aMessageArrivesByMailWithItsLink() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            var id = notice();
            var post = new SmtpPost(settings(server.getSmtp().getPort()), false);
            assertThat(delivery(post, NOON, mail()).attempt(LAMONGAN, id)).isEmpty();
            assertThat(state(id)).isEqualTo(State.SENT);
            var received = server.getReceivedMessages();
            assertThat(received).hasSize(1);
            assertThat(received[0].getSubject()).isEqualTo("PERGUB 69/2020 Bcc: x@y.test ends on 31 December 2026");
            assertThat(received[0].getContent().toString()).contains("PTSP", "https://hall.test/law/pergub-35-69-2020");
            assertThat(received[0].getHeader("Message-ID")).containsExactly("<" + id + "@hall.test>");
            assertThat(received[0].getAllRecipients()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatIsDownFirstGetsItLaterUnderTheSameId() throws Exception {
        int port = freePort();
        var post = new SmtpPost(settings(port), false);
        var id = notice();
        var next = delivery(post, NOON, mail()).attempt(LAMONGAN, id);
        assertThat(next).contains(NOON.plus(Duration.ofMinutes(1)));
        assertThat(row(id).lastError()).isNotEmpty().doesNotContain("reader@");
        assertThat(delivery(post, NOON, mail()).attempt(LAMONGAN, id)).contains(NOON.plus(Duration.ofMinutes(2)));

        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            assertThat(delivery(post, NOON, mail()).attempt(LAMONGAN, id)).isEmpty();
            assertThat(state(id)).isEqualTo(State.SENT);
            assertThat(delivery(post, NOON, mail()).attempt(LAMONGAN, id)).isEmpty();
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void afterTheLastAttemptItIsGivenUpAndShown() throws Exception {
        var post = new SmtpPost(settings(freePort()), false);
        var id = notice();
        for (int i = 0; i < 3; i++) {
            delivery(post, NOON, mail()).attempt(LAMONGAN, id);
        }
        assertThat(state(id)).isEqualTo(State.GIVEN_UP);
        assertThat(transactions.<List<Row>>read(LAMONGAN, () -> store.stuck(NOON, 100)))
                .extracting(Row::id)
                .contains(id);
    }

    @Test
    void anAccountWithoutAnAddressReadsInTheApplicationOnly() throws Exception {
        var id = notice();
        assertThat(delivery(new SmtpPost(settings(freePort()), false), NOON, Optional.empty())
                        .attempt(LAMONGAN, id))
                .isEmpty();
        assertThat(state(id)).isEqualTo(State.NO_ADDRESS);
    }

    @Test
    void aShortMessageWaitsForTheMorningUnlessItIsACode() {
        var sms = new SimulatedSms(settings(0));
        var phone = new Addressee.Address(Optional.empty(), Optional.of("0812000333"), Locale.of("id"));
        var notice = notice();
        assertThat(delivery(sms, MIDNIGHT, Optional.of(phone)).attempt(LAMONGAN, notice))
                .contains(Instant.parse("2026-11-25T00:00:00Z"));
        var code = code();
        assertThat(delivery(sms, MIDNIGHT, Optional.empty()).attempt(LAMONGAN, code))
                .isEmpty();
        assertThat(sms.taken()).extracting(Post.Letter::id).containsExactly(code);
        assertThat(Delivery.isQuiet(LocalTime.of(13, 0), LocalTime.of(12, 0), LocalTime.of(14, 0)))
                .isTrue();
    }

    @Test
    void aFailingGatewayIsTriedAgain() {
        var sms = new SimulatedSms(settings(0));
        sms.fail(true);
        var code = code();
        assertThat(delivery(sms, NOON, Optional.empty()).attempt(LAMONGAN, code))
                .isPresent();
        sms.fail(false);
        assertThat(delivery(sms, NOON, Optional.empty()).attempt(LAMONGAN, code))
                .isEmpty();
        assertThat(state(code)).isEqualTo(State.SENT);
    }

    @Test
    void waitsDoubleUpToTheLongest() {
        var retry = new Retry(12, Duration.ofMinutes(1), Duration.ofHours(6));
        assertThat(retry.after(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(retry.after(4)).isEqualTo(Duration.ofMinutes(8));
        assertThat(retry.after(60)).isEqualTo(Duration.ofHours(6));
    }

    private Delivery delivery(Post post, Instant now, Optional<Addressee.Address> address) {
        var letters = new Delivery.Letters(phrasing, settings(0));
        return new Delivery(
                store, transactions, List.of(known(address)), List.of(post), letters, InstantSource.fixed(now));
    }

    private static Optional<Addressee.Address> mail() {
        return Optional.of(new Addressee.Address(Optional.of("reader@people.test"), Optional.empty(), Locale.ENGLISH));
    }

    private static Addressee known(Optional<Addressee.Address> address) {
        return new Addressee() {
            @Override
            public Optional<Address> of(RegionCode region, UUID account) {
                return address;
            }

            @Override
            public List<UUID> holding(RegionCode region, String role) {
                return List.of();
            }
        };
    }

    private static NotifySettings settings(int port) {
        return new NotifySettings(
                URI.create("https://hall.test"),
                ZoneId.of("Asia/Jakarta"),
                new Smtp("127.0.0.1", port, "", "", false, "no-reply@hall.test", Duration.ofSeconds(5)),
                new Sms("simulator", LocalTime.of(20, 0), LocalTime.of(7, 0)),
                new Retry(3, Duration.ofMinutes(1), Duration.ofHours(6)));
    }

    private UUID notice() {
        return insert(Optional.of(UUID.randomUUID()), Optional.empty(), Optional.empty());
    }

    private UUID code() {
        return insert(Optional.empty(), Optional.of(Via.SMS), Optional.of("0812000444"));
    }

    private UUID insert(Optional<UUID> account, Optional<Via> via, Optional<String> address) {
        var id = UUID.randomUUID();
        var values = Map.of("citation", "PERGUB 69/2020\r\nBcc: x@y.test", "title", "PTSP", "lastDay", "2026-12-31");
        var row = new Row(
                LAMONGAN,
                id,
                account,
                via,
                address,
                "law.ending",
                values,
                "/law/pergub-35-69-2020",
                Locale.of("id"),
                NOON.minusSeconds(60),
                false,
                State.WAITING,
                0,
                "");
        transactions.write(LAMONGAN, () -> store.insert(row));
        return id;
    }

    private State state(UUID id) {
        return row(id).state();
    }

    private Row row(UUID id) {
        return transactions.<Row>read(LAMONGAN, () -> store.find(id).orElseThrow());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
