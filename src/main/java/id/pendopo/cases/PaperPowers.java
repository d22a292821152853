package id.pendopo.cases;

import id.pendopo.database.Transactions;
import id.pendopo.documents.Uploads;
import id.pendopo.identity.Party;
import id.pendopo.identity.Powers;
import id.pendopo.identity.Representation;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Powers of attorney on paper (surat kuasa): the representative hands the paper in once, and each request that is made by
 * it carries it along, for an officer to look at.
 */
@Service
public class PaperPowers {

    private final Transactions transactions;
    private final Uploads uploads;
    private final Representation representation;

    PaperPowers(Transactions transactions, Uploads uploads, Representation representation) {
        this.transactions = transactions;
        this.uploads = uploads;
        this.representation = representation;
    }

    /** @param scope with the upload of the paper, which must be the representative's own and lie in their region */
    public void bring(Actor representative, Party client, Powers.Scope scope) {
        var region = representative.region();
        transactions.write(region, () -> {
            representation.claim(representative, client, scope);
            var paper = Objects.requireNonNull(scope.document(), "a claim without a paper was refused");
            if (!uploads.of(representative, region, Set.of(paper)).contains(paper)) {
                throw new Refusal(Refusal.Kind.INVALID, "power-needs-document", "The paper is somebody else's");
            }
            uploads.keep(region, List.of(paper));
        });
    }
}
