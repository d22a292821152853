package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.web.HubEntry;
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
    HubEntry editionsRoom() {
        return new HubEntry(40, "/innovations/editions", "competition.nav.editions", Audience.PUBLIC);
    }

    @Bean
    HubEntry entriesRoom() {
        return new HubEntry(41, "/entries", "competition.nav.entries", Audience.OFFICER);
    }
}
