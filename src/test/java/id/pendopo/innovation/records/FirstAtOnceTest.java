package id.pendopo.innovation.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FirstAtOnceTest {

    private static final Instant TEN_IN_JAKARTA = Instant.parse("2026-12-01T03:00:00Z");

    private final FirstAtOnce schedule =
            new FirstAtOnce(Schedules.daily(ZoneId.of("Asia/Jakarta"), LocalTime.of(5, 30)));

    @Test
    void aJobThatNeverRanRunsSoonAfterTheStart() {
        assertThat(schedule.getInitialExecutionTime(TEN_IN_JAKARTA)).isEqualTo(TEN_IN_JAKARTA);
    }

    @Test
    void andThenEveryMorning() {
        assertThat(schedule.getNextExecutionTime(ExecutionComplete.simulatedSuccess(TEN_IN_JAKARTA)))
                .isEqualTo("2026-12-01T22:30:00Z");
    }
}
