package id.pendopo.web;

import id.pendopo.web.Parts.File;
import id.pendopo.web.Parts.Moment;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Parts.Row;
import id.pendopo.web.Parts.Tab;
import java.util.List;

/** What the page of components shows. */
public record StylePage(Problems problems, Samples samples, List<Moment> moments, List<Tab> tabs) {

    /** Something to choose from, to list and to hand in. */
    public record Samples(List<Option> options, List<Row> rows, File file) {}
}
