package id.pendopo.cases.web;

import id.pendopo.web.NavigationEntry;
import id.pendopo.web.NavigationEntry.Audience;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk in the navigation: an inbox for whoever works on files, the search for who oversees. */
@Configuration(proxyBeanMethods = false)
class DeskNavigation {

    @Bean
    NavigationEntry deskEntry() {
        return new NavigationEntry(10, "/desk", "cases.desk.nav", Audience.CASE_WORKER);
    }

    @Bean
    NavigationEntry permitsEntry() {
        return new NavigationEntry(11, "/desk/permits", "cases.deskPermit.nav", Audience.CASE_WORKER);
    }

    @Bean
    NavigationEntry doubtsEntry() {
        return new NavigationEntry(52, "/audit/doubts", "cases.doubts.nav", Audience.AUDITOR);
    }

    @Bean
    NavigationEntry auditorsSearchEntry() {
        return new NavigationEntry(10, "/desk/search", "cases.desk.nav.search", Audience.AUDITOR);
    }
}
