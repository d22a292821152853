package id.pendopo.innovation.competition;

import static id.pendopo.innovation.competition.EditionStore.utc;

import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of who stood on which list, and of which innovation an entry tells. */
@Repository
class ListStore {

    private static final int REASON_MOST = 500;

    private final JdbcClient jdbc;

    ListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry on a list. */
    record Listed(Entry entry, String tier) {}

    void list(StageKey key, int number, List<Listed> all, Instant at) {
        jdbc.sql("""
                insert into innovation.listed (region, edition, stage, number, entry, tier, entrant_region, agency, listed_at)
                select :region, :edition, :stage, :number, one.entry, one.tier, one.entrant_region, one.agency, :at
                from unnest(:entries::text[], :tiers::text[], :regions::text[], :agencies::text[])
                    as one (entry, tier, entrant_region, agency)
                """)
                .params(key.params())
                .param("number", number)
                .param("entries", each(all, one -> String.valueOf(one.entry().number())))
                .param("tiers", each(all, Listed::tier))
                .param("regions", each(all, one -> one.entry().entrantRegion().value()))
                .param("agencies", each(all, one -> one.entry().agency()))
                .param("at", utc(at))
                .update();
    }

    private static String[] each(List<Listed> all, Function<Listed, String> part) {
        return all.stream().map(part).toArray(String[]::new);
    }

    /** Entrants, as region and agency, that stood on a list of another edition before this stage was first published. */
    Set<String> listedBefore(StageKey key) {
        return new HashSet<>(
                jdbc.sql("""
                        select distinct entrant_region || ' ' || agency from innovation.listed
                        where region = :region and edition <> :edition
                          and listed_at < (select min(published_at) from innovation.publication
                                           where region = :region and edition = :edition and stage = :stage)
                        """).params(key.params()).query(String.class).list());
    }

    void link(RegionCode region, String edition, String entry, String record, UUID by, Instant at) {
        jdbc.sql("""
                insert into innovation.entry_record (region, edition, entry, record, linked_by, linked_at)
                values (:region, :edition, :entry, :record, :by, :at)
                on conflict (region, edition, entry)
                do update set record = excluded.record, linked_by = excluded.linked_by, linked_at = excluded.linked_at
                """)
                .param("region", region.value())
                .param("edition", edition)
                .param("entry", entry)
                .param("record", record)
                .param("by", by)
                .param("at", utc(at))
                .update();
    }

    /** The code of the record of each entry that has one. */
    Map<String, String> records(RegionCode region, String edition) {
        var all = new HashMap<String, String>();
        jdbc.sql("select entry, record from innovation.entry_record where region = :region and edition = :edition")
                .param("region", region.value())
                .param("edition", edition)
                .query(row -> {
                    all.put(row.getString("entry"), row.getString("record"));
                });
        return all;
    }

    /** Why awards were taken back, by entry; as long as a record takes it. */
    Map<String, String> reasons(StageKey key) {
        var all = new HashMap<String, String>();
        jdbc.sql("""
                select entry, left(translate(reason, E'\\n\\t', '  '), :most) as reason from innovation.revocation
                where region = :region and edition = :edition and stage = :stage
                """).params(key.params()).param("most", REASON_MOST).query(row -> {
            all.put(row.getString("entry"), row.getString("reason"));
        });
        return all;
    }
}
