package id.pendopo.bench.product;

import id.pendopo.bench.load.Readings;
import id.pendopo.database.Transactions;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Profile;
import id.pendopo.innovation.ideas.Ideas;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Very many ideas, written as the door would write them, and people who type another and are shown those that are alike. */
final class IdeaShelf {

    private static final RegionCode REGION = RegionCode.of("35");
    private static final int AT_ONCE = 2_000;

    /** What the door counts no further; see the store of ideas. */
    private static final int COUNTED = 5_000;

    private final Transactions transactions;
    private final JdbcTemplate jdbc;
    private final Ideas ideas;
    private final Actor citizen;

    IdeaShelf(ApplicationContext hall) {
        this.transactions = hall.getBean(Transactions.class);
        this.jdbc = hall.getBean(JdbcTemplate.class);
        this.ideas = hall.getBean(Ideas.class);
        var accounts = hall.getBean(Accounts.class);
        var account = accounts.openCitizen(
                REGION,
                new Accounts.NewCitizen("bench-" + UUID.randomUUID() + "@contoh.id", Profile.named("Warga Uji"), null));
        this.citizen = accounts.actor(REGION, account, Actor.Channel.WEB).orElseThrow();
    }

    int fill(int count) {
        for (int from = 0; from < count; from += AT_ONCE) {
            int begin = from;
            int end = Math.min(count, from + AT_ONCE);
            transactions.write(REGION, () -> some(begin, end));
        }
        transactions.write(REGION, () -> jdbc.update("""
                        insert into innovation.idea_word (region, word, ideas)
                        select '35', word, least(count(*), ?)
                        from innovation.idea, unnest(tsvector_to_array(words)) word
                        where region = '35' and length(word) between 3 and 40
                        group by word
                        """, COUNTED));
        return count;
    }

    private void some(int from, int to) {
        var chance = new Random(from);
        var now = Instant.now();
        var rows = new ArrayList<Object[]>();
        for (int i = from; i < to; i++) {
            var text = IdeaTexts.of(i);
            var author = new byte[64];
            var salt = new byte[16];
            chance.nextBytes(author);
            chance.nextBytes(salt);
            rows.add(new Object[] {
                new UUID(chance.nextLong(), chance.nextLong()),
                i % 3 == 0 ? "DINKES" : i % 3 == 1 ? "DPMPTSP" : "DINDIK",
                text.problem(),
                text.solution(),
                text.helped(),
                author,
                Timestamp.from(now.minusSeconds(60L * i)),
                salt
            });
        }
        jdbc.batchUpdate("""
                insert into innovation.idea
                    (region, id, agency, initiator, problem, solution, helped, name_sealed, author_sealed, sent_at, salt, state,
                     due)
                values ('35', ?, ?, 'CITIZEN', ?, ?, ?, true, ?, ?, ?, 'WAITING', current_date + 14)
                """, rows);
    }

    /** Looks for what is like a text that somebody is typing; each time another one. */
    Readings search(int times, int serial) {
        var nanos = new long[times];
        long found = 0;
        for (int i = 0; i < times; i++) {
            var typed = IdeaTexts.typed(serial * 1_000_000 + i);
            long before = System.nanoTime();
            found += ideas.alike(citizen, typed).size();
            nanos[i] = System.nanoTime() - before;
        }
        java.util.Arrays.sort(nanos);
        return new Readings(nanos, (double) found / times);
    }
}
