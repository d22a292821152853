package id.pendopo.innovation.wishes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WishCheckTest {

    private static final List<String> MINE = List.of("DINKES");
    private static final NewWish GOOD =
            new NewWish("kalisat", "DINKES", 2, "", "Antre lama", "Alatnya sama", "dinkes@contoh.go.id");

    @Test
    void whatIsWholeHasNoFault() {
        assertThat(WishCheck.faults(GOOD, MINE)).isEmpty();
        assertThat(WishCheck.faults(with(3, "Universitas Contoh"), MINE)).isEmpty();
        assertThat(WishCheck.faults(words("Dua\nbaris"), MINE)).isEmpty();
    }

    @Test
    void allFaultsAreToldAtOnceAtTheirFields() {
        var wrong = new NewWish("kalisat", "DLH", 0, "Universitas", " ", "x".repeat(2_001), "");
        assertThat(WishCheck.faults(wrong, MINE))
                .extracting(WishFault::field)
                .containsExactly("agency", "problem", "reason", "actors", "facilitator", "contact");
        assertThat(WishCheck.faults(with(3, ""), MINE))
                .extracting(WishFault::field)
                .containsExactly("facilitator");
    }

    @Test
    void signsThatTrickAReaderAreFaults() {
        for (var trick : List.of("kiri\u202Ekanan", "nol\u0000byte", "tak\u200Bterlihat")) {
            assertThat(WishCheck.faults(words(trick), MINE))
                    .extracting(WishFault::key)
                    .containsExactly("wishes.fault.plain");
        }
        var contact = new NewWish("kalisat", "DINKES", 1, "", "a", "b", "satu\ndua");
        assertThat(WishCheck.faults(contact, MINE)).extracting(WishFault::field).containsExactly("contact");
    }

    @Test
    void everyStateIsReachedAndTheLastOnesAreFinal() {
        var reached = EnumSet.of(WishState.WAITING);
        while (reached.addAll(reached.stream()
                .flatMap(state -> Stream.of(WishState.values()).filter(state::mayBecome))
                .toList())) {
            // keep walking until nothing new turns up
        }
        assertThat(reached).containsExactlyInAnyOrder(WishState.values());
        for (var last : List.of(WishState.DONE, WishState.REFUSED, WishState.WITHDRAWN)) {
            assertThat(Stream.of(WishState.values()).filter(last::mayBecome)).isEmpty();
            assertThat(last.isOpen()).isFalse();
        }
        assertThat(WishState.WAITING.mayBecome(WishState.IMPLEMENTING)).isFalse();
    }

    @Test
    void nothingBeginsBeforeItsApprovalOrTomorrow() {
        var approved = LocalDate.of(2026, 3, 2);
        var today = LocalDate.of(2026, 3, 9);
        assertThat(WishCheck.mayBegin(approved, approved, today)).isTrue();
        assertThat(WishCheck.mayBegin(today, approved, today)).isTrue();
        assertThat(WishCheck.mayBegin(approved.minusDays(1), approved, today)).isFalse();
        assertThat(WishCheck.mayBegin(today.plusDays(1), approved, today)).isFalse();
    }

    @Test
    void aPhaseIsMissingUntilItIsProven() {
        assertThat(WishCheck.missing(Set.of())).containsExactly(WishPhase.values());
        assertThat(WishCheck.missing(List.of(WishPhase.PLAN, WishPhase.PLAN)))
                .containsExactly(WishPhase.PREPARATION, WishPhase.REPLICATION, WishPhase.EVALUATION);
        assertThat(WishCheck.missing(EnumSet.allOf(WishPhase.class))).isEmpty();
    }

    private static NewWish with(int actors, String facilitator) {
        return new NewWish(
                GOOD.code(), GOOD.agency(), actors, facilitator, GOOD.problem(), GOOD.reason(), GOOD.contact());
    }

    private static NewWish words(String problem) {
        return new NewWish(GOOD.code(), GOOD.agency(), 2, "", problem, GOOD.reason(), GOOD.contact());
    }
}
