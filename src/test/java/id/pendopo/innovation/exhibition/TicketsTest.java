package id.pendopo.innovation.exhibition;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.innovation.exhibition.Registration.Source;
import id.pendopo.kernel.DirectMessage;
import id.pendopo.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Tickets: one for each contact, so many from one address, and forgotten in time. */
@PendopoTest
@RecordApplicationEvents
class TicketsTest extends AtTheFair {

    @Autowired
    ApplicationEvents messages;

    @Test
    void aVisitorsNameIsSealedAndForgottenAfterTheEvent() {
        var event = fair.opened(fair.secretariat());
        var mail = "Dicari-" + UUID.randomUUID() + "@contoh.id";
        var ticket = fair.guest(event, mail.toLowerCase(Locale.ROOT), new Source("10.9.9.9", "Telepon"));

        assertThat(kept(event))
                .hasSize(1)
                .allSatisfy(row -> assertThat(row)
                        .doesNotContain(
                                "Dicari", mail, "10.9.9.9", ticket.code().replace("-", "")));

        clock.jump(Duration.ofDays(40));
        forgetting.night(event.region());

        var left = transactions.read(
                event.region(),
                () -> jdbc.sql("""
                        select count(*) from innovation.ticket where event = :event and (holder_sealed is not null
                            or contact_mark is not null or code_sealed is not null or address_mark is not null
                            or device_mark is not null)
                        """)
                        .param("event", event.code())
                        .query(Integer.class)
                        .single());
        assertThat(left).isZero();
        assertThat(rows("ticket", event)).isEqualTo(1);
    }

    private List<String> kept(Event event) {
        return transactions.read(
                event.region(),
                () -> jdbc.sql(
                                "select t::text as row, holder_sealed, code_sealed from innovation.ticket t where event = :event")
                        .param("event", event.code())
                        .query((row, _) -> row.getString("row")
                                + new String(row.getBytes("holder_sealed"), StandardCharsets.ISO_8859_1)
                                + new String(row.getBytes("code_sealed"), StandardCharsets.ISO_8859_1))
                        .list());
    }

    @Test
    void registrationsFromOneAddressEndAtTheLimitHoweverManyAreTried() {
        var event = fair.opened(fair.secretariat());
        var source = new Source("10.66.0.1", "Robot");
        int taken = 0;
        for (int i = 0; i < 100; i++) {
            try {
                fair.guest(event, source);
                taken++;
            } catch (Refusal no) {
                assertThat(no.slug()).isEqualTo("tickets-from-here");
            }
        }
        assertThat(taken).isEqualTo(30);
        assertThat(rows("ticket", event)).isEqualTo(30);
        assertThat(fair.guest(event)).as("others go on").isNotNull();
    }

    @Test
    void theLastPlaceGoesToOneVisitorAndATicketGivenBackLeavesNothingOfItsPerson() throws Exception {
        var secretariat = fair.secretariat();
        var plain = fair.draft("Kecil " + UUID.randomUUID());
        var event = events.make(
                secretariat,
                new EventDraft(
                        plain.name(),
                        plain.place(),
                        "",
                        plain.startsOn(),
                        plain.endsOn(),
                        "Utara",
                        "1",
                        plain.registrationUntil(),
                        plain.votingUntil()));
        events.publish(secretariat, event.code());
        var open = events.get(secretariat, event.code());

        var done = atOnce(IntStream.range(0, 5)
                .<Callable<String>>mapToObj(_ -> () -> fair.guest(open).code())
                .toList());

        assertThat(done.stream().filter("event-full"::equals)).hasSize(4);
        var code = done.stream()
                .filter(each -> !each.equals("event-full"))
                .findFirst()
                .orElseThrow();
        tickets.cancel(Fair.anybody(), event.code(), code);
        assertThat(tickets.get(Fair.anybody(), event.code(), code).cancelled()).isTrue();
        assertThat(fair.guest(open)).isNotNull();
    }

    private List<DirectMessage> sentTo(String address) {
        return messages.stream(DirectMessage.class)
                .filter(message -> message.address().equals(address))
                .toList();
    }

    @Test
    void aLostTicketIsSentAgainToItsGuestAndToNobodyElseAndNotTooOften() {
        var event = fair.opened(fair.secretariat());
        var mail = "hilang-" + UUID.randomUUID() + "@contoh.id";
        var ticket = fair.guest(event, mail, new Source("10.8.8.8", "Telepon"));
        assertThat(sentTo(mail)).hasSize(1);
        clock.jump(Tickets.APART);

        lost.send(Fair.anybody(), event.code(), " " + mail.toUpperCase(Locale.ROOT), Locale.of("id"));
        lost.send(Fair.anybody(), event.code(), mail, Locale.of("id"));
        lost.send(Fair.anybody(), event.code(), "tidak-dikenal@contoh.id", Locale.of("id"));

        assertThat(sentTo(mail)).hasSize(2);
        assertThat(sentTo(mail).getLast().values()).containsEntry("code", ticket.code());
        assertThat(sentTo("tidak-dikenal@contoh.id")).isEmpty();
        for (int i = 0; i < 2 * Tickets.TIMES; i++) {
            clock.jump(Tickets.APART);
            lost.send(Fair.anybody(), event.code(), mail, Locale.of("id"));
        }
        assertThat(sentTo(mail)).hasSize(1 + Tickets.TIMES);
        assertThat(faults(() -> lost.send(Fair.anybody(), event.code(), "bukan kontak", Locale.of("id"))))
                .containsExactly("contact");
        tickets.cancel(Fair.anybody(), event.code(), ticket.code());
        lost.send(Fair.anybody(), event.code(), mail, Locale.of("id"));
        assertThat(sentTo(mail)).hasSize(1 + Tickets.TIMES);
    }

    /** Whoever types the contact of somebody else sees nothing, not by the limit either. */
    @Test
    void whoHasATicketIsSentItAgainWhenTheContactIsRegisteredOnceMore() {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        var mail = "lagi-" + UUID.randomUUID() + "@contoh.id";
        var ticket = fair.guest(event, mail, new Source("10.8.6.1", "Telepon"));
        clock.jump(Tickets.APART);

        var curious = new Source("10.8.6.2", "Orang lain");
        var again = fair.guest(event, mail, curious);

        assertThat(again.code()).isEqualTo(ticket.code());
        assertThat(sentTo(mail)).hasSize(2);
        assertThat(tickets.count(secretariat, event.code())).isEqualTo(1);
        for (int i = 0; i < 29; i++) {
            fair.guest(event, mail, curious);
        }
        refused("tickets-from-here", () -> fair.guest(event, mail, curious));
        assertThat(sentTo(mail)).as("nobody is flooded").hasSize(2);
    }

    @Test
    void ofTwoWishesAtOnceForALostTicketOneIsSent() throws Exception {
        var event = fair.opened(fair.secretariat());
        var phone = "0812" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
        tickets.register(
                Fair.anybody(),
                event.code(),
                new Registration("Pengunjung Lupa", phone, true, new Source("10.8.8.9", "Telepon")),
                Locale.of("id"));
        clock.jump(Tickets.APART);

        atOnce(IntStream.range(0, 4)
                .<Callable<String>>mapToObj(_ -> () -> {
                    lost.send(Fair.anybody(), event.code(), phone, Locale.of("id"));
                    return "sent";
                })
                .toList());

        assertThat(told("sent_again from innovation.ticket where event = :event", event))
                .containsExactly("1");
    }

    @Test
    void ofTwoRegistrationsOfOneContactAtOnceOneHasATicket() throws Exception {
        var secretariat = fair.secretariat();
        var event = fair.opened(secretariat);
        var mail = "kembar-" + UUID.randomUUID() + "@contoh.id";

        var done = atOnce(IntStream.range(0, 4)
                .<Callable<String>>mapToObj(i -> () -> {
                    tickets.register(
                            Fair.anybody(),
                            event.code(),
                            new Registration("Pengunjung Kembar", mail, true, new Source("10.8.7." + i, "Telepon")),
                            Locale.of("id"));
                    return "taken";
                })
                .toList());

        assertThat(done).containsOnly("taken");
        assertThat(tickets.count(secretariat, event.code())).isEqualTo(1);
        assertThat(sentTo(mail)).hasSize(1);
    }
}
