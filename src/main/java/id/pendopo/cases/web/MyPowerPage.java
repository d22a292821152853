package id.pendopo.cases.web;

import id.pendopo.web.Parts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form by which a representative hands in a power of attorney on paper.
 *
 * @param form as typed, by field
 * @param services on offer, for the choice
 * @param chosen codes of services; none for all
 * @param paper id of the upload that lies here already
 * @param file the same, to be shown
 */
public record MyPowerPage(
        Map<String, String> form,
        List<Parts.Option> services,
        Set<String> chosen,
        @Nullable UUID paper,
        Parts.@Nullable File file) {

    public String typed(String field) {
        return form.getOrDefault(field, "");
    }

    public String kind() {
        return form.getOrDefault("kind", "PERSON");
    }
}
