package id.pendopo.bench.contender;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The floor: the rows that a step must leave (case with version, history, clock, commitment), by plain SQL in as many
 * transactions, and nothing else.
 */
final class Floor implements Contender {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Floor(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        jdbc.sql("""
                create table if not exists file (
                    region text not null, number text not null, service text not null, step text not null,
                    version int not null, data text not null, submitted_at timestamptz not null,
                    primary key (region, number));
                create table if not exists token (
                    region text not null, number text not null, step text not null, role text not null,
                    since timestamptz not null, due date not null, primary key (region, number));
                create index if not exists token_by_role on token (region, role, since);
                create table if not exists history (
                    region text not null, number text not null, seq int not null, at timestamptz not null,
                    action text not null, role text not null, remark text not null, salt bytea not null,
                    primary key (region, number, seq));
                create table if not exists commitment (
                    id uuid not null, region text not null, kind text not null, at timestamptz not null,
                    digest bytea not null, primary key (id, region));
                create index if not exists commitment_by_digest on commitment using hash (digest);
                """).update();
    }

    @Override
    public String submit(String data) {
        var number = UUID.randomUUID().toString();
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("""
                            insert into file (region, number, service, step, version, data, submitted_at)
                            values ('35', :number, 'research-recommendation', 'check', 1, :data, now())
                            """).param("number", number).param("data", data).update();
            jdbc.sql("""
                            insert into token (region, number, step, role, since, due)
                            values ('35', :number, 'check', 'check', now(), current_date + 3)
                            """).param("number", number).update();
            record(number, 1, "submit", "");
        });
        return number;
    }

    @Override
    public void act(String number, String step, String offer, String remark) {
        int version = Integer.parseInt(offer);
        var next = next(step);
        transaction.executeWithoutResult(_ -> {
            int changed = jdbc.sql("""
                            update file set step = :next, version = version + 1
                            where region = '35' and number = :number and version = :version and step = :step
                            """)
                    .param("next", next)
                    .param("number", number)
                    .param("version", version)
                    .param("step", step)
                    .update();
            if (changed != 1) {
                throw new IllegalStateException("Somebody was faster: " + number);
            }
            if (next.equals(DONE)) {
                jdbc.sql("delete from token where region = '35' and number = :number")
                        .param("number", number)
                        .update();
            } else {
                jdbc.sql("""
                                update token set step = :next, role = :next, since = now(), due = current_date + 3
                                where region = '35' and number = :number
                                """).param("next", next).param("number", number).update();
            }
            record(number, version + 1, step, remark);
        });
    }

    private void record(String number, int seq, String action, String remark) {
        var salt = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        jdbc.sql("""
                        insert into history (region, number, seq, at, action, role, remark, salt)
                        values ('35', :number, :seq, now(), :action, :action, :remark, :salt)
                        """)
                .param("number", number)
                .param("seq", seq)
                .param("action", action)
                .param("remark", remark)
                .param("salt", salt)
                .update();
        jdbc.sql("""
                        insert into commitment (id, region, kind, at, digest)
                        values (:id, '35', :kind, now(), :digest)
                        """)
                .param("id", UUID.randomUUID())
                .param("kind", "case." + action)
                .param("digest", digest(salt, number + seq + action))
                .update();
    }

    @Override
    public View read(String number) {
        var history = jdbc.sql("""
                        select action from history where region = '35' and number = :number order by seq
                        """)
                .param("number", number)
                .query((row, _) -> row.getString("action"))
                .list();
        return jdbc.sql("select step, version, data from file where region = '35' and number = :number")
                .param("number", number)
                .query((row, _) -> new View(
                        number,
                        row.getString("step"),
                        Integer.toString(row.getInt("version")),
                        row.getString("data"),
                        List.copyOf(history)))
                .single();
    }

    private static String next(String step) {
        int at = STEPS.indexOf(step);
        return at + 1 < STEPS.size() ? STEPS.get(at + 1) : DONE;
    }

    private static byte[] digest(byte[] salt, String content) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt);
            return sha.digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
