package id.pendopo.innovation.web.ideas;

import id.pendopo.innovation.web.HubEntry;
import id.pendopo.web.NavigationEntry.Audience;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to ideas from below. */
@Configuration(proxyBeanMethods = false)
class IdeasNavigation {

    @Bean
    HubEntry ideasEntry() {
        return new HubEntry(10, "/ideas", "innovation.ideas.hub", Audience.PUBLIC);
    }

    @Bean
    HubEntry ideaAnswersEntry() {
        return new HubEntry(11, "/innovations/ideas/answers", "innovation.ideas.counts.title", Audience.PUBLIC);
    }

    @Bean
    HubEntry ideaLearningsEntry() {
        return new HubEntry(12, "/innovations/ideas/learnings", "innovation.ideas.learnings.title", Audience.PUBLIC);
    }

    @Bean
    HubEntry ideaDeskEntry() {
        return new HubEntry(13, "/hub/ideas", "innovation.ideas.desk.title", Audience.OFFICER);
    }
}
