package id.pendopo.innovation.exhibition;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may turn about events.
 *
 * @param perAddress so many tickets of one event may be taken from one network address; a village hall shares one
 * @param keptDays days after an event until its visitors are forgotten
 */
@ConfigurationProperties("pendopo.exhibition")
record ExhibitionSettings(
        @DefaultValue("30") int perAddress,
        @DefaultValue("30") int keptDays) {

    ExhibitionSettings {
        if (perAddress < 1 || keptDays < 1) {
            throw new IllegalArgumentException("pendopo.exhibition: each number is at least 1");
        }
    }
}
