package id.pendopo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.catalog.Effect;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who did the work on a file does not decide it, whichever work it was and whoever lent them the right. */
@PendopoTest
class FourEyesTest {

    @Autowired
    Hall hall;

    @Autowired
    Walker walker;

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles files;

    @Autowired
    HistoryStore history;

    @Autowired
    Transactions transactions;

    @Test
    void whoRefusesAtTheDeskCannotSignTheRefusal() {
        var handed = hall.research(hall.citizen());
        var head = hall.desk(Hall.PROVINCE, Roles.AGENCY_HEAD, "DPMPTSP");
        var both = with(head, Roles.FRONT_OFFICER, Roles.AGENCY_HEAD);
        var refused = cases.act(
                both,
                handed.number(),
                Deed.of("refuse", handed.version()).because("tidak sesuai").with(Map.of("law", "UU 25/2009")));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> cases.sign(
                        both, handed.number(), Deed.of("sign", refused.version()), Hall.PASSPHRASE.toCharArray()))
                .matches(refusal -> refusal.slug().equals("step-not-allowed-four-eyes"));

        assertThat(files.view(both, handed.number()).actions())
                .filteredOn(offer -> offer.does() == Effect.SIGN)
                .singleElement()
                .matches(offer -> offer.denial().equals(Optional.of("four-eyes")));
    }

    @Test
    void whoDraftedDoesNotInitialTheDraft() {
        var citizen = hall.citizen();
        var script = Walker.Script.read(Path.of("services/35/fishing-business-licence/tests/granted.yaml"));
        var number = walker.submit(citizen, script);
        script.path().stream()
                .takeWhile(at -> !at.action().equals("draft"))
                .forEach(at -> walker.step(citizen, number, at));
        var both = with(hall.officer(Roles.BACK_OFFICER, "DPMPTSP"), Roles.BACK_OFFICER, Roles.SECTION_HEAD);
        int version = files.view(both, number).places().getFirst().version();
        var drafted =
                cases.act(both, number, Deed.of("draft", version).with(Map.of("conditions", "Menaati ketentuan.")));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> cases.act(both, number, Deed.of("endorse", drafted.version())))
                .matches(refusal -> refusal.slug().equals("step-not-allowed-four-eyes"));
    }

    /** The same list stands in Java and in the database; an effect that is in one alone is found here. */
    @ParameterizedTest
    @EnumSource(Effect.class)
    void theDatabaseHoldsTheSameListAsTheProgram(Effect effect) {
        var handed = hall.research(hall.citizen());
        var officer = hall.officer(Roles.FRONT_OFFICER, "DPMPTSP");
        append(handed.number(), officer, effect.name(), handed.version() + 1);

        boolean checks = transactions
                .read(Hall.PROVINCE, () -> history.checkersOf(handed.number()))
                .contains(officer.account());

        for (var decides : Set.of("SIGN", "ENDORSE")) {
            if (checks) {
                assertThatThrownBy(() -> append(handed.number(), officer, decides, handed.version() + 2))
                        .hasMessageContaining("four_eyes");
            }
        }
        if (!checks) {
            append(handed.number(), officer, "SIGN", handed.version() + 2);
        }
    }

    private void append(CaseNumber number, Actor officer, String effect, int seq) {
        transactions.write(
                number.region(),
                () -> transactions.change(List.of(HistoryStore.appending(
                        number,
                        new HistoryStore.Entry(
                                seq,
                                null,
                                java.time.Instant.EPOCH,
                                new HistoryStore.By(officer.account(), "OFFICER", "uji", "DPMPTSP", null),
                                new HistoryStore.Act("uji", effect, "main", "intake", "intake"),
                                null,
                                new byte[16])))));
    }

    private static Actor with(Actor actor, String... roles) {
        var rights = java.util.Arrays.stream(roles)
                .map(role -> Actor.Right.own(role, "DPMPTSP"))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        return new Actor(actor.kind(), actor.account(), actor.region(), rights, actor.channel());
    }
}
