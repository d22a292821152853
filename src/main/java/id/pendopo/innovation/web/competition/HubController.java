package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Scoring;
import id.pendopo.innovation.web.HubEntry;
import id.pendopo.innovation.web.HubEntry.Group;
import id.pendopo.innovation.web.competition.HubPages.Room;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Roles;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where an officer begins with innovation: what waits for them, and the rooms that they can use. */
@Controller
class HubController {

    private final Scoring scoring;
    private final ObjectProvider<HubEntry> rooms;

    HubController(Scoring scoring, ObjectProvider<HubEntry> rooms) {
        this.scoring = scoring;
        this.rooms = rooms;
    }

    @GetMapping("/hub")
    String hub(Actor actor, Model model) {
        var open = rooms.stream()
                .filter(entry -> entry.isFor(actor))
                .map(entry -> new Room(entry, entry.waits().applyAsInt(actor)))
                .sorted(Comparator.comparingInt((Room room) -> room.entry().order())
                        .thenComparing(room -> room.entry().path()))
                .toList();
        var tasks = actor.holds(Roles.JUROR) ? scoring.tasks(actor) : List.<Scoring.Task>of();
        model.addAttribute(
                "page",
                new HubPages.HubPage(
                        open.stream().filter(room -> room.waits() > 0).toList(),
                        tasks.stream().filter(task -> !task.state().isOpened()).toList(),
                        tasks.stream().filter(task -> task.state().isOpened()).toList(),
                        groups(actor).stream()
                                .map(group -> new HubPages.Section(
                                        group,
                                        open.stream()
                                                .filter(room -> room.entry().group() == group)
                                                .toList()))
                                .filter(section -> !section.rooms().isEmpty())
                                .toList()));
        return "innovation/competition/hub";
    }

    /** Whoever runs competitions finds them first. */
    private static List<Group> groups(Actor actor) {
        boolean runs = actor.holds(Roles.INNOVATION_SECRETARIAT);
        return Arrays.stream(Group.values())
                .sorted(Comparator.comparing(group -> !(runs && group == Group.COMPETITIONS)))
                .toList();
    }
}
