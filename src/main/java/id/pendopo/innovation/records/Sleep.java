package id.pendopo.innovation.records;

import java.time.LocalDate;

/** An innovation fell asleep in public on a day, or woke. */
public record Sleep(boolean fell, LocalDate day) {}
