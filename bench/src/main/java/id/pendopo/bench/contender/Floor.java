package id.pendopo.bench.contender;

import id.pendopo.bench.load.People;
import id.pendopo.bench.load.Walk;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * The floor: the rows that the product's steps leave, in the product's own tables with their indexes, triggers and
 * policies, by plain SQL in as many transactions, and nothing else. Sealed columns and hashes are random bytes of the same
 * length. The bench counts the rows of both and says where they differ.
 */
final class Floor implements Contender {

    private static final String REGION = "35";
    private static final int GRAMS = 24;

    private final Sql sql;
    private final FloorDecision decision;
    private final People people;
    private final String definition;
    private final Map<String, Integer[]> grams = new ConcurrentHashMap<>();

    Floor(DataSource pool, People people) {
        this.sql = new Sql(pool, REGION);
        this.decision = new FloorDecision();
        this.people = people;
        this.definition = sql.read(at -> at.one(
                "select max(digest) from catalog.version where region = ? and code = 'fishing-business-licence'",
                row -> row.getString(1),
                REGION));
    }

    @Override
    public String submit(String data) {
        var citizen = people.anyCitizen();
        sql.write(at -> at.run("""
                insert into partners.inquiry (region, id, neighbour, subject_hash, answer, simulated, asked_at, took_ms)
                values (?, ?, 'population-register', ?, 'NOT_VERIFIED', false, ?, 0)
                """, REGION, UUID.randomUUID(), bytes(16), now()));
        return sql.write(at -> handIn(at, citizen));
    }

    private String handIn(Sql.At at, People.Citizen citizen) {
        var account = UUID.fromString(citizen.account());
        var now = now();
        long last = at.one("""
                insert into cases.counter as counter (region, year, last) values (?, ?, 1)
                on conflict (region, year) do update set last = counter.last + 1 returning last
                """, row -> row.getLong(1), REGION, now.getYear());
        var number = "%s-%d-%06d-0".formatted(REGION, now.getYear(), last);
        at.run(
                """
                insert into cases.case_file (region, number, service, definition, variant, office, channel,
                    applicant_kind, account, holder_hash, holder_sealed, name_grams, data_sealed, tracking_hash,
                    version, state, submitted_at, clock_days, clock_state)
                values (?, ?, 'fishing-business-licence', ?, 'new', 'DPMPTSP', 'API', 'PERSON', ?, ?, ?, ?, ?, ?, 1,
                    'CHECKING', ?, 10, 'NOT_STARTED')
                """,
                REGION,
                number,
                definition,
                account,
                bytes(16),
                bytes(180),
                grams(citizen),
                bytes(207),
                bytes(16),
                now);
        at.run("""
                insert into cases.token (region, number, branch, step, version, role, agency, queued_at, entered_at,
                    due_on, alarm_at)
                values (?, ?, 'main', 'intake', 1, 'front-officer', 'DPMPTSP', ?, ?, ?, ?)
                """, REGION, number, now, now, now.toLocalDate().plusDays(1), now.plusDays(1));
        for (var paper : Walk.PAPERS) {
            var upload = UUID.fromString(citizen.papers().get(paper));
            at.run(
                    "insert into cases.attachment (region, number, slot, item, upload, version, at) values (?, ?, ?, 0, ?, 2, ?)",
                    REGION,
                    number,
                    paper,
                    upload,
                    now);
            at.run(
                    "update documents.upload set kept_at = coalesce(kept_at, ?) where region = ? and id = ?",
                    now,
                    REGION,
                    upload);
        }
        at.run("""
                insert into cases.verification (region, number, ordinal, name, answer, evidence, at, again_at)
                values (?, ?, 0, 'population-register', 'NOT_VERIFIED', 'partners.population.notVerified', ?, ?)
                """, REGION, number, now, now.plusMinutes(15));
        remember(at, number, 1, account, "CITIZEN", new Act("submit", "SUBMIT", "", "intake", 0), now);
        at.run(
                "insert into cases.account_region (account, region) values (?, ?) on conflict do nothing",
                account,
                REGION);
        tell(at, account, number, "received", now);
        return number;
    }

    @Override
    public void act(String number, String step, String offer, String remark) {
        int version = Integer.parseInt(offer);
        sql.write(at -> {
            act(at, number, version, Desk.of(step), now());
            return number;
        });
    }

    private void act(Sql.At at, String number, int version, Desk desk, OffsetDateTime now) {
        var officer = UUID.fromString(people.anyOfficer(desk.step()).account());
        boolean signs = desk == Desk.SIGN;
        var due = now.toLocalDate().plusDays(14);
        var account = at.one(
                """
                update cases.case_file
                set version = version + 1, state = ?, complete_at = coalesce(complete_at, ?), clock_state = 'RUNNING',
                    clock_since = coalesce(clock_since, ?), clock_due_on = ?, clock_alarm_at = ?, clock_alarm = 'REMIND'
                where region = ? and number = ? and version = ?
                returning account
                """,
                row -> row.getObject(1, UUID.class),
                signs ? "AWAITING_SIGNATURE" : "UNDER_REVIEW",
                now,
                now.toLocalDate(),
                due,
                now.plusDays(13),
                REGION,
                number,
                version);
        var next = signs ? desk : Desk.values()[desk.ordinal() + 1];
        at.run(
                """
                update cases.token
                set step = ?, version = ?, role = ?, agency = ?, queued_at = ?, entered_at = ?, due_on = ?, alarm_at = ?,
                    escalated = false, claimed_by = null, claimed_at = null, signing = ?
                where region = ? and number = ? and branch = 'main'
                """,
                next.step(),
                version + 1,
                next.role(),
                next.agency(),
                now,
                now,
                now.toLocalDate().plusDays(2),
                now.plusDays(2),
                signs ? now : null,
                REGION,
                number);
        if (desk == Desk.DRAFT) {
            at.run("""
                    insert into cases.draft_decision (region, number, version, kind, values_sealed, account, at)
                    values (?, ?, ?, 'DECREE', ?, ?, ?)
                    """, REGION, number, version + 1, bytes(117), officer, now);
        }
        remember(at, number, version + 1, officer, "OFFICER", desk.act(next, signs ? 0 : 103), now);
        if (desk == Desk.CHECK) {
            tell(at, account, number, "complete", now);
        }
        if (signs) {
            decision.decide(at, REGION, number, officer, now);
        }
    }

    /** What an act leaves in the history. */
    record Act(String action, String effect, String from, String to, int noteBytes) {}

    private static void remember(Sql.At at, String number, int seq, UUID by, String kind, Act act, OffsetDateTime now) {
        at.run(
                """
                insert into cases.history (region, number, seq, used_version, at, account, actor_kind, role, agency, action,
                    effect, branch, from_step, to_steps, note_sealed, salt)
                values (?, ?, ?, ?, ?, ?, ?, 'front-officer', 'DPMPTSP', ?, ?, 'main', ?, ?, ?, ?)
                """,
                REGION,
                number,
                seq,
                seq == 1 ? null : seq - 1,
                now,
                by,
                kind,
                act.action(),
                act.effect(),
                act.from(),
                act.to(),
                act.noteBytes() == 0 ? null : bytes(act.noteBytes()),
                bytes(16));
        at.run(
                "insert into transparency.commitment (id, region, kind, at, digest) values (?, ?, ?, ?, ?)",
                ordered(),
                REGION,
                "case." + act.action(),
                now,
                bytes(32));
    }

    private static void tell(Sql.At at, UUID account, String number, String text, OffsetDateTime now) {
        var id = UUID.randomUUID();
        at.run("insert into notify.locator (account, region) values (?, ?) on conflict do nothing", account, REGION);
        at.run("""
                insert into notify.message (region, id, account, text_key, values_sealed, link, language, created_at, state,
                    changed_at)
                values (?, ?, ?, ?, ?, ?, 'id', ?, 'WAITING', ?)
                """, REGION, id, account, "cases.notice." + text, bytes(81), "/my/cases/" + number, now, now);
        at.run("""
                insert into pendopo.job (task_name, task_instance, execution_time, picked, version)
                values ('notify-delivery', ?, ?, false, 1)
                """, REGION + "/" + id, now);
    }

    /** A time and then chance, as the log's own identifiers: new rows go to the end of the index. */
    private static UUID ordered() {
        return new UUID(
                System.currentTimeMillis() << 16 | 0x7000,
                ThreadLocalRandom.current().nextLong());
    }

    @Override
    public View read(String number) {
        return sql.read(at -> {
            var history = at.list("""
                    select seq, at, account, actor_kind, role, agency, action, effect, branch, from_step, to_steps,
                           note_sealed, salt
                    from cases.history where region = ? and number = ? order by seq
                    """, row -> row.getString("action"), REGION, number);
            var open = at.list(
                    """
                    select branch, step, came_from, version, role, agency, queued_at, entered_at, due_on, signing
                    from cases.token where region = ? and number = ?
                    """,
                    row -> new String[] {row.getString("step"), row.getString("version"), row.getString("signing")},
                    REGION,
                    number);
            var state = at.one("""
                    select state, version, holder_sealed, data_sealed, submitted_at, complete_at, clock_due_on
                    from cases.case_file where region = ? and number = ?
                    """, row -> row.getString("state"), REGION, number);
            var due = state.equals("AWAITING_SIGNATURE") ? DONE : Desk.at(open.getFirst()[0]);
            return new View(number, due, open.getFirst()[1], "", history);
        });
    }

    private Integer[] grams(People.Citizen citizen) {
        return grams.computeIfAbsent(citizen.name(), name -> {
            var random = new Random(name.hashCode());
            return IntStream.range(0, GRAMS)
                    .mapToObj(_ -> random.nextInt(4_000))
                    .toArray(Integer[]::new);
        });
    }

    static byte[] bytes(int length) {
        var bytes = new byte[length];
        ThreadLocalRandom.current().nextBytes(bytes);
        return bytes;
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }
}
