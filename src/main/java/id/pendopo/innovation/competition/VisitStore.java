package id.pendopo.innovation.competition;

import static id.pendopo.innovation.competition.EditionStore.utc;

import id.pendopo.kernel.RegionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of visits in the field. */
@Repository
class VisitStore {

    private final JdbcClient jdbc;

    VisitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(StageKey key, JuryVisit visit, UUID by) {
        jdbc.sql("""
                insert into innovation.jury_visit (region, id, edition, stage, entry, day, place, team, findings, told_by,
                    told_at)
                values (:region, :id, :edition, :stage, :entry, :day, :place, :team, :findings, :by, :at)
                """)
                .params(key.params())
                .param("id", visit.id())
                .param("entry", visit.entry())
                .param("day", visit.day())
                .param("place", visit.place())
                .param("team", visit.team().toArray(String[]::new))
                .param("findings", visit.findings())
                .param("by", by)
                .param("at", utc(visit.toldAt()))
                .update();
        visit.items()
                .forEach((item, found) -> jdbc.sql("""
                                insert into innovation.jury_visit_item (region, visit, item, answer, note)
                                values (:region, :visit, :item, :answer, :note)
                                """)
                        .param("region", key.region().value())
                        .param("visit", visit.id())
                        .param("item", item)
                        .param("answer", found.answer().name())
                        .param("note", found.note())
                        .update());
        for (int seat = 1; seat <= visit.photos().size(); seat++) {
            jdbc.sql("""
                    insert into innovation.jury_visit_photo (region, visit, upload, seat)
                    values (:region, :visit, :upload, :seat)
                    """)
                    .param("region", key.region().value())
                    .param("visit", visit.id())
                    .param("upload", visit.photos().get(seat - 1))
                    .param("seat", seat)
                    .update();
        }
    }

    /** The latest day first. */
    List<JuryVisit> of(StageKey key) {
        var items = items(key);
        var photos = photos(key);
        return jdbc.sql("""
                        select id, entry, day, place, team, findings, told_at from innovation.jury_visit
                        where region = :region and edition = :edition and stage = :stage
                        order by day desc, told_at desc, id
                        """)
                .params(key.params())
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return new JuryVisit(
                            id,
                            row.getString("entry"),
                            row.getObject("day", LocalDate.class),
                            row.getString("place"),
                            List.of((String[]) row.getArray("team").getArray()),
                            items.getOrDefault(id, Map.of()),
                            row.getString("findings"),
                            photos.getOrDefault(id, List.of()),
                            EditionStore.instant(row, "told_at"));
                })
                .list();
    }

    private Map<UUID, Map<String, JuryVisit.Item>> items(StageKey key) {
        var all = new HashMap<UUID, Map<String, JuryVisit.Item>>();
        jdbc.sql("""
                select i.visit, i.item, i.answer, i.note
                from innovation.jury_visit_item i join innovation.jury_visit v on v.region = i.region and v.id = i.visit
                where v.region = :region and v.edition = :edition and v.stage = :stage
                """).params(key.params()).query(row -> {
            all.computeIfAbsent(row.getObject("visit", UUID.class), _ -> new LinkedHashMap<>())
                    .put(
                            row.getString("item"),
                            new JuryVisit.Item(
                                    JuryVisit.Answer.valueOf(row.getString("answer")), row.getString("note")));
        });
        return all;
    }

    private Map<UUID, List<UUID>> photos(StageKey key) {
        var all = new HashMap<UUID, List<UUID>>();
        jdbc.sql("""
                select p.visit, p.upload
                from innovation.jury_visit_photo p join innovation.jury_visit v on v.region = p.region and v.id = p.visit
                where v.region = :region and v.edition = :edition and v.stage = :stage
                order by p.seat
                """).params(key.params()).query(row -> {
            all.computeIfAbsent(row.getObject("visit", UUID.class), _ -> new ArrayList<>())
                    .add(row.getObject("upload", UUID.class));
        });
        return all;
    }

    /** Only that somebody was there: by entry, the days. */
    Map<String, List<LocalDate>> days(StageKey key) {
        var all = new TreeMap<String, List<LocalDate>>();
        jdbc.sql("""
                select entry, day from innovation.jury_visit
                where region = :region and edition = :edition and stage = :stage
                order by entry, day
                """).params(key.params()).query(row -> {
            all.computeIfAbsent(row.getString("entry"), _ -> new ArrayList<>())
                    .add(row.getObject("day", LocalDate.class));
        });
        return all;
    }

    /** Where a photo belongs. */
    record Place(String edition, String stage, String entry) {}

    Optional<Place> placeOf(RegionCode region, UUID upload) {
        return jdbc.sql("""
                        select v.edition, v.stage, v.entry
                        from innovation.jury_visit_photo p
                        join innovation.jury_visit v on v.region = p.region and v.id = p.visit
                        where p.region = :region and p.upload = :upload
                        """)
                .param("region", region.value())
                .param("upload", upload)
                .query((row, _) -> new Place(row.getString("edition"), row.getString("stage"), row.getString("entry")))
                .optional();
    }
}
