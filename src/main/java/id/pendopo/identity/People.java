package id.pendopo.identity;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Nik;
import id.pendopo.kernel.RegionCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Looks people up: officers by office, anybody's address for a message, accounts by NIK. */
@Service
public class People {

    private final Transactions transactions;
    private final AccountStore accounts;
    private final OfficerStore officers;
    private final RoleStore roles;
    private final Actors actors;

    People(Transactions transactions, AccountStore accounts, OfficerStore officers, RoleStore roles, Actors actors) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.officers = officers;
        this.roles = roles;
        this.actors = actors;
    }

    /** Where a message reaches somebody; both may be missing. */
    public record Contact(@Nullable String email, @Nullable String phone) {

        @Override
        public String toString() {
            return "Contact[…]";
        }
    }

    public Optional<Officer> officer(RegionCode region, UUID account) {
        return transactions.read(region, () -> officers.find(region, account));
    }

    /** Officers of a region to choose from, by name: at most 500. */
    public List<Officer> officers(RegionCode region) {
        return transactions.read(region, () -> officers.all(region));
    }

    /** Those of these accounts that are officers of a region, by name. */
    public List<Officer> officers(RegionCode region, Collection<UUID> accounts) {
        return transactions.read(region, () -> officers.of(region, accounts));
    }

    /** What the officers of a region are called, all of them. */
    public Map<UUID, String> names(RegionCode region) {
        return transactions.read(region, () -> officers.names(region));
    }

    /** Who holds a role in an agency today, in their own right or by delegation. */
    public List<UUID> holders(RegionCode region, String role, String agency) {
        return transactions.read(region, () -> roles.holders(region, role, agency, actors.today()));
    }

    public Optional<Contact> contact(RegionCode region, UUID account) {
        return transactions.read(
                region,
                () -> accounts.find(region, account)
                        .filter(row -> !row.closed())
                        .map(row ->
                                new Contact(row.profile().email(), row.profile().phone())));
    }

    /** What somebody told about themselves, for whom the law lets see it: the caller records the look. */
    public Optional<Profile> profile(RegionCode region, UUID account) {
        return transactions.read(region, () -> accounts.find(region, account).map(AccountStore.Row::profile));
    }

    /** Accounts that say they have this NIK. A NIK in a profile is a claim: there may be several, or none. */
    public List<UUID> withNik(RegionCode region, Nik nik) {
        return transactions.read(region, () -> accounts.withNik(region, nik));
    }
}
