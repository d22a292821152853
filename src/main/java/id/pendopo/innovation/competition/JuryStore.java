package id.pendopo.innovation.competition;

import static id.pendopo.innovation.competition.EditionStore.utc;

import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of jurors and of what ties them to entries. */
@Repository
class JuryStore {

    private final JdbcClient jdbc;

    JuryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A seat of a juror in an edition. */
    record Seat(String edition, Juror juror) {}

    boolean insert(RegionCode region, String edition, Juror juror, UUID by, Instant at) {
        return jdbc.sql("""
                        insert into innovation.juror (region, edition, jury, account, pseudonym, name, organisation,
                            org_region, org_agency, reserve, appointed_by, appointed_at)
                        values (:region, :edition, :jury, :account, :pseudonym, :name, :organisation,
                            :orgRegion, :orgAgency, :reserve, :by, :at)
                        on conflict (region, edition, jury, account) do nothing
                        """)
                        .param("region", region.value())
                        .param("edition", edition)
                        .param("jury", juror.jury())
                        .param("account", juror.account())
                        .param("pseudonym", juror.pseudonym())
                        .param("name", juror.name())
                        .param("organisation", juror.organisation())
                        .param("orgRegion", juror.orgRegion())
                        .param("orgAgency", juror.orgAgency())
                        .param("reserve", juror.reserve())
                        .param("by", by)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** Takes a juror from the jury and keeps who did it. */
    void remove(RegionCode region, String edition, Juror juror, UUID by, Instant at) {
        jdbc.sql("""
                insert into innovation.juror_removed (region, edition, jury, account, pseudonym, name, removed_by, removed_at)
                values (:region, :edition, :jury, :account, :pseudonym, :name, :by, :at)
                """)
                .param("region", region.value())
                .param("edition", edition)
                .param("jury", juror.jury())
                .param("account", juror.account())
                .param("pseudonym", juror.pseudonym())
                .param("name", juror.name())
                .param("by", by)
                .param("at", utc(at))
                .update();
        jdbc.sql("""
                delete from innovation.juror
                where region = :region and edition = :edition and jury = :jury and account = :account
                """)
                .param("region", region.value())
                .param("edition", edition)
                .param("jury", juror.jury())
                .param("account", juror.account())
                .update();
    }

    /** The next pseudonym of a jury; one that somebody bore is given to nobody else. */
    int nextPseudonym(RegionCode region, String edition, String jury) {
        return jdbc.sql("""
                        select coalesce(max(substring(pseudonym from 2)::int), 0) + 1 from (
                            select pseudonym from innovation.juror
                            where region = :region and edition = :edition and jury = :jury
                            union all
                            select pseudonym from innovation.juror_removed
                            where region = :region and edition = :edition and jury = :jury) borne
                        """)
                .param("region", region.value())
                .param("edition", edition)
                .param("jury", jury)
                .query(Integer.class)
                .single();
    }

    /** The first time stands. */
    void declared(StageKey key, UUID account, Instant at) {
        jdbc.sql("""
                insert into innovation.interests_told (region, edition, stage, account, told_at)
                values (:region, :edition, :stage, :account, :at)
                on conflict do nothing
                """)
                .params(key.params())
                .param("account", account)
                .param("at", utc(at))
                .update();
    }

    /** Who told their interests in the entries of a stage. */
    Set<UUID> told(StageKey key) {
        return Set.copyOf(jdbc.sql("""
                        select account from innovation.interests_told
                        where region = :region and edition = :edition and stage = :stage
                        """).params(key.params()).query(UUID.class).list());
    }

    /** A jury, by pseudonym. */
    List<Juror> of(RegionCode region, String edition, String jury) {
        return jdbc.sql("""
                        select edition, jury, account, pseudonym, name, organisation, org_region, org_agency, reserve
                        from innovation.juror
                        where region = :region and edition = :edition and jury = :jury
                        order by pseudonym
                        """)
                .param("region", region.value())
                .param("edition", edition)
                .param("jury", jury)
                .query((row, _) -> seat(row).juror())
                .list();
    }

    /** All jurors of an edition. */
    List<Juror> of(RegionCode region, String edition) {
        return jdbc.sql("""
                        select edition, jury, account, pseudonym, name, organisation, org_region, org_agency, reserve
                        from innovation.juror
                        where region = :region and edition = :edition
                        order by jury, pseudonym
                        """)
                .param("region", region.value())
                .param("edition", edition)
                .query((row, _) -> seat(row).juror())
                .list();
    }

    /** What ties jurors to entries, by pseudonym, in the words in which it was promised. */
    Map<String, Set<String>> ties(RegionCode region, String edition, String jury) {
        var told = interests(region, edition, jury);
        var all = new TreeMap<String, Set<String>>();
        of(region, edition, jury)
                .forEach(juror -> told.stream()
                        .filter(tie -> tie.account().equals(juror.account()))
                        .forEach(tie -> all.computeIfAbsent(juror.pseudonym(), _ -> new TreeSet<>())
                                .add(Ties.line(tie))));
        return all;
    }

    List<Seat> seats(RegionCode region, UUID account) {
        return jdbc.sql("""
                        select edition, jury, account, pseudonym, name, organisation, org_region, org_agency, reserve
                        from innovation.juror
                        where region = :region and account = :account
                        order by appointed_at desc, jury
                        """)
                .param("region", region.value())
                .param("account", account)
                .query((row, _) -> seat(row))
                .list();
    }

    private static Seat seat(ResultSet row) throws SQLException {
        return new Seat(
                row.getString("edition"),
                new Juror(
                        row.getString("jury"),
                        row.getObject("account", UUID.class),
                        row.getString("pseudonym"),
                        row.getString("name"),
                        row.getString("organisation"),
                        row.getString("org_region"),
                        row.getString("org_agency"),
                        row.getBoolean("reserve")));
    }

    void tell(RegionCode region, String edition, String jury, Interest interest, Instant at) {
        jdbc.sql("""
                insert into innovation.interest (region, edition, jury, account, entry, kind, ended_on, told_at)
                values (:region, :edition, :jury, :account, :entry, :kind, :endedOn, :at)
                on conflict do nothing
                """)
                .param("region", region.value())
                .param("edition", edition)
                .param("jury", jury)
                .param("account", interest.account())
                .param("entry", interest.entry())
                .param("kind", interest.kind().name())
                .param("endedOn", interest.endedOn())
                .param("at", utc(at))
                .update();
    }

    /** What a juror told about entries, so that they can say it anew. */
    void forget(RegionCode region, String edition, String jury, UUID account, Collection<String> entries) {
        jdbc.sql("""
                delete from innovation.interest
                where region = :region and edition = :edition and jury = :jury and account = :account and entry = any(:entries)
                """)
                .param("region", region.value())
                .param("edition", edition)
                .param("jury", jury)
                .param("account", account)
                .param("entries", entries.toArray(String[]::new))
                .update();
    }

    /** All that a juror told, who sits on the jury no more. */
    void forget(RegionCode region, String edition, String jury, UUID account) {
        jdbc.sql("""
                delete from innovation.interest
                where region = :region and edition = :edition and jury = :jury and account = :account
                """)
                .param("region", region.value())
                .param("edition", edition)
                .param("jury", jury)
                .param("account", account)
                .update();
    }

    List<Interest> interests(RegionCode region, String edition, String jury) {
        return jdbc.sql("""
                        select account, entry, kind, ended_on from innovation.interest
                        where region = :region and edition = :edition and jury = :jury
                        order by entry, account, kind
                        """)
                .param("region", region.value())
                .param("edition", edition)
                .param("jury", jury)
                .query((row, _) -> {
                    var ended = row.getDate("ended_on");
                    return new Interest(
                            row.getObject("account", UUID.class),
                            row.getString("entry"),
                            InterestKind.valueOf(row.getString("kind")),
                            ended == null ? null : ended.toLocalDate());
                })
                .list();
    }
}
