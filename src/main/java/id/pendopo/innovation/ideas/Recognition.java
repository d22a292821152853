package id.pendopo.innovation.ideas;

import id.pendopo.database.Transactions;
import id.pendopo.innovation.ideas.Teammate.State;
import id.pendopo.kernel.RegionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Names the people behind an idea on everything that grows from it. Only who agreed: an author by opening their name, a
 * teammate by saying so, and a teammate only where the author is open too, since company tells who somebody is.
 */
@Service
public class Recognition {

    private final Transactions transactions;
    private final Shelf shelf;
    private final TeamStore team;
    private final GrowthStore growth;
    private final Names names;

    Recognition(Transactions transactions, Shelf shelf, TeamStore team, GrowthStore growth, Names names) {
        this.transactions = transactions;
        this.shelf = shelf;
        this.team = team;
        this.growth = growth;
        this.names = names;
    }

    /**
     * Somebody who agreed to be named.
     *
     * @param account to tell namesakes apart; shown to nobody
     * @param position in office; empty for citizens
     * @param author whether the idea is theirs; otherwise they are on its team
     */
    public record Person(UUID account, String name, String position, boolean author) {}

    /** The author first, then the team by name; empty while the name is sealed, and for an idea that is not there. */
    public List<Person> behind(RegionCode region, UUID idea) {
        return transactions.read(
                region,
                () -> shelf.ideas()
                        .find(region, idea)
                        .filter(row -> !row.sealed() && row.progress().state() != Idea.State.WITHDRAWN)
                        .map(this::named)
                        .orElse(List.of()));
    }

    /** The same for the record of an innovation that grew from an idea; empty for one that did not. */
    public List<Person> behindInnovation(RegionCode region, String code) {
        return transactions.read(
                region,
                () -> growth.idea(region, code)
                        .map(idea -> behind(region, idea))
                        .orElse(List.of()));
    }

    private List<Person> named(IdeaStore.Row row) {
        var people = new ArrayList<Person>();
        people.add(person(row.region(), shelf.seal().open(row.authorSealed(), row.id()), true));
        team.of(row.region(), row.id()).stream()
                .filter(mate -> mate.state() == State.MEMBER && mate.named())
                .map(mate -> person(row.region(), shelf.seal().open(mate.sealed(), mate.id()), false))
                .sorted(java.util.Comparator.comparing(Person::name))
                .forEach(people::add);
        people.removeIf(person -> person.name().isEmpty());
        return List.copyOf(people);
    }

    private Person person(RegionCode region, UUID account, boolean author) {
        return new Person(account, names.of(region, account), names.position(region, account), author);
    }
}
