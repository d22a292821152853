package id.pendopo.innovation.web.index;

import java.util.Objects;

/** What stands in the form of a new innovation. */
public record InnovationForm(String name, String affair, String agency) {

    // A field that was not sent is an empty one.
    public InnovationForm {
        name = Objects.requireNonNullElse(name, "");
        affair = Objects.requireNonNullElse(affair, "");
        agency = Objects.requireNonNullElse(agency, "");
    }

    static InnovationForm empty() {
        return new InnovationForm("", "", "");
    }
}
