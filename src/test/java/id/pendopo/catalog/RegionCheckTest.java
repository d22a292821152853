package id.pendopo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What only shows when the services of a region are seen together. */
class RegionCheckTest {

    private static final ServiceTree GOOD = ServiceTree.ofClassPath();
    private static final String RESEARCH = "35/research-recommendation/service.yaml";
    private static final String ARTS = "35/arts-event-recommendation/service.yaml";
    private static final String ROUTE = "35/route-licence/service.yaml";
    private static final String LAYER = "35.17/research-recommendation/service.yaml";

    private final TreeMap<String, String> files = new TreeMap<>(GOOD.files());

    private void replace(String file, String from, String to) {
        var text = Objects.requireNonNull(files.get(file), file);
        assertThat(text).contains(from);
        files.put(file, text.replace(from, to));
    }

    private List<Finding> check() {
        return CatalogCheck.check(new ServiceTree(files));
    }

    @Test
    void twoServicesThatCountInOneBookAreBothTold() {
        replace(ARTS, "series: SENI", "series: RISET");
        assertThat(check()).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.isError()).isFalse();
            assertThat(finding.what()).contains("'RISET'");
            assertThat(finding.cure()).contains("shared: true");
            assertThat(finding.line()).isGreaterThan(1);
        });
        assertThat(check()).extracting(Finding::file).containsExactly(ARTS, RESEARCH);
    }

    @Test
    void whoMeansToShareABookSaysSo() {
        replace(ARTS, "series: SENI", "series: RISET\n  shared: true");
        assertThat(check()).extracting(Finding::file).containsExactly(RESEARCH);
        replace(RESEARCH, "series: RISET", "series: RISET\n  shared: true");
        assertThat(check()).isEmpty();
    }

    @Test
    void aServiceAndItsChildrenInOneBookAreTold() {
        replace(ROUTE, "series: KP-AKDP", "series: TRAYEK");
        assertThat(check())
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.what()).contains("'TRAYEK'"));
    }

    @Test
    void aServiceThatNobodyMaySignIsToldWithTheCure() {
        replace("35/authority.yaml", "    - arts-event-recommendation\n", "");
        assertThat(check()).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isEqualTo(ARTS);
            assertThat(finding.isError()).isFalse();
            assertThat(finding.what()).contains("Nobody may sign 'arts-event-recommendation'");
            assertThat(finding.cure()).contains("35/authority.yaml");
        });
    }

    @Test
    void aRegionWithoutAnAuthorityFileIsToldInTheFileOfItsLayer() {
        files.remove("35.17/authority.yaml");
        assertThat(check())
                .singleElement()
                .satisfies(finding -> assertThat(finding.file()).isEqualTo(LAYER));
    }
}
