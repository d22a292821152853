package id.pendopo.innovation.web.records;

import id.pendopo.innovation.web.HubEntry;
import id.pendopo.web.NavigationEntry;
import id.pendopo.web.NavigationEntry.Audience;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way into the hub for everybody. */
@Configuration(proxyBeanMethods = false)
class RecordsNavigation {

    @Bean
    NavigationEntry innovationsEntry() {
        return new NavigationEntry(35, "/innovations", "records.nav", Audience.PUBLIC);
    }

    @Bean
    HubEntry clocksRoom() {
        return new HubEntry(12, "/innovations/clocks", "records.hub.clocks", Audience.PUBLIC);
    }

    @Bean
    HubEntry keepersRoom() {
        return new HubEntry(11, "/hub/innovations", "records.hub.desk", Audience.OFFICER);
    }
}
