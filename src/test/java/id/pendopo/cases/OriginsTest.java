package id.pendopo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.PendopoTest;
import id.pendopo.TestClock;
import id.pendopo.documents.Documents;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a renewal, an amendment, a duplicate, an objection and an appeal are about. */
@PendopoTest
class OriginsTest {

    @Autowired
    Hall hall;

    @Autowired
    Walker walker;

    @Autowired
    Permits permits;

    @Autowired
    Sanctions sanctions;

    @Autowired
    Documents documents;

    @Autowired
    TestClock clock;

    @Test
    void aRenewalNamesAPermitOfTheSameHolderAndService() {
        var citizen = hall.citizen();
        var renewal = script("fishing-business-licence", "renewal");
        refused("origin-missing", () -> walker.submitAbout(citizen, renewal, Optional.empty()));
        refused("origin-unknown", () -> walker.submitAbout(citizen, renewal, Optional.of("001/TIDAK/ADA/2026")));
        var permit = granted(citizen, "fishing-business-licence");
        var research = granted(citizen, "research-recommendation");
        refused("origin-unknown", () -> walker.submitAbout(citizen, renewal, Optional.of(research.number())));
        refused("origin-unknown", () -> walker.submitAbout(hall.citizen(), renewal, Optional.of(permit.number())));

        walker.walk(citizen, renewal);

        assertThat(permits.own(citizen, Hall.PROVINCE, permit.number())).satisfies(old -> {
            assertThat(old.state()).isEqualTo(PermitState.RENEWED);
            assertThat(old.succeededBy()).isPresent();
        });
        refused("origin-state", () -> walker.submitAbout(citizen, renewal, Optional.of(permit.number())));
    }

    @Test
    void aSuspendedPermitIsNotRenewedAndHasNoDuplicate() {
        var citizen = hall.citizen();
        var permit = granted(citizen, "fishing-business-licence");
        var section = hall.desk(Hall.PROVINCE, Roles.SECTION_HEAD, "DPMPTSP");
        var head = hall.desk(Hall.PROVINCE, Roles.AGENCY_HEAD, "DPMPTSP");
        sanctions.propose(
                section,
                Hall.PROVINCE,
                permit.number(),
                SanctionKind.SUSPEND,
                new Sanctions.Grounds("Menyimpang", "UU 30/2014"));
        sanctions.sign(head, Hall.PROVINCE, permit.number(), Hall.PASSPHRASE.toCharArray());

        for (var variant : new String[] {"renewal", "duplicate"}) {
            refused(
                    "origin-state",
                    () -> walker.submitAbout(
                            citizen, script("fishing-business-licence", variant), Optional.of(permit.number())));
        }
    }

    @Test
    void anObjectionIsAboutADecidedCaseOfOnesOwnAndFiledOnce() {
        var citizen = hall.citizen();
        var open = hall.research(citizen).number();
        var refused = walker.walk(citizen, script("research-recommendation", "refused"));
        var objection = script("objection", "granted");
        refused("remedy-undecided", () -> walker.submitAbout(citizen, objection, Optional.of(open.value())));
        refused("remedy-not-yours", () -> walker.submitAbout(hall.citizen(), objection, Optional.of(refused.value())));

        walker.submitAbout(citizen, objection, Optional.of(refused.value()));

        refused("remedy-again", () -> walker.submitAbout(citizen, objection, Optional.of(refused.value())));
    }

    @Test
    void anObjectionThatComesTooLateIsToldUntilWhenItCouldCome() {
        var citizen = hall.citizen();
        var refused = walker.walk(citizen, script("research-recommendation", "refused"));
        var decree = documents.of(Hall.PROVINCE, Decisions.owner(refused)).getFirst();
        clock.jump(Duration.ofDays(50));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> walker.submitAbout(citizen, script("objection", "granted"), Optional.of(refused.value())))
                .satisfies(late -> {
                    assertThat(late.slug()).isEqualTo("remedy-late");
                    assertThat(late.details()).containsKey("until");
                });
        refused("remedy-late", () -> walker.submitAbout(citizen, naming(decree.number()), Optional.empty()));
    }

    /** The decision is named in the form alone. */
    private static Walker.Script naming(String decision) {
        var plain = script("objection", "granted");
        var data = new HashMap<>(plain.data());
        data.put("decisionNumber", decision);
        return new Walker.Script(
                plain.region(), plain.service(), plain.variant(), plain.applicant(), data, plain.path(), plain.ends());
    }

    private Permit granted(Actor citizen, String service) {
        return permits.ofCase(walker.walk(citizen, script(service, "granted"))).getFirst();
    }

    private static Walker.Script script(String service, String test) {
        return Walker.Script.read(Path.of("services/35", service, "tests", test + ".yaml"));
    }

    private static void refused(String slug, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.slug()).isEqualTo(slug));
    }
}
