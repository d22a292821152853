package id.pendopo.innovation.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PendopoTest
class SendingTest {

    @Autowired
    Ideas ideas;

    @Autowired
    Sending sending;

    @Autowired
    Folk folk;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anIdeaIsThereForEverybodyAndItsAuthorForNobody() {
        var author = folk.officer("Staf Rahasia", "", "").actor();
        var boss = folk.officer("Kepala Uji", Roles.AGENCY_HEAD, "DKP").actor();
        var id = sending.send(author, Folk.idea("DKP", Initiator.OFFICER, true, "kepiting bakau"), Optional.empty());

        assertThat(ideas.get(author, id).isMine()).isTrue();
        assertThat(ideas.mine(author)).extracting(IdeaLine::id).containsExactly(id);
        var seen = ideas.get(boss, id);
        assertThat(seen.isMine()).isFalse();
        assertThat(seen.author()).isEmpty();
        assertThat(ideas.mine(boss)).isEmpty();
    }

    @Test
    void anOpenNameIsSeen() {
        var author = folk.citizen("Warga Bernama").actor();
        var reader = folk.citizen("Warga Lain").actor();
        var id = sending.send(author, Folk.idea("DKP", Initiator.CITIZEN, false, "jaring"), Optional.empty());

        assertThat(ideas.get(reader, id).author()).contains("Warga Bernama");
    }

    @Test
    void onlyWhatStandsUnderANameIsOfferedWhereNamesAreWritten() {
        var author = folk.officer("Staf Dua Gagasan", "", "").actor();
        var open = sending.send(author, Folk.idea("DKP", Initiator.OFFICER, false, "kolam"), Optional.empty());
        sending.send(author, Folk.idea("DKP", Initiator.OFFICER, true, "tambak"), Optional.empty());

        assertThat(ideas.mine(author)).hasSize(2);
        assertThat(ideas.open(author)).extracting(IdeaLine::id).containsExactly(open);
    }

    @Test
    void tooManyIdeasOfOnePersonInADayAreRefusedKindly() {
        var author = folk.citizen("Warga Rajin").actor();
        for (int i = 0; i < sending.perDay(); i++) {
            sending.send(author, Folk.idea("DKP", Initiator.CITIZEN, i % 2 == 0, "ide ke " + i), Optional.empty());
        }

        assertThatThrownBy(() ->
                        sending.send(author, Folk.idea("DKP", Initiator.CITIZEN, true, "satu lagi"), Optional.empty()))
                .isInstanceOfSatisfying(Refusal.class, no -> {
                    assertThat(no.slug()).isEqualTo("ideas-enough-today");
                    assertThat(no.kind()).isEqualTo(Refusal.Kind.TOO_MANY);
                });
        assertThat(ideas.mine(author)).hasSize(sending.perDay());
    }

    @Test
    void ideasLikeATextAreFoundDespiteAMisspelling() {
        var author = folk.citizen("Warga Pesisir").actor();
        var id = sending.send(
                author,
                Folk.idea("DKP", Initiator.CITIZEN, true, "rumponisasi gurindam mercusuar pelampung"),
                Optional.empty());

        assertThat(ideas.alike(author, "pelampung mercusuar dan rumponisai di laut"))
                .extracting(IdeaLine::id)
                .contains(id);
        assertThat(ideas.alike(author, "xyzzy plugh qwfpgj zxcvbn")).isEmpty();
        assertThat(ideas.alike(author, "pendek")).isEmpty();
    }

    @Test
    void nothingInTheDatabaseTellsWhoseItIs() {
        var author = folk.officer("Staf Sunyi", "", "").actor();
        sending.send(author, Folk.idea("DKP", Initiator.OFFICER, true, "mutiara"), Optional.empty());

        var rows = transactions.read(
                Folk.PROVINCE, () -> jdbc.sql("""
                        select row_to_json(i)::text from innovation.idea i
                        union all select row_to_json(d)::text from innovation.idea_drawer d
                        """).query(String.class).list());

        assertThat(rows)
                .isNotEmpty()
                .noneMatch(row -> row.contains(author.account().toString()));
    }
}
