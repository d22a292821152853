package id.pendopo.cases;

import id.pendopo.catalog.Catalog;
import id.pendopo.documents.DocumentIssued;
import id.pendopo.documents.DocumentState;
import id.pendopo.documents.Documents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears that a paper of a case is final, in the transaction that stored it, and lets the case end with the last of them. */
@Component
class SignedPapers {

    private final Catalog catalog;
    private final Documents documents;
    private final CaseStore files;
    private final TokenStore tokens;
    private final SignatureSteps steps;
    private final Grants grants;

    SignedPapers(
            Catalog catalog,
            Documents documents,
            CaseStore files,
            TokenStore tokens,
            SignatureSteps steps,
            Grants grants) {
        this.catalog = catalog;
        this.documents = documents;
        this.files = files;
        this.tokens = tokens;
        this.steps = steps;
        this.grants = grants;
    }

    @EventListener
    void on(DocumentIssued issued) {
        Decisions.caseOf(issued.owner()).ifPresent(this::signed);
    }

    private void signed(CaseNumber number) {
        var file = files.lock(number).orElseThrow(CaseRefusals::unknown);
        var papers = Decisions.living(documents, number);
        if (papers.stream().anyMatch(paper -> paper.state() == DocumentState.AWAITING_SIGNATURE)) {
            return;
        }
        var service = catalog.byDigest(number.region(), file.definition());
        var now = steps.now(number.region());
        var open = tokens.of(number);
        var ended = open.stream()
                .filter(token -> token.signing() != null)
                .findFirst()
                .map(token -> steps.signed(file, new Stage(file, open, token, service), now))
                .orElse(file);
        grants.grant(ended, service, papers, now);
    }
}
