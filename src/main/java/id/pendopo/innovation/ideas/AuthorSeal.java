package id.pendopo.innovation.ideas;

import id.pendopo.database.Vault;
import id.pendopo.kernel.Actor;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Keeps whose something is. The account is sealed anew for each row, so that two rows of one person have nothing in common;
 * what is theirs a person finds by a drawer whose mark is a keyed hash.
 */
@Component
class AuthorSeal {

    /** What lies together in one drawer; a drawer tells nothing of the others of the same person. */
    enum Drawer {
        SEALED,
        OPEN,
        TEAM
    }

    private static final String ACCOUNT = "innovation.ideas.account:";
    private static final String SLIP = "innovation.idea_drawer.idea:";

    private final Vault vault;

    AuthorSeal(Vault vault) {
        this.vault = vault;
    }

    /** @param row the row in which the seal lies; in another it does not open */
    byte[] seal(UUID account, UUID row) {
        return vault.seal(account.toString(), ACCOUNT + row);
    }

    UUID open(byte[] sealed, UUID row) {
        return UUID.fromString(vault.open(sealed, ACCOUNT + row));
    }

    boolean isOf(Actor actor, byte[] sealed, UUID row) {
        return (actor.isCitizen() || actor.isOfficer()) && open(sealed, row).equals(actor.account());
    }

    /** The mark of one person in one idea, for example of their support. */
    byte[] mark(String what, UUID idea, UUID account) {
        return vault.lookup("innovation.ideas." + what + ":" + idea, account.toString());
    }

    byte[] drawer(Drawer drawer, UUID account) {
        return vault.lookup("innovation.ideas.drawer." + drawer, account.toString());
    }

    byte[] slip(UUID idea, UUID slip) {
        return vault.seal(idea.toString(), SLIP + slip);
    }

    UUID read(byte[] sealed, UUID slip) {
        return UUID.fromString(vault.open(sealed, SLIP + slip));
    }
}
