package id.pendopo.innovation.index;

import id.pendopo.kernel.RegionCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of published results: everybody reads all, each region writes its own. */
@Repository
class ResultStore {

    private static final int AVERAGE_DECIMALS = 4;

    private final JdbcClient jdbc;
    private final Catalogues catalogues;

    ResultStore(JdbcClient jdbc, Catalogues catalogues) {
        this.jdbc = jdbc;
        this.catalogues = catalogues;
    }

    /** The latest of each region, by region. */
    List<Result> latest(int year) {
        return jdbc.sql("""
                select distinct on (region) *
                from innovation.index_result
                where year = :year
                order by region, number desc
                """).param("year", year).query((rs, _) -> result(rs)).list();
    }

    /** All of a region, the latest year first. */
    List<Result> of(RegionCode region) {
        return jdbc.sql("""
                select * from innovation.index_result where region = :region order by year desc, number desc
                """)
                .param("region", region.value())
                .query((rs, _) -> result(rs))
                .list();
    }

    void publish(Result result, byte[] salt, UUID by) {
        var score = result.score();
        jdbc.sql("""
                insert into innovation.index_result
                    (region, year, number, edition, spd, innovations, score_sum, divisor, affairs, number_score, total,
                     index_figure, predicate, published_at)
                values (:region, :year, :number, :edition, :spd, :innovations, :sum, :divisor, :affairs, :numberScore,
                        :total, :index, :predicate, :at)
                """)
                .param("region", result.region().value())
                .param("year", score.year())
                .param("number", result.number())
                .param("edition", score.edition())
                .param("spd", score.spd())
                .param("innovations", score.innovations())
                .param("sum", score.sum())
                .param("divisor", score.divisor())
                .param("affairs", score.affairs())
                .param("numberScore", score.number())
                .param("total", score.total())
                .param("index", score.index())
                .param("predicate", score.predicate().code())
                .param("at", result.at().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                insert into innovation.index_publication (region, year, number, salt, published_by)
                values (:region, :year, :number, :salt, :by)
                """)
                .param("region", result.region().value())
                .param("year", score.year())
                .param("number", result.number())
                .param("salt", salt)
                .param("by", by)
                .update();
    }

    private Result result(ResultSet rs) throws SQLException {
        var catalogue = catalogues.get(rs.getInt("year"));
        var code = rs.getString("predicate");
        var sum = rs.getBigDecimal("score_sum");
        int divisor = rs.getInt("divisor");
        var score = new Score(
                rs.getInt("year"),
                rs.getInt("edition"),
                rs.getBigDecimal("spd"),
                rs.getInt("innovations"),
                sum,
                divisor,
                sum.divide(BigDecimal.valueOf(divisor), AVERAGE_DECIMALS, RoundingMode.HALF_UP),
                rs.getInt("affairs"),
                catalogue
                        .rule(rs.getInt("year"))
                        .map(Catalogue.YearRule::affairs)
                        .orElse(0),
                rs.getBigDecimal("number_score"),
                rs.getBigDecimal("total"),
                catalogue.maximum().total(),
                rs.getBigDecimal("index_figure"),
                catalogue.predicate(code).orElseThrow(() -> new IllegalStateException("No predicate " + code)));
        return new Result(
                RegionCode.of(rs.getString("region")),
                rs.getInt("number"),
                score,
                rs.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
