package id.pendopo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.PendopoTest;
import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PendopoTest
class DraftsTest {

    @Autowired
    Hall hall;

    @Autowired
    Drafts drafts;

    @Autowired
    Sending sending;

    @Autowired
    OwnCases cases;

    @Autowired
    CaseFiles files;

    @Autowired
    Receipts receipts;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsTypedIsKeptRightOrWrong() {
        var citizen = hall.citizen();
        var draft = start(citizen);

        drafts.save(
                citizen,
                draft.key(),
                draft.version(),
                Set.of("title", "members"),
                Map.of("title", "x", "members", "dua"));

        assertThat(drafts.get(citizen, draft.key()).data())
                .containsEntry("title", "x")
                .containsEntry("members", "dua");
    }

    @Test
    void whatIsTypedLiesSealedInTheDatabase() {
        var citizen = hall.citizen();
        var draft = start(citizen);
        drafts.save(citizen, draft.key(), 1, Set.of("title"), Map.of("title", "Rahasia sekali"));

        var stored = transactions.<byte[]>read(
                Hall.PROVINCE,
                () -> jdbc.sql("select content_sealed from cases.draft where region = '35' and id = :id")
                        .param("id", draft.key().id())
                        .query((rs, _) -> rs.getBytes("content_sealed"))
                        .single());

        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("Rahasia");
    }

    @Test
    void aSaveFromAnOldPageChangesNothingAndIsTold() {
        var citizen = hall.citizen();
        var draft = start(citizen);
        drafts.save(citizen, draft.key(), 1, Set.of("title"), Map.of("title", "dari telepon"));

        var late = drafts.save(citizen, draft.key(), 1, Set.of("title"), Map.of("title", "dari komputer"));

        assertThat(late.stored()).isFalse();
        assertThat(late.draft().data()).containsEntry("title", "dari telepon");
    }

    @Test
    void nobodyElseSeesADraftOrSavesIt() {
        var draft = start(hall.citizen());
        var stranger = hall.citizen();

        List.<Runnable>of(
                        () -> drafts.get(stranger, draft.key()),
                        () -> drafts.save(stranger, draft.key(), 1, Set.of(), Map.of()),
                        () -> drafts.discard(stranger, draft.key()))
                .forEach(attempt -> assertThatExceptionOfType(Refusal.class)
                        .isThrownBy(attempt::run)
                        .matches(refusal -> refusal.slug().equals("draft-unknown")));
        assertThat(drafts.of(stranger)).isEmpty();
    }

    @Test
    void aPaperOfSomebodyElseCannotBePutIn() {
        var draft = start(hall.citizen());
        var other = hall.citizen();
        var mine = start(other);
        var stranger = hall.citizen();
        var paper = hall.paper(stranger, Hall.PROVINCE);

        assertThat(draft.slots()).hasSize(3);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> drafts.put(other, mine.key(), "proposal", paper))
                .matches(refusal -> refusal.kind() == Refusal.Kind.NOT_FOUND);
    }

    @Test
    void pressedTwiceAtOnceItIsOneCase() throws Exception {
        var citizen = hall.citizen();
        var draft = filled(citizen);
        var start = new CyclicBarrier(2);
        Callable<CaseNumber> press = () -> {
            start.await();
            return sending.send(citizen, draft.key(), hall.applicant(citizen));
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(press);
            var other = threads.submit(press);
            assertThat(one.get()).isEqualTo(other.get());
        }
        assertThat(cases.of(citizen)).hasSize(1);
        assertThat(drafts.of(citizen)).isEmpty();
    }

    @Test
    void theReceiptIsForItsApplicantAndTheCodeForWhoeverHasIt() {
        var citizen = hall.citizen();
        var number = sending.send(citizen, filled(citizen).key(), hall.applicant(citizen));
        var code = files.view(citizen, number).personal().orElseThrow().trackingCode();

        assertThat(receipts.pdf(citizen, number)).startsWith('%', 'P', 'D', 'F');
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> receipts.pdf(hall.citizen(), number));
        var tracked = files.tracked(number, code).orElseThrow();
        assertThat(tracked.personal()).isEmpty();
        assertThat(tracked.history()).allMatch(event -> event.note().isEmpty());
        assertThat(files.tracked(number, "ABCDEFGHJK")).isEmpty();
    }

    @Test
    void whenAnItemGoesThePapersOfTheLaterOnesMoveUp() {
        var citizen = hall.citizen();
        var draft = drafts.start(
                citizen,
                new Drafts.Start(
                        Hall.PROVINCE,
                        "ground-water-licence",
                        "new",
                        ApplicantKind.PERSON,
                        Optional.empty(),
                        Optional.empty(),
                        Map.of("wells", List.of(Map.of("name", "Satu"), Map.of("name", "Dua")))));
        var slots =
                draft.slots().stream().filter(slot -> slot.item().isPresent()).toList();
        assertThat(slots).isNotEmpty();
        var slot = slots.getFirst().requirement().slot();
        var second = hall.paper(citizen, Hall.PROVINCE);
        drafts.put(citizen, draft.key(), slot + ".0", hall.paper(citizen, Hall.PROVINCE));
        drafts.put(citizen, draft.key(), slot + ".1", second);

        var less =
                drafts.removeItem(citizen, draft.key(), 1, "wells", 0, Map.of()).draft();

        assertThat(less.data()).containsEntry("wells", List.of(Map.of("name", "Dua")));
        assertThat(less.papers()).containsOnly(Map.entry(slot + ".0", second));
    }

    private Draft start(Actor citizen) {
        return drafts.start(
                citizen,
                new Drafts.Start(
                        Hall.PROVINCE,
                        "research-recommendation",
                        "new",
                        ApplicantKind.PERSON,
                        Optional.empty(),
                        Optional.empty(),
                        Map.of()));
    }

    private Draft filled(Actor citizen) {
        var draft = start(citizen);
        var data = Hall.researchData();
        drafts.save(citizen, draft.key(), 1, data.keySet(), data);
        for (var slot : new ArrayList<>(draft.slots())) {
            drafts.put(citizen, draft.key(), slot.name(), hall.paper(citizen, Hall.PROVINCE));
        }
        return drafts.get(citizen, draft.key());
    }
}
