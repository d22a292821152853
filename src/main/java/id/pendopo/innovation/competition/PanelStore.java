package id.pendopo.innovation.competition;

import static id.pendopo.innovation.competition.EditionStore.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people said about a result: minutes, departures from the order, objections, revocations. */
@Repository
class PanelStore {

    private final JdbcClient jdbc;

    PanelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(StageKey key, PanelNote note, UUID by) {
        jdbc.sql("""
                insert into innovation.panel_note (region, id, edition, stage, entry, kind, tier, words, met_on, present,
                    by_whom, at)
                values (:region, :id, :edition, :stage, :entry, :kind, :tier, :words, :metOn, :present, :by, :at)
                """)
                .params(key.params())
                .param("id", note.id())
                .param("entry", note.entry())
                .param("kind", note.departure() ? "DEPARTURE" : "MODERATION")
                .param("tier", note.tier())
                .param("words", note.words())
                .param("metOn", note.metOn())
                .param("present", note.present().toArray(String[]::new))
                .param("by", by)
                .param("at", utc(note.at()))
                .update();
    }

    List<PanelNote> notes(StageKey key) {
        return jdbc.sql("""
                        select id, entry, kind, tier, words, met_on, present, at from innovation.panel_note
                        where region = :region and edition = :edition and stage = :stage
                        order by at, id
                        """)
                .params(key.params())
                .query((row, _) -> new PanelNote(
                        row.getObject("id", UUID.class),
                        row.getString("entry"),
                        row.getString("kind").equals("DEPARTURE"),
                        row.getString("tier"),
                        row.getString("words"),
                        row.getObject("met_on", LocalDate.class),
                        List.of((String[]) row.getArray("present").getArray()),
                        EditionStore.instant(row, "at")))
                .list();
    }

    boolean object(StageKey key, Objection objection) {
        return jdbc.sql("""
                        insert into innovation.objection (region, id, edition, stage, entry, words, raised_by, raised_at)
                        values (:region, :id, :edition, :stage, :entry, :words, :by, :at)
                        on conflict (region, edition, stage, entry, raised_by) do nothing
                        """)
                        .params(key.params())
                        .param("id", objection.id())
                        .param("entry", objection.entry())
                        .param("words", objection.words())
                        .param("by", objection.raisedBy())
                        .param("at", utc(objection.raisedAt()))
                        .update()
                == 1;
    }

    boolean answer(StageKey key, UUID id, Objections.Answer answer, UUID by, Instant at) {
        return jdbc.sql("""
                        update innovation.objection
                        set answer = :answer, upheld = :upheld, published = :published, answered_by = :by, answered_at = :at
                        where region = :region and edition = :edition and stage = :stage and id = :id and answer is null
                        """)
                        .params(key.params())
                        .param("id", id)
                        .param("answer", answer.words())
                        .param("upheld", answer.upheld())
                        .param("published", answer.published())
                        .param("by", by)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    List<Objection> objections(StageKey key) {
        return jdbc.sql("""
                        select id, entry, words, raised_by, raised_at, answer, upheld, published, answered_at
                        from innovation.objection
                        where region = :region and edition = :edition and stage = :stage
                        order by raised_at, id
                        """)
                .params(key.params())
                .query((row, _) -> objection(row))
                .list();
    }

    private static Objection objection(ResultSet row) throws SQLException {
        return new Objection(
                row.getObject("id", UUID.class),
                row.getString("entry"),
                row.getString("words"),
                row.getObject("raised_by", UUID.class),
                EditionStore.instant(row, "raised_at"),
                row.getString("answer"),
                row.getObject("upheld", Boolean.class),
                row.getString("published"),
                EditionStore.instantOrNull(row, "answered_at"));
    }

    boolean revoke(StageKey key, Revocation revocation, UUID by) {
        return jdbc.sql("""
                        insert into innovation.revocation (region, edition, stage, entry, reason, revoked_by, revoked_at)
                        values (:region, :edition, :stage, :entry, :reason, :by, :at)
                        on conflict do nothing
                        """)
                        .params(key.params())
                        .param("entry", revocation.entry())
                        .param("reason", revocation.reason())
                        .param("by", by)
                        .param("at", utc(revocation.at()))
                        .update()
                == 1;
    }

    List<Revocation> revocations(StageKey key) {
        return jdbc.sql("""
                        select entry, reason, revoked_at from innovation.revocation
                        where region = :region and edition = :edition and stage = :stage
                        order by revoked_at
                        """)
                .params(key.params())
                .query((row, _) -> new Revocation(
                        row.getString("entry"), row.getString("reason"), EditionStore.instant(row, "revoked_at")))
                .list();
    }
}
