package id.pendopo.identity;

import id.pendopo.kernel.Addressee;
import id.pendopo.kernel.RegionCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells who sends messages where a person can be reached. */
@Component
class Reach implements Addressee {

    private final AccountStore accounts;
    private final RoleStore roles;
    private final Actors actors;

    Reach(AccountStore accounts, RoleStore roles, Actors actors) {
        this.accounts = accounts;
        this.roles = roles;
        this.actors = actors;
    }

    @Override
    public Optional<Address> of(RegionCode region, UUID account) {
        return accounts.find(region, account)
                .filter(row -> !row.closed())
                .map(row -> new Address(
                        Optional.ofNullable(row.profile().email()),
                        Optional.ofNullable(row.profile().phone()),
                        row.language()));
    }

    @Override
    public List<UUID> holding(RegionCode region, String role) {
        return roles.holders(region, role, actors.today());
    }
}
