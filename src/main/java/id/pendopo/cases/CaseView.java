package id.pendopo.cases;

import id.pendopo.catalog.Effect;
import id.pendopo.catalog.LoadedService;
import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.catalog.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A case as one person may see it.
 *
 * @param version of the case; an action carries its own
 * @param service the definition on which it runs
 * @param personal the holder and the form; empty for whoever may see the case and not whose it is
 */
public record CaseView(
        CaseNumber number,
        CaseState state,
        int version,
        LoadedService service,
        String variant,
        Optional<String> origin,
        Times times,
        List<Place> places,
        List<Offer> actions,
        List<Event> history,
        Optional<Personal> personal,
        List<Fault> faults,
        List<Verification> verifications,
        List<Inspection> inspections) {

    public boolean workflowKnows(String step) {
        return service.workflow().steps().containsKey(step);
    }

    public String stepName(String step, Locale language) {
        return service.workflow().step(step).name().in(language);
    }

    /**
     * The clocks in numbers.
     *
     * @param usedDays working days of the legal clock so far
     * @param pausedDays working days that it stood still
     * @param standsStill why the clock does not run: not-complete, applicant, done; empty while it runs
     */
    public record Times(
            Instant submittedAt,
            Optional<Instant> completeAt,
            Optional<Instant> finishedAt,
            int standardDays,
            int usedDays,
            int pausedDays,
            Optional<LocalDate> dueOn,
            Optional<String> standsStill,
            int returns,
            int outOfTurn) {

        public int daysLeft() {
            return standardDays - usedDays;
        }
    }

    /** Where a part of the case stands and whose turn it is; role and agency are empty for the applicant. */
    public record Place(
            String branch,
            String step,
            Text name,
            int version,
            String role,
            String agency,
            Instant since,
            Optional<LocalDate> dueOn,
            boolean late,
            Optional<UUID> claimedBy,
            boolean signing) {}

    /**
     * An action that exists now.
     *
     * @param version to name when doing it
     * @param denial why this person may not do it; empty when they may
     */
    public record Offer(
            String action,
            int version,
            String branch,
            String step,
            Effect does,
            Optional<Text> label,
            Optional<String> asks,
            Optional<String> denial) {

        public boolean isAllowed() {
            return denial.isEmpty();
        }
    }

    /** One act of the history; the note is empty for whoever may not read it. */
    public record Event(
            int seq,
            Instant at,
            String kind,
            String role,
            String agency,
            boolean onBehalf,
            String action,
            String effect,
            String branch,
            String fromStep,
            String toSteps,
            Map<String, Object> note) {}

    public record Personal(
            ApplicantKind kind,
            String name,
            String identifier,
            String address,
            String contact,
            String trackingCode,
            Map<String, Object> data,
            List<Paper> papers) {}

    public record Paper(String slot, int item, UUID upload) {}

    public record Fault(int version, String part, String message, boolean answered) {}

    /** @param again when it is asked again; empty where there is an answer, or nobody asks any more */
    public record Verification(String name, String answer, String evidence, Instant at, Optional<Instant> again) {

        /** Whether an officer has to say how they looked into it before the file counts as complete. */
        public boolean owesWords() {
            return Doubts.owesWords(name);
        }
    }

    public record Inspection(
            String branch, Instant at, Optional<UUID> inspector, String place, Map<String, Object> report) {}
}
