package id.pendopo.cases;

import id.pendopo.database.Transactions;
import id.pendopo.documents.Documents;
import id.pendopo.documents.IssuedDocument;
import id.pendopo.documents.Promise;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Commitment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Service;

/** Gives an applicant what proves that the acts on their case are in the public log: the salts and the contents. */
@Service
public class Proofs {

    private final Transactions transactions;
    private final CaseStore files;
    private final HistoryStore history;
    private final Documents documents;
    private final Access access;

    Proofs(Transactions transactions, CaseStore files, HistoryStore history, Documents documents, Access access) {
        this.transactions = transactions;
        this.files = files;
        this.history = history;
        this.documents = documents;
        this.access = access;
    }

    /**
     * One act that the log promised.
     *
     * @param act effect of a step, or state of a document
     * @param document number of the document it is about; empty for a step of the case
     * @param salt 32 hexadecimal digits
     * @param digest what stands in the log
     */
    public record Proof(Instant at, String act, String document, String salt, String content, String digest) {}

    /** All acts on the case and its documents, the first one first; for its applicant alone. */
    public List<Proof> of(Actor actor, CaseNumber number) {
        return transactions.read(number.region(), () -> {
            var file = files.find(number)
                    .filter(found -> actor.isCitizen() && access.mayActFor(actor, found))
                    .orElseThrow(CaseRefusals::unknown);
            var proofs = new ArrayList<Proof>();
            history.of(number).forEach(entry -> proofs.add(proof(file, entry)));
            documents
                    .of(number.region(), Decisions.owner(number))
                    .forEach(document -> documents
                            .promises(number.region(), document.id())
                            .forEach(promise -> proofs.add(proof(document, promise))));
            proofs.sort(Comparator.comparing(Proof::at));
            return List.copyOf(proofs);
        });
    }

    private static Proof proof(CaseRow file, HistoryStore.Entry entry) {
        var content = Recorder.promised(file.number(), entry.seq(), entry.at(), entry.by(), entry.act());
        return proof(entry.at(), entry.act().effect(), "", entry.salt(), content);
    }

    private static Proof proof(IssuedDocument document, Promise promise) {
        return proof(promise.at(), promise.state().name(), document.number(), promise.salt(), promise.content());
    }

    private static Proof proof(Instant at, String act, String document, byte[] salt, String content) {
        return new Proof(
                at,
                act,
                document,
                HexFormat.of().formatHex(salt),
                content,
                Commitment.of(salt, content).toString());
    }
}
