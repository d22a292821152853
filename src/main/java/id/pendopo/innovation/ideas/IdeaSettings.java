package id.pendopo.innovation.ideas;

import java.util.stream.IntStream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may turn about ideas.
 *
 * @param perDay so many ideas one account may send a day
 * @param answerDays working days in which the innovation officer owes an answer
 * @param stepDays working days of each step after that
 * @param openQuestions so many questions without a reply one account may have at one idea
 * @param versions so many times the text of an idea may stand anew
 */
@ConfigurationProperties("pendopo.ideas")
record IdeaSettings(
        @DefaultValue("5") int perDay,
        @DefaultValue("10") int answerDays,
        @DefaultValue("5") int stepDays,
        @DefaultValue("10") int openQuestions,
        @DefaultValue("50") int versions) {

    IdeaSettings {
        if (IntStream.of(perDay, answerDays, stepDays, openQuestions, versions).anyMatch(number -> number < 1)) {
            throw new IllegalArgumentException("pendopo.ideas: each number is at least 1");
        }
    }
}
