package id.pendopo.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.web.NavigationEntry.Audience;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NavigationEntryTest {

    @Test
    void whoWorksOnNoCaseIsNotLedToTheInbox() {
        assertThat(Audience.CASE_WORKER.includes(officer(Roles.FRONT_OFFICER))).isTrue();
        assertThat(Audience.CASE_WORKER.includes(officer(Roles.JUROR))).isFalse();
        assertThat(Audience.CASE_WORKER.includes(officer(Roles.INNOVATION_OFFICER)))
                .isFalse();
        assertThat(Audience.CASE_WORKER.includes(officer())).isFalse();
    }

    @Test
    void aJurorWhoAlsoWorksOnCasesIs() {
        assertThat(Audience.CASE_WORKER.includes(officer(Roles.JUROR, Roles.BACK_OFFICER)))
                .isTrue();
    }

    @Test
    void whoOverseesHasEntriesOfTheirOwn() {
        assertThat(Audience.CASE_WORKER.includes(officer(Roles.BACK_OFFICER, Roles.AUDITOR)))
                .isFalse();
    }

    private static Actor officer(String... roles) {
        return new Actor(
                Actor.Kind.OFFICER,
                new UUID(0, 1),
                RegionCode.of("35"),
                Arrays.stream(roles)
                        .map(role -> Actor.Right.own(role, "DPMPTSP"))
                        .collect(Collectors.toSet()),
                Actor.Channel.WEB);
    }
}
