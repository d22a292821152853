package id.pendopo.cases.web;

import id.pendopo.cases.CaseView;
import id.pendopo.catalog.Form;
import id.pendopo.catalog.ServiceDefinition.Requirement;
import id.pendopo.web.Parts.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/**
 * What an officer fills to do one thing with a case.
 *
 * @param typed what was typed before, where the page comes back with a problem
 * @param inspectors who may be sent to look at the place
 */
public record DeskActPage(
        DeskCasePage page, CaseView.Offer offer, MultiValueMap<String, String> typed, List<Option> inspectors) {

    static final String REMARK = "remark-";
    static final String ASK = "ask-";

    /** Rows below the checklist for what nobody foresaw. */
    private static final int FREE_ROWS = 3;

    public String href() {
        return page.href() + "/act/" + offer.action();
    }

    public String typed(String name) {
        return Optional.ofNullable(typed.getFirst(name)).orElse("");
    }

    public List<String> allTyped(String name) {
        return typed.getOrDefault(name, List.of());
    }

    /** Name of the input for a remark about a question or a paper. */
    public String remark(String part) {
        return REMARK + part;
    }

    public String ask(Form.Field field) {
        return ASK + field.name();
    }

    /** The form of the definition that this action needs; empty for none. */
    public Optional<Form> asks() {
        return offer.asks().map(name -> page.view().service().asks().get(name));
    }

    /** The papers about which a remark can be made. */
    public List<Requirement> requirements() {
        return page.papers().stream()
                .flatMap(paper -> paper.requirement().stream())
                .distinct()
                .toList();
    }

    /** How many rows the checklist has: the lines that are given, and some to fill freely. */
    public int rows(Locale language) {
        return lines(language).size() + FREE_ROWS;
    }

    /** What the checklist asks about: each thing that was listed on the form, then each paper. */
    public List<String> lines(Locale language) {
        var lines = new ArrayList<String>();
        for (var asked : page.view().service().form().pages()) {
            for (var field : asked.fields()) {
                if (!field.fields().isEmpty() && data().get(field.name()) instanceof List<?> items) {
                    for (int i = 0; i < items.size(); i++) {
                        lines.add(line(field, i, items.get(i), language));
                    }
                }
            }
        }
        requirements().forEach(requirement -> lines.add(requirement.name().in(language)));
        return lines;
    }

    private static String line(Form.Field field, int index, Object item, Locale language) {
        var name = field.item().orElse(field.label()).in(language) + " " + (index + 1);
        return item instanceof Map<?, ?> answers
                        && answers.get(field.fields().getFirst().name()) instanceof String first
                        && !first.isBlank()
                ? name + ": " + first
                : name;
    }

    public Map<String, Object> data() {
        return page.view().personal().map(CaseView.Personal::data).orElse(Map.of());
    }
}
