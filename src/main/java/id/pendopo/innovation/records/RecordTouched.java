package id.pendopo.innovation.records;

/** A record says something new, or somebody looked at it: its clock is read again at once. */
record RecordTouched(String code) {}
