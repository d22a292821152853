package id.pendopo.journeys;

import id.pendopo.innovation.ideas.Folk;
import id.pendopo.innovation.ideas.Initiator;
import id.pendopo.innovation.ideas.Sending;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Ideas from below: read, sent, answered. */
@Component
class IdeasStops implements RoomStops {

    private final Supplier<UUID> idea;

    IdeasStops(CitizenStops citizenStops, Sending sending) {
        this.idea = Once.of(() -> sending.send(
                citizenStops.guest().actor(),
                Folk.idea("BAPENDA", Initiator.CITIZEN, true, "antrean pajak motor di kantor bersama"),
                Optional.empty()));
    }

    @Override
    public List<Stop> open() {
        return List.of();
    }

    @Override
    public List<Stop> citizens() {
        return List.of(
                Stop.at("/ideas/{id}", "idea", () -> "/ideas/" + idea.get()),
                Stop.at("/ideas"),
                Stop.at("/ideas", "ideas-none", () -> "/ideas?q=zzzz+zzzz+zzzz+zzzz"),
                Stop.at("/ideas/new").sent(),
                Stop.at("/ideas/mine"),
                Stop.at("/ideas/similar", "ideas-similar", () -> "/ideas/similar?text=antrean+pajak+motor+lama"));
    }

    @Override
    public Map<String, String> noPages() {
        return Map.of("/ideas/{id}/pictures/{picture}", "a picture");
    }
}
