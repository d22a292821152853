package id.pendopo.innovation.competition;

import static id.pendopo.innovation.competition.EditionStore.utc;

import id.pendopo.innovation.judging.Protocol.Correction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of scores that somebody wants to change after the opening. */
@Repository
class CorrectionStore {

    private final JdbcClient jdbc;

    CorrectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void propose(StageKey key, Proposed proposed) {
        jdbc.sql("""
                insert into innovation.correction (region, id, edition, stage, entry, pseudonym, criterion, score, reason,
                    proposed_by, proposed_at)
                values (:region, :id, :edition, :stage, :entry, :juror, :criterion, :score, :reason, :by, :at)
                """)
                .params(key.params())
                .param("id", proposed.id())
                .param("entry", proposed.correction().entry())
                .param("juror", proposed.correction().juror())
                .param("criterion", proposed.correction().criterion())
                .param("score", proposed.correction().score())
                .param("reason", proposed.correction().reason())
                .param("by", proposed.proposedBy())
                .param("at", utc(proposed.at()))
                .update();
    }

    boolean decide(StageKey key, UUID id, boolean allowed, UUID by, Instant at) {
        return jdbc.sql("""
                        update innovation.correction set decided_by = :by, decided_at = :at, allowed = :allowed
                        where region = :region and id = :id and edition = :edition and stage = :stage
                          and decided_by is null
                        """)
                        .params(key.params())
                        .param("id", id)
                        .param("allowed", allowed)
                        .param("by", by)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    List<Proposed> of(StageKey key) {
        return jdbc.sql("""
                        select id, entry, pseudonym, criterion, score, reason, proposed_by, proposed_at, allowed, decided_at
                        from innovation.correction
                        where region = :region and edition = :edition and stage = :stage
                        order by decided_at nulls last, proposed_at, id
                        """)
                .params(key.params())
                .query((row, _) -> new Proposed(
                        row.getObject("id", UUID.class),
                        new Correction(
                                row.getString("pseudonym"),
                                row.getString("entry"),
                                row.getString("criterion"),
                                row.getBigDecimal("score"),
                                row.getString("reason")),
                        row.getObject("proposed_by", UUID.class),
                        EditionStore.instant(row, "proposed_at"),
                        row.getObject("allowed", Boolean.class),
                        EditionStore.instantOrNull(row, "decided_at")))
                .list();
    }
}
