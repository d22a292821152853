package id.pendopo.law.web;

import id.pendopo.web.NavigationEntry;
import id.pendopo.web.NavigationEntry.Audience;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The links of this module in the navigation. */
@Configuration(proxyBeanMethods = false)
class LawNavigation {

    @Bean
    NavigationEntry adminLawEntry() {
        return new NavigationEntry(63, "/admin/law", "law.nav", Audience.ADMINISTRATOR);
    }
}
