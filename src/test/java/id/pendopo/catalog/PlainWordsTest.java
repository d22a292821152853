package id.pendopo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.kernel.RegionCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainWordsTest {

    private static final PlainWords SERVICES = new PlainWords(offers());

    private static List<Offer> offers() {
        var tree = ServiceTree.ofClassPath();
        return tree.folders().stream()
                .filter(folder -> folder.region().equals("35"))
                .map(folder -> Assembly.of(tree, folder, new Findings()).files())
                .map(DefinitionReader::read)
                .map(service -> new Offer(RegionCode.of("35"), service.digest(), service.definition()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "izin sumur, ground-water-licence",
        "ijin sumurr, ground-water-licence",
        "sumur bor, ground-water-licence",
        "SIPA, ground-water-licence",
        "ijin kapal, fishing-vessel-licence",
        "kapal ikan, fishing-vessel-licence",
        "trayek bis, route-licence",
        "penelitan skripsi, research-recommendation",
        "thesis, research-recommendation",
        "apoteker, pharmacy-technician-registration",
        "saya mau buka sekolah SMK, school-operating-licence",
        "keberatan, objection",
        "ground watr, ground-water-licence",
    })
    void peopleFindWhatTheyMeanAlsoWhenTheyMistype(String words, String code) {
        assertThat(SERVICES.find(words))
                .first()
                .extracting(hit -> hit.offer().code())
                .isEqualTo(code);
    }

    @Test
    void whatNobodyOffersIsNotFound() {
        assertThat(SERVICES.find("xylophone")).isEmpty();
        assertThat(SERVICES.find("q".repeat(100_000))).isEmpty();
    }

    @Test
    void withoutWordsEverythingIsThere() {
        assertThat(SERVICES.find("  ")).hasSize(10);
    }
}
