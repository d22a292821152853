package id.pendopo.innovation.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PendopoTest
class InnovationsTest {

    @Autowired
    Innovations innovations;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    private final Actor keeper = Keepers.officer(Keepers.PROVINCE, "DISHUB");

    @Test
    void historyIsThereWithItsSourcesAndNothingThatNobodyTold() {
        var judes = innovations.get("samsat-judes");
        assertThat(judes.owner().unit()).isEqualTo("UPT Bapenda Jombang");
        assertThat(judes.state()).isEqualTo(State.UNKNOWN);
        assertThat(judes.keeper()).isEmpty();
        assertThat(judes.awards()).extracting(Award::tier).containsExactly("Top 99");

        var history = innovations.search(Search.all()).stream()
                .filter(Innovation::fromHistory)
                .toList();
        assertThat(history).hasSizeGreaterThan(20).allSatisfy(record -> {
            assertThat(record.sheet().sources()).isNotEmpty();
            assertThat(record.sheet().footing().people()).isEmpty();
        });
        assertThat(innovations.get("kalisat").sheet().story().before()).isEmpty();
    }

    @Test
    void anInnovationIsBornChangedAndRemembered() {
        var code = bear("Antrean cepat terminal");
        var record = innovations.get(code);
        innovations.change(keeper, code, 1, State.RUNNING, Keepers.sheet("Antrean cepat"), "mulai berjalan");

        assertThat(record.keeper()).contains(keeper.account());
        assertThat(innovations.get(code).state()).isEqualTo(State.RUNNING);
        assertThat(innovations.changes(code))
                .extracting(Change::reason)
                .containsExactly("mulai berjalan", "lahir dalam uji");
        assertThat(innovations.search(new Search("cepat TERMINAL-", "", "", "", "", 0)))
                .isEmpty();
        assertThat(innovations.search(new Search("ANTREAN contoh", "35", "", "", "RUNNING", 0)))
                .extracting(Innovation::code)
                .contains(code);
    }

    @Test
    void ofTwoWhoChangeTheSameVersionOneWins() {
        var code = bear("Dua pengubah");
        innovations.change(keeper, code, 1, State.RUNNING, Keepers.sheet("Dua pengubah"), "pertama");
        refused(
                "innovation-changed",
                () -> innovations.change(keeper, code, 1, State.ENDED, Keepers.sheet("Dua pengubah"), "kedua"));
        assertThat(innovations.get(code).state()).isEqualTo(State.RUNNING);
    }

    @Test
    void sameTitlesGetCodesOfTheirOwnAndNoneTakesAPathOfTheGallery() {
        assertThat(bear("Kembar identik")).isEqualTo("kembar-identik");
        assertThat(bear("Kembar  Identik!")).isEqualTo("kembar-identik-2");
        assertThat(bear("Board")).isEqualTo("board-2");
        assertThat(bear("！？")).startsWith("inovasi");
    }

    @Test
    void onlyTheOwnersOfficerOrTheSecretariatKeepsARecord() {
        var code = bear("Milik sendiri");
        for (var stranger : List.of(
                Keepers.officer(Keepers.PROVINCE, "DINKES"),
                Keepers.officer(Keepers.JOMBANG, "DISHUB"),
                Keepers.with(Keepers.PROVINCE, "administrator", "DISHUB"),
                Actor.anonymous(Keepers.PROVINCE))) {
            refused("innovation-not-yours", () -> innovations.look(stranger, code, ""));
            refused(
                    "innovation-not-yours",
                    () -> innovations.change(stranger, code, 1, State.ENDED, Keepers.sheet("x"), "merebut"));
        }
        innovations.look(Keepers.secretariat(), code, "dilihat sekretariat");
        refused(
                "innovation-secretariat-only",
                () -> innovations.honour(keeper, code, Award.of(2026, "Uji", "Top 9", "diri sendiri")));
    }

    @Test
    void anHonourIsGivenOnceAndTakenBackWithAReasonThatStays() {
        var code = bear("Dihormati");
        var award = Award.of(2026, "Kovablik", "Top 45", "uji");
        innovations.honour(Keepers.secretariat(), code, award);
        innovations.honour(Keepers.secretariat(), code, Award.of(2026, "Kovablik", "Top 45", "uji"));
        innovations.withdraw(Keepers.secretariat(), code, award.id(), "data tidak benar");

        assertThat(innovations.get(code).awards())
                .singleElement()
                .satisfies(kept -> assertThat(kept.withdrawn()).contains("data tidak benar"));
        assertThat(innovations.get(code).standingAwards()).isEmpty();
        refused("award-unknown", () -> innovations.withdraw(Keepers.secretariat(), code, award.id(), "lagi"));
    }

    @Test
    void aNoteHoldsNoSignThatTurnsTheWritingRound() {
        var code = bear("Catatan terbalik");
        refused("innovation-text", () -> innovations.look(Keepers.secretariat(), code, "benar\u202Eralas"));
        refused("innovation-text", () -> innovations.look(Keepers.secretariat(), code, "\u3164"));
        assertThat(innovations.seen(code)).isEmpty();
    }

    @Test
    void theDatabaseKeepsHistoryAndLetsNoOtherRegionWrite() {
        var code = bear("Dijaga basis data");
        assertThatThrownBy(() -> transactions.write(
                        Keepers.PROVINCE,
                        () -> jdbc.sql("update innovation.record_version set reason = 'diganti' where code = :code")
                                .param("code", code)
                                .update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> transactions.write(
                        Keepers.JOMBANG,
                        () -> jdbc.sql("""
                                insert into innovation.record_look (region, code, id, kind, note, by, at)
                                values ('35', :code, :id, 'LOOKED', '', :id, now())
                                """)
                                .param("code", code)
                                .param("id", UUID.randomUUID())
                                .update()))
                .isInstanceOf(DataAccessException.class);
        int changed = transactions.write(
                Keepers.JOMBANG,
                () -> jdbc.sql("update innovation.record set title = 'milik kami' where code = :code")
                        .param("code", code)
                        .update());
        assertThat(changed).isZero();
    }

    private String bear(String title) {
        return innovations.bear(
                keeper,
                new NewInnovation(
                        Keepers.owner(Keepers.PROVINCE, "DISHUB"),
                        State.TRIAL,
                        Keepers.sheet(title),
                        "lahir dalam uji"));
    }

    static void refused(String slug, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.slug()).isEqualTo(slug));
    }
}
