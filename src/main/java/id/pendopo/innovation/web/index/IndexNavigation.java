package id.pendopo.innovation.web.index;

import id.pendopo.innovation.index.Verification;
import id.pendopo.innovation.web.HubEntry;
import id.pendopo.innovation.web.HubEntry.Group;
import id.pendopo.kernel.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways into the index. */
@Configuration(proxyBeanMethods = false)
class IndexNavigation {

    @Bean
    HubEntry indexEntry() {
        return HubEntry.open(Group.PUBLIC, 40, "/innovations/index", "index.entry.public");
    }

    @Bean
    HubEntry indexWorkEntry(Verification verification) {
        return HubEntry.open(Group.RECORDS, 41, "/hub/index", "index.entry.work")
                .onlyFor(HubEntry.officers(Roles.INNOVATION_OFFICER, Roles.INNOVATION_SECRETARIAT))
                .counting(verification::waiting);
    }
}
