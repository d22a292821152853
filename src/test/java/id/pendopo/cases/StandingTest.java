package id.pendopo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.PendopoTest;
import id.pendopo.TestClock;
import id.pendopo.catalog.Effect;
import id.pendopo.database.Transactions;
import id.pendopo.documents.Documents;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What ended while a request was under way does not come back to life with it. */
@PendopoTest
class StandingTest {

    private static final String SIUP = "fishing-business-licence";

    @Autowired
    Hall hall;

    @Autowired
    Walker walker;

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles files;

    @Autowired
    Permits permits;

    @Autowired
    PermitStore store;

    @Autowired
    Sanctions sanctions;

    @Autowired
    Documents documents;

    @Autowired
    Verifications verifications;

    @Autowired
    Transactions transactions;

    @Autowired
    TestClock clock;

    private Actor citizen;
    private Permit permit;

    @BeforeEach
    void aPermit() {
        citizen = hall.citizen();
        permit = permits.ofCase(walker.walk(citizen, script(SIUP, "granted"))).getFirst();
    }

    @Test
    void aRevokedPermitDoesNotComeBackByItsDuplicate() {
        var number = walker.submit(citizen, script(SIUP, "duplicate"));
        untilSigned(number, script(SIUP, "duplicate"));
        sanction(SanctionKind.REVOKE);

        refused("origin-gone", () -> sign(number));

        assertThat(documents.of(Hall.PROVINCE, Decisions.owner(number))).isEmpty();
        assertThat(permits.ofCase(number)).isEmpty();
        assertThat(state()).isEqualTo(PermitState.REVOKED);
        refuse(number);
        assertThat(files.view(citizen, number).state()).isEqualTo(CaseState.REFUSED);
    }

    /** It was revoked between the decision and the last signature: the paper is not stored, and the step comes back. */
    @Test
    void whatEndedBeforeTheSignatureStopsIt() {
        var number = walker.submit(citizen, script(SIUP, "duplicate"));
        untilSigned(number, script(SIUP, "duplicate"));
        var head = hall.desk(Hall.PROVINCE, Roles.AGENCY_HEAD, "DPMPTSP");
        cases.act(head, number, Deed.of("sign", offered(number, Effect.SIGN).version()));
        transactions.write(
                Hall.PROVINCE, () -> store.become(Hall.PROVINCE, permit.number(), PermitState.REVOKED, null, null));
        clock.jump(Duration.ofMinutes(3));

        refused("origin-gone", () -> sign(number));

        assertThat(permits.ofCase(number)).isEmpty();
        refuse(number);
        assertThat(files.view(citizen, number).state()).isEqualTo(CaseState.REFUSED);
    }

    @Test
    void aPermitHasOneOpenRequestOfAKind() throws Exception {
        var renewal = script(SIUP, "renewal");
        var duplicate = script(SIUP, "duplicate");
        var first = walker.submit(citizen, duplicate);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> walker.submit(citizen, duplicate))
                .satisfies(refusal -> {
                    assertThat(refusal.slug()).isEqualTo("origin-open");
                    assertThat(refusal.details()).containsEntry("case", first.value());
                });
        var other = walker.submit(citizen, renewal);
        duplicate.path().forEach(at -> walker.step(citizen, first, at));

        untilSigned(other, renewal);
        refused("origin-gone", () -> sign(other));
        assertThat(permits.of(citizen).stream().filter(one -> one.state() == PermitState.ACTIVE))
                .hasSize(1);
    }

    @Test
    void ofTwoRequestsAtOnceOneIsTaken() throws Exception {
        var duplicate = script(SIUP, "duplicate");
        var start = new CyclicBarrier(2);
        Callable<Optional<String>> one = () -> {
            start.await();
            try {
                walker.submit(citizen, duplicate);
                return Optional.empty();
            } catch (Refusal refusal) {
                return Optional.of(refusal.slug());
            }
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var told = threads.invokeAll(List.of(one, one)).stream()
                    .map(StandingTest::result)
                    .toList();
            assertThat(told).containsExactlyInAnyOrder(Optional.empty(), Optional.of("origin-open"));
        }
    }

    @Test
    void aPrerequisiteThatFellAwayIsSeenAndStopsTheDecision() {
        var vessel = script("fishing-vessel-licence", "granted");
        var number = walker.submit(citizen, vessel);
        assertThat(answer(number)).isEqualTo("HOLDS");
        untilSigned(number, vessel);
        sanction(SanctionKind.SUSPEND);

        refused("prerequisite-gone", () -> sign(number));
        clock.jump(Duration.ofSeconds(1));
        verifications.sweep(Hall.PROVINCE);

        assertThat(answer(number)).isEqualTo("FAILS");
        assertThat(files.view(citizen, number).history())
                .extracting(CaseView.Event::effect)
                .contains("CONTRADICTED");
        sanction(SanctionKind.RESUME);
        sign(number);
        assertThat(files.view(citizen, number).state()).isEqualTo(CaseState.GRANTED);
    }

    private void untilSigned(CaseNumber number, Walker.Script script) {
        script.path().stream()
                .takeWhile(at -> !at.action().equals("sign"))
                .forEach(at -> walker.step(citizen, number, at));
    }

    private void sign(CaseNumber number) {
        walker.step(citizen, number, new Walker.Script.At("signature", "sign"));
    }

    /** What the refusal tells the officer to do. */
    private void refuse(CaseNumber number) {
        walker.step(citizen, number, new Walker.Script.At("signature", "rework"));
        walker.step(citizen, number, new Walker.Script.At("draft", "refuse"));
        walker.step(citizen, number, new Walker.Script.At("denial-signature", "sign"));
    }

    private void sanction(SanctionKind kind) {
        var section = hall.desk(Hall.PROVINCE, Roles.SECTION_HEAD, "DPMPTSP");
        var head = hall.desk(Hall.PROVINCE, Roles.AGENCY_HEAD, "DPMPTSP");
        sanctions.propose(
                section,
                Hall.PROVINCE,
                permit.number(),
                kind,
                new Sanctions.Grounds("Menyimpang dari izin", "UU 30/2014"));
        sanctions.sign(head, Hall.PROVINCE, permit.number(), Hall.PASSPHRASE.toCharArray());
    }

    private PermitState state() {
        return permits.own(citizen, Hall.PROVINCE, permit.number()).state();
    }

    private CaseView.Offer offered(CaseNumber number, Effect effect) {
        return files.view(Actor.system(Hall.PROVINCE), number).actions().stream()
                .filter(offer -> offer.does() == effect)
                .findFirst()
                .orElseThrow();
    }

    private String answer(CaseNumber number) {
        return files.view(Actor.system(Hall.PROVINCE), number).verifications().stream()
                .filter(check -> check.name().equals("active-permit"))
                .findFirst()
                .orElseThrow()
                .answer();
    }

    private static Optional<String> result(java.util.concurrent.Future<Optional<String>> run) {
        try {
            return run.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void refused(String slug, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.slug()).isEqualTo(slug));
    }

    private static Walker.Script script(String service, String test) {
        return Walker.Script.read(Path.of("services/35", service, "tests", test + ".yaml"));
    }
}
