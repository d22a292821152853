package id.pendopo.innovation.competition;

import static id.pendopo.innovation.competition.EditionStore.utc;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what was published of stages, with its signed papers. */
@Repository
class PublicationStore {

    private final JdbcClient jdbc;

    PublicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(StageKey key, Publication publication, UUID by) {
        jdbc.sql("""
                insert into innovation.publication (region, edition, stage, number, protocol, digest, reason, published_by,
                    published_at)
                values (:region, :edition, :stage, :number, :protocol, :digest, :reason, :by, :at)
                """)
                .params(key.params())
                .param("number", publication.number())
                .param("protocol", publication.protocol())
                .param("digest", publication.digest())
                .param("reason", publication.reason())
                .param("by", by)
                .param("at", utc(publication.at()))
                .update();
    }

    /** Oldest first; without the words, which are long. */
    List<Publication> of(StageKey key) {
        return jdbc.sql("""
                        select number, digest, reason, published_at from innovation.publication
                        where region = :region and edition = :edition and stage = :stage
                        order by number
                        """)
                .params(key.params())
                .query((row, _) -> new Publication(
                        row.getInt("number"),
                        "",
                        row.getString("digest"),
                        row.getString("reason"),
                        EditionStore.instant(row, "published_at")))
                .list();
    }

    Optional<String> protocol(StageKey key, int number) {
        return jdbc.sql("""
                        select protocol from innovation.publication
                        where region = :region and edition = :edition and stage = :stage and number = :number
                        """)
                .params(key.params())
                .param("number", number)
                .query(String.class)
                .optional();
    }

    void paper(StageKey key, int number, UUID document) {
        jdbc.sql("""
                insert into innovation.publication_paper (region, edition, stage, number, document)
                values (:region, :edition, :stage, :number, :document)
                """)
                .params(key.params())
                .param("number", number)
                .param("document", document)
                .update();
    }

    Optional<UUID> paper(StageKey key, int number) {
        return jdbc.sql("""
                        select document from innovation.publication_paper
                        where region = :region and edition = :edition and stage = :stage and number = :number
                        """)
                .params(key.params())
                .param("number", number)
                .query(UUID.class)
                .optional();
    }

    /** Changes whenever anything that a result page shows has changed; one look instead of many. */
    String stamp(StageKey key) {
        return jdbc.sql("""
                        select concat_ws('.',
                            (select max(number) from innovation.edition_rules where edition = :edition),
                            (select coalesce(max(number), 0) from innovation.publication
                             where region = :region and edition = :edition and stage = :stage),
                            (select objection_until from innovation.stage
                             where region = :region and edition = :edition and stage = :stage),
                            (select count(*) || '-' || count(answer) from innovation.objection
                             where region = :region and edition = :edition and stage = :stage),
                            (select count(*) from innovation.revocation
                             where region = :region and edition = :edition and stage = :stage),
                            (select count(*) from innovation.panel_note
                             where region = :region and edition = :edition and stage = :stage),
                            (select count(*) from innovation.publication_paper
                             where region = :region and edition = :edition and stage = :stage),
                            (select count(*) from innovation.jury_visit
                             where region = :region and edition = :edition and stage = :stage),
                            (select count(*) from innovation.entry_record
                             where region = :region and edition = :edition))
                        """).params(key.params()).query(String.class).single();
    }
}
