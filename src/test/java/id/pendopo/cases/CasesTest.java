package id.pendopo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.PendopoTest;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PendopoTest
class CasesTest {

    @Autowired
    Hall hall;

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles files;

    @Test
    void aRequestGetsANumberAndStandsAtTheFrontDesk() {
        var citizen = hall.citizen();

        var handed = hall.research(citizen);

        var seen = files.view(citizen, handed.number());
        assertThat(seen.state()).isEqualTo(CaseState.CHECKING);
        assertThat(seen.places()).singleElement().satisfies(place -> {
            assertThat(place.role()).isEqualTo(Roles.FRONT_OFFICER);
            assertThat(place.agency()).isEqualTo("DPMPTSP");
        });
        assertThat(seen.history()).extracting(CaseView.Event::effect).containsExactly("SUBMIT");
        assertThat(seen.personal().orElseThrow().papers()).hasSize(3);
    }

    @Test
    void theClockStartsWhenTheFileIsComplete() {
        var handed = hall.research(hall.citizen());
        var officer = hall.officer(Roles.FRONT_OFFICER, "DPMPTSP");

        cases.act(officer, handed.number(), Deed.of("complete", handed.version()));

        var seen = files.view(officer, handed.number());
        assertThat(seen.state()).isEqualTo(CaseState.UNDER_REVIEW);
        assertThat(seen.times().dueOn()).isPresent();
        assertThat(seen.times().completeAt()).isPresent();
    }

    @Test
    void aReturnListsAllFaultsAndOnlyThoseMayBeAnswered() {
        var citizen = hall.citizen();
        var officer = hall.officer(Roles.FRONT_OFFICER, "DPMPTSP");
        var handed = hall.research(citizen);
        var faults = List.of(
                Map.of("part", "title", "message", "Judul tidak sama dengan surat"),
                Map.of("part", "proposal", "message", "Halaman metode tidak ada"));
        cases.act(officer, handed.number(), Deed.of("return", handed.version()).with(Map.of("faults", faults)));
        var returned = files.view(citizen, handed.number());
        assertThat(returned.state()).isEqualTo(CaseState.WAITING_FOR_APPLICANT);
        assertThat(returned.faults()).hasSize(2);
        int version = returned.places().getFirst().version();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> cases.act(
                        citizen,
                        handed.number(),
                        Deed.of("resubmit", version).with(Map.of("institution", "Kampus Lain"))))
                .matches(refusal -> refusal.slug().equals("part-not-faulty"));
        cases.act(
                citizen,
                handed.number(),
                new Deed(
                        "resubmit",
                        version,
                        Optional.empty(),
                        Map.of("title", "Judul yang sudah sama dengan surat pengantar"),
                        Map.of("proposal", List.of(hall.paper(citizen, Hall.PROVINCE)))));

        var again = files.view(citizen, handed.number());
        assertThat(again.state()).isEqualTo(CaseState.CHECKING);
        assertThat(again.personal().orElseThrow().data())
                .containsEntry("title", "Judul yang sudah sama dengan surat pengantar");
        assertThat(again.faults()).allMatch(CaseView.Fault::answered);
    }

    @Test
    void ofTwoOfficersOneWinsAndTheOtherLearnsWho() throws Exception {
        var one = hall.officer(Roles.FRONT_OFFICER, "DPMPTSP");
        var other = hall.officer(Roles.FRONT_OFFICER, "DPMPTSP");
        for (int round = 0; round < 100; round++) {
            var handed = hall.research(hall.citizen());
            var lost = race(
                    () -> cases.act(one, handed.number(), Deed.of("complete", handed.version())),
                    () -> cases.act(other, handed.number(), Deed.of("complete", handed.version())));
            assertThat(lost).as("round " + round).singleElement().satisfies(refusal -> {
                assertThat(refusal.slug()).isEqualTo("step-taken");
                assertThat(refusal.details())
                        .containsEntry("actedBy", "front-officer DPMPTSP")
                        .containsKey("actedAt");
            });
        }
    }

    @Test
    void anOfficerOfAnotherRoleOrAgencyMayNot() {
        var handed = hall.research(hall.citizen());
        var reviewer = hall.officer(Roles.TECHNICAL_REVIEWER, "DPMPTSP");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> cases.act(reviewer, handed.number(), Deed.of("complete", handed.version())))
                .matches(refusal -> refusal.kind() == Refusal.Kind.FORBIDDEN);
    }

    @Test
    void whoCheckedAFileCannotSignIt() {
        var handed = hall.research(hall.citizen());
        var both = hall.officer(Roles.FRONT_OFFICER, "DPMPTSP");
        cases.act(both, handed.number(), Deed.of("complete", handed.version()));
        var seen = files.view(both, handed.number());
        var rights = java.util.Set.of(Actor.Right.own(Roles.AGENCY_HEAD, "DPMPTSP"));
        var promoted = new Actor(both.kind(), both.account(), both.region(), rights, both.channel());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> cases.act(
                        promoted,
                        handed.number(),
                        Deed.of("sign", seen.places().getFirst().version())))
                .matches(refusal -> refusal.slug().equals("step-not-allowed-four-eyes"));
    }

    @Test
    void aStrangerFindsNothing() {
        var handed = hall.research(hall.citizen());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> files.view(hall.citizen(), handed.number()))
                .matches(refusal -> refusal.kind() == Refusal.Kind.NOT_FOUND);
    }

    private static List<Refusal> race(Callable<?> one, Callable<?> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var runs = List.of(one, other).stream()
                    .map(work -> threads.submit(() -> {
                        start.await();
                        try {
                            work.call();
                            return Optional.<Refusal>empty();
                        } catch (Refusal refusal) {
                            return Optional.of(refusal);
                        }
                    }))
                    .toList();
            var lost = new java.util.ArrayList<Refusal>();
            for (var run : runs) {
                run.get().ifPresent(lost::add);
            }
            return lost;
        }
    }
}
