package id.pendopo.innovation.web.index;

import id.pendopo.innovation.web.HubEntry;
import id.pendopo.web.NavigationEntry.Audience;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways into the index. */
@Configuration(proxyBeanMethods = false)
class IndexNavigation {

    @Bean
    HubEntry indexEntry() {
        return new HubEntry(40, "/innovations/index", "index.entry.public", Audience.PUBLIC);
    }

    @Bean
    HubEntry indexWorkEntry() {
        return new HubEntry(41, "/hub/index", "index.entry.work", Audience.OFFICER);
    }
}
