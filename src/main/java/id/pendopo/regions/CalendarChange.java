package id.pendopo.regions;

import id.pendopo.kernel.RegionCode;
import java.time.LocalDate;
import java.util.Optional;

/** What an administrator wants to change in the official calendar. */
public sealed interface CalendarChange {

    /** Where it holds; empty for the whole nation. */
    Optional<RegionCode> scope();

    LocalDate day();

    /** A decree makes a day free. */
    record Add(Optional<RegionCode> scope, LocalDate day, FreeDay.Kind kind, String name, String decree, String reason)
            implements CalendarChange {}

    /** A decree takes a free day back, or it was entered wrongly. */
    record Remove(Optional<RegionCode> scope, LocalDate day, String decree, String reason) implements CalendarChange {}
}
