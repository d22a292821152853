package id.pendopo.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.pendopo.cases.CaseView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A case as integrators read it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CaseJson(
        String number,
        String service,
        String variant,
        String region,
        String state,
        int version,
        Optional<String> origin,
        Instant submittedAt,
        Optional<Instant> completeAt,
        Optional<Instant> finishedAt,
        List<Clock> clocks,
        List<Action> actions,
        List<Event> history,
        Optional<Applicant> applicant,
        Optional<Map<String, Object>> data,
        Optional<List<Paper>> documents,
        List<Fault> faults,
        List<Verification> verifications) {

    /**
     * A clock.
     *
     * @param name {@code standard} for the service's own; else the branch whose step has days
     * @param standsStill not-complete, applicant, done; absent while it runs
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Clock(
            String name,
            Optional<Integer> days,
            Optional<Integer> usedDays,
            Optional<Integer> pausedDays,
            Optional<LocalDate> due,
            Optional<String> standsStill,
            Optional<String> step,
            Optional<String> role,
            Optional<String> agency,
            boolean late) {}

    /** An action that exists now; {@code version} is what to send with it. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Action(
            String action,
            int version,
            String branch,
            String step,
            String effect,
            boolean allowed,
            Optional<String> why,
            Optional<String> asks) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Event(
            int seq,
            Instant at,
            String by,
            String action,
            String branch,
            String from,
            String to,
            Optional<Map<String, Object>> note) {}

    record Applicant(String kind, String name, String identifier) {}

    record Paper(String slot, int item, UUID id) {}

    record Fault(String part, String message, boolean answered) {}

    record Verification(String check, String answer, Instant at) {}

    static CaseJson of(CaseView view) {
        var times = view.times();
        return new CaseJson(
                view.number().value(),
                view.service().code(),
                view.variant(),
                view.number().region().value(),
                view.state().name(),
                view.version(),
                view.origin(),
                times.submittedAt(),
                times.completeAt(),
                times.finishedAt(),
                clocks(view),
                view.actions().stream().map(CaseJson::action).toList(),
                view.history().stream().map(CaseJson::event).toList(),
                view.personal().map(who -> new Applicant(who.kind().name(), who.name(), who.identifier())),
                view.personal().map(CaseView.Personal::data),
                view.personal()
                        .map(who -> who.papers().stream()
                                .map(paper -> new Paper(paper.slot(), paper.item(), paper.upload()))
                                .toList()),
                view.faults().stream()
                        .map(fault -> new Fault(fault.part(), fault.message(), fault.answered()))
                        .toList(),
                view.verifications().stream()
                        .map(check -> new Verification(check.name(), check.answer(), check.at()))
                        .toList());
    }

    private static List<Clock> clocks(CaseView view) {
        var times = view.times();
        var clocks = new ArrayList<Clock>();
        clocks.add(new Clock(
                "standard",
                Optional.of(times.standardDays()),
                Optional.of(times.usedDays()),
                Optional.of(times.pausedDays()),
                times.dueOn(),
                times.standsStill(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                times.daysLeft() < 0));
        for (var place : view.places()) {
            clocks.add(new Clock(
                    place.branch(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    place.dueOn(),
                    Optional.empty(),
                    Optional.of(place.step()),
                    Optional.of(place.role()).filter(role -> !role.isEmpty()),
                    Optional.of(place.agency()).filter(agency -> !agency.isEmpty()),
                    place.late()));
        }
        return clocks;
    }

    private static Action action(CaseView.Offer offer) {
        return new Action(
                offer.action(),
                offer.version(),
                offer.branch(),
                offer.step(),
                offer.does().name(),
                offer.isAllowed(),
                offer.denial(),
                offer.asks());
    }

    private static Event event(CaseView.Event event) {
        var by = event.agency().isEmpty() ? event.role() : event.role() + " " + event.agency();
        return new Event(
                event.seq(),
                event.at(),
                by,
                event.action(),
                event.branch(),
                event.fromStep(),
                event.toSteps(),
                event.note().isEmpty() ? Optional.empty() : Optional.of(event.note()));
    }
}
