package id.pendopo.innovation.web.ideas;

import id.pendopo.innovation.ideas.Ideas;
import id.pendopo.innovation.ideas.Workbench;
import id.pendopo.kernel.Actor;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the idea behind an address, by slip or by number. */
@Component
class Spots {

    private final Ideas ideas;
    private final Workbench workbench;

    Spots(Ideas ideas, Workbench workbench) {
        this.ideas = ideas;
        this.workbench = workbench;
    }

    Spot mine(Actor actor, UUID slip) {
        return new Spot(workbench.open(actor, slip).idea(), "/ideas/mine/" + slip);
    }

    Spot office(Actor actor, UUID id) {
        return new Spot(ideas.get(actor, id), "/hub/ideas/" + id);
    }
}
