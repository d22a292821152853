package id.pendopo.identity;

import id.pendopo.database.Reading;
import id.pendopo.database.Vault;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Nik;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Sex;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts, sealed column by column. */
@Repository
class AccountStore {

    private static final String TABLE = "identity.account.";

    /** An account as it stands; open when {@code closed} is false. */
    record Row(
            UUID id,
            Actor.Kind kind,
            Profile profile,
            @Nullable String passwordHash,
            boolean secondFactor,
            boolean closed,
            Locale language) {

        /** A new account, open and without a second factor. */
        static Row fresh(UUID id, Actor.Kind kind, Profile profile, @Nullable String passwordHash) {
            return new Row(id, kind, profile, passwordHash, false, false, Locale.of("id"));
        }

        @Override
        public String toString() {
            return "Account[" + kind + " " + id + "]";
        }
    }

    private final JdbcClient jdbc;
    private final Vault vault;

    AccountStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(RegionCode region, Row account, Instant at) {
        jdbc.sql("""
                        insert into identity.account (region, id, kind, name_sealed, email_sealed, phone_sealed, nik_sealed,
                            nik_hash, birth_date_sealed, sex_sealed, address_sealed, password_hash, created_at)
                        values (:region, :id, :kind, :name, :email, :phone, :nik, :nikHash, :birthDate, :sex, :address,
                            :passwordHash, :at)
                        """)
                .param("region", region.value())
                .param("id", account.id())
                .param("kind", account.kind().name())
                .params(sealed(account.profile()))
                .param("passwordHash", account.passwordHash())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Row> find(RegionCode region, UUID id) {
        return jdbc.sql("""
                        select id, kind, name_sealed, email_sealed, phone_sealed, nik_sealed, birth_date_sealed, sex_sealed,
                            address_sealed, password_hash, totp_sealed is not null as second_factor,
                            closed_at is not null as closed, language
                        from identity.account where region = :region and id = :id
                        """)
                .param("region", region.value())
                .param("id", id)
                .query((rs, _) -> row(rs))
                .optional();
    }

    /** What every request asks about an account: nothing is opened but the name by which it is greeted. */
    record Face(Actor.Kind kind, String name, boolean closed) {}

    Optional<Face> face(RegionCode region, UUID id) {
        return facing(Whose.id(region, id)).first(jdbc);
    }

    Reading<Face> facing(Whose whose) {
        return new Reading<>("""
                select a.kind, a.closed_at is not null as closed, o.name as officer,
                    case when o.name is null then a.name_sealed end as name_sealed
                from identity.account a
                left join identity.officer o on o.region = a.region and o.account = a.id
                where a.region = :region and a.id =\s""" + whose.account(), whose.params(), (rs, _) -> face(rs));
    }

    private Face face(ResultSet rs) throws SQLException {
        var officer = rs.getString("officer");
        var name = officer == null ? open(rs, "name") : officer;
        return new Face(Actor.Kind.valueOf(rs.getString("kind")), name == null ? "?" : name, rs.getBoolean("closed"));
    }

    List<UUID> withNik(RegionCode region, Nik nik) {
        return jdbc.sql("""
                        select id from identity.account
                        where region = :region and nik_hash = :hash and closed_at is null
                        """)
                .param("region", region.value())
                .param("hash", Hashes.nik(vault, nik.value()))
                .query((rs, _) -> rs.getObject("id", UUID.class))
                .list();
    }

    void updateProfile(RegionCode region, UUID id, Profile profile) {
        jdbc.sql("""
                        update identity.account set name_sealed = :name, email_sealed = :email, phone_sealed = :phone,
                            nik_sealed = :nik, nik_hash = :nikHash, birth_date_sealed = :birthDate, sex_sealed = :sex,
                            address_sealed = :address
                        where region = :region and id = :id
                        """)
                .param("region", region.value())
                .param("id", id)
                .params(sealed(profile))
                .update();
    }

    void updatePassword(RegionCode region, UUID id, String hash) {
        jdbc.sql("update identity.account set password_hash = :hash where region = :region and id = :id")
                .param("region", region.value())
                .param("id", id)
                .param("hash", hash)
                .update();
    }

    private Map<String, @Nullable Object> sealed(Profile profile) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("name", seal("name", profile.name()));
        values.put("email", seal("email", profile.email()));
        values.put("phone", seal("phone", profile.phone()));
        var nik = profile.nik();
        values.put("nik", seal("nik", nik == null ? null : nik.value()));
        values.put("nikHash", nik == null ? null : Hashes.nik(vault, nik.value()));
        var birthDate = profile.birthDate();
        values.put("birthDate", seal("birth_date", birthDate == null ? null : birthDate.toString()));
        var sex = profile.sex();
        values.put("sex", seal("sex", sex == null ? null : sex.name()));
        values.put("address", seal("address", profile.address()));
        return values;
    }

    private byte @Nullable [] seal(String column, @Nullable String text) {
        return text == null ? null : vault.seal(text, TABLE + column);
    }

    private @Nullable String open(ResultSet rs, String column) throws SQLException {
        byte[] sealed = rs.getBytes(column + "_sealed");
        return sealed == null ? null : vault.open(sealed, TABLE + column);
    }

    private Row row(ResultSet rs) throws SQLException {
        var nik = open(rs, "nik");
        var birthDate = open(rs, "birth_date");
        var sex = open(rs, "sex");
        var name = open(rs, "name");
        var profile = new Profile(
                name == null ? "?" : name,
                open(rs, "email"),
                open(rs, "phone"),
                nik == null ? null : new Nik(nik),
                birthDate == null ? null : LocalDate.parse(birthDate),
                sex == null ? null : Sex.valueOf(sex),
                open(rs, "address"));
        return new Row(
                rs.getObject("id", UUID.class),
                Actor.Kind.valueOf(rs.getString("kind")),
                profile,
                rs.getString("password_hash"),
                rs.getBoolean("second_factor"),
                rs.getBoolean("closed"),
                Locale.of(rs.getString("language")));
    }
}
