package id.pendopo.demo;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.regions.Offices;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Where what the hub tells is played: who is meant, and when it was. */
@Component
@ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
class HubStage {

    private static final LocalTime MORNING = LocalTime.of(9, 30);

    private final HubPlot plot = HubPlot.read();
    private final Cast cast;
    private final Actors actors;
    private final DemoClock clock;
    private final Offices offices;

    HubStage(Cast cast, Actors actors, InstantSource clock, Offices offices) {
        this.cast = cast;
        this.actors = actors;
        this.clock = (DemoClock) clock;
        this.offices = offices;
    }

    HubPlot plot() {
        return plot;
    }

    /** @param who an applicant by number, {@code applicant/0}, or an officer by desk, {@code front-officer/DPMPTSP} */
    Actor who(String who) {
        var parts = who.split("/", 2);
        return parts[0].equals(Part.APPLICANT)
                ? actors.applicant(Integer.parseInt(parts[1]))
                : actors.desk(Cast.PROVINCE, parts[0], parts[1], "");
    }

    Actor desk(RegionCode region, String role, String agency) {
        return actors.desk(region, role, agency, "");
    }

    Actor carer(String agency) {
        return desk(Cast.PROVINCE, Roles.INNOVATION_OFFICER, agency);
    }

    /** The two of the secretariat: one does, the other looks at it. */
    Actor secretary(int number) {
        return all(Roles.INNOVATION_SECRETARIAT).get(number);
    }

    List<Actor> jurors() {
        return all(Roles.JUROR);
    }

    private List<Actor> all(String role) {
        return cast.parts().stream()
                .filter(part ->
                        part.region().equals(Cast.PROVINCE) && part.role().equals(role))
                .map(actors::of)
                .toList();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), offices.zone(Cast.PROVINCE));
    }

    /** The morning so many days ago. */
    Instant ago(int days) {
        return morning(today().minusDays(days));
    }

    private Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(offices.zone(Cast.PROVINCE)).toInstant();
    }

    /** So many days ago, or on the first day of this year if that is nearer. */
    int thisYear(int daysAgo) {
        return Math.min(daysAgo, today().getDayOfYear() - 1);
    }

    /** Does something as it was done so many days ago. */
    void at(int daysAgo, Runnable work) {
        clock.at(ago(daysAgo), work);
    }

    <T> T at(int daysAgo, Supplier<T> work) {
        return clock.at(ago(daysAgo), work);
    }

    void on(LocalDate day, Runnable work) {
        clock.at(morning(day), work);
    }
}
