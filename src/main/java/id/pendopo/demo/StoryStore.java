package id.pendopo.demo;

import id.pendopo.cases.CaseNumber;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the year is told. */
@Repository
class StoryStore {

    private final JdbcClient jdbc;

    StoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param toldUntil the last day that is told; empty before the first */
    record Season(Instant endsAt, Optional<LocalDate> toldUntil) {}

    /** The season of this demonstration; its end is fixed when it is first asked for. */
    Season season(Instant now) {
        jdbc.sql("insert into demo.season (ends_at) values (:now) on conflict do nothing")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select ends_at, told_until from demo.season")
                .query((rs, _) -> {
                    @Nullable LocalDate until = rs.getObject("told_until", LocalDate.class);
                    return new Season(rs.getTimestamp("ends_at").toInstant(), Optional.ofNullable(until));
                })
                .single();
    }

    void toldUntil(LocalDate day) {
        jdbc.sql("update demo.season set told_until = :day").param("day", day).update();
    }

    Optional<CaseNumber> caseOf(RegionCode region, String story) {
        return jdbc.sql("select case_number from demo.story where region = :region and name = :name")
                .param("region", region.value())
                .param("name", story)
                .query((rs, _) -> new CaseNumber(rs.getString("case_number")))
                .optional();
    }

    void begun(String story, CaseNumber number) {
        jdbc.sql("insert into demo.story (region, name, case_number) values (:region, :name, :number)")
                .param("region", number.region().value())
                .param("name", story)
                .param("number", number.value())
                .update();
    }
}
