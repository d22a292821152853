package id.pendopo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.PendopoTest;
import id.pendopo.TestClock;
import id.pendopo.catalog.Effect;
import id.pendopo.documents.DocumentState;
import id.pendopo.documents.Documents;
import id.pendopo.identity.Conflicts;
import id.pendopo.identity.Relation;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PendopoTest
class DeadlinesTest {

    private static final Path PHARMACY = Path.of("services/35/pharmacy-technician-registration/tests/granted.yaml");

    @Autowired
    Hall hall;

    @Autowired
    Walker walker;

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles files;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Permits permits;

    @Autowired
    Documents documents;

    @Autowired
    Conflicts conflicts;

    @Autowired
    TestClock clock;

    @Test
    void silenceGrantsWhereTheLawSaysSoWithAPaperOfItsOwn() {
        var citizen = hall.citizen();
        var number = walker.submit(citizen, Walker.Script.read(PHARMACY));
        walker.step(citizen, number, new Walker.Script.At("intake", "complete"));

        clock.jump(Duration.ofDays(20));
        deadlines.sweep(Hall.PROVINCE);

        assertThat(files.view(citizen, number).state()).isEqualTo(CaseState.DEEMED_APPROVED);
        var paper = documents.of(Hall.PROVINCE, Decisions.owner(number)).getFirst();
        assertThat(paper.kind()).isEqualTo("deemed-approval");
        assertThat(paper.state()).isEqualTo(DocumentState.ISSUED);
        assertThat(permits.ofCase(number)).hasSize(1);
        deadlines.sweep(Hall.PROVINCE);
        assertThat(permits.ofCase(number)).hasSize(1);
    }

    @Test
    void aDecreeThatNobodySignedInTimeGivesWayToTheApprovalByLaw() {
        var citizen = hall.citizen();
        var number = walker.submit(citizen, Walker.Script.read(PHARMACY));
        while (files.view(citizen, number).actions().stream().noneMatch(offer -> offer.does() == Effect.SIGN)) {
            var next = files.view(citizen, number).actions().stream()
                    .filter(offer -> Set.of(
                                    Effect.COMPLETE, Effect.RECOMMEND, Effect.DRAFT, Effect.ENDORSE, Effect.PROCEED)
                            .contains(offer.does()))
                    .findFirst()
                    .orElseThrow();
            walker.step(citizen, number, new Walker.Script.At(next.step(), next.action()));
        }
        var place = files.view(citizen, number).places().getFirst();
        var signer = hall.desk(Hall.PROVINCE, place.role(), place.agency());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> cases.sign(signer, number, Deed.of("sign", place.version()), "salah".toCharArray()));

        clock.jump(Duration.ofDays(20));
        deadlines.sweep(Hall.PROVINCE);

        assertThat(files.view(citizen, number).state()).isEqualTo(CaseState.DEEMED_APPROVED);
        assertThat(documents.of(Hall.PROVINCE, Decisions.owner(number)))
                .extracting(paper -> paper.kind() + " " + paper.state())
                .containsExactlyInAnyOrder("decree CANCELLED", "deemed-approval ISSUED");
    }

    @Test
    void elsewhereALateCaseIsReportedOnceAndStaysOpen() {
        var handed = hall.research(hall.citizen());
        var front = hall.desk(Hall.PROVINCE, Roles.FRONT_OFFICER, "DPMPTSP");
        cases.act(front, handed.number(), Deed.of("complete", handed.version()));

        clock.jump(Duration.ofDays(20));
        deadlines.sweep(Hall.PROVINCE);
        deadlines.sweep(Hall.PROVINCE);

        var seen = files.view(front, handed.number());
        assertThat(seen.state()).isEqualTo(CaseState.UNDER_REVIEW);
        assertThat(seen.history().stream().map(CaseView.Event::effect).filter("DEADLINE_PASSED"::equals))
                .hasSize(1);
        assertThat(seen.places()).hasSize(1);
    }

    @Test
    void aReturnThatIsNeverAnsweredClosesTheCase() {
        var handed = hall.research(hall.citizen());
        var front = hall.desk(Hall.PROVINCE, Roles.FRONT_OFFICER, "DPMPTSP");
        var faults = List.of(Map.of("part", "title", "message", "Judul belum jelas"));
        cases.act(front, handed.number(), Deed.of("return", handed.version()).with(Map.of("faults", faults)));

        clock.jump(Duration.ofDays(45));
        deadlines.sweep(Hall.PROVINCE);

        assertThat(files.view(front, handed.number()).state()).isEqualTo(CaseState.WITHDRAWN);
    }

    @Test
    void aConflictOfInterestMovesTheStepToTheSuperiorByItself() {
        hall.desk(Hall.PROVINCE, Roles.SECTION_HEAD, "DPMPTSP");
        var citizen = hall.citizen();
        var handed = hall.research(citizen);
        var front = hall.officer(Roles.FRONT_OFFICER, "DPMPTSP");
        conflicts.declare(front, Relation.Kind.RELATIVE, hall.applicant(citizen).identifier());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> cases.act(front, handed.number(), Deed.of("complete", handed.version())))
                .matches(refusal -> refusal.slug().equals("step-not-allowed-conflict"));

        var seen = files.view(front, handed.number());
        assertThat(seen.places())
                .singleElement()
                .satisfies(place -> assertThat(place.role()).isEqualTo(Roles.SECTION_HEAD));
        assertThat(seen.history())
                .last()
                .satisfies(event -> assertThat(event.effect()).isEqualTo("CONFLICT"));
    }
}
