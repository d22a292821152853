package id.pendopo.innovation.wishes;

import id.pendopo.kernel.Commitment;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to requests, and their papers; neither is ever changed. */
@Repository
class WishStepStore {

    private final JdbcClient jdbc;

    WishStepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int next(UUID wish) {
        return jdbc.sql("select coalesce(max(ordinal), 0) + 1 from innovation.wish_step where wish = :wish")
                .param("wish", wish)
                .query(Integer.class)
                .single();
    }

    void append(Wish wish, WishStep step, Commitment commitment) {
        jdbc.sql("""
                insert into innovation.wish_step (region, wish, ordinal, act, phase, words, salt, by, at)
                values (:region, :wish, :ordinal, :act, :phase, :words, :salt, :by, :at)
                """)
                .param("region", wish.region().value())
                .param("wish", wish.id())
                .param("ordinal", step.ordinal())
                .param("act", step.act().name())
                .param("phase", step.phase().map(Enum::name).orElse(""))
                .param("words", step.words())
                .param("salt", commitment.salt())
                .param("by", step.by())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** In order. */
    List<WishStep> of(UUID wish) {
        return jdbc.sql("""
                select ordinal, act, phase, words, by, at from innovation.wish_step where wish = :wish order by ordinal
                """)
                .param("wish", wish)
                .query((rs, _) -> new WishStep(
                        rs.getInt("ordinal"),
                        WishStep.Act.valueOf(rs.getString("act")),
                        phase(rs.getString("phase")),
                        rs.getString("words"),
                        rs.getObject("by", UUID.class),
                        rs.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Optional<WishPhase> phase(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.of(WishPhase.valueOf(name));
    }

    void add(Wish wish, WishPaper paper, UUID by) {
        jdbc.sql("""
                insert into innovation.wish_paper (region, wish, upload, kind, phase, name, by, at)
                values (:region, :wish, :upload, :kind, :phase, :name, :by, :at)
                """)
                .param("region", wish.region().value())
                .param("wish", wish.id())
                .param("upload", paper.upload())
                .param("kind", paper.kind().name())
                .param("phase", paper.phase().map(Enum::name).orElse(""))
                .param("name", paper.name())
                .param("by", by)
                .param("at", paper.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** In order. */
    List<WishPaper> papers(UUID wish) {
        return jdbc.sql("""
                select upload, kind, phase, name, at from innovation.wish_paper where wish = :wish order by at, upload
                """)
                .param("wish", wish)
                .query((rs, _) -> new WishPaper(
                        rs.getObject("upload", UUID.class),
                        WishPaper.Kind.valueOf(rs.getString("kind")),
                        phase(rs.getString("phase")),
                        rs.getString("name"),
                        rs.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The request to which a paper belongs. */
    Optional<UUID> ofPaper(UUID upload) {
        return jdbc.sql("select wish from innovation.wish_paper where upload = :upload")
                .param("upload", upload)
                .query((rs, _) -> rs.getObject("wish", UUID.class))
                .optional();
    }
}
