package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Entries;
import id.pendopo.innovation.competition.Scoring;
import id.pendopo.innovation.web.HubEntry;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Roles;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where an officer begins with innovation: what waits for them, and the rooms they may enter. */
@Controller
class HubController {

    private final Entries entries;
    private final Scoring scoring;
    private final ObjectProvider<HubEntry> rooms;

    HubController(Entries entries, Scoring scoring, ObjectProvider<HubEntry> rooms) {
        this.entries = entries;
        this.scoring = scoring;
        this.rooms = rooms;
    }

    @GetMapping("/hub")
    String hub(Actor actor, Model model) {
        model.addAttribute(
                "page",
                new HubPages.HubPage(
                        rooms.stream()
                                .filter(room -> room.isFor(actor))
                                .sorted(Comparator.comparingInt(HubEntry::order))
                                .toList(),
                        actor.holds(Roles.JUROR) ? scoring.tasks(actor) : List.of(),
                        entries.mine(actor).size(),
                        actor.holds(Roles.INNOVATION_SECRETARIAT)));
        return "innovation/competition/hub";
    }
}
