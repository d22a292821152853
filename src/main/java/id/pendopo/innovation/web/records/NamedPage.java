package id.pendopo.innovation.web.records;

/** An innovation that names the reader. */
public record NamedPage(String code, String title, String part, String state, boolean mayAgree, boolean mayHide) {}
