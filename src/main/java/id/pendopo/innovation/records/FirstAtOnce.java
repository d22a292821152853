package id.pendopo.innovation.records;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Instant;

/**
 * A schedule whose first time is now. What was due while the hall was closed is made up by the scheduler itself; but of a job
 * that never ran it knows nothing, and would leave a new hall without readings until the next morning.
 */
record FirstAtOnce(Schedule then) implements Schedule {

    @Override
    public Instant getInitialExecutionTime(Instant now) {
        return now;
    }

    @Override
    public Instant getNextExecutionTime(ExecutionComplete complete) {
        return then.getNextExecutionTime(complete);
    }

    @Override
    public boolean isDeterministic() {
        return then.isDeterministic();
    }
}
