package id.pendopo.cases.web;

import id.pendopo.cases.Draft;
import id.pendopo.catalog.Fault;
import id.pendopo.catalog.Form;
import id.pendopo.catalog.Text;
import java.util.ArrayList;
import java.util.List;

/** The pages of a draft in their order: those of the form that ask something, one for each paper, and the check at the end. */
record ApplyRoute(Draft draft, List<Stop> stops) {

    static final String CHECK = "check";

    /**
     * @param path below the draft's own address
     * @param done whether nothing is missing or wrong there
     */
    record Stop(String path, Text title, boolean done) {}

    static ApplyRoute of(Draft draft) {
        var faults = faults(draft);
        var stops = new ArrayList<Stop>();
        var pages = draft.service().form().pages();
        for (int i = 0; i < pages.size(); i++) {
            var asked = asked(draft, pages.get(i));
            if (!asked.isEmpty()) {
                boolean done = faults.stream()
                        .noneMatch(fault ->
                                asked.stream().anyMatch(field -> field.name().equals(fault.field())));
                stops.add(new Stop("pages/" + (i + 1), pages.get(i).title(), done));
            }
        }
        for (var slot : draft.slots()) {
            stops.add(new Stop("papers/" + slot.name(), slot.requirement().name(), !slot.isOwed()));
        }
        return new ApplyRoute(draft, List.copyOf(stops));
    }

    static List<Fault> faults(Draft draft) {
        return draft.service().form().check(draft.answers(), draft.facts());
    }

    static List<Form.Field> asked(Draft draft, Form.Page page) {
        return page.fields().stream().filter(draft::isAsked).toList();
    }

    static String base(Draft.Key key) {
        return "/my/drafts/" + key.region() + "/" + key.id();
    }

    String href(String path) {
        return base(draft.key()) + "/" + path;
    }

    /** Counted from 1; the check is the last. */
    int position(String path) {
        for (int i = 0; i < stops.size(); i++) {
            if (stops.get(i).path().equals(path)) {
                return i + 1;
            }
        }
        return total();
    }

    int total() {
        return stops.size() + 1;
    }

    String next(String path) {
        int position = position(path);
        return position < stops.size() ? href(stops.get(position).path()) : href(CHECK);
    }

    String before(String path) {
        int position = position(path);
        return position > 1 ? href(stops.get(position - 2).path()) : "/my/drafts";
    }

    /** Where to go on: the first page that is not done. */
    String resume() {
        return stops.stream()
                .filter(stop -> !stop.done())
                .findFirst()
                .map(stop -> href(stop.path()))
                .orElse(href(CHECK));
    }

    long doneCount() {
        return stops.stream().filter(Stop::done).count();
    }
}
