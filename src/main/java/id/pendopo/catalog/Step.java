package id.pendopo.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One place where a case can stand, or through which it passes by itself. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Step.Task.class, name = "task"),
    @JsonSubTypes.Type(value = Step.Applicant.class, name = "applicant"),
    @JsonSubTypes.Type(value = Step.Fork.class, name = "fork"),
    @JsonSubTypes.Type(value = Step.Join.class, name = "join"),
    @JsonSubTypes.Type(value = Step.Route.class, name = "route"),
    @JsonSubTypes.Type(value = Step.End.class, name = "end")
})
public sealed interface Step {

    Text name();

    /**
     * An officer acts.
     *
     * @param role a role of {@link id.pendopo.kernel.Roles}
     * @param agency code of the agency in whose inbox the case stands
     * @param days working days that this step may take by itself; empty where only the case's clock counts
     * @param actions by name, in the order of the file
     */
    record Task(Text name, String role, String agency, Optional<Integer> days, Map<String, Action> actions)
            implements Step {}

    /**
     * The applicant must act; the legal clock stands still.
     *
     * @param days working days until {@code expired} is taken by the system
     * @param expired the step to which an unanswered case goes
     */
    record Applicant(Text name, int days, String expired, Map<String, Action> actions) implements Step {}

    /**
     * Several branches at once.
     *
     * @param branches name of the branch to its first step
     * @param join the step at which they meet
     */
    record Fork(Text name, Map<String, String> branches, String join) implements Step {}

    /** Where branches meet; passed once, when the last one arrives. */
    record Join(Text name, String to) implements Step {}

    /** The first way whose condition (CEL) holds; {@code otherwise} when none does. */
    record Route(Text name, List<Way> ways, String otherwise) implements Step {

        public record Way(String when, String to) {}
    }

    /** Nothing follows. */
    record End(Text name, Outcome outcome) implements Step {}
}
