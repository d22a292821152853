package id.pendopo.innovation.wishes;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Calendar;
import id.pendopo.regions.Offices;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what happens to a request, on which day, and tells the public log. Inside the transaction of the act. */
@Component
class WishDesk {

    private final WishStore wishes;
    private final WishStepStore steps;
    private final OfficeDays days;
    private final WishSettings settings;
    private final ApplicationEventPublisher events;

    WishDesk(
            WishStore wishes,
            WishStepStore steps,
            OfficeDays days,
            WishSettings settings,
            ApplicationEventPublisher events) {
        this.wishes = wishes;
        this.steps = steps;
        this.days = days;
        this.settings = settings;
        this.events = events;
    }

    /** The clock on the office's wall and the calendar beside it. */
    @Component("wishDays")
    record OfficeDays(InstantSource clock, Offices offices, Calendar calendar) {}

    Instant now() {
        return days.clock().instant();
    }

    LocalDate today(RegionCode region) {
        return days.offices().date(region, now());
    }

    LocalDate due(RegionCode region) {
        return days.calendar().due(region, today(region), settings.answerDays()).day();
    }

    int openMax() {
        return settings.openMax();
    }

    /** The request as it is now, held, if it may go on to this state; otherwise who was faster is told. */
    Wish held(RegionCode region, UUID id, WishState next) {
        var wish = wishes.hold(region, id).orElseThrow(() -> Wishes.unknown(id));
        if (!wish.state().mayBecome(next)) {
            var last = steps.of(id).stream()
                    .filter(step -> step.act() != WishStep.Act.PROVEN)
                    .max(Comparator.comparingInt(WishStep::ordinal));
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "wish-not-now",
                    "Request " + id + " is " + wish.state(),
                    last.map(WishStep::at).orElse(now()));
        }
        return wish;
    }

    void become(Wish held, WishState next, LocalDate day) {
        if (!wishes.become(held, next, day)) {
            throw new IllegalStateException("Request " + held.id() + " is held and yet has changed");
        }
    }

    void step(Actor actor, Wish wish, WishStep.Act act, Optional<WishPhase> phase, String words) {
        var step = new WishStep(steps.next(wish.id()), act, phase, words, actor.account(), now());
        var commitment = Commitment.to(WishActed.promised(wish.id(), step));
        steps.append(wish, step, commitment);
        events.publishEvent(new WishActed(act, wish.region(), step.at(), commitment));
    }
}
