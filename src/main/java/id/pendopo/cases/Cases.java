package id.pendopo.cases;

import id.pendopo.catalog.Catalog;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Acts on cases. A step is one transaction: new state and version, history, clock and the log's commitment stand together
 * or not at all. Of two who act at one version one wins, and the other is told who and when.
 */
@Service
public class Cases {

    private final Transactions transactions;
    private final Catalog catalog;
    private final CaseStore files;
    private final TokenStore tokens;
    private final Steps steps;
    private final OfficeClock clock;

    Cases(
            Transactions transactions,
            Catalog catalog,
            CaseStore files,
            TokenStore tokens,
            Steps steps,
            OfficeClock clock) {
        this.transactions = transactions;
        this.catalog = catalog;
        this.files = files;
        this.tokens = tokens;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Does one action at one version.
     *
     * @return where the case stands then
     * @throws Refusal {@code step-taken} when somebody was faster, {@code step-not-allowed} when this person may not
     */
    public Acted act(Actor actor, CaseNumber number, Deed deed) {
        return transactions.write(number.region(), () -> {
            var stage = stage(number, deed.version());
            var action = steps.offered(stage, deed);
            steps.permit(actor, stage, action);
            return acted(steps.take(actor, stage, deed, action, clock.now(number.region())));
        });
    }

    /** Where a case stands after an act. */
    public record Acted(CaseNumber number, CaseState state, int version, List<Integer> offered) {}

    private static Acted acted(Progression to) {
        var progress = to.file().progress();
        return new Acted(
                to.file().number(),
                progress.state(),
                progress.version(),
                to.arrivals().stream().map(Token::version).toList());
    }

    private Stage stage(CaseNumber number, int version) {
        var file = files.lock(number).orElseThrow(CaseRefusals::unknown);
        var open = tokens.of(number);
        var token = open.stream()
                .filter(candidate -> candidate.version() == version)
                .findFirst()
                .orElseThrow(() -> steps.lost(file, version));
        return new Stage(file, open, token, catalog.byDigest(number.region(), file.definition()));
    }
}
