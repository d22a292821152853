package id.pendopo.innovation.wishes;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may turn about requests.
 *
 * @param answerDays working days in which the owner owes an answer; an example, no source sets a term
 * @param openMax so many requests an office may have open at once
 */
@ConfigurationProperties("pendopo.wishes")
record WishSettings(
        @DefaultValue("10") int answerDays,
        @DefaultValue("20") int openMax) {

    WishSettings {
        if (answerDays < 1 || openMax < 1) {
            throw new IllegalArgumentException("pendopo.wishes: each number is at least 1");
        }
    }
}
