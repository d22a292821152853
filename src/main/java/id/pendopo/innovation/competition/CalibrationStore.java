package id.pendopo.innovation.competition;

import static id.pendopo.innovation.competition.EditionStore.utc;

import id.pendopo.database.Vault;
import id.pendopo.innovation.judging.Sheet;
import id.pendopo.kernel.Commitment;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What jurors gave the invented entry, sealed like a sheet and kept apart from all sheets. */
@Repository
class CalibrationStore {

    private static final String CONTEXT = "innovation.calibration.scores";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    CalibrationStore(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /** One juror's practice sheet. */
    record Practised(String juror, SheetStore.Content content) {

        /** As what is under the seal says it. */
        Commitment commitment(StageKey key) {
            return Commitment.of(
                    HexFormat.of().parseHex(content.salt()),
                    new Sheet(juror, Calibration.NUMBER, content.scores()).words(key.edition(), key.stage()));
        }
    }

    /** @return whether it was the juror's first; a second one is not kept */
    boolean insert(StageKey key, Practised practised, byte[] digest, Instant at) {
        return jdbc.sql("""
                        insert into innovation.calibration (region, edition, stage, pseudonym, sealed, digest, saved_at)
                        values (:region, :edition, :stage, :juror, :sealed, :digest, :at)
                        on conflict do nothing
                        """)
                        .params(key.params())
                        .param("juror", practised.juror())
                        .param("sealed", vault.seal(json.writeValueAsBytes(practised.content()), CONTEXT))
                        .param("digest", digest)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** Who has sealed theirs; what they gave is not opened for it. */
    Set<String> sealed(StageKey key) {
        return Set.copyOf(jdbc.sql("""
                        select pseudonym from innovation.calibration
                        where region = :region and edition = :edition and stage = :stage
                        """).params(key.params()).query(String.class).list());
    }

    Optional<Practised> find(StageKey key, String juror) {
        return all(key).stream().filter(one -> one.juror().equals(juror)).findFirst();
    }

    List<Practised> all(StageKey key) {
        return jdbc.sql("""
                        select pseudonym, sealed from innovation.calibration
                        where region = :region and edition = :edition and stage = :stage
                        order by pseudonym
                        """)
                .params(key.params())
                .query((row, _) -> new Practised(row.getString("pseudonym"), content(row.getBytes("sealed"))))
                .list();
    }

    private SheetStore.Content content(byte[] sealed) {
        try {
            return json.readValue(vault.openBytes(sealed, CONTEXT), SheetStore.Content.class);
        } catch (IllegalStateException _) {
            return SheetStore.Content.BROKEN;
        }
    }
}
