package id.pendopo.innovation.web.records;

/** A field that says something else than before. */
public record Changed(String field, String before, String after) {}
