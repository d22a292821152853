package id.pendopo.innovation.web.board;

import id.pendopo.innovation.web.HubEntry;
import id.pendopo.web.NavigationEntry.Audience;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to the board. */
@Configuration(proxyBeanMethods = false)
class BoardNavigation {

    @Bean
    HubEntry boardEntry() {
        return new HubEntry(20, "/innovations/board", "board.entry", Audience.PUBLIC);
    }

    @Bean
    HubEntry dutyEntry() {
        return new HubEntry(21, "/hub/duty", "board.entry.mine", Audience.OFFICER);
    }
}
