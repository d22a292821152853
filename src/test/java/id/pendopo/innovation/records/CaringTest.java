package id.pendopo.innovation.records;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.identity.Rights;
import id.pendopo.innovation.index.Colleagues;
import id.pendopo.innovation.records.Vitals.Care;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Roles;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PendopoTest
class CaringTest {

    private static final String AGENCY = "DINKES";

    @Autowired
    Caring caring;

    @Autowired
    Innovations innovations;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Rights rights;

    private String born(Actor keeper) {
        return innovations.bear(
                keeper,
                new NewInnovation(
                        Keepers.owner(Keepers.JOMBANG, AGENCY),
                        State.RUNNING,
                        Keepers.sheet("Dijaga siapa"),
                        "lahir dalam uji"));
    }

    @Test
    void anAgencyOfTheSameCodeInAnotherRegionKeepsNothing() {
        var code = born(colleagues.officer(Keepers.JOMBANG, AGENCY));
        var secretary = colleagues.somebody(Keepers.PROVINCE, Roles.INNOVATION_SECRETARIAT, "SETDA");
        innovations.take(secretary, code, "");
        assertThat(standing(code, secretary)).isEqualTo(Care.KEPT);

        var system = Actor.system(Keepers.PROVINCE);
        rights.of(Keepers.PROVINCE, secretary.account())
                .forEach(role -> rights.revoke(system, role.id(), "pindah tugas"));
        assertThat(standing(code, secretary)).isEqualTo(Care.LEFT);
        rights.grant(
                system,
                new Rights.Grant(secretary.account(), Roles.INNOVATION_OFFICER, AGENCY, LocalDate.of(2020, 1, 1), null),
                "pindah tugas");
        assertThat(standing(code, secretary))
                .as("an officer of the province's agency of that code")
                .isEqualTo(Care.MOVED);
    }

    private Care standing(String code, Actor keeper) {
        return caring.standing(innovations.get(code), keeper.account(), innovations.today(Keepers.JOMBANG));
    }

    @Test
    void theOfficeThatLastFoundARecordTrueIsKnown() {
        var officer = colleagues.officer(Keepers.JOMBANG, AGENCY);
        var code = born(officer);
        assertThat(checked(code)).contains(new Caring.Desk(Keepers.JOMBANG, Optional.of("Dinas Contoh")));

        var secretary = colleagues.somebody(Keepers.PROVINCE, Roles.INNOVATION_SECRETARIAT, "SETDA");
        innovations.look(secretary, code, "");
        assertThat(checked(code)).contains(new Caring.Desk(Keepers.PROVINCE, Optional.empty()));
        innovations.take(officer, code, "");
        assertThat(checked(code))
                .as("taking it is no look at it")
                .contains(new Caring.Desk(Keepers.PROVINCE, Optional.empty()));
    }

    private Optional<Caring.Desk> checked(String code) {
        return caring.lastChecked(innovations.get(code));
    }
}
