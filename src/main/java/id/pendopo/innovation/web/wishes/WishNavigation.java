package id.pendopo.innovation.web.wishes;

import id.pendopo.innovation.web.HubEntry;
import id.pendopo.web.NavigationEntry.Audience;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to requests. */
@Configuration(proxyBeanMethods = false)
class WishNavigation {

    @Bean
    HubEntry wishesEntry() {
        return new HubEntry(25, "/innovations/requests", "wishes.entry", Audience.PUBLIC);
    }

    @Bean
    HubEntry wishesDeskEntry() {
        return new HubEntry(26, "/hub/wishes", "wishes.entry.desk", Audience.OFFICER);
    }
}
