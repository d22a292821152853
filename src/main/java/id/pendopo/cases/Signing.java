package id.pendopo.cases;

import id.pendopo.catalog.Catalog;
import id.pendopo.database.Transactions;
import id.pendopo.documents.DocumentState;
import id.pendopo.documents.Documents;
import id.pendopo.documents.IssuedDocument;
import id.pendopo.documents.SigningOutcome;
import id.pendopo.documents.SigningRequest;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Puts the signature under what was decided. No transaction is open while it is made. If it fails, the decision stands,
 * the number stays with it, and the action is offered again.
 */
@Component
class Signing {

    private static final String REASON = "Penetapan keputusan";

    private final Transactions transactions;
    private final Catalog catalog;
    private final Documents documents;
    private final DecisionFiles decided;
    private final LetterWriter writer;
    private final SignatureSteps steps;

    Signing(
            Transactions transactions,
            Catalog catalog,
            Documents documents,
            DecisionFiles decided,
            LetterWriter writer,
            SignatureSteps steps) {
        this.transactions = transactions;
        this.catalog = catalog;
        this.documents = documents;
        this.decided = decided;
        this.writer = writer;
        this.steps = steps;
    }

    /** Signs every paper of the case that still waits; the passphrase is wiped afterwards whatever happens. */
    void sign(Actor actor, CaseNumber number, char[] passphrase) {
        try (var request =
                new SigningRequest(actor.account(), REASON, number.region().value(), passphrase)) {
            var region = number.region();
            var open = transactions.read(region, () -> decided.of(number));
            var papers = Decisions.living(documents, number);
            int item = 0;
            for (var paper : papers) {
                int child = paper.kind().equals("child") ? item++ : 0;
                if (paper.state() == DocumentState.AWAITING_SIGNATURE) {
                    sign(actor, open, paper, papers, child, request);
                }
            }
        }
    }

    private void sign(
            Actor actor,
            DecisionFiles.Open open,
            IssuedDocument paper,
            List<IssuedDocument> papers,
            int child,
            SigningRequest request) {
        var pdf = render(open, paper, papers, child, request.account());
        var outcome = signed(actor, open, paper, pdf, request);
        failure(outcome).ifPresent(why -> {
            steps.failed(open.file().number(), why);
            throw CaseRefusals.notSigned(open.file().number(), why);
        });
    }

    /** What the paper would have granted may have become impossible while it was signed: then it is not stored. */
    private SigningOutcome signed(
            Actor actor, DecisionFiles.Open open, IssuedDocument paper, byte[] pdf, SigningRequest request) {
        try {
            return documents.sign(actor, paper.region(), paper.id(), pdf, request);
        } catch (Refusal gone) {
            if (gone.slug().equals(Standing.ORIGIN_GONE)) {
                steps.failed(open.file().number(), gone.slug());
            }
            throw gone;
        }
    }

    /** Why a signature did not come about; empty when it did. */
    static Optional<String> failure(SigningOutcome outcome) {
        return switch (outcome) {
            case SigningOutcome.Signed _ -> Optional.empty();
            case SigningOutcome.WrongPassphrase _ -> Optional.of("passphrase");
            case SigningOutcome.Locked _ -> Optional.of("locked");
            case SigningOutcome.NotRegistered _ -> Optional.of("unregistered");
            case SigningOutcome.Unavailable _ -> Optional.of("unavailable");
        };
    }

    /** The papers of an act that needs no person's hand: an approval by law. */
    void issue(CaseNumber number) {
        var region = number.region();
        var open = transactions.read(region, () -> decided.of(number));
        var papers = Decisions.living(documents, number);
        int item = 0;
        for (var paper : papers) {
            int child = paper.kind().equals("child") ? item++ : 0;
            if (paper.state() == DocumentState.AWAITING_SIGNATURE) {
                issue(
                        open,
                        paper,
                        render(open, paper, papers, child, open.decision().account()));
            }
        }
    }

    /** Two sweeps may meet here; the paper is stored once, and the second finds it there. */
    private void issue(DecisionFiles.Open open, IssuedDocument paper, byte[] pdf) {
        try {
            documents.issue(Actor.system(open.file().number().region()), paper.region(), paper.id(), pdf);
        } catch (Refusal refusal) {
            if (!refusal.slug().equals("document-signed")) {
                throw refusal;
            }
        }
    }

    private byte[] render(
            DecisionFiles.Open open,
            IssuedDocument paper,
            List<IssuedDocument> papers,
            int child,
            java.util.UUID signer) {
        var service = catalog.byDigest(paper.region(), open.file().definition());
        var content = new LetterWriter.Content(
                open.file(),
                service,
                open.decision(),
                paper,
                open.drafted(),
                child,
                papers.getFirst().number(),
                signer,
                documents.checkAddress(paper));
        return writer.decided(content, steps.now(paper.region()));
    }
}
