package id.pendopo.innovation.web.records;

import id.pendopo.web.Parts.Option;
import java.util.List;

/** The form that begins hand-overs. */
public record StartPage(List<Option> agencies, RecordForm typed) {}
