package id.pendopo.innovation.competition;

import static id.pendopo.innovation.competition.EditionStore.utc;

import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was asked to enter a group, and who was asked to write an entry with its author. */
@Repository
class AuthorStore {

    private final JdbcClient jdbc;

    AuthorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An agency that may enter a group by invitation. */
    record Invited(String group, RegionCode region, String agency) {}

    List<Invited> invited(RegionCode region, String edition) {
        return jdbc.sql("""
                        select group_code, entrant_region, agency from innovation.invitation
                        where region = :region and edition = :edition
                        order by group_code, entrant_region, agency
                        """)
                .param("region", region.value())
                .param("edition", edition)
                .query((row, _) -> new Invited(
                        row.getString("group_code"),
                        RegionCode.of(row.getString("entrant_region")),
                        row.getString("agency")))
                .list();
    }

    boolean isInvited(Entry entry, String group) {
        return jdbc.sql("""
                        select exists (select 1 from innovation.invitation
                        where region = :region and edition = :edition and group_code = :group
                          and entrant_region = :entrantRegion and agency = :agency)
                        """)
                .param("region", entry.region().value())
                .param("edition", entry.edition())
                .param("group", group)
                .param("entrantRegion", entry.entrantRegion().value())
                .param("agency", entry.agency())
                .query(Boolean.class)
                .single();
    }

    void invite(
            RegionCode region, String edition, String group, RegionCode entrant, String agency, UUID by, Instant at) {
        jdbc.sql("""
                insert into innovation.invitation (region, edition, group_code, entrant_region, agency, invited_by, invited_at)
                values (:region, :edition, :group, :entrant, :agency, :by, :at)
                on conflict do nothing
                """)
                .param("region", region.value())
                .param("edition", edition)
                .param("group", group)
                .param("entrant", entrant.value())
                .param("agency", agency)
                .param("by", by)
                .param("at", utc(at))
                .update();
    }

    void invite(Entry entry, Entry.Author author, UUID by, Instant at) {
        jdbc.sql("""
                insert into innovation.entry_author (region, entry, account, name, invited_by, invited_at)
                values (:region, :entry, :account, :name, :by, :at)
                on conflict do nothing
                """)
                .param("region", entry.region().value())
                .param("entry", entry.id())
                .param("account", author.account())
                .param("name", author.name())
                .param("by", by)
                .param("at", utc(at))
                .update();
    }

    boolean join(Entry entry, UUID account, Instant at) {
        return jdbc.sql("""
                        update innovation.entry_author set joined_at = :at
                        where region = :region and entry = :entry and account = :account and joined_at is null
                        """)
                        .param("region", entry.region().value())
                        .param("entry", entry.id())
                        .param("account", account)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** Takes somebody off who was asked or had joined. */
    boolean remove(Entry entry, UUID account) {
        return jdbc.sql("""
                        delete from innovation.entry_author
                        where region = :region and entry = :entry and account = :account
                        """)
                        .param("region", entry.region().value())
                        .param("entry", entry.id())
                        .param("account", account)
                        .update()
                == 1;
    }

    Map<UUID, List<Entry.Author>> of(RegionCode region, UUID[] ids) {
        var all = new HashMap<UUID, List<Entry.Author>>();
        jdbc.sql("""
                select entry, account, name, joined_at from innovation.entry_author
                where region = :region and entry = any(:ids)
                order by invited_at, account
                """).param("region", region.value()).param("ids", ids).query(row -> {
            all.computeIfAbsent(row.getObject("entry", UUID.class), _ -> new ArrayList<>())
                    .add(new Entry.Author(
                            row.getObject("account", UUID.class),
                            row.getString("name"),
                            EditionStore.instantOrNull(row, "joined_at")));
        });
        return all;
    }
}
