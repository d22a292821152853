package id.pendopo.innovation.web.wishes;

import id.pendopo.innovation.web.HubEntry;
import id.pendopo.innovation.web.HubEntry.Group;
import id.pendopo.innovation.wishes.Wishes;
import id.pendopo.kernel.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to requests. */
@Configuration(proxyBeanMethods = false)
class WishNavigation {

    @Bean
    HubEntry wishesEntry() {
        return HubEntry.open(Group.PUBLIC, 25, "/innovations/requests", "wishes.entry");
    }

    @Bean
    HubEntry wishesDeskEntry(Wishes wishes) {
        return HubEntry.open(Group.RECORDS, 26, "/hub/wishes", "wishes.entry.desk")
                .onlyFor(HubEntry.officers(Roles.INNOVATION_OFFICER, Roles.AGENCY_HEAD, Roles.INNOVATION_SECRETARIAT))
                .counting(actor -> wishes.mine(actor).owed().size());
    }
}
