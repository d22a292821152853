package id.pendopo.catalog.web;

import id.pendopo.web.NavigationEntry;
import id.pendopo.web.NavigationEntry.Audience;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The links of this module in the navigation. */
@Configuration(proxyBeanMethods = false)
class CatalogNavigation {

    @Bean
    NavigationEntry servicesEntry() {
        return new NavigationEntry(10, "/services", "catalog.nav.services", Audience.PUBLIC);
    }

    @Bean
    NavigationEntry adminServicesEntry() {
        return new NavigationEntry(40, "/admin/services", "catalog.nav.admin", Audience.ADMINISTRATOR);
    }

    @Bean
    NavigationEntry adminAuthoritiesEntry() {
        return new NavigationEntry(41, "/admin/authorities", "catalog.nav.authorities", Audience.ADMINISTRATOR);
    }
}
