package id.pendopo.innovation.web.ideas;

import id.pendopo.innovation.ideas.Answering;
import id.pendopo.innovation.ideas.Certificates;
import id.pendopo.innovation.web.HubEntry;
import id.pendopo.innovation.web.HubEntry.Group;
import id.pendopo.kernel.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to ideas from below. */
@Configuration(proxyBeanMethods = false)
class IdeasNavigation {

    @Bean
    HubEntry ideasEntry() {
        return HubEntry.open(Group.IDEAS, 10, "/ideas", "innovation.ideas.hub");
    }

    @Bean
    HubEntry ideaAnswersEntry() {
        return HubEntry.open(Group.PUBLIC, 11, "/innovations/ideas/answers", "innovation.ideas.counts.title");
    }

    @Bean
    HubEntry ideaLearningsEntry() {
        return HubEntry.open(Group.PUBLIC, 12, "/innovations/ideas/learnings", "innovation.ideas.learnings.title");
    }

    @Bean
    HubEntry ideaDeskEntry(Answering answering, Certificates certificates) {
        return HubEntry.open(Group.IDEAS, 13, "/hub/ideas", "innovation.ideas.desk.title")
                .onlyFor(HubEntry.officers(Roles.INNOVATION_OFFICER, Roles.AGENCY_HEAD))
                .counting(actor ->
                        answering.owed(actor).size() + certificates.asked(actor).size());
    }
}
