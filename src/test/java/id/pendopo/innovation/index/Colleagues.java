package id.pendopo.innovation.index;

import id.pendopo.identity.Accounts;
import id.pendopo.identity.Rights;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Officers who work on an index, each new. */
@Component
public class Colleagues {

    public static final String PASSWORD = "empat kata tak berhubungan";

    private final Accounts accounts;
    private final Rights rights;

    Colleagues(Accounts accounts, Rights rights) {
        this.accounts = accounts;
        this.rights = rights;
    }

    /** One that was applied when the years of these tests count. */
    public static NewInnovation innovation(String name, String affair, String agency) {
        return new NewInnovation(name, affair, agency, Optional.of(LocalDate.of(2025, 3, 17)), Optional.empty());
    }

    /** Somebody of an agency who fills in. */
    public Actor officer(RegionCode region, String agency) {
        return somebody(region, Roles.INNOVATION_OFFICER, agency);
    }

    /** Somebody of the secretariat, who verifies. */
    public Actor secretariat(RegionCode region) {
        return somebody(region, Roles.INNOVATION_SECRETARIAT, "BAPPEDA");
    }

    public Actor somebody(RegionCode region, String role, String agency) {
        return named(region, role, agency, "Petugas Indeks " + role).actor();
    }

    /** Somebody who can sign in, too. */
    public record Person(Actor actor, String login) {}

    public Person named(RegionCode region, String role, String agency, String name) {
        var system = Actor.system(region);
        var login = "indeks-" + UUID.randomUUID() + "@contoh.id";
        var account = accounts.openOfficer(system, new Accounts.NewOfficer(login, name, role, null, PASSWORD));
        rights.grant(system, new Rights.Grant(account, role, agency, LocalDate.of(2020, 1, 1), null), "uji");
        return new Person(accounts.actor(region, account, Actor.Channel.WEB).orElseThrow(), login);
    }
}
