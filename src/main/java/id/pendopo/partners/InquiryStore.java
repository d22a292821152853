package id.pendopo.partners;

import id.pendopo.kernel.RegionCode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of inquiries, which only grow. */
@Repository
class InquiryStore {

    private final JdbcClient jdbc;

    InquiryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was asked about which number, as a hash, and what came back. */
    record Inquiry(
            String neighbour, byte[] subject, String answer, boolean simulated, Instant askedAt, Duration took) {}

    void append(RegionCode region, Inquiry inquiry) {
        jdbc.sql("""
                insert into partners.inquiry
                    (region, id, neighbour, subject_hash, answer, simulated, asked_at, took_ms)
                values (:region, :id, :neighbour, :subject, :answer, :simulated, :at, :took)
                """)
                .param("region", region.value())
                .param("id", UUID.randomUUID())
                .param("neighbour", inquiry.neighbour())
                .param("subject", inquiry.subject())
                .param("answer", inquiry.answer())
                .param("simulated", inquiry.simulated())
                .param("at", inquiry.askedAt().atOffset(ZoneOffset.UTC))
                .param("took", Math.toIntExact(Math.max(0, inquiry.took().toMillis())))
                .update();
    }
}
