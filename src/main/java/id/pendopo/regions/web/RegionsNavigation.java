package id.pendopo.regions.web;

import id.pendopo.web.NavigationEntry;
import id.pendopo.web.NavigationEntry.Audience;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The links of this module in the navigation. */
@Configuration(proxyBeanMethods = false)
class RegionsNavigation {

    @Bean
    NavigationEntry adminCalendarEntry() {
        return new NavigationEntry(60, "/admin/calendar", "regions.nav.calendar", Audience.ADMINISTRATOR);
    }

    @Bean
    NavigationEntry adminAgenciesEntry() {
        return new NavigationEntry(61, "/admin/agencies", "regions.nav.agencies", Audience.ADMINISTRATOR);
    }

    @Bean
    NavigationEntry adminServicePointsEntry() {
        return new NavigationEntry(62, "/admin/service-points", "regions.nav.points", Audience.ADMINISTRATOR);
    }
}
