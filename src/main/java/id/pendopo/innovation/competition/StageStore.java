package id.pendopo.innovation.competition;

import static id.pendopo.innovation.competition.EditionStore.utc;

import id.pendopo.innovation.judging.Protocol.Recusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of stages: where each stands, and who scores what in it. */
@Repository
class StageStore {

    private final JdbcClient jdbc;

    StageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean insert(StageKey key, String seed, UUID by, Instant at) {
        return jdbc.sql("""
                        insert into innovation.stage (region, edition, stage, state, seed, names_by, names_at)
                        values (:region, :edition, :stage, 'NAMES', :seed, :by, :at)
                        on conflict do nothing
                        """)
                        .params(key.params())
                        .param("seed", seed)
                        .param("by", by)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** As if names had never been shown; the database lets go of no stage that was drawn. */
    void forget(StageKey key) {
        jdbc.sql(
                        "delete from innovation.interests_told where region = :region and edition = :edition and stage = :stage")
                .params(key.params())
                .update();
        jdbc.sql("delete from innovation.stage where region = :region and edition = :edition and stage = :stage")
                .params(key.params())
                .update();
    }

    Optional<StageRow> find(StageKey key) {
        return read(key, "");
    }

    /** Whoever closes waits here for those who are saving, and they for who closes. */
    Optional<StageRow> lock(StageKey key) {
        return read(key, " for update");
    }

    /** While this is held nobody closes the stage. */
    Optional<StageRow> hold(StageKey key) {
        return read(key, " for share");
    }

    private Optional<StageRow> read(StageKey key, String lock) {
        return jdbc.sql("""
                        select state, seed, closed_at, objection_until from innovation.stage
                        where region = :region and edition = :edition and stage = :stage
                        """ + lock)
                .params(key.params())
                .query((row, _) -> {
                    var until = row.getDate("objection_until");
                    return new StageRow(
                            key.region(),
                            key.edition(),
                            key.stage(),
                            StageState.valueOf(row.getString("state")),
                            row.getString("seed"),
                            EditionStore.instantOrNull(row, "closed_at"),
                            until == null ? null : until.toLocalDate());
                })
                .optional();
    }

    void drawn(StageKey key, Instant at) {
        jdbc.sql("""
                update innovation.stage set state = 'SCORING', drawn_at = :at
                where region = :region and edition = :edition and stage = :stage
                """).params(key.params()).param("at", utc(at)).update();
    }

    void closed(StageKey key, Instant at) {
        jdbc.sql("""
                update innovation.stage set state = 'CLOSED', closed_at = :at
                where region = :region and edition = :edition and stage = :stage
                """).params(key.params()).param("at", utc(at)).update();
    }

    void published(StageKey key, LocalDate objectionUntil, Instant at) {
        jdbc.sql("""
                update innovation.stage
                set state = 'PUBLISHED', published_at = coalesce(published_at, :at),
                    objection_until = coalesce(objection_until, :until)
                where region = :region and edition = :edition and stage = :stage
                """)
                .params(key.params())
                .param("until", objectionUntil)
                .param("at", utc(at))
                .update();
    }

    void assign(StageKey key, Map<String, List<String>> jurorsOf) {
        jurorsOf.forEach((entry, panel) -> jdbc.sql("""
                        insert into innovation.assigned (region, edition, stage, entry, pseudonym)
                        select :region, :edition, :stage, :entry, unnest(:panel)
                        """)
                .params(key.params())
                .param("entry", entry)
                .param("panel", panel.toArray(String[]::new))
                .update());
    }

    /** A juror before an entry. */
    private record Seat(String entry, String juror) {}

    /** Who scores what; not those who stepped aside since the draw, and no entry that was withdrawn since. */
    Map<String, List<String>> assigned(StageKey key) {
        var stands = standing(key);
        return byEntry(stayed(key).filter(seat -> stands.contains(seat.entry())));
    }

    /** Who scores or scored what, with the entries that were withdrawn since; not those who stepped aside. */
    Map<String, List<String>> assignedWithWithdrawn(StageKey key) {
        return byEntry(stayed(key));
    }

    /** What was given out by the draw and to substitutes, whatever happened since. */
    Map<String, List<String>> drawn(StageKey key) {
        return byEntry(seats(key));
    }

    /** What the draw gave out, whoever stepped aside since; no entry that was withdrawn since. */
    Set<String> drawnEntries(StageKey key) {
        var stands = standing(key);
        return byEntry(seats(key).filter(seat -> stands.contains(seat.entry()))).keySet();
    }

    List<String> assignedTo(StageKey key, String pseudonym) {
        var stands = standing(key);
        return stayed(key)
                .filter(seat -> seat.juror().equals(pseudonym) && stands.contains(seat.entry()))
                .map(Seat::entry)
                .toList();
    }

    private static Map<String, List<String>> byEntry(Stream<Seat> seats) {
        var all = new TreeMap<String, List<String>>();
        seats.forEach(seat ->
                all.computeIfAbsent(seat.entry(), _ -> new ArrayList<>()).add(seat.juror()));
        return all;
    }

    private Stream<Seat> stayed(StageKey key) {
        var gone = recusals(key).stream()
                .map(recusal -> new Seat(recusal.entry(), recusal.juror()))
                .collect(Collectors.toSet());
        return seats(key).filter(seat -> !gone.contains(seat));
    }

    /**
     * By entry and juror. What lies in three tables is put together here: joined in the database, tens of thousands of rows
     * take a minute as soon as the planner does not know yet how many there are.
     */
    private Stream<Seat> seats(StageKey key) {
        return jdbc
                .sql("""
                        select entry, pseudonym from innovation.assigned
                        where region = :region and edition = :edition and stage = :stage
                        order by entry, pseudonym
                        """)
                .params(key.params())
                .query((row, _) -> new Seat(row.getString("entry"), row.getString("pseudonym")))
                .list()
                .stream();
    }

    /** Not the entries that were withdrawn since the draw. */
    private Set<String> standing(StageKey key) {
        return Set.copyOf(jdbc.sql("""
                        select number from innovation.entry
                        where region = :region and edition = :edition and state = 'ADMITTED'
                        """)
                .param("region", key.region().value())
                .param("edition", key.edition())
                .query(String.class)
                .list());
    }

    void recuse(StageKey key, List<Recusal> recusals) {
        recusals.forEach(recusal -> jdbc.sql("""
                        insert into innovation.recusal (region, edition, stage, entry, pseudonym, kind)
                        values (:region, :edition, :stage, :entry, :pseudonym, :kind)
                        on conflict do nothing
                        """)
                .params(key.params())
                .param("entry", recusal.entry())
                .param("pseudonym", recusal.juror())
                .param("kind", recusal.kind())
                .update());
    }

    List<Recusal> recusals(StageKey key) {
        return jdbc.sql("""
                        select pseudonym, entry, kind from innovation.recusal
                        where region = :region and edition = :edition and stage = :stage
                        order by entry, pseudonym, kind
                        """)
                .params(key.params())
                .query((row, _) ->
                        new Recusal(row.getString("pseudonym"), row.getString("entry"), row.getString("kind")))
                .list();
    }
}
