package id.pendopo.identity;

import id.pendopo.database.Vault;
import id.pendopo.kernel.Nib;
import id.pendopo.kernel.Nik;
import id.pendopo.kernel.Npwp;
import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Parties, sealed, and who speaks for them in their own right. */
@Repository
class PartyStore {

    enum Basis {
        SELF,
        MEMBER
    }

    record Membership(Party party, Basis basis) {}

    private static final String TABLE = "identity.party.";
    private static final String COLUMNS =
            "p.id, p.kind, p.name_sealed, p.nik_sealed, p.npwp_sealed, p.nib_sealed, p.address_sealed ";

    private final JdbcClient jdbc;
    private final Vault vault;

    PartyStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(RegionCode region, Party party, UUID by, Instant at) {
        var nik = party.nik();
        var npwp = party.npwp();
        var nib = party.nib();
        jdbc.sql("""
                        insert into identity.party (region, id, kind, name_sealed, nik_sealed, nik_hash, npwp_sealed,
                            npwp_hash, nib_sealed, nib_hash, address_sealed, created_by, created_at)
                        values (:region, :id, :kind, :name, :nik, :nikHash, :npwp, :npwpHash, :nib, :nibHash, :address, :by,
                            :at)
                        """)
                .param("region", region.value())
                .param("id", party.id())
                .param("kind", party.kind().name())
                .param("name", vault.seal(party.name(), TABLE + "name"))
                .param("nik", nik == null ? null : vault.seal(nik.value(), TABLE + "nik"))
                .param("nikHash", nik == null ? null : Hashes.nik(vault, nik.value()))
                .param("npwp", npwp == null ? null : vault.seal(npwp.value(), TABLE + "npwp"))
                .param("npwpHash", npwp == null ? null : Hashes.npwp(vault, npwp.value()))
                .param("nib", nib == null ? null : vault.seal(nib.value(), TABLE + "nib"))
                .param("nibHash", nib == null ? null : Hashes.nib(vault, nib.value()))
                .param("address", seal(party.address(), "address"))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private byte @Nullable [] seal(@Nullable String text, String column) {
        return text == null ? null : vault.seal(text, TABLE + column);
    }

    Optional<Party> find(RegionCode region, UUID id) {
        return jdbc.sql("select " + COLUMNS + "from identity.party p where p.region = :region and p.id = :id")
                .param("region", region.value())
                .param("id", id)
                .query((rs, _) -> party(rs))
                .optional();
    }

    void addMember(RegionCode region, UUID party, UUID account, Basis basis, Instant at) {
        jdbc.sql("""
                        insert into identity.membership (region, party, account, basis, added_at)
                        values (:region, :party, :account, :basis, :at)
                        on conflict (region, party, account) do nothing
                        """)
                .param("region", region.value())
                .param("party", party)
                .param("account", account)
                .param("basis", basis.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Membership> memberships(RegionCode region, UUID account) {
        return jdbc.sql("select m.basis, " + COLUMNS + """
                        from identity.membership m
                        join identity.party p on p.region = m.region and p.id = m.party
                        where m.region = :region and m.account = :account and m.ended_at is null
                        order by m.basis desc, m.added_at
                        """)
                .param("region", region.value())
                .param("account", account)
                .query((rs, _) -> new Membership(party(rs), Basis.valueOf(rs.getString("basis"))))
                .list();
    }

    boolean isMember(RegionCode region, UUID party, UUID account) {
        return jdbc.sql("""
                        select exists (select from identity.membership
                                       where region = :region and party = :party and account = :account
                                         and ended_at is null) as member
                        """)
                .param("region", region.value())
                .param("party", party)
                .param("account", account)
                .query((rs, _) -> rs.getBoolean("member"))
                .single();
    }

    /** Whether somebody who does not speak for this party names one of its numbers: as a party, or as their own NIK. */
    boolean isNumberShared(RegionCode region, UUID party, UUID account) {
        return jdbc.sql("""
                        with own as (select region, id, nik_hash, nib_hash, npwp_hash, created_by from identity.party where region = :region and id = :party),
                        others as (
                            select other.created_by as account from own
                            join identity.party other on other.region = own.region and other.id <> own.id
                              and (other.nik_hash = own.nik_hash or other.nib_hash = own.nib_hash
                                   or other.npwp_hash = own.npwp_hash)
                            union
                            select other.id from own
                            join identity.account other on other.region = own.region and other.nik_hash = own.nik_hash)
                        select exists (
                            select from others
                            join identity.account living on living.region = :region and living.id = others.account
                              and living.closed_at is null
                            where others.account <> :account
                              and others.account not in (select created_by from own)
                              and not exists (select from identity.membership member
                                              where member.region = :region and member.party = :party
                                                and member.account = others.account)) as shared
                        """)
                .param("region", region.value())
                .param("party", party)
                .param("account", account)
                .query((rs, _) -> rs.getBoolean("shared"))
                .single();
    }

    void endSelf(RegionCode region, UUID account, Instant at) {
        jdbc.sql("""
                        update identity.membership set ended_at = :at
                        where region = :region and account = :account and basis = 'SELF' and ended_at is null
                        """)
                .param("region", region.value())
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Party party(ResultSet rs) throws SQLException {
        var nik = open(rs, "nik");
        var npwp = open(rs, "npwp");
        var nib = open(rs, "nib");
        return new Party(
                rs.getObject("id", UUID.class),
                Party.Kind.valueOf(rs.getString("kind")),
                vault.open(rs.getBytes("name_sealed"), TABLE + "name"),
                nik == null ? null : new Nik(nik),
                npwp == null ? null : new Npwp(npwp),
                nib == null ? null : new Nib(nib),
                open(rs, "address"));
    }

    private @Nullable String open(ResultSet rs, String column) throws SQLException {
        byte[] sealed = rs.getBytes(column + "_sealed");
        return sealed == null ? null : vault.open(sealed, TABLE + column);
    }
}
