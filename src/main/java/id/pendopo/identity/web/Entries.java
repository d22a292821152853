package id.pendopo.identity.web;

import id.pendopo.web.NavigationEntry;
import id.pendopo.web.NavigationEntry.Audience;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What identity adds to the navigation. */
@Configuration(proxyBeanMethods = false)
class Entries {

    @Bean
    NavigationEntry delegationsEntry() {
        return new NavigationEntry(60, "/desk/delegations", "identity.navigation.delegations", Audience.OFFICER);
    }

    @Bean
    NavigationEntry relationsEntry() {
        return new NavigationEntry(61, "/desk/relations", "identity.navigation.relations", Audience.CASE_WORKER);
    }

    @Bean
    NavigationEntry officersEntry() {
        return new NavigationEntry(10, "/admin/officers", "identity.navigation.officers", Audience.ADMINISTRATOR);
    }

    @Bean
    NavigationEntry representativesEntry() {
        return new NavigationEntry(
                50, "/audit/representatives", "identity.navigation.representatives", Audience.AUDITOR);
    }

    @Bean
    NavigationEntry looksEntry() {
        return new NavigationEntry(51, "/audit/looks", "identity.navigation.looks", Audience.AUDITOR);
    }
}
