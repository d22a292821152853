package id.pendopo.innovation.ideas;

import id.pendopo.database.Transactions;
import id.pendopo.database.Vault;
import id.pendopo.innovation.ideas.AuthorSeal.Drawer;
import id.pendopo.innovation.ideas.Teammate.State;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/**
 * Builds the team of an idea. Who is on it is known to itself; everybody else sees how many they are, and the names of those
 * who agreed, once the author's name is open too: company tells who somebody is.
 */
@Service
public class Teams {

    public static final int NOTE_LONGEST = 300;
    private static final int LARGEST = 20;
    private static final int INVITATION_DAYS = 14;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Transactions transactions;
    private final Workbench workbench;
    private final Shelf shelf;
    private final TeamStore store;
    private final Peers peers;
    private final Vault vault;

    Teams(Transactions transactions, Workbench workbench, Shelf shelf, TeamStore store, Peers peers, Vault vault) {
        this.transactions = transactions;
        this.workbench = workbench;
        this.shelf = shelf;
        this.store = store;
        this.peers = peers;
        this.vault = vault;
    }

    /** How people are called and told, and what day it is. */
    @Component
    record Peers(Names names, News news, Desk desk) {}

    /**
     * A team as a stranger sees it.
     *
     * @param names of those who agreed, where the author's name is open
     * @param own how far the reader has come themselves
     */
    public record Company(int size, List<String> names, Optional<State> own) {}

    public Company company(Actor actor, Idea idea) {
        var region = actor.region();
        return transactions.read(region, () -> {
            var names = idea.sealed()
                    ? List.<String>of()
                    : store.of(region, idea.id()).stream()
                            .filter(row -> row.state() == State.MEMBER && row.named())
                            .map(row -> peers.names().of(region, shelf.seal().open(row.sealed(), row.id())))
                            .filter(name -> !name.isEmpty())
                            .sorted()
                            .toList();
            return new Company(
                    store.size(region, idea.id()), names, store.state(region, idea.id(), mark(actor, idea.id())));
        });
    }

    /** The team with names, for those who are on it. */
    public List<Teammate> team(Actor actor, Own own) {
        var region = actor.region();
        return transactions.read(
                region,
                () -> store.of(region, own.idea().id()).stream()
                        .filter(row -> row.state() == State.MEMBER || row.state() == State.ASKED)
                        .map(row -> {
                            var account = shelf.seal().open(row.sealed(), row.id());
                            return new Teammate(
                                    row.id(),
                                    row.state(),
                                    peers.names().of(region, account),
                                    row.note(),
                                    row.named(),
                                    account.equals(actor.account()));
                        })
                        .toList());
    }

    /** Asks to work on an idea instead of sending one like it. */
    public void ask(Actor actor, UUID idea, String note) {
        var said = note.isBlank() ? "" : Wording.require("note", note, NOTE_LONGEST);
        var region = actor.region();
        transactions.write(region, () -> {
            var row = shelf.ideas()
                    .find(region, idea)
                    .filter(one -> one.progress().state() != Idea.State.WITHDRAWN)
                    .orElseThrow(() -> Ideas.unknown(idea));
            if (peers.news().isOurs(actor, row)) {
                throw onIt();
            }
            put(actor, idea, State.ASKED, said);
            peers.news().toAuthor(row);
        });
    }

    /** @return the word by which one person may join; it is shown once and kept by nobody here */
    public String invite(Actor actor, UUID slip) {
        var own = workbench.mine(actor, slip);
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        var code = HexFormat.of().formatHex(bytes);
        var region = actor.region();
        var idea = own.idea().id();
        var today = peers.desk().today(region);
        transactions.write(region, () -> {
            if (store.openInvitations(region, idea, today) >= LARGEST) {
                throw new Refusal(
                        Refusal.Kind.CONFLICT, "idea-invitations-full", "Enough invitations that wait", LARGEST);
            }
            store.invite(region, hash(code), idea, today.plusDays(INVITATION_DAYS));
        });
        return code;
    }

    /** The idea to which a word invites. */
    public Idea invited(Actor actor, String code) {
        var region = actor.region();
        return transactions.read(
                region,
                () -> shelf.ideas()
                        .find(region, place(actor, code))
                        .filter(row -> row.progress().state() != Idea.State.WITHDRAWN)
                        .map(row -> workbench.reading(row))
                        .orElseThrow(Teams::spent));
    }

    public void join(Actor actor, String code) {
        var region = actor.region();
        transactions.write(region, () -> {
            var idea = place(actor, code);
            var row = shelf.ideas().hold(region, idea).orElseThrow(Teams::spent);
            if (peers.news().isOurs(actor, row)) {
                throw onIt();
            }
            if (!store.use(region, hash(code))) {
                throw spent();
            }
            requireRoom(region, idea);
            put(actor, idea, State.MEMBER, "");
            shelf.drawers()
                    .put(
                            region,
                            Drawer.TEAM,
                            actor.account(),
                            idea,
                            peers.desk().today(region));
            peers.news().toAuthor(row);
        });
    }

    /** The author lets somebody in who asked, or does not. */
    public void decide(Actor actor, UUID slip, UUID teammate, boolean welcome) {
        var own = workbench.mine(actor, slip);
        var region = actor.region();
        var idea = own.idea().id();
        transactions.write(region, () -> {
            shelf.ideas().hold(region, idea);
            if (welcome) {
                requireRoom(region, idea);
            }
            var sealed = store.become(region, idea, teammate, State.ASKED, welcome ? State.MEMBER : State.DECLINED)
                    .orElseThrow(() ->
                            new Refusal(Refusal.Kind.CONFLICT, "idea-teammate-decided", "Nobody of this number asks"));
            var account = shelf.seal().open(sealed, teammate);
            if (welcome) {
                shelf.drawers()
                        .put(region, Drawer.TEAM, account, idea, peers.desk().today(region));
            }
            peers.news().put(region, account);
        });
    }

    public void leave(Actor actor, UUID slip) {
        var own = workbench.open(actor, slip);
        var region = actor.region();
        transactions.write(region, () -> {
            shelf.drawers()
                    .take(region, Drawer.TEAM, actor.account(), own.idea().id());
            store.leave(region, own.idea().id(), mark(actor, own.idea().id()));
        });
    }

    /** Whether this member is named on what grows from the idea. */
    public void name(Actor actor, UUID slip, boolean named) {
        var own = workbench.open(actor, slip);
        var region = actor.region();
        transactions.write(
                region,
                () -> store.name(region, own.idea().id(), mark(actor, own.idea().id()), named));
    }

    private void put(Actor actor, UUID idea, State state, String note) {
        var id = UUID.randomUUID();
        store.put(
                actor.region(),
                idea,
                new TeamStore.Row(id, state, shelf.seal().seal(actor.account(), id), note, false),
                mark(actor, idea));
    }

    private void requireRoom(RegionCode region, UUID idea) {
        if (store.size(region, idea) >= LARGEST) {
            throw new Refusal(Refusal.Kind.CONFLICT, "idea-team-full", "The team is full", LARGEST);
        }
    }

    private UUID place(Actor actor, String code) {
        return store.invited(actor.region(), hash(code), peers.desk().today(actor.region()))
                .orElseThrow(Teams::spent);
    }

    private byte[] hash(String code) {
        return vault.lookup("innovation.idea_invitation.code", code);
    }

    private byte[] mark(Actor actor, UUID idea) {
        return shelf.seal().mark("member", idea, actor.account());
    }

    private static Refusal onIt() {
        return new Refusal(Refusal.Kind.CONFLICT, "idea-on-the-team", "On the team already");
    }

    private static Refusal spent() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "idea-invitation-spent", "No such invitation, or not any more");
    }
}
