package id.pendopo.innovation.competition;

import static id.pendopo.innovation.competition.EditionStore.utc;

import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is counted of entries: numbers given, quotas used, drafts begun, and what waits. */
@Repository
class EntryCounts {

    private final JdbcClient jdbc;

    EntryCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String nextNumber(RegionCode region, String edition) {
        int last = jdbc.sql("""
                        select coalesce(max(substring(number from 2)::int), 0) from innovation.entry
                        where region = :region and edition = :edition
                        """)
                .param("region", region.value())
                .param("edition", edition)
                .query(Integer.class)
                .single();
        return "E%04d".formatted(last + 1);
    }

    /** Those about which the secretariat has to do something. */
    int waiting(RegionCode region) {
        return jdbc.sql("""
                        select count(*) from innovation.entry
                        where region = :region and state in ('SENT', 'ANSWERED', 'APPEALED')
                        """)
                .param("region", region.value())
                .query(Integer.class)
                .single();
    }

    boolean hasSameTitle(Entry entry, String titleKey) {
        return jdbc.sql("""
                        select exists (select 1 from innovation.entry
                        where region = :region and edition = :edition and id <> :id and title_key = :key
                          and state not in ('DRAFT', 'WITHDRAWN'))
                        """)
                .param("region", entry.region().value())
                .param("edition", entry.edition())
                .param("id", entry.id())
                .param("key", titleKey)
                .query(Boolean.class)
                .single();
    }

    int sentByEntrant(Entry entry, String group) {
        return jdbc.sql("""
                        select count(*) from innovation.entry
                        where region = :region and edition = :edition and id <> :id and entrant_region = :entrantRegion
                          and agency = :agency and content ->> 'group' = :group and state not in ('DRAFT', 'WITHDRAWN')
                        """)
                .param("region", entry.region().value())
                .param("edition", entry.edition())
                .param("id", entry.id())
                .param("entrantRegion", entry.entrantRegion().value())
                .param("agency", entry.agency())
                .param("group", group)
                .query(Integer.class)
                .single();
    }

    /** How many each agency of a region sent in a time and has not withdrawn. */
    Map<String, Integer> sentBy(RegionCode region, RegionCode entrant, Instant from, Instant until) {
        var all = new HashMap<String, Integer>();
        jdbc.sql("""
                select agency, count(*) as sent from innovation.entry
                where region = :region and entrant_region = :entrant and sent_at >= :from and sent_at < :until
                  and state not in ('DRAFT', 'WITHDRAWN')
                group by agency
                """)
                .param("region", region.value())
                .param("entrant", entrant.value())
                .param("from", utc(from))
                .param("until", utc(until))
                .query(row -> {
                    all.put(row.getString("agency"), row.getInt("sent"));
                });
        return all;
    }

    /** How many drafts lie there: of somebody, and of all in an agency. */
    record Drafts(int own, int agency) {}

    Drafts drafts(RegionCode region, String edition, UUID author, RegionCode entrant, String agency) {
        return jdbc.sql("""
                        select count(*) filter (where author = :author) as own,
                            count(*) filter (where entrant_region = :entrant and agency = :agency) as agency
                        from innovation.entry
                        where region = :region and edition = :edition and state = 'DRAFT'
                        """)
                .param("region", region.value())
                .param("edition", edition)
                .param("author", author)
                .param("entrant", entrant.value())
                .param("agency", agency)
                .query((row, _) -> new Drafts(row.getInt("own"), row.getInt("agency")))
                .single();
    }
}
