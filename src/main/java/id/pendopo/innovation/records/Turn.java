package id.pendopo.innovation.records;

import java.time.LocalDate;

/** A clock turned on a day, and what its signals were. */
public record Turn(LocalDate day, Clock clock) {}
