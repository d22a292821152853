package id.pendopo.identity;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.DirectMessage.Via;
import id.pendopo.kernel.Nip;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Accounts of citizens and officers: making them, and who an account is. */
@Service
public class Accounts {

    private final Transactions transactions;
    private final AccountStore accounts;
    private final LocatorStore locator;
    private final OfficerAccounts officers;
    private final Actors actors;
    private final AccountRules rules;

    Accounts(
            Transactions transactions,
            AccountStore accounts,
            LocatorStore locator,
            OfficerAccounts officers,
            Actors actors,
            AccountRules rules) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.locator = locator;
        this.officers = officers;
        this.actors = actors;
        this.rules = rules;
    }

    /**
     * A citizen whose address is known to be theirs.
     *
     * @param login e-mail or phone by which they sign in
     * @param password empty for an account that signs in otherwise
     */
    public record NewCitizen(
            String login, Profile profile, @Nullable String password) {}

    /** @param login e-mail by which the officer signs in */
    public record NewOfficer(
            String login,
            String name,
            String position,
            @Nullable Nip nip,
            @Nullable String password) {}

    /** Makes a citizen's account; the name must be free. */
    public UUID openCitizen(RegionCode region, NewCitizen citizen) {
        var login = rules.login(citizen.login());
        var hash = rules.hash(citizen.password());
        var profile = withAddress(citizen.profile(), login);
        return transactions.write(region, () -> {
            var id = UUID.randomUUID();
            if (!locator.add(login, new LocatorStore.Place(region, id))) {
                throw new Refusal(Refusal.Kind.CONFLICT, "login-taken", "Sign-in name taken");
            }
            var row = AccountStore.Row.fresh(id, Actor.Kind.CITIZEN, profile, hash);
            accounts.insert(region, row, rules.now());
            return id;
        });
    }

    /** Makes an officer's account without any right yet. Only an administrator, or the program itself. */
    public UUID openOfficer(Actor by, NewOfficer officer) {
        AccountRules.administrator(by);
        var login = rules.login(officer.login());
        var hash = rules.hash(officer.password());
        return transactions.write(by.region(), () -> officers.open(by, login, officer, hash));
    }

    /** The account as an actor with the rights of today; nothing where it does not exist or is closed. */
    public Optional<Actor> actor(RegionCode region, UUID account, Actor.Channel channel) {
        return transactions.read(
                region, () -> actors.load(region, account, channel).map(Actors.Known::actor));
    }

    /** What somebody told about themselves, for themselves. */
    public Profile profile(Actor actor) {
        return transactions.read(
                actor.region(),
                () -> accounts.find(actor.region(), actor.account())
                        .map(AccountStore.Row::profile)
                        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "account-unknown", "No such account")));
    }

    /** Changes what one may change by oneself: not the address by which one signs in, which needs a code. */
    public void update(Actor actor, Profile wanted) {
        transactions.write(actor.region(), () -> {
            var now = profile(actor);
            var kept = new Profile(
                    wanted.name(),
                    now.email(),
                    now.phone() != null && locatesWith(now.phone()) ? now.phone() : rules.phone(wanted.phone()),
                    wanted.nik(),
                    wanted.birthDate(),
                    wanted.sex(),
                    wanted.address());
            accounts.updateProfile(actor.region(), actor.account(), kept);
        });
    }

    private boolean locatesWith(String phone) {
        return Login.parse(phone).flatMap(locator::find).isPresent();
    }

    private static Profile withAddress(Profile profile, Login login) {
        return new Profile(
                profile.name(),
                login.via() == Via.EMAIL ? login.value() : profile.email(),
                login.via() == Via.SMS ? login.value() : profile.phone(),
                profile.nik(),
                profile.birthDate(),
                profile.sex(),
                profile.address());
    }
}
