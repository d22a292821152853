package id.pendopo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Roles;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PendopoTest
class FindingTest {

    private static final Inbox.Filter LATE =
            new Inbox.Filter(Optional.empty(), Inbox.Filter.Show.LATE, Optional.empty(), 100);

    @Autowired
    Hall hall;

    @Autowired
    Search search;

    @Autowired
    SearchStore found;

    @Autowired
    InboxStore inboxes;

    @Autowired
    Sheet sheet;

    @Autowired
    Transactions transactions;

    @Test
    void ofANameThatManyBearTheNewestFilesAreFoundFirst() {
        var citizen = hall.citizen();
        hall.research(citizen);
        var second = hall.research(citizen).number();
        var third = hall.research(citizen).number();
        var grams = sheet.wantedGrams(hall.applicant(citizen).name()).orElseThrow();

        assertThat(transactions.read(Hall.PROVINCE, () -> found.byName(grams, 2)))
                .containsExactlyInAnyOrder(second, third);
    }

    @Test
    void ofANameThatFewBearEveryFileIsFound() {
        var citizen = hall.citizen();
        var only = hall.research(citizen).number();
        hall.research(hall.citizen());
        var officer = hall.officer(Roles.FRONT_OFFICER, "DPMPTSP");

        assertThat(search.find(officer, hall.applicant(citizen).name()))
                .extracting(Search.Hit::number)
                .containsExactly(only);
    }

    @Test
    void aQueueIsCountedUpToABoundAndSaysWhenMoreWait() {
        var officer = hall.officer(Roles.FRONT_OFFICER, "DPMPTSP");
        hall.research(hall.citizen());
        hall.research(hall.citizen());

        assertThat(counts(officer, 1))
                .returns(1, Inbox.Counts::open)
                .returns(1, Inbox.Counts::free)
                .returns(true, Inbox.Counts::more);
        var all = counts(officer, 100_000);
        assertThat(all.open()).isGreaterThanOrEqualTo(2);
        assertThat(all.more()).isFalse();
        assertThat(counts(officer, all.open())).isEqualTo(all);
    }

    @Test
    void asManyAreCountedLateAsAreListedLate() {
        var officer = hall.officer(Roles.FRONT_OFFICER, "DPMPTSP");
        hall.research(hall.citizen());
        var longAfter = LocalDate.of(2040, 1, 2);

        var listed = transactions.read(
                Hall.PROVINCE, () -> inboxes.page(officer, Roles.FRONT_OFFICER, "DPMPTSP", LATE, longAfter));

        assertThat(listed).isNotEmpty();
        assertThat(transactions
                        .read(
                                Hall.PROVINCE,
                                () -> inboxes.counts(officer, Roles.FRONT_OFFICER, "DPMPTSP", longAfter, 100))
                        .late())
                .isEqualTo(listed.size());
    }

    private Inbox.Counts counts(Actor officer, int atMost) {
        return transactions.read(
                Hall.PROVINCE,
                () -> inboxes.counts(officer, Roles.FRONT_OFFICER, "DPMPTSP", LocalDate.of(2026, 1, 5), atMost));
    }
}
