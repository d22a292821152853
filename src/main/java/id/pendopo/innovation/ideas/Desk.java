package id.pendopo.innovation.ideas;

import id.pendopo.identity.People;
import id.pendopo.kernel.Notice;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Calendar;
import id.pendopo.regions.Offices;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Whose turn it is to answer, until when, and telling them. */
@Component
class Desk {

    private final IdeaSettings settings;
    private final OfficeTime time;
    private final Agencies agencies;
    private final People people;
    private final ApplicationEventPublisher events;

    Desk(IdeaSettings settings, OfficeTime time, Agencies agencies, People people, ApplicationEventPublisher events) {
        this.settings = settings;
        this.time = time;
        this.agencies = agencies;
        this.people = people;
        this.events = events;
    }

    /** The clock on the office's wall and the calendar beside it. */
    @Component
    record OfficeTime(InstantSource clock, Offices offices, Calendar calendar) {}

    Instant now() {
        return time.clock().instant();
    }

    /**
     * When an act is said to have happened. Of one whose author is sealed only the day is kept, as its first moment: a
     * moment could be laid beside who was seen at work, in the public log as well as on a page.
     */
    Instant moment(RegionCode region, boolean sealed) {
        return sealed ? today(region).atStartOfDay(zone(region)).toInstant() : now();
    }

    int openQuestions() {
        return settings.openQuestions();
    }

    int versions() {
        return settings.versions();
    }

    LocalDate today(RegionCode region) {
        return time.offices().date(region, now());
    }

    ZoneId zone(RegionCode region) {
        return time.offices().zone(region);
    }

    int perDay() {
        return settings.perDay();
    }

    int answerDays() {
        return settings.answerDays();
    }

    LocalDate firstDue(RegionCode region) {
        return time.calendar().due(region, today(region), settings.answerDays()).day();
    }

    LocalDate nextDue(RegionCode region) {
        return time.calendar().due(region, today(region), settings.stepDays()).day();
    }

    /** How an officer in office is called; empty for one who is gone. */
    String officer(RegionCode region, UUID account) {
        return people.officer(region, account)
                .map(officer -> officer.name() + ", " + officer.position())
                .orElse("");
    }

    Owing owing(RegionCode region, String agency, int step) {
        return Owing.at(agency, step, code -> agencies.find(region, code).flatMap(found -> found.superior()));
    }

    /** Tells those who owe the answer; who sent the idea is not said, whether they would mind or not. */
    void tell(RegionCode region, UUID idea, String agency, int step, LocalDate due) {
        var owing = owing(region, agency, step);
        var text = step == 0 ? "innovation.ideas.arrived" : "innovation.ideas.risen";
        var values = Map.of(
                "agency",
                agencies.find(region, agency).map(found -> found.name()).orElse(agency),
                "due",
                due.toString());
        people.holders(region, owing.role(), owing.agency()).stream()
                .distinct()
                .forEach(account -> events.publishEvent(new Notice(region, account, text, values, "/ideas/" + idea)));
    }
}
