package id.pendopo.innovation.board;

import java.time.Duration;
import java.time.MonthDay;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may turn about the board. Both are examples: no source says when heads are reminded.
 *
 * @param remindOn days of the year, as month-day
 * @param keep how long what other rooms counted is shown before they are asked again
 */
@ConfigurationProperties("pendopo.board")
record BoardSettings(
        @DefaultValue({"07-01", "10-01"}) List<String> remindOn,
        @DefaultValue("60s") Duration keep) {

    BoardSettings {
        remindOn = List.copyOf(remindOn);
        remindOn.forEach(day -> MonthDay.parse("--" + day));
        if (keep.isNegative()) {
            throw new IllegalArgumentException("pendopo.board.keep: " + keep + " is no time");
        }
    }

    List<MonthDay> days() {
        return remindOn.stream().map(day -> MonthDay.parse("--" + day)).sorted().toList();
    }
}
