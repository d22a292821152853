package id.pendopo.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Check;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.kernel.ServiceNames;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PendopoTest
class CatalogTest {

    private static final RegionCode PROVINCE = RegionCode.of("35");

    private static final RegionCode JOMBANG = RegionCode.of("35.17");

    @Autowired
    Catalog catalog;

    @Autowired
    Authorities authorities;

    @Autowired
    ServiceNames names;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<Check> checks;

    @Test
    void whatAServiceMayAskForIsWhatSomebodyAnswers() {
        assertThat(checks.stream().map(Check::name)).containsExactlyInAnyOrderElementsOf(DefinitionCheck.CHECKS);
    }

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

    @Test
    void othersLearnWhatAServiceIsCalled() {
        assertThat(names.nameOf("ground-water-licence", Locale.of("id")))
                .contains("Surat Izin Pengusahaan Air Tanah (SIPA)");
        assertThat(names.nameOf("research-recommendation", Locale.ENGLISH)).contains("Research recommendation");
        assertThat(names.nameOf("no-such-service", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void allServicesOfTheProgramAreOnOffer() {
        assertThat(catalog.offers(PROVINCE)).hasSize(10);
    }

    @Test
    void aRegencyRunsTheServiceOfTheProvinceWithItsDifferences() {
        var base = catalog.current(PROVINCE, "research-recommendation").orElseThrow();
        var layer = catalog.current(JOMBANG, "research-recommendation").orElseThrow();
        assertThat(base.definition().clock().days()).isEqualTo(5);
        assertThat(layer.definition().clock().days()).isEqualTo(3);
        assertThat(layer.definition().clock().returnsMax())
                .isEqualTo(base.definition().clock().returnsMax());
        assertThat(layer.form().field("village")).isPresent();
        assertThat(layer.form().isRequired("village")).isTrue();
        assertThat(layer.form().isRequired("title")).isTrue();
        assertThat(layer.workflow()).isEqualTo(base.workflow());
        assertThat(layer.letterhead().orElseThrow().government()).isEqualTo("PEMERINTAH KABUPATEN JOMBANG");
        assertThat(layer.letter("decree")).isEqualTo(base.letter("decree"));
    }

    @Test
    void onlyWhoHasTheAuthorityOnTheDayMaySign() {
        assertThat(maySign("research-recommendation", "DPMPTSP", "agency-head", "2026-01-05"))
                .isTrue();
        assertThat(maySign("research-recommendation", "DPMPTSP", "secretary", "2026-01-05"))
                .isFalse();
        assertThat(maySign("research-recommendation", "DLH", "agency-head", "2026-01-05"))
                .isFalse();
        assertThat(maySign("research-recommendation", "DPMPTSP", "agency-head", "2024-12-31"))
                .isFalse();
        assertThat(maySign("nothing", "DPMPTSP", "agency-head", "2026-01-05")).isFalse();
        assertThat(authorities.living(PROVINCE, "appeal", "new", LocalDate.parse("2026-01-05")))
                .map(Authority::office)
                .contains("SETDA");
    }

    @Test
    void aServiceIsOffTheListOnceNobodyMaySignIt() {
        var actor = administrator(PROVINCE);
        var today = catalog.today();
        var right = new Authority(
                PROVINCE,
                "DPMPTSP",
                "no-such-service",
                Authority.ALL_VARIANTS,
                "agency-head",
                new Text("a.n. Gubernur", "for the Governor"),
                "pergub-35-69-2020",
                Authority.Kind.MANDATE,
                today,
                Optional.empty(),
                true);
        authorities.grant(actor, right);
        assertThat(authorities.isLiving(PROVINCE, "no-such-service", today)).isTrue();
        authorities.end(actor, right, today, "Test");
        assertThat(authorities.isLiving(PROVINCE, "no-such-service", today)).isTrue();
        assertThat(authorities.isLiving(PROVINCE, "no-such-service", today.plusDays(1)))
                .isFalse();
        assertThat(maySign(
                        "no-such-service",
                        "DPMPTSP",
                        "agency-head",
                        today.plusDays(1).toString()))
                .isFalse();
        assertThat(authorities.standings(PROVINCE))
                .filteredOn(standing -> standing.authority().service().equals("no-such-service"))
                .extracting(Authorities.Standing::state)
                .containsExactly(Authorities.State.ENDS_SOON);
    }

    private static Actor administrator(RegionCode region) {
        return new Actor(
                Actor.Kind.OFFICER,
                UUID.randomUUID(),
                region,
                Set.of(Actor.Right.own(Roles.ADMINISTRATOR, "DPMPTSP")),
                Actor.Channel.WEB);
    }

    @Test
    void aVersionIsNeverChanged() {
        assertThatThrownBy(
                        () -> jdbc.sql("update catalog.version set code = 'x'").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void aVersionHoldsFromItsDayOnAndNotBefore() {
        var actor = administrator(JOMBANG);
        var now = catalog.current(JOMBANG, "research-recommendation").orElseThrow();
        catalog.publish(
                actor,
                JOMBANG,
                "research-recommendation",
                now.digest(),
                catalog.today().plusDays(3),
                "uji");
        assertThat(catalog.current(JOMBANG, "research-recommendation")
                        .orElseThrow()
                        .digest())
                .isEqualTo(now.digest());
        assertThatThrownBy(() -> catalog.publish(
                        actor, PROVINCE, "research-recommendation", now.digest(), catalog.today(), "uji"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> catalog.publish(
                        actor, JOMBANG, "research-recommendation", "0".repeat(64), catalog.today(), "uji"))
                .isInstanceOf(Refusal.class);
    }

    private boolean maySign(String service, String office, String role, String day) {
        return jdbc.sql("select catalog.may_sign('35', :service, 'new', :office, :role, :day::date) as it_may")
                .param("service", service)
                .param("office", office)
                .param("role", role)
                .param("day", day)
                .query((rs, _) -> rs.getBoolean("it_may"))
                .single();
    }
}
