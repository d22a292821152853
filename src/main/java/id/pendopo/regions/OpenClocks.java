package id.pendopo.regions;

import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.WorkingDays;

/** Clocks that run by the calendar: whoever keeps some says how many another calendar would move. */
public interface OpenClocks {

    int moved(RegionCode region, WorkingDays calendar);
}
