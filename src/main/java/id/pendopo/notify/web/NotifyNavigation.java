package id.pendopo.notify.web;

import id.pendopo.web.NavigationEntry;
import id.pendopo.web.NavigationEntry.Audience;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The links of this module in the navigation. */
@Configuration(proxyBeanMethods = false)
class NotifyNavigation {

    @Bean
    NavigationEntry myMessagesEntry() {
        return new NavigationEntry(40, "/my/messages", "notify.nav.messages", Audience.CITIZEN);
    }

    @Bean
    NavigationEntry officerMessagesEntry() {
        return new NavigationEntry(40, "/account/messages", "notify.nav.messages", Audience.OFFICER);
    }

    @Bean
    NavigationEntry administratorMessagesEntry() {
        return new NavigationEntry(40, "/account/messages", "notify.nav.messages", Audience.ADMINISTRATOR);
    }

    @Bean
    NavigationEntry outboxEntry() {
        return new NavigationEntry(64, "/admin/outbox", "notify.nav.outbox", Audience.ADMINISTRATOR);
    }
}
