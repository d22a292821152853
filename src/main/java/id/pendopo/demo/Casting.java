package id.pendopo.demo;

import id.pendopo.database.Transactions;
import id.pendopo.documents.DemoAuthority;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Profile;
import id.pendopo.identity.Rights;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Nik;
import id.pendopo.kernel.Roles;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Opens the accounts of the cast, once; whoever signs gets a key under the passphrase that the demo page shows. */
@Component
@ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
public class Casting {

    /** Of every signer of the demonstration; shown on its page, so it is no secret. */
    public static final String PASSPHRASE = "frasa sandi contoh";

    /** Heads sign decrees, the secretariat of innovation the protocols of its juries. */
    private static final Set<String> SIGNERS = Set.of(Roles.AGENCY_HEAD, Roles.INNOVATION_SECRETARIAT);

    /** The simulated register knows one of so many by another name, so that there is something to doubt. */
    private static final int DOUBTED = 7;

    private static final String OTHER_NAME = "9998";

    private static final LocalDate IN_OFFICE_SINCE = LocalDate.of(2020, 1, 1);

    private final Cast cast;
    private final PersonStore people;
    private final Transactions transactions;
    private final Accounts accounts;
    private final Rights rights;
    private final DemoAuthority authority;

    Casting(
            Cast cast,
            PersonStore people,
            Transactions transactions,
            Accounts accounts,
            Rights rights,
            DemoAuthority authority) {
        this.cast = cast;
        this.people = people;
        this.transactions = transactions;
        this.accounts = accounts;
        this.rights = rights;
        this.authority = authority;
    }

    /** Whom a visitor may be. */
    public List<Part> parts() {
        return cast.parts().stream().filter(part -> !part.crowd()).toList();
    }

    /** The account that plays a part; nothing before the cast was opened. */
    public Optional<UUID> account(Part part) {
        return transactions.read(part.region(), () -> people.account(part.region(), part.login()));
    }

    /** As whom the account acts. */
    Optional<Actor> actor(Part part) {
        return account(part).flatMap(account -> accounts.actor(part.region(), account, Actor.Channel.WEB));
    }

    /** Opens who is not there yet. */
    void open() {
        int serial = 0;
        for (var part : cast.parts()) {
            serial++;
            int number = serial;
            var account = transactions.write(
                    part.region(),
                    () -> people.account(part.region(), part.login()).orElseGet(() -> enter(part, number)));
            if (SIGNERS.contains(part.role()) && !authority.knows(account)) {
                authority.enrol(account, part.name(), position(part), PASSPHRASE.toCharArray());
            }
        }
    }

    private UUID enter(Part part, int serial) {
        var account = part.isApplicant() ? citizen(part, serial) : officer(part);
        people.insert(part.region(), part.login(), account);
        return account;
    }

    private UUID citizen(Part part, int serial) {
        boolean woman = serial % 2 == 0;
        var birth = LocalDate.of(1970 + serial % 30, 1 + serial % 12, 1 + serial % 28);
        var nik = new Nik("351704%02d%02d%02d%s"
                .formatted(
                        birth.getDayOfMonth() + (woman ? 40 : 0),
                        birth.getMonthValue(),
                        birth.getYear() % 100,
                        part.crowd() && serial % DOUBTED == 0 ? OTHER_NAME : "%04d".formatted(serial)));
        var profile = new Profile(
                part.name(),
                null,
                "+62812000%05d".formatted(serial),
                nik,
                birth,
                nik.sex(),
                "Jalan Contoh No. " + serial + ", Kabupaten Jombang");
        return accounts.openCitizen(part.region(), new Accounts.NewCitizen(part.login(), profile, null));
    }

    private UUID officer(Part part) {
        var system = Actor.system(part.region());
        var account = accounts.openOfficer(
                system, new Accounts.NewOfficer(part.login(), part.name(), position(part), null, null));
        rights.grant(
                system,
                new Rights.Grant(account, part.role(), part.agency(), IN_OFFICE_SINCE, null),
                "Petugas peragaan");
        return account;
    }

    /** As it stands under a signature. */
    private static String position(Part part) {
        return part.name().replace(" (contoh)", "");
    }
}
