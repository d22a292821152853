package id.pendopo.innovation.ideas;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may turn about ideas.
 *
 * @param perDay so many ideas one account may send a day
 * @param answerDays working days in which the innovation officer owes an answer
 * @param stepDays working days of each step after that
 */
@ConfigurationProperties("pendopo.ideas")
record IdeaSettings(
        @DefaultValue("5") int perDay,
        @DefaultValue("10") int answerDays,
        @DefaultValue("5") int stepDays) {

    IdeaSettings {
        if (perDay < 1 || answerDays < 1 || stepDays < 1) {
            throw new IllegalArgumentException("pendopo.ideas: each number is at least 1");
        }
    }
}
