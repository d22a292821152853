package id.pendopo.innovation.board;

import id.pendopo.innovation.board.BoardEntry.Reminder;
import id.pendopo.kernel.RegionCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was reminded when. */
@Repository
class BoardReminderStore {

    private final JdbcClient jdbc;

    BoardReminderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when they were reminded of that day before */
    boolean insert(RegionCode region, String agency, Reminder reminder) {
        return jdbc.sql("""
                insert into innovation.board_reminder (region, agency, due, sent, told)
                values (:region, :agency, :due, :sent, :told)
                on conflict do nothing
                """)
                        .param("region", region.value())
                        .param("agency", agency)
                        .param("due", reminder.due())
                        .param("sent", reminder.sent())
                        .param("told", reminder.told())
                        .update()
                == 1;
    }

    /** The last one of each in a year. */
    Map<BoardPlace, LocalDate> last(int year) {
        var last = new HashMap<BoardPlace, LocalDate>();
        jdbc.sql("""
                select region, agency, max(sent) as sent from innovation.board_reminder
                where due between make_date(:year, 1, 1) and make_date(:year, 12, 31)
                group by region, agency
                """).param("year", year).query(rs -> {
            last.put(
                    new BoardPlace(RegionCode.of(rs.getString("region")), rs.getString("agency")),
                    rs.getObject("sent", LocalDate.class));
        });
        return last;
    }

    /** All of one, the latest first. */
    List<Reminder> of(RegionCode region, String agency) {
        return jdbc.sql("""
                select due, sent, told from innovation.board_reminder
                where region = :region and agency = :agency order by due desc limit 50
                """)
                .param("region", region.value())
                .param("agency", agency)
                .query((rs, _) -> new Reminder(
                        rs.getObject("due", LocalDate.class), rs.getObject("sent", LocalDate.class), rs.getInt("told")))
                .list();
    }
}
