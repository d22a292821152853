package id.pendopo.identity;

import id.pendopo.database.Reading;
import id.pendopo.kernel.Actor.Right;
import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Roles held, and what follows of them and of delegations on a day. */
@Repository
class RoleStore {

    private static final String COLUMNS =
            "select id, account, role, agency, from_day, until_day, revoked_at is not null as revoked ";

    private static final String RIGHTS = """
            select distinct role, agency, null::uuid as giver from identity.role_held
            where region = :region and account = $account and revoked_at is null
              and from_day <= :day and (until_day is null or until_day >= :day)
            union
            select d.role, d.agency, d.giver from identity.delegation d
            where d.region = :region and d.receiver = $account and d.ended_at is null
              and d.from_day <= :day and d.until_day >= :day
              and exists (select from identity.role_held r
                          where r.region = d.region and r.account = d.giver and r.role = d.role
                            and r.agency = d.agency and r.revoked_at is null
                            and r.from_day <= :day and (r.until_day is null or r.until_day >= :day))
            """;

    private final JdbcClient jdbc;

    RoleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RegionCode region, RoleHeld role, UUID by, Instant at) {
        jdbc.sql("""
                        insert into identity.role_held (region, id, account, role, agency, from_day, until_day, granted_by,
                            granted_at)
                        values (:region, :id, :account, :role, :agency, :from, :until, :by, :at)
                        """)
                .param("region", region.value())
                .param("id", role.id())
                .param("account", role.account())
                .param("role", role.role())
                .param("agency", role.agency())
                .param("from", role.from())
                .param("until", role.until())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns false where it was revoked before. */
    boolean revoke(RegionCode region, UUID id, UUID by, Instant at) {
        int revoked = jdbc.sql("""
                        update identity.role_held set revoked_at = :at, revoked_by = :by
                        where region = :region and id = :id and revoked_at is null
                        """)
                .param("region", region.value())
                .param("id", id)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return revoked == 1;
    }

    Optional<RoleHeld> find(RegionCode region, UUID id) {
        return jdbc.sql(COLUMNS + "from identity.role_held where region = :region and id = :id")
                .param("region", region.value())
                .param("id", id)
                .query((rs, _) -> role(rs))
                .optional();
    }

    List<RoleHeld> of(RegionCode region, UUID account) {
        return jdbc.sql(COLUMNS + """
                        from identity.role_held where region = :region and account = :account
                        order by revoked_at nulls first, role, agency, from_day
                        """)
                .param("region", region.value())
                .param("account", account)
                .query((rs, _) -> role(rs))
                .list();
    }

    /** The roles that everybody holds on a day in their own right. */
    List<RoleHeld> living(RegionCode region, LocalDate day) {
        return jdbc.sql(COLUMNS + """
                        from identity.role_held
                        where region = :region and revoked_at is null
                          and from_day <= :day and (until_day is null or until_day >= :day)
                        order by account, role, agency
                        """)
                .param("region", region.value())
                .param("day", day)
                .query((rs, _) -> role(rs))
                .list();
    }

    /** What somebody may do on a day, in their own right and for others. */
    List<Right> rightsOf(RegionCode region, UUID account, LocalDate day) {
        return holding(Whose.id(region, account), day).list(jdbc);
    }

    static Reading<Right> holding(Whose whose, LocalDate day) {
        return new Reading<>(
                RIGHTS.replace("$account", whose.account()),
                whose.and("day", day),
                (rs, _) -> new Right(
                        rs.getString("role"),
                        rs.getString("agency"),
                        Optional.ofNullable(rs.getObject("giver", UUID.class))));
    }

    /** Who holds a role on a day, by their own right or by delegation. */
    List<UUID> holders(RegionCode region, String role, String agency, LocalDate day) {
        return jdbc.sql("""
                        select account from identity.role_held
                        where region = :region and role = :role and agency = :agency and revoked_at is null
                          and from_day <= :day and (until_day is null or until_day >= :day)
                        union
                        select d.receiver from identity.delegation d
                        where d.region = :region and d.role = :role and d.agency = :agency and d.ended_at is null
                          and d.from_day <= :day and d.until_day >= :day
                          and exists (select from identity.role_held r
                                      where r.region = d.region and r.account = d.giver and r.role = d.role
                                        and r.agency = d.agency and r.revoked_at is null
                                        and r.from_day <= :day and (r.until_day is null or r.until_day >= :day))
                        order by 1
                        """)
                .param("region", region.value())
                .param("role", role)
                .param("agency", agency)
                .param("day", day)
                .query((rs, _) -> rs.getObject("account", UUID.class))
                .list();
    }

    /** The same in whichever agency. */
    List<UUID> holders(RegionCode region, String role, LocalDate day) {
        return jdbc
                .sql("select distinct agency from identity.role_held where region = :region and role = :role")
                .param("region", region.value())
                .param("role", role)
                .query((rs, _) -> rs.getString("agency"))
                .list()
                .stream()
                .flatMap(agency -> holders(region, role, agency, day).stream())
                .distinct()
                .toList();
    }

    private static RoleHeld role(ResultSet rs) throws SQLException {
        return new RoleHeld(
                rs.getObject("id", UUID.class),
                rs.getObject("account", UUID.class),
                rs.getString("role"),
                rs.getString("agency"),
                rs.getObject("from_day", LocalDate.class),
                rs.getObject("until_day", LocalDate.class),
                rs.getBoolean("revoked"));
    }
}
