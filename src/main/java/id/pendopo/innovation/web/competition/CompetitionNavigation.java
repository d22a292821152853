package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Entries;
import id.pendopo.innovation.competition.EntryState;
import id.pendopo.innovation.competition.Selection;
import id.pendopo.innovation.web.HubEntry;
import id.pendopo.innovation.web.HubEntry.Group;
import id.pendopo.kernel.Roles;
import id.pendopo.web.NavigationEntry;
import id.pendopo.web.NavigationEntry.Audience;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where competitions stand among the rooms of the hub, and the hub in the navigation. */
@Configuration(proxyBeanMethods = false)
class CompetitionNavigation {

    @Bean
    NavigationEntry hubEntry() {
        return new NavigationEntry(40, "/hub", "competition.nav.hub", Audience.OFFICER);
    }

    @Bean
    NavigationEntry auditorsHubEntry() {
        return new NavigationEntry(53, "/hub", "competition.nav.hub", Audience.AUDITOR);
    }

    @Bean
    HubEntry ownEditionsRoom(Selection selection) {
        return HubEntry.open(Group.COMPETITIONS, 39, "/hub/editions", "competition.hub.editions")
                .onlyFor(HubEntry.officers(Roles.INNOVATION_SECRETARIAT))
                .counting(selection::waiting);
    }

    @Bean
    HubEntry editionsRoom() {
        return HubEntry.open(Group.PUBLIC, 40, "/innovations/editions", "competition.nav.editions");
    }

    @Bean
    HubEntry entriesRoom(Entries entries) {
        return HubEntry.open(Group.COMPETITIONS, 41, "/entries", "competition.nav.entries")
                .onlyFor(HubEntry.officersBut(
                        Roles.JUROR, Roles.INNOVATION_SECRETARIAT, Roles.AUDITOR, Roles.ADMINISTRATOR))
                .counting(actor -> (int) entries.mine(actor).stream()
                        .filter(entry -> entry.state() == EntryState.FAULTED)
                        .count());
    }
}
