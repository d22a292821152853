package id.pendopo.measures;

import id.pendopo.kernel.ServiceFinished;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FinishedStore {

    private final JdbcClient jdbc;

    FinishedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(ServiceFinished fact, byte[] receiptHash) {
        jdbc.sql("""
                        insert into measures.finished (
                            region, receipt_hash, service, version, office, channel, outcome, submitted_at, finished_at,
                            working_days, gross_days, paused_days, standard_days, returns, out_of_turn, fee, distance_km)
                        values (
                            :region, :receipt, :service, :version, :office, :channel, :outcome, :submittedAt, :finishedAt,
                            :workingDays, :grossDays, :pausedDays, :standardDays, :returns, :outOfTurn, :fee,
                            cast(:distanceKm as int))
                        """)
                .param("region", fact.region().value())
                .param("receipt", receiptHash)
                .param("service", fact.service())
                .param("version", fact.version())
                .param("office", fact.office())
                .param("channel", fact.channel().name())
                .param("outcome", fact.outcome())
                .param("submittedAt", fact.submittedAt().atOffset(ZoneOffset.UTC))
                .param("finishedAt", fact.finishedAt().atOffset(ZoneOffset.UTC))
                .param("workingDays", fact.workingDays())
                .param("grossDays", fact.grossDays())
                .param("pausedDays", fact.pausedDays())
                .param("standardDays", fact.standardDays())
                .param("returns", fact.returns())
                .param("outOfTurn", fact.outOfTurn())
                .param("fee", fact.fee())
                .param("distanceKm", fact.distanceKm().orElse(null))
                .update();
    }

    void announce(ServiceFinished fact, byte[] receiptHash, LocalDate month) {
        jdbc.sql("""
                        insert into measures.arrival (
                            region, receipt_hash, month, service, office, outcome, decided, in_time, working_days,
                            returns, out_of_turn, fee)
                        values (
                            :region, :receipt, :month, :service, :office, :outcome, :decided, :inTime, :workingDays,
                            :returns, :outOfTurn, :fee)
                        """)
                .param("region", fact.region().value())
                .param("receipt", receiptHash)
                .param("month", Date.valueOf(month))
                .param("service", fact.service())
                .param("office", fact.office())
                .param("outcome", fact.outcome())
                .param("decided", Outcomes.isDecided(fact.outcome()))
                .param("inTime", Outcomes.isInTime(fact))
                .param("workingDays", fact.workingDays())
                .param("returns", fact.returns())
                .param("outOfTurn", fact.outOfTurn() > 0)
                .param("fee", fact.fee())
                .update();
    }
}
