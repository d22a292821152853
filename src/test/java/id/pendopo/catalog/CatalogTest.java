package id.pendopo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.kernel.RegionCode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PendopoTest
class CatalogTest {

    private static final RegionCode PROVINCE = RegionCode.of("35");

    @Autowired
    Catalog catalog;

    @Test
    void theProvinceOffersItsFirstService() {
        assertThat(catalog.offers(PROVINCE)).extracting(Offer::code).contains("research-recommendation");
        var service = catalog.current(PROVINCE, "research-recommendation").orElseThrow();
        assertThat(service.letters()).containsKeys("receipt", "decree", "refusal");
        assertThat(catalog.byDigest(PROVINCE, service.digest())).isSameAs(service);
        var move = Interpreter.begin(
                service.workflow(), new Facts("new", "PERSON", Map.of(), Map.of()), service.conditions());
        assertThat(move.arrivals()).containsExactly(Position.of(Workflow.MAIN, "intake"));
    }
}
