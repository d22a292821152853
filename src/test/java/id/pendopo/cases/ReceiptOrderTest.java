package id.pendopo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiptOrderTest {
    @Test
    void theReceiptListsThePapersAsTheFormAskedForThem() {
        assertThat(Receipts.inOrder(List.of("id-card", "photo", "deed"), List.of("deed", "photo", "id-card")))
                .containsExactly("id-card", "photo", "deed");
    }

    @Test
    void theTenthItemComesAfterTheSecondAndAPowerLast() {
        assertThat(Receipts.inOrder(
                        List.of("id-card", "stnk"),
                        List.of("power", "stnk.0", "stnk.9", "stnk.1", "stnk.1", "id-card")))
                .containsExactly("id-card", "stnk.0", "stnk.1", "stnk.9", "power");
    }

    @Test
    void photosOfAVisitAreNotReceivedFromTheApplicant() {
        assertThat(Receipts.inOrder(List.of("id-card"), List.of("inspection-photo", "id-card")))
                .containsExactly("id-card");
    }
}
