package id.pendopo.innovation.web.exhibition;

import id.pendopo.innovation.web.HubEntry;
import id.pendopo.web.NavigationEntry.Audience;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where exhibitions stand among the rooms of the hub. */
@Configuration(proxyBeanMethods = false)
class ExhibitionNavigation {

    @Bean
    HubEntry eventsRoom() {
        return new HubEntry(50, "/events", "exhibition.nav.events", Audience.PUBLIC);
    }

    @Bean
    HubEntry myEventsRoom() {
        return new HubEntry(51, "/my/events", "exhibition.nav.mine", Audience.CITIZEN);
    }

    @Bean
    HubEntry hubEventsRoom() {
        return new HubEntry(52, "/hub/events", "exhibition.nav.hub", Audience.OFFICER);
    }
}
