package id.pendopo.innovation.web.exhibition;

import id.pendopo.innovation.web.HubEntry;
import id.pendopo.innovation.web.HubEntry.Group;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where exhibitions stand among the rooms of the hub. */
@Configuration(proxyBeanMethods = false)
class ExhibitionNavigation {

    @Bean
    HubEntry eventsRoom() {
        return HubEntry.open(Group.PUBLIC, 50, "/events", "exhibition.nav.events");
    }

    @Bean
    HubEntry myEventsRoom() {
        return HubEntry.open(Group.EXHIBITION, 51, "/my/events", "exhibition.nav.mine")
                .onlyFor(Actor::isCitizen);
    }

    @Bean
    HubEntry hubEventsRoom() {
        return HubEntry.open(Group.EXHIBITION, 52, "/hub/events", "exhibition.nav.hub")
                .onlyFor(HubEntry.officersBut(Roles.JUROR, Roles.AUDITOR, Roles.ADMINISTRATOR));
    }
}
