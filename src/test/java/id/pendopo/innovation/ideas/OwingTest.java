package id.pendopo.innovation.ideas;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OwingTest {

    private static Optional<String> above(String code) {
        return Optional.ofNullable(Map.of("UPT", "DINAS", "DINAS", "GUBERNUR").get(code));
    }

    @Test
    void anAnswerIsOwedByTheInnovationOfficerThenByEachHeadAbove() {
        assertThat(Owing.at("UPT", 0, OwingTest::above))
                .isEqualTo(new Owing(Roles.INNOVATION_OFFICER, "UPT", 0, false));
        assertThat(Owing.at("UPT", 1, OwingTest::above)).isEqualTo(new Owing(Roles.AGENCY_HEAD, "UPT", 1, false));
        assertThat(Owing.at("UPT", 2, OwingTest::above)).isEqualTo(new Owing(Roles.AGENCY_HEAD, "DINAS", 2, false));
        assertThat(Owing.at("UPT", 3, OwingTest::above)).isEqualTo(new Owing(Roles.AGENCY_HEAD, "GUBERNUR", 3, true));
        assertThat(Owing.at("UPT", 9, OwingTest::above)).isEqualTo(new Owing(Roles.AGENCY_HEAD, "GUBERNUR", 3, true));
    }

    @Test
    void whoWasLateMayStillAnswerAndWhoIsNotYetAskedMayNot() {
        var officer = holding(Roles.INNOVATION_OFFICER, "DINAS");
        var head = holding(Roles.AGENCY_HEAD, "DINAS");

        assertThat(Owing.may(officer, "DINAS", 1, OwingTest::above)).isPresent();
        assertThat(Owing.may(head, "DINAS", 1, OwingTest::above)).isPresent();
        assertThat(Owing.may(head, "DINAS", 0, OwingTest::above)).isEmpty();
        assertThat(Owing.may(holding(Roles.INNOVATION_OFFICER, "LAIN"), "DINAS", 2, OwingTest::above))
                .isEmpty();
    }

    private static Actor holding(String role, String agency) {
        return new Actor(
                Actor.Kind.OFFICER,
                UUID.randomUUID(),
                RegionCode.of("35"),
                Set.of(Actor.Right.own(role, agency)),
                Actor.Channel.WEB);
    }
}
