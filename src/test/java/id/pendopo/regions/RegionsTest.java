package id.pendopo.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PendopoTest
class RegionsTest {

    private static final RegionCode PROVINCE = RegionCode.of("35");
    private static final RegionCode TUBAN = RegionCode.of("35.23");

    @Autowired
    Regions regions;

    @Autowired
    Agencies agencies;

    @Autowired
    ServicePoints points;

    @Autowired
    Offices offices;

    @Autowired
    FirstRegions first;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theProvinceAndItsThirtyEightRegionsAreThere() {
        var within = regions.all().stream()
                .filter(region -> region.parent().equals(Optional.of(PROVINCE)))
                .toList();
        assertThat(within).hasSize(38).allMatch(region -> region.level().governs());
        assertThat(within.stream().mapToLong(Region::population).sum())
                .isEqualTo(regions.get(PROVINCE).population());
        assertThat(within.stream().filter(region -> region.level() == RegionLevel.CITY))
                .hasSize(9)
                .allMatch(region -> region.name().startsWith("Kota "));
    }

    @Test
    void anAgencyHasItsFullNameAndSomebodyAboveIt() {
        assertThat(agencies.in(PROVINCE)).hasSizeGreaterThanOrEqualTo(28);
        var office = agencies.get(PROVINCE, "DPMPTSP");
        assertThat(office.name()).contains("Pelayanan Terpadu Satu Pintu");
        assertThat(office.superior()).contains("GUBERNUR");
        assertThat(agencies.get(RegionCode.of("35.17"), "BAKESBANGPOL").example())
                .isTrue();
        assertThat(agencies.units(PROVINCE, "ESDM")).isNotEmpty();
    }

    @Test
    void aServicePointOffersItsSectorsAndTheOfficeInSurabayaAll() {
        assertThat(points.offering(PROVINCE, "fishing-vessel-licence", "kelautan-perikanan"))
                .extracting(ServicePoint::code)
                .contains("surabaya", "jember");
        assertThat(points.offering(PROVINCE, "research-recommendation", "unity"))
                .extracting(ServicePoint::code)
                .contains("surabaya")
                .doesNotContain("jember");
    }

    @Test
    void theOfficeKeepsItsOwnDate() {
        assertThat(offices.date(PROVINCE, Instant.parse("2026-03-16T18:00:00Z")))
                .isEqualTo(LocalDate.of(2026, 3, 17));
    }

    @Test
    void enteringTheFirstRowsAgainChangesNothing() {
        long before = rows();
        first.enter();
        assertThat(rows()).isEqualTo(before);
    }

    private long rows() {
        return jdbc.sql("""
                select (select count(*) from regions.region) + (select count(*) from regions.agency)
                     + (select count(*) from regions.service_point) + (select count(*) from regions.agency_unit)
                     + (select count(*) from regions.free_day where recorded_by = '00000000-0000-0000-0000-000000000000')
                """).query(Long.class).single();
    }

    @Test
    void aChangeIsSeenInItsTransactionAndRecorded() {
        var actor = CalendarTest.administrator(TUBAN);
        var agency =
                new Agency(TUBAN, "DLH", Agency.Kind.DINAS, "Dinas Lingkungan Hidup", Optional.empty(), false, true);
        transactions.write(TUBAN, () -> {
            agencies.save(actor, agency, "founded");
            assertThat(agencies.find(TUBAN, "DLH")).contains(agency);
        });
        assertThat(agencies.find(TUBAN, "DLH")).contains(agency);
        assertThat(jdbc.sql("select reason from regions.change where recorded_by = :by")
                        .param("by", actor.account())
                        .query((rs, _) -> rs.getString("reason"))
                        .list())
                .containsExactly("founded");
    }

    @Test
    void aChangeThatIsRolledBackIsForgotten() {
        var point = new ServicePoint(TUBAN, "tuban-kota", "Loket", "Tuban", Set.of("*"), false, true);
        assertThatThrownBy(() -> transactions.write(TUBAN, () -> {
                    points.save(CalendarTest.administrator(TUBAN), point, "opened");
                    throw new IllegalStateException("changed our mind");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(points.find(TUBAN, "tuban-kota")).isEmpty();
    }

    @Test
    void anAgencyCannotStandBelowItself() {
        var province = CalendarTest.administrator(PROVINCE);
        var governor = agencies.get(PROVINCE, "GUBERNUR");
        var below = new Agency(PROVINCE, "GUBERNUR", governor.kind(), governor.name(), Optional.of("DLH"), false, true);
        assertThatThrownBy(() -> agencies.save(province, below, "circle"))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.slug()).isEqualTo("agency-superior"));
        var foreign = new Agency(TUBAN, "DLH", Agency.Kind.DINAS, "x", Optional.empty(), false, true);
        assertThatThrownBy(() -> agencies.save(CalendarTest.administrator(RegionCode.of("35.17")), foreign, "no"))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }
}
