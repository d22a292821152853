package id.pendopo.cases;

import id.pendopo.kernel.Actor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What officers write for a decision before it is one. Every draft is kept; the last one counts. */
@Component
class DraftDecisions {

    enum Kind {
        DECREE,
        DENIAL
    }

    /** The last draft: its kind and its words. */
    record Draft(Kind kind, Map<String, Object> values) {}

    private static final int VALUES_MAX = 50;

    private final JdbcClient jdbc;
    private final Sheet sheet;

    DraftDecisions(JdbcClient jdbc, Sheet sheet) {
        this.jdbc = jdbc;
        this.sheet = sheet;
    }

    /** The words of a decree that the officer adds: texts by name, for example {@code conditions}. */
    void decree(Actor actor, Stage stage, Deed deed, Moment now) {
        if (deed.data().size() > VALUES_MAX
                || deed.data().values().stream()
                        .anyMatch(value -> !(value instanceof String text) || text.length() > Deed.REASON_MAX)) {
            throw CaseRefusals.incomplete(stage.file(), "decree");
        }
        append(actor, stage, Kind.DECREE, deed.data(), now);
    }

    /** Why, and by which law. */
    void denial(Actor actor, Stage stage, Deed deed, Moment now) {
        var values = new LinkedHashMap<String, Object>();
        values.put("reason", Works.reason(stage, deed));
        if (!(deed.data().get("law") instanceof String law) || law.isBlank() || law.length() > Deed.REASON_MAX) {
            throw CaseRefusals.incomplete(stage.file(), "law");
        }
        values.put("law", law);
        append(actor, stage, Kind.DENIAL, values, now);
    }

    Optional<Draft> last(CaseNumber number) {
        return jdbc.sql("""
                select kind, values_sealed
                from cases.draft_decision
                where region = :region and number = :number
                order by version desc
                limit 1
                """)
                .param("region", number.region().value())
                .param("number", number.value())
                .query((rs, _) ->
                        new Draft(Kind.valueOf(rs.getString("kind")), sheet.note(rs.getBytes("values_sealed"))))
                .optional();
    }

    private void append(Actor actor, Stage stage, Kind kind, Map<String, Object> values, Moment now) {
        jdbc.sql("""
                insert into cases.draft_decision (region, number, version, kind, values_sealed, account, at)
                values (:region, :number, :version, :kind, :values, :account, :at)
                """)
                .param("region", stage.file().number().region().value())
                .param("number", stage.file().number().value())
                .param("version", stage.file().progress().version() + 1)
                .param("kind", kind.name())
                .param("values", sheet.sealNote(values))
                .param("account", actor.account())
                .param("at", CaseStore.utc(now.at()))
                .update();
    }
}
