package id.pendopo.cases;

import id.pendopo.database.Transactions;
import id.pendopo.identity.Belongings;
import id.pendopo.identity.Look.Subject;
import id.pendopo.kernel.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** A person's cases and those of the parties for whom they act, so that they see who opened them. */
@Component
class CasesOfOnesOwn implements Belongings {

    private static final int LATEST = 500;

    private final Transactions transactions;
    private final Places places;
    private final CaseStore files;
    private final Access access;

    CasesOfOnesOwn(Transactions transactions, Places places, CaseStore files, Access access) {
        this.transactions = transactions;
        this.places = places;
        this.files = files;
        this.access = access;
    }

    @Override
    public List<Belonging> of(Actor actor) {
        return places.of(actor).stream()
                .flatMap(region -> {
                    var reach = access.reach(actor, region);
                    return transactions.read(region, () -> files.within(region, reach, LATEST)).stream();
                })
                .map(CaseRow::number)
                .map(number ->
                        new Belonging(number.region(), new Subject("case", number.value()), "/my/cases/" + number))
                .toList();
    }
}
