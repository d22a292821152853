package id.pendopo.regions;

/** One line of the calendar's history: a day that was made free, or taken back, with the reason. */
public record CalendarEntry(FreeDay day, boolean removed, String reason) {}
