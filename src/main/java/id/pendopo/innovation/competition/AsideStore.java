package id.pendopo.innovation.competition;

import static id.pendopo.innovation.competition.EditionStore.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of jurors who stepped aside after the draw. */
@Repository
class AsideStore {

    private final JdbcClient jdbc;

    AsideStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(StageKey key, SteppingAside.Aside aside) {
        jdbc.sql("""
                insert into innovation.stepping_aside (region, edition, stage, entry, pseudonym, kind, substitute, reason,
                    told_at)
                values (:region, :edition, :stage, :entry, :juror, :kind, :substitute, :reason, :at)
                """)
                .params(key.params())
                .param("entry", aside.entry())
                .param("juror", aside.juror())
                .param("kind", aside.kind().code())
                .param("substitute", aside.substitute())
                .param("reason", aside.reason())
                .param("at", utc(aside.at()))
                .update();
    }

    /** In the order in which they were told. */
    List<SteppingAside.Aside> of(StageKey key) {
        return jdbc.sql("""
                        select entry, pseudonym, kind, substitute, reason, told_at from innovation.stepping_aside
                        where region = :region and edition = :edition and stage = :stage
                        order by told_at, entry
                        """)
                .params(key.params())
                .query((row, _) -> aside(
                        row.getString("entry"),
                        row.getString("pseudonym"),
                        row.getString("kind"),
                        row.getString("substitute"),
                        row.getString("reason"),
                        EditionStore.instant(row, "told_at")))
                .list();
    }

    private static SteppingAside.Aside aside(
            String entry, String juror, String kind, @Nullable String substitute, String reason, Instant at) {
        return new SteppingAside.Aside(
                entry, juror, Optional.of(kind).flatMap(InterestKind::of).orElseThrow(), substitute, reason, at);
    }
}
