package id.pendopo.bench.contender;

import java.time.OffsetDateTime;
import java.util.UUID;

/** The rows of a decision: itself, its number, its document. */
final class FloorDecision {

    private static final String SERIES = "SIUP";

    void decide(Sql.At at, String region, String number, UUID officer, OffsetDateTime now) {
        at.run("""
                insert into cases.decision (region, number, letter, service, variant, office, role, instrument, in_name_id,
                    in_name_en, decided_on, account, at)
                values (?, ?, 'decree', 'fishing-business-licence', 'new', 'DPMPTSP', 'agency-head',
                    'contoh-kepgub-35-pelimpahan', 'a.n. Gubernur Jawa Timur', 'on behalf of the Governor of East Java', ?, ?,
                    ?)
                """, region, number, now.toLocalDate(), officer, now);
        var period = Integer.toString(now.getYear());
        int seq = at.one("""
                insert into documents.counter (region, series, period, last) values (?, ?, ?, 1)
                on conflict (region, series, period) do update set last = documents.counter.last + 1 returning last
                """, row -> row.getInt(1), region, SERIES, period);
        var formatted = "%03d/SIUP/DPMPTSP/XI/%s".formatted(seq, period);
        var owner = "cases:" + number;
        at.run("""
                insert into documents.number (region, series, period, seq, formatted, purpose, allocated_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """, region, SERIES, period, seq, formatted, owner + " decree", now);
        var id = UUID.randomUUID();
        at.run(
                """
                insert into documents.issued (region, id, owner, kind, title_id, title_en, number, series, period, seq,
                    holder_sealed, code_sealed, state, valid_from, valid_until, prepared_at)
                values (?, ?, ?, 'decree', 'Surat Izin Usaha Perikanan (SIUP)', 'Fishing business licence (SIUP)', ?, ?, ?, ?, ?,
                    ?, 'AWAITING_SIGNATURE', ?, ?, ?)
                """,
                region,
                id,
                owner,
                formatted,
                SERIES,
                period,
                seq,
                Floor.bytes(56),
                Floor.bytes(59),
                now.toLocalDate(),
                now.toLocalDate().plusYears(3),
                now);
        at.run(
                "insert into documents.locator (purpose, hash, region, id) values ('code', ?, ?, ?)",
                Floor.bytes(16),
                region,
                id);
        at.run("""
                insert into documents.issued_step (region, id, step, state, reason, account, at, salt)
                values (?, ?, 1, 'AWAITING_SIGNATURE', '', ?, ?, ?)
                """, region, id, officer, now, Floor.bytes(16));
    }
}
