package id.pendopo.innovation.ideas;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.RegionCode;
import java.util.List;
import java.util.OptionalDouble;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Counts in public which agencies answer ideas, and which leave them lying. */
@Service
public class AnswerCounts {

    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final Desk desk;

    AnswerCounts(Transactions transactions, JdbcClient jdbc, Desk desk) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /**
     * What an agency was sent.
     *
     * @param late waiting though the first answer is overdue, whoever is asked by now
     * @param inTime first answers within the term
     */
    public record Count(String agency, int sent, int waiting, int late, int answered, int inTime) {

        /** Of the ideas whose term is over or that were answered; empty while there are none. */
        public OptionalDouble shareInTime() {
            int due = answered + late;
            return due == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) inTime / due);
        }
    }

    /** Working days within which an agency owes its answer. */
    public int answerDays() {
        return desk.answerDays();
    }

    /** Who leaves the most lying stands first. */
    public List<Count> of(RegionCode region) {
        return transactions.read(
                region,
                () -> jdbc.sql("""
                select i.agency, count(*) as sent, count(*) filter (where i.state = 'WAITING') as waiting,
                       count(*) filter (where i.state = 'WAITING' and (i.owed_step > 0 or i.due < :today)) as late,
                       count(a.idea) as answered, count(*) filter (where a.in_time) as in_time
                from innovation.idea i
                left join innovation.idea_answer a on a.region = i.region and a.idea = i.id and a.ordinal = 1
                where i.region = :region and i.state <> 'WITHDRAWN'
                group by i.agency order by late desc, waiting desc, i.agency
                """)
                        .param("region", region.value())
                        .param("today", desk.today(region))
                        .query((rs, _) -> new Count(
                                rs.getString("agency"),
                                rs.getInt("sent"),
                                rs.getInt("waiting"),
                                rs.getInt("late"),
                                rs.getInt("answered"),
                                rs.getInt("in_time")))
                        .list());
    }
}
