package id.pendopo.innovation.ideas;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Commitment;
import id.pendopo.transparency.PublicLog;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever knows when somebody was at work must not learn whose an idea is by its hour and minute. */
@PendopoTest
class SealedMomentTest {

    private static final ZoneId HERE = ZoneId.of("Asia/Jakarta");

    @Autowired
    IdeaScenes scenes;

    @Autowired
    Sending sending;

    @Autowired
    Ideas ideas;

    @Autowired
    Circle circle;

    @Autowired
    Workbench workbench;

    @Autowired
    PublicLog log;

    @Autowired
    Folk folk;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void ofASealedAuthorTheDayIsKeptAndNoMoment() {
        var day = scenes.today().atStartOfDay(HERE).toInstant();
        var author = folk.officer("Staf Pagi", "", "").actor();
        var idea = send(author, true, "hanya harinya");
        var slip = scenes.slip(author, idea);
        circle.ask(folk.citizen("Warga Bertanya").actor(), idea, "Jam berapa dikirim?");
        var question = circle.questions(author, idea).getFirst().id();
        workbench.reply(author, slip, question, "Tidak dicatat.");
        workbench.change(author, slip, 1, text(true, "hanya harinya lagi"));

        assertThat(ideas.get(author, idea).sentAt()).isEqualTo(day);
        assertThat(logged(idea, text(true, "hanya harinya"))).isEqualTo(day);
        assertThat(workbench.versions(author, idea))
                .extracting(Workbench.Version::at)
                .containsOnly(day);
        assertThat(circle.questions(author, idea)
                        .getFirst()
                        .replies()
                        .getFirst()
                        .at())
                .isEqualTo(day);
    }

    @Test
    void whoseNameIsOpenActsAtAMoment() {
        var author = folk.officer("Staf Terbuka", "", "").actor();
        var before = Instant.now();
        var idea = send(author, false, "dengan jamnya");

        assertThat(logged(idea, text(false, "dengan jamnya"))).isAfterOrEqualTo(before.minusSeconds(1));
    }

    private UUID send(Actor author, boolean sealed, String words) {
        return sending.send(author, Folk.idea("DKP", Initiator.OFFICER, sealed, words), Optional.empty());
    }

    private static IdeaText text(boolean sealed, String words) {
        return Folk.idea("DKP", Initiator.OFFICER, sealed, words).text();
    }

    /** When the public log says that it was sent. */
    private Instant logged(UUID idea, IdeaText text) {
        var salt = transactions.read(
                Folk.PROVINCE,
                () -> jdbc.sql("select salt from innovation.idea where id = :id")
                        .param("id", idea)
                        .query((rs, _) -> rs.getBytes("salt"))
                        .single());
        var promised = Commitment.of(salt, IdeaSent.promised(idea, "DKP", text));
        return log.find(promised.toString()).orElseThrow().at();
    }
}
