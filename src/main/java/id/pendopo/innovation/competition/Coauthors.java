package id.pendopo.innovation.competition;

import id.pendopo.database.Transactions;
import id.pendopo.identity.Officer;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Notice;
import id.pendopo.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Who writes an entry with its author: asked by name, joined by their own will, free to leave. */
@Service
public class Coauthors {

    /** So many write an entry together at most. */
    public static final int MOST = 10;

    private final Editions editions;
    private final EntryStore store;
    private final AuthorStore authors;
    private final Entrants entrants;
    private final Transactions transactions;
    private final Facts facts;

    Coauthors(
            Editions editions,
            EntryStore store,
            AuthorStore authors,
            Entrants entrants,
            Transactions transactions,
            Facts facts) {
        this.editions = editions;
        this.store = store;
        this.authors = authors;
        this.entrants = entrants;
        this.transactions = transactions;
        this.facts = facts;
    }

    /** Officers of the entrant's agency who may still be asked, for who writes the entry. */
    public List<Officer> candidates(Actor actor, Entry entry) {
        if (!entry.isWrittenBy(actor.account())) {
            return List.of();
        }
        return entrants.colleagues(entry.entrantRegion(), entry.agency()).stream()
                .filter(officer -> !entry.author().equals(officer.account())
                        && entry.authors().stream()
                                .noneMatch(author -> author.account().equals(officer.account())))
                .toList();
    }

    /** Asks a colleague of the entrant's agency; they are told, and join or not. */
    public void invite(Actor actor, String code, UUID id, UUID colleague) {
        var edition = editions.get(code);
        var entry = transactions.read(edition.region(), () -> Entries.own(actor, store.find(edition.region(), id), id));
        var officer = candidates(actor, entry).stream()
                .filter(candidate -> candidate.account().equals(colleague))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(Refusal.Kind.INVALID, "coauthor-unknown", "No colleague to ask", "colleague"));
        transactions.write(edition.region(), () -> {
            var locked = Entries.own(actor, store.lock(edition.region(), id), id);
            Entries.requireOpenToWriting(locked, facts.today());
            if (locked.authors().size() + 1 >= MOST) {
                throw new Refusal(Refusal.Kind.INVALID, "coauthors-full", "Enough write it", "colleague", MOST);
            }
            authors.invite(
                    locked, new Entry.Author(officer.account(), officer.name(), null), actor.account(), facts.now());
        });
        // whoever is asked may be of another region than the one that runs the edition
        transactions.write(
                entry.entrantRegion(),
                () -> facts.tell(new Notice(
                        entry.entrantRegion(),
                        officer.account(),
                        "competition.message.invited",
                        Map.of(
                                "title",
                                entry.title(),
                                "edition",
                                edition.rules().name().id()),
                        "/entries")));
    }

    /** Whoever was asked joins. */
    public void join(Actor actor, String code, UUID id) {
        var edition = editions.get(code);
        transactions.write(edition.region(), () -> {
            var entry = asked(actor, edition, id);
            Entries.requireOpenToWriting(entry, facts.today());
            authors.join(entry, actor.account(), facts.now());
        });
    }

    /** Whoever was asked or had joined goes; their name stands on it no more. */
    public void leave(Actor actor, String code, UUID id) {
        var edition = editions.get(code);
        transactions.write(edition.region(), () -> {
            var entry = asked(actor, edition, id);
            Entries.requireOpenToWriting(entry, facts.today());
            authors.remove(entry, actor.account());
        });
    }

    /** The author takes somebody off. */
    public void remove(Actor actor, String code, UUID id, UUID colleague) {
        var edition = editions.get(code);
        transactions.write(edition.region(), () -> {
            var entry = Entries.own(actor, store.lock(edition.region(), id), id);
            Entries.requireOpenToWriting(entry, facts.today());
            if (!entry.author().equals(actor.account())) {
                throw new Refusal(Refusal.Kind.FORBIDDEN, "coauthor-author-only", "Only the author takes others off");
            }
            if (!authors.remove(entry, colleague)) {
                throw new Refusal(Refusal.Kind.NOT_FOUND, "coauthor-unknown", "Does not write it", "colleague");
            }
        });
    }

    private Entry asked(Actor actor, OpenEdition edition, UUID id) {
        return store.lock(edition.region(), id)
                .filter(found -> actor.isOfficer()
                        && found.authors().stream()
                                .anyMatch(author -> author.account().equals(actor.account())))
                .orElseThrow(() -> Entries.unknown(id));
    }
}
