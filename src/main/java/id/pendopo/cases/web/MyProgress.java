package id.pendopo.cases.web;

import id.pendopo.cases.CaseState;
import id.pendopo.cases.CaseView;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import id.pendopo.web.Parts;
import id.pendopo.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says in plain words how far a case is: what happened, whose turn it is, how the clock stands. Names no person. */
@Component
class MyProgress {

    /** Acts within the office that would tell a reader nothing, or tell the decision before it is made. */
    private static final Set<String> SILENT =
            Set.of("OUT_OF_TURN", "REWORK", "SIGNATURE_FAILED", "NUMBER_CANCELLED", "REMIND", "NOT_VERIFIED");

    private static final String DECIDED = "SIGN";
    private static final int SOON_DAYS = 1;

    private final Agencies agencies;

    MyProgress(Agencies agencies) {
        this.agencies = agencies;
    }

    MyPage.Progress of(CaseView view, Texts texts) {
        var times = view.times();
        return new MyPage.Progress(
                texts.get("cases.my.state." + view.state()),
                tone(view.state()),
                turns(view, texts),
                times.usedDays(),
                times.standardDays(),
                pace(view),
                times.dueOn()
                        .filter(_ -> !view.state().isFinal())
                        .map(day -> texts.get("cases.my.due", texts.fullDate(day)))
                        .orElse(""),
                times.standsStill()
                        .map(why -> texts.get("cases.my.still." + why))
                        .orElse(""),
                moments(view, texts));
    }

    static Parts.Tone tone(CaseState state) {
        return switch (state) {
            case CHECKING, UNDER_REVIEW, AWAITING_SIGNATURE -> Parts.Tone.ACTIVE;
            case WAITING_FOR_APPLICANT -> Parts.Tone.WAITING;
            case GRANTED, DEEMED_APPROVED -> Parts.Tone.GOOD;
            case REFUSED -> Parts.Tone.BAD;
            case WITHDRAWN -> Parts.Tone.NEUTRAL;
        };
    }

    private static Parts.Pace pace(CaseView view) {
        var times = view.times();
        if (times.usedDays() > times.standardDays()) {
            return Parts.Pace.LATE;
        }
        if (times.standsStill().isPresent() && !view.state().isFinal()) {
            return Parts.Pace.PAUSED;
        }
        return times.daysLeft() <= SOON_DAYS && !view.state().isFinal() ? Parts.Pace.SOON : Parts.Pace.RUNNING;
    }

    private List<String> turns(CaseView view, Texts texts) {
        return view.places().stream().map(place -> turn(view, place, texts)).toList();
    }

    private String turn(CaseView view, CaseView.Place place, Texts texts) {
        if (place.role().isEmpty()) {
            return texts.get("cases.my.turn.yours", place.name().in(texts.locale()));
        }
        return texts.get(
                "cases.my.turn.office",
                agency(view, place.agency()),
                place.name().in(texts.locale()));
    }

    private String agency(CaseView view, String code) {
        return agencies.find(view.number().region(), code).map(Agency::name).orElse(code);
    }

    private List<Parts.Moment> moments(CaseView view, Texts texts) {
        var moments = new ArrayList<Parts.Moment>();
        // a decision stands once, however often its signature was tried
        var decided = false;
        for (var event : view.history()) {
            var again = decided && event.effect().equals(DECIDED);
            decided |= event.effect().equals(DECIDED);
            if (!again && !SILENT.contains(event.effect())) {
                moments.add(new Parts.Moment(
                        stops(event) ? Parts.Progress.STOPPED : Parts.Progress.DONE,
                        title(event.effect(), texts),
                        texts.dateTime(event.at()),
                        event.agency().isEmpty() ? "" : agency(view, event.agency())));
            }
        }
        for (var place : view.places()) {
            moments.add(new Parts.Moment(
                    Parts.Progress.NOW,
                    place.name().in(texts.locale()),
                    place.dueOn()
                            .map(day -> texts.get("cases.my.step.due", texts.date(day)))
                            .orElse(""),
                    place.role().isEmpty() ? texts.get("cases.my.turn.you") : agency(view, place.agency())));
        }
        if (!view.state().isFinal()) {
            moments.add(new Parts.Moment(Parts.Progress.NEXT, texts.get("cases.my.step.decision"), "", ""));
        }
        return moments;
    }

    private static boolean stops(CaseView.Event event) {
        return event.effect().equals("RETURN") || event.effect().equals("WITHDRAW");
    }

    static String title(String effect, Texts texts) {
        var key = "cases.my.event." + effect;
        return texts.get(texts.has(key) ? key : "cases.my.event.OTHER");
    }
}
