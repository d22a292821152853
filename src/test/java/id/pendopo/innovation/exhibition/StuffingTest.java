package id.pendopo.innovation.exhibition;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.innovation.exhibition.Stuffing.Reason;
import id.pendopo.innovation.exhibition.Stuffing.Voter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What looks like one hand voting many times. */
class StuffingTest {

    private static final Instant NINE = Instant.parse("2027-03-01T02:00:00Z");

    private static Voter voter(String address, String device, Duration after) {
        return new Voter(
                UUID.randomUUID(),
                Optional.of(address).filter(text -> !text.isEmpty()),
                Optional.of(device).filter(text -> !text.isEmpty()),
                NINE.plus(after),
                Optional.of(NINE));
    }

    private static List<Voter> every(int count, Duration apart) {
        var voters = new ArrayList<Voter>();
        for (int i = 0; i < count; i++) {
            voters.add(voter("one", "phone-" + i, apart.multipliedBy(i)));
        }
        return voters;
    }

    @Test
    void fiveTicketsOfOneAddressWithinTenMinutesAreFound() {
        var voters = every(5, Duration.ofMinutes(2));

        var groups = Stuffing.groups(voters);

        assertThat(groups).singleElement().satisfies(group -> {
            assertThat(group.reason()).isEqualTo(Reason.ONE_ADDRESS);
            assertThat(group.tickets())
                    .containsExactlyElementsOf(
                            voters.stream().map(Voter::ticket).toList());
            assertThat(group.from()).isEqualTo(NINE);
            assertThat(group.until()).isEqualTo(NINE.plus(Duration.ofMinutes(8)));
        });
    }

    @Test
    void fourTicketsAreAFamilyAndFiveInAnHourAreNeighbours() {
        assertThat(Stuffing.groups(every(4, Duration.ofSeconds(1)))).isEmpty();
        assertThat(Stuffing.groups(every(5, Duration.ofMinutes(3)))).isEmpty();
    }

    @Test
    void aLongRunIsOneGroupAndTwoRunsApartAreTwo() {
        assertThat(Stuffing.groups(every(40, Duration.ofMinutes(1))))
                .singleElement()
                .satisfies(group -> assertThat(group.tickets()).hasSize(40));
        var twice = new ArrayList<>(every(6, Duration.ofMinutes(1)));
        for (int i = 0; i < 7; i++) {
            twice.add(voter("one", "tablet-" + i, Duration.ofHours(3).plusMinutes(i)));
        }
        assertThat(Stuffing.groups(twice))
                .extracting(group -> group.tickets().size())
                .containsExactly(6, 7);
    }

    @Test
    void oneDeviceIsFoundWhereTheAddressWasErasedAndNobodyIsFoundWithoutEither() {
        var device = new ArrayList<Voter>();
        var erased = new ArrayList<Voter>();
        for (int i = 0; i < 5; i++) {
            device.add(voter("", "tablet", Duration.ofSeconds(i)));
            erased.add(voter("", "", Duration.ofSeconds(i)));
        }
        assertThat(Stuffing.groups(device)).extracting(Stuffing.Group::reason).containsExactly(Reason.ONE_DEVICE);
        assertThat(Stuffing.groups(erased)).isEmpty();
    }

    @Test
    void aVoteOfATicketThatNoGateSawIsFound() {
        var ghost = new Voter(UUID.randomUUID(), Optional.empty(), Optional.empty(), NINE, Optional.empty());

        assertThat(Stuffing.groups(List.of(ghost, voter("one", "phone", Duration.ZERO))))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.reason()).isEqualTo(Reason.NEVER_IN);
                    assertThat(group.tickets()).containsExactly(ghost.ticket());
                });
    }

    @Property
    void theOrderInWhichVotersAreToldDoesNotMatter(@ForAll long seed) {
        var random = new Random(seed);
        var voters = new ArrayList<Voter>();
        for (int i = 0; i < 30; i++) {
            voters.add(voter("a" + random.nextInt(3), "d" + random.nextInt(4), Duration.ofMinutes(random.nextInt(60))));
        }
        var groups = Stuffing.groups(voters);
        Collections.shuffle(voters, random);

        assertThat(Stuffing.groups(voters)).isEqualTo(groups);
    }
}
