package id.pendopo.innovation.web.records;

import id.pendopo.web.Parts.Option;
import java.util.List;

/**
 * The form of a record.
 *
 * @param code of the record; empty for a new one
 * @param version that the form was filled from
 * @param picture address of the picture that is there; empty for none
 * @param others what somebody else changed meanwhile, beside what stands in the form
 */
public record EditPage(
        String code,
        String title,
        int version,
        RecordForm form,
        Choices choices,
        String picture,
        List<Changed> others) {

    /** What may be chosen. */
    public record Choices(
            List<Option> agencies,
            List<Option> states,
            List<Option> categories,
            List<Option> sectors,
            List<Option> goals,
            List<Option> instruments,
            List<Option> services) {}

    public EditPage {
        others = List.copyOf(others);
    }

    public boolean isNew() {
        return code.isEmpty();
    }

    public String action() {
        return isNew() ? "/hub/innovations/new" : "/hub/innovations/" + code + "/edit";
    }
}
