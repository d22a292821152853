package id.pendopo.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Actor.Right;
import id.pendopo.kernel.DirectMessage;
import id.pendopo.kernel.DirectMessage.Via;
import id.pendopo.kernel.Notice;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.notify.OutboxEntry.State;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.NoSuchMessageException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PendopoTest
class OutboxTest {

    private static final RegionCode GRESIK = RegionCode.of("35.25");
    private static final Map<String, String> VALUES =
            Map.of("citation", "PERGUB 69/2020", "title", "PTSP", "lastDay", "2026-12-31", "daysLeft", "30");

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Transactions transactions;

    @Autowired
    Messages messages;

    @Autowired
    Outbox outbox;

    @Autowired
    MessageStore store;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aNoticeIsReadInTheApplicationInTheReadersLanguage() {
        var reader = citizen();
        tell(reader);
        assertThat(messages.unread(reader)).isEqualTo(1);
        assertThat(messages.of(reader, Locale.of("id"))).singleElement().satisfies(message -> {
            assertThat(message.subject()).isEqualTo("PERGUB 69/2020 berakhir pada 31 Desember 2026");
            assertThat(message.link()).isEqualTo("/law/pergub-35-69-2020");
            assertThat(message.read()).isFalse();
        });
        assertThat(messages.of(reader, Locale.ENGLISH).getFirst().body())
                .contains("is in force until 31 December 2026");

        messages.read(
                reader,
                Optional.of(messages.of(reader, Locale.ENGLISH).getFirst().id()));
        assertThat(messages.unread(reader)).isZero();
        assertThat(messages.of(citizen(), Locale.ENGLISH)).isEmpty();
    }

    @Test
    void whatIsRolledBackTellsNobody() {
        var reader = citizen();
        assertThatThrownBy(() -> transactions.write(GRESIK, () -> {
                    tell(reader);
                    throw new IllegalStateException("it did not happen after all");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(messages.of(reader, Locale.ENGLISH)).isEmpty();
        assertThat(jdbc.sql("select count(*) from notify.locator where account = :account")
                        .param("account", reader.account())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void addressAndValuesAreSealedInTheirColumns() {
        events.publishEvent(direct("0812000111", "77-123-456"));
        var raw = transactions.<List<byte[]>>read(
                GRESIK,
                () -> jdbc.sql("""
                        select address_sealed || values_sealed as bytes from notify.message where account is null
                        """).query((rs, _) -> rs.getBytes("bytes")).list());
        assertThat(raw)
                .isNotEmpty()
                .noneMatch(bytes ->
                        new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).contains("0812000111"));
        assertThat(direct("0812000111", "secret").toString()).doesNotContain("0812000111", "secret");
    }

    @Test
    void withoutARoadAMessageIsHeldAndAnAdministratorSeesItWithoutAddress() {
        events.publishEvent(direct("0812000222", "one"));
        var entry = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> outbox.stuck(administrator()).stream()
                                .filter(each -> each.state() == State.HELD)
                                .findFirst(),
                        Optional::isPresent);
        assertThat(entry.orElseThrow().toString()).doesNotContain("0812");
        outbox.again(administrator(), entry.orElseThrow().id());
        assertThatThrownBy(() -> outbox.stuck(citizen()))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    @Test
    void aTextThatNobodyWroteFailsTheActThatTellsIt() {
        assertThatThrownBy(() ->
                        events.publishEvent(new Notice(GRESIK, UUID.randomUUID(), "notify.nothing", Map.of(), "")))
                .isInstanceOf(NoSuchMessageException.class);
    }

    @Test
    void anotherRegionSeesNothing() {
        var reader = citizen();
        tell(reader);
        assertThat(transactions.<List<MessageStore.Row>>read(
                        RegionCode.of("35.26"), () -> store.of(reader.account(), 10)))
                .isEmpty();
    }

    private void tell(Actor reader) {
        events.publishEvent(new Notice(GRESIK, reader.account(), "law.ending", VALUES, "/law/pergub-35-69-2020"));
    }

    private static DirectMessage direct(String number, String title) {
        return new DirectMessage(GRESIK, Via.SMS, number, "law.ending", Map.of("title", title), Locale.of("id"));
    }

    private static Actor citizen() {
        return new Actor(Actor.Kind.CITIZEN, UUID.randomUUID(), RegionCode.of("35"), Set.of(), Actor.Channel.WEB);
    }

    private static Actor administrator() {
        return new Actor(
                Actor.Kind.OFFICER,
                UUID.randomUUID(),
                GRESIK,
                Set.of(Right.own(Roles.ADMINISTRATOR, "DPMPTSP")),
                Actor.Channel.WEB);
    }
}
