package id.pendopo.innovation.ideas;

import id.pendopo.database.Transactions;
import id.pendopo.innovation.ideas.AuthorSeal.Drawer;
import id.pendopo.innovation.ideas.Idea.Progress;
import id.pendopo.innovation.ideas.Idea.State;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Refusal;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Takes ideas in. */
@Service
public class Sending {

    private final Transactions transactions;
    private final Shelf shelf;
    private final Agencies agencies;
    private final Names names;
    private final Desk desk;
    private final ApplicationEventPublisher events;

    Sending(
            Transactions transactions,
            Shelf shelf,
            Agencies agencies,
            Names names,
            Desk desk,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.shelf = shelf;
        this.agencies = agencies;
        this.names = names;
        this.desk = desk;
        this.events = events;
    }

    /** As what this person may send an idea. */
    public Set<Initiator> initiators(Actor actor) {
        boolean headsRegion = agencies.in(actor.region()).stream()
                .anyMatch(agency -> agency.kind() == Agency.Kind.HEAD_OF_REGION
                        && actor.holds(id.pendopo.kernel.Roles.AGENCY_HEAD, agency.code()));
        return Initiator.of(actor, headsRegion);
    }

    /** So many ideas a person may send a day. */
    public int perDay() {
        return desk.perDay();
    }

    /** Everything that keeps this idea from being sent; empty if nothing does. */
    public List<Refusal> faults(Actor actor, NewIdea idea) {
        boolean takes = agencies.find(actor.region(), idea.agency())
                .filter(Agency::active)
                .isPresent();
        return IdeaRules.faults(idea, takes, initiators(actor), names.of(actor.region(), actor.account()));
    }

    /** @param picture that was drawn for this form */
    public UUID send(Actor actor, NewIdea idea, Optional<UUID> picture) {
        faults(actor, idea).stream().findFirst().ifPresent(fault -> {
            throw fault;
        });
        boolean sealed = idea.sealed().orElse(true);
        return transactions.write(actor.region(), () -> {
            var day = desk.today(actor.region());
            int sent = shelf.drawers().sentOn(actor.region(), actor.account(), day);
            var again = repeated(actor, idea);
            if (again.isPresent()) {
                return again.get();
            }
            if (sent >= desk.perDay()) {
                throw new Refusal(
                        Refusal.Kind.TOO_MANY, "ideas-enough-today", "Enough ideas of one person a day", desk.perDay());
            }
            var id = UUID.randomUUID();
            var row = new IdeaStore.Row(
                    actor.region(),
                    id,
                    idea.agency(),
                    idea.initiator().orElseThrow(),
                    idea.text(),
                    1,
                    sealed,
                    shelf.seal().seal(actor.account(), id),
                    desk.moment(actor.region(), sealed),
                    new Progress(State.WAITING, Optional.empty(), Optional.empty(), 0, desk.firstDue(actor.region())));
            var commitment = Commitment.to(IdeaSent.promised(id, idea.agency(), idea.text()));
            shelf.ideas().insert(row, commitment.salt());
            shelf.drawers().put(actor.region(), sealed ? Drawer.SEALED : Drawer.OPEN, actor.account(), id, day);
            picture.ifPresent(one -> shelf.pictures().hang(actor.region(), one, id));
            events.publishEvent(new IdeaSent(actor.region(), row.sentAt(), id, commitment));
            if (!sealed) {
                desk.tell(actor.region(), id, idea.agency(), 0, row.progress().due());
            }
            return id;
        });
    }

    /** The same words to the same agency, not yet answered: somebody pressed twice. */
    private Optional<UUID> repeated(Actor actor, NewIdea idea) {
        return Stream.of(Drawer.SEALED, Drawer.OPEN)
                .flatMap(drawer -> shelf.drawers().ideas(actor.region(), drawer, actor.account()).stream())
                .flatMap(id -> shelf.ideas().find(actor.region(), id).stream())
                .filter(row -> row.progress().state() == State.WAITING
                        && row.agency().equals(idea.agency())
                        && row.text().equals(idea.text()))
                .map(IdeaStore.Row::id)
                .findFirst();
    }
}
