package id.pendopo.innovation.competition;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where those wait for each other who do what only one may do at a time. */
@Repository
class Queue {

    private final JdbcClient jdbc;

    Queue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who comes second stands here until the transaction of the first has ended. */
    void at(String... place) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:place, 0))")
                .param("place", String.join(" ", place))
                .query((_, _) -> 0)
                .single();
    }
}
