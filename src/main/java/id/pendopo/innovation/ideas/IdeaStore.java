package id.pendopo.innovation.ideas;

import id.pendopo.innovation.ideas.Idea.Progress;
import id.pendopo.innovation.ideas.Idea.State;
import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of ideas and of what they said before. */
@Repository
class IdeaStore {

    private static final String LINE = """
            select i.id, i.agency, i.solution, i.helped, i.sent_at, i.state, i.verdict, i.stage,
                   (select count(*) from innovation.idea_support s where s.region = i.region and s.idea = i.id) as supports
            from innovation.idea i
            """;

    private final JdbcClient jdbc;

    IdeaStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An idea as it lies there. */
    record Row(
            RegionCode region,
            UUID id,
            String agency,
            Initiator initiator,
            IdeaText text,
            int version,
            boolean sealed,
            byte[] authorSealed,
            Instant sentAt,
            Progress progress) {

        @Override
        public String toString() {
            return "Row[" + region + " " + id + "]";
        }
    }

    /** What an idea said from a moment on. */
    record Version(int number, IdeaText text, Instant at) {}

    void insert(Row row, byte[] salt) {
        jdbc.sql("""
                insert into innovation.idea
                    (region, id, agency, initiator, problem, solution, helped, name_sealed, author_sealed, sent_at, salt,
                     state, due, arrival_told)
                values (:region, :id, :agency, :initiator, :problem, :solution, :helped, :sealed, :author, :at, :salt,
                        'WAITING', :due, not :sealed)
                """)
                .param("region", row.region().value())
                .param("id", row.id())
                .param("agency", row.agency())
                .param("initiator", row.initiator().name())
                .param("problem", row.text().problem())
                .param("solution", row.text().solution())
                .param("helped", row.text().helped())
                .param("sealed", row.sealed())
                .param("author", row.authorSealed())
                .param("at", row.sentAt().atOffset(ZoneOffset.UTC))
                .param("salt", salt)
                .param("due", row.progress().due())
                .update();
        keepVersion(row.region(), row.id(), new Version(1, row.text(), row.sentAt()));
    }

    private void keepVersion(RegionCode region, UUID id, Version version) {
        jdbc.sql("""
                insert into innovation.idea_version (region, idea, version, problem, solution, helped, at)
                values (:region, :id, :version, :problem, :solution, :helped, :at)
                """)
                .param("region", region.value())
                .param("id", id)
                .param("version", version.number())
                .param("problem", version.text().problem())
                .param("solution", version.text().solution())
                .param("helped", version.text().helped())
                .param("at", version.at().atOffset(ZoneOffset.UTC))
                .update();
        countWords(region, version.text());
    }

    /** Words that stand in thousands of ideas are counted no further: they would only be waited for. */
    private void countWords(RegionCode region, IdeaText text) {
        jdbc.sql("""
                insert into innovation.idea_word (region, word, ideas)
                select :region, word, 1
                from unnest(tsvector_to_array(to_tsvector('simple', :text))) word
                where length(word) between 3 and 40
                  and not exists (
                      select from innovation.idea_word w where w.region = :region and w.word = word.word and w.ideas >= 5000)
                order by word
                on conflict (region, word) do update set ideas = idea_word.ideas + 1
                """)
                .param("region", region.value())
                .param("text", text.searched())
                .update();
    }

    /** @return false where somebody changed it since this version was read, or it has ended */
    boolean change(RegionCode region, UUID id, int before, IdeaText text, Instant at) {
        int changed = jdbc.sql("""
                update innovation.idea set problem = :problem, solution = :solution, helped = :helped, version = :next
                where region = :region and id = :id and version = :before and state <> 'WITHDRAWN'
                """)
                .param("region", region.value())
                .param("id", id)
                .param("before", before)
                .param("next", before + 1)
                .param("problem", text.problem())
                .param("solution", text.solution())
                .param("helped", text.helped())
                .update();
        if (changed == 1) {
            keepVersion(region, id, new Version(before + 1, text, at));
        }
        return changed == 1;
    }

    List<Version> versions(RegionCode region, UUID id) {
        return jdbc.sql("""
                select version, problem, solution, helped, at from innovation.idea_version
                where region = :region and idea = :id order by version desc
                """)
                .param("region", region.value())
                .param("id", id)
                .query((rs, _) -> new Version(rs.getInt("version"), text(rs), at(rs, "at")))
                .list();
    }

    Optional<Row> find(RegionCode region, UUID id) {
        return find(region, id, "");
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Row> hold(RegionCode region, UUID id) {
        return find(region, id, " for update");
    }

    private Optional<Row> find(RegionCode region, UUID id, String lock) {
        return jdbc.sql("""
                select id, agency, initiator, problem, solution, helped, version, name_sealed, author_sealed, sent_at,
                       state, owed_step, due, verdict, stage
                from innovation.idea
                where region = :region and id = :id
                """ + lock)
                .param("region", region.value())
                .param("id", id)
                .query((rs, _) -> row(region, rs))
                .optional();
    }

    /** @return false where it was so already, or has ended */
    boolean seal(RegionCode region, UUID id, boolean sealed) {
        return jdbc.sql("""
                update innovation.idea set name_sealed = :sealed
                where region = :region and id = :id and name_sealed <> :sealed and state <> 'WITHDRAWN'
                """)
                        .param("region", region.value())
                        .param("id", id)
                        .param("sealed", sealed)
                        .update()
                == 1;
    }

    boolean withdraw(RegionCode region, UUID id) {
        return jdbc.sql("""
                update innovation.idea set state = 'WITHDRAWN' where region = :region and id = :id and state = 'WAITING'
                """).param("region", region.value()).param("id", id).update() == 1;
    }

    /** The newest first. */
    List<IdeaLine> latest(RegionCode region, Optional<String> agency, int from, int limit) {
        return jdbc.sql(LINE + """
                where i.region = :region and i.state <> 'WITHDRAWN' and (:all or i.agency = :agency)
                order by i.sent_at desc, i.id offset :from limit :limit
                """)
                .param("region", region.value())
                .param("all", agency.isEmpty())
                .param("agency", agency.orElse(""))
                .param("from", from)
                .param("limit", limit)
                .query((rs, _) -> line(rs))
                .list();
    }

    /** Those of these that are there, the newest first. */
    List<IdeaLine> of(RegionCode region, List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(LINE + "where i.region = :region and i.id in (:ids) order by i.sent_at desc, i.id")
                        .param("region", region.value())
                        .param("ids", ids)
                        .query((rs, _) -> line(rs))
                        .list();
    }

    /** The most alike first. */
    List<IdeaLine> alike(RegionCode region, String text, int limit) {
        return jdbc.sql("""
                select i.id, i.agency, i.solution, i.helped, i.sent_at, i.state, i.verdict, i.stage,
                       (select count(*) from innovation.idea_support s
                        where s.region = i.region and s.idea = i.id) as supports
                from innovation.similar_ideas(:text, :limit) near
                join innovation.idea i on i.region = :region and i.id = near.idea
                where near.score >= :least
                order by near.score desc, i.id
                """)
                .param("region", region.value())
                .param("text", text)
                .param("limit", limit)
                .param("least", Alike.LEAST)
                .query((rs, _) -> line(rs))
                .list();
    }

    private static IdeaLine line(ResultSet rs) throws SQLException {
        return new IdeaLine(
                rs.getObject("id", UUID.class),
                rs.getString("agency"),
                new IdeaText("", rs.getString("solution"), "").heading(),
                rs.getString("helped"),
                at(rs, "sent_at"),
                State.valueOf(rs.getString("state")),
                Optional.ofNullable(rs.getString("verdict")).map(Verdict::valueOf),
                stage(rs),
                rs.getInt("supports"));
    }

    private static Row row(RegionCode region, ResultSet rs) throws SQLException {
        var progress = new Progress(
                State.valueOf(rs.getString("state")),
                Optional.ofNullable(rs.getString("verdict")).map(Verdict::valueOf),
                stage(rs),
                rs.getInt("owed_step"),
                rs.getObject("due", LocalDate.class));
        return new Row(
                region,
                rs.getObject("id", UUID.class),
                rs.getString("agency"),
                Initiator.valueOf(rs.getString("initiator")),
                text(rs),
                rs.getInt("version"),
                rs.getBoolean("name_sealed"),
                rs.getBytes("author_sealed"),
                at(rs, "sent_at"),
                progress);
    }

    private static IdeaText text(ResultSet rs) throws SQLException {
        return new IdeaText(rs.getString("problem"), rs.getString("solution"), rs.getString("helped"));
    }

    /** Only while it is taken up: a later answer closes the laboratory. */
    private static Optional<Stage> stage(ResultSet rs) throws SQLException {
        return Verdict.TAKEN_UP.name().equals(rs.getString("verdict"))
                ? Optional.ofNullable(rs.getString("stage")).map(Stage::valueOf)
                : Optional.empty();
    }

    static Instant at(ResultSet rs, String column) throws SQLException {
        return rs.getTimestamp(column).toInstant();
    }
}
