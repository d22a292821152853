package id.pendopo.cases;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.WorkingDays;
import id.pendopo.regions.OpenClocks;
import org.springframework.stereotype.Component;

/** The clocks of cases that are not decided yet. */
@Component
class RunningClocks implements OpenClocks {

    private final Transactions transactions;
    private final DeadlineStore due;

    RunningClocks(Transactions transactions, DeadlineStore due) {
        this.transactions = transactions;
        this.due = due;
    }

    @Override
    public int moved(RegionCode region, WorkingDays calendar) {
        return (int) transactions.read(region, () -> due.running(region)).stream()
                .filter(clock -> !clock.equals(clock.recount(calendar)))
                .count();
    }
}
