package id.pendopo.innovation.web.records;

import id.pendopo.innovation.records.Behind;
import id.pendopo.innovation.records.Clocks;
import id.pendopo.innovation.records.Innovations;
import id.pendopo.innovation.records.Light;
import id.pendopo.innovation.web.HubEntry;
import id.pendopo.innovation.web.HubEntry.Group;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Roles;
import id.pendopo.web.NavigationEntry;
import id.pendopo.web.NavigationEntry.Audience;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way into the hub for everybody. */
@Configuration(proxyBeanMethods = false)
class RecordsNavigation {

    @Bean
    NavigationEntry innovationsEntry() {
        return new NavigationEntry(35, "/innovations", "records.nav", Audience.PUBLIC);
    }

    @Bean
    HubEntry clocksRoom() {
        return HubEntry.open(Group.PUBLIC, 12, "/innovations/clocks", "records.hub.clocks");
    }

    @Bean
    HubEntry keepersRoom(Clocks clocks, Innovations innovations, Behind behind) {
        return HubEntry.open(Group.RECORDS, 11, "/hub/innovations", "records.hub.desk")
                .onlyFor(HubEntry.officers(Roles.INNOVATION_OFFICER, Roles.INNOVATION_SECRETARIAT)
                        .or(actor -> actor.isOfficer() && asked(actor, behind) > 0))
                .counting(actor -> red(actor, clocks, innovations) + asked(actor, behind));
    }

    /** Of those that this officer keeps; a secretariat oversees them and finds them on the page of all clocks. */
    private static int red(Actor actor, Clocks clocks, Innovations innovations) {
        if (!actor.holds(Roles.INNOVATION_OFFICER)) {
            return 0;
        }
        return (int) clocks.running(Optional.of(actor.region())).stream()
                .filter(line -> line.reading().light() == Light.RED && innovations.mayKeep(actor, line.record()))
                .count();
    }

    /** Records that would name this officer, if they agree. */
    private static int asked(Actor actor, Behind behind) {
        return (int) behind.mine(actor).stream()
                .filter(each -> each.act() == Behind.Act.NAMED)
                .count();
    }
}
