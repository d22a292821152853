package id.pendopo.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Actor.Right;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.law.LegalInstrument.Kind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PendopoTest
@RecordApplicationEvents
class InstrumentsTest {

    private static final RegionCode PROVINCE = RegionCode.of("35");

    @Autowired
    Instruments instruments;

    @Autowired
    EndingWatch watch;

    @Autowired
    ApplicationEvents events;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theInstrumentsOfTheFactsAreThereWithWhatIsNotKnownMarked() {
        var pergub = instruments.find("pergub-35-69-2020").orElseThrow();
        assertThat(pergub.citation()).isEqualTo("PERGUB 69/2020");
        assertThat(pergub.unconfirmed()).contains("from");
        assertThat(instruments.find("contoh-kepgub-35-pelimpahan").orElseThrow().example())
                .isTrue();
        assertThat(instruments.find("uu-30-2014").orElseThrow().amendedBy())
                .extracting(LegalInstrument.Succession::by)
                .contains("uu-11-2020");
    }

    @Test
    void anInstrumentDiesOnTheDayThatAnotherRevokesIt() {
        var repeal = LocalDate.of(2025, 6, 5);
        assertThat(instruments.isLiving("pp-5-2021", repeal.minusDays(1))).isTrue();
        assertThat(instruments.isLiving("pp-5-2021", repeal)).isFalse();
        assertThatThrownBy(() -> instruments.living("pp-5-2021", repeal))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.slug()).isEqualTo("instrument-not-living"));
    }

    @Test
    void nothingNewStandsOnADeadInstrument() {
        var today = instruments.today();
        var old = instruments.record(administrator(), decree(today.minusYears(1), Optional.empty()));
        var young = instruments.record(administrator(), decree(today.minusDays(10), Optional.empty()));
        instruments.revoke(administrator(), old.id(), young.id(), today.minusDays(5), "read");

        assertThat(instruments.isLiving(old.id(), today.minusDays(6))).isTrue();
        assertThat(instruments.isLiving(old.id(), today)).isFalse();
        for (Runnable again : new Runnable[] {
            () -> instruments.amend(administrator(), old.id(), young.id(), today, "read"),
            () -> instruments.revoke(administrator(), old.id(), young.id(), today, "read"),
            () -> instruments.amend(administrator(), young.id(), old.id(), today, "read")
        }) {
            assertThatThrownBy(again::run)
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.slug()).isEqualTo("instrument-not-living"));
        }
    }

    @Test
    void theSameInstrumentIsNotEnteredTwiceAndNotByAnybody() {
        var decree = decree(instruments.today(), Optional.empty());
        instruments.record(administrator(), decree);
        assertThatThrownBy(() -> instruments.record(administrator(), decree))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.slug()).isEqualTo("instrument-known"));
        assertThatThrownBy(() -> instruments.record(Actor.anonymous(PROVINCE), decree))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    @Test
    void theWatchWarnsOnceBeforeAnEnd() {
        var ending = instruments.record(
                administrator(),
                decree(instruments.today(), Optional.of(instruments.today().plusDays(20))));
        assertThat(instruments.endingWithin(30)).contains(ending);
        watch.look();
        watch.look();
        assertThat(events.stream(InstrumentEnding.class)
                        .filter(event -> event.instrument().equals(ending.id())))
                .singleElement()
                .satisfies(event -> assertThat(event.daysLeft()).isEqualTo(20));
        assertThat(jdbc.sql("select days from law.warning where instrument = :id")
                        .param("id", ending.id())
                        .query((rs, _) -> rs.getInt("days"))
                        .list())
                .containsExactly(30);
    }

    private static NewInstrument decree(LocalDate from, Optional<LocalDate> until) {
        var number = "188/" + ThreadLocalRandom.current().nextLong(Long.MAX_VALUE) + "/KPTS";
        return new NewInstrument(
                Optional.of(PROVINCE), Kind.KEPGUB, number, from.getYear(), "Uji", "Gubernur", from, until, "test");
    }

    private static Actor administrator() {
        return new Actor(
                Actor.Kind.OFFICER,
                UUID.randomUUID(),
                PROVINCE,
                Set.of(Right.own(Roles.ADMINISTRATOR, "DPMPTSP")),
                Actor.Channel.WEB);
    }
}
