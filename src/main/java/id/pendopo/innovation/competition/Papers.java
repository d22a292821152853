package id.pendopo.innovation.competition;

import id.pendopo.database.Transactions;
import id.pendopo.documents.Upload;
import id.pendopo.documents.UploadSlot;
import id.pendopo.documents.Uploads;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The papers of an entry: checked PDFs within the size and the pages that the rules allow, one in each slot. */
@Service
public class Papers {

    private final Editions editions;
    private final Entries entries;
    private final EntryStore store;
    private final Uploads uploads;
    private final Transactions transactions;
    private final Facts facts;

    Papers(
            Editions editions,
            Entries entries,
            EntryStore store,
            Uploads uploads,
            Transactions transactions,
            Facts facts) {
        this.editions = editions;
        this.entries = entries;
        this.store = store;
        this.uploads = uploads;
        this.transactions = transactions;
        this.facts = facts;
    }

    /** Puts a paper into a slot; the one that lay there is replaced. */
    public void attach(Actor actor, String code, UUID id, String slot, InputStream content, String name) {
        var edition = editions.get(code);
        var attachment = edition.rules().attachments().stream()
                .filter(known -> known.code().equals(slot))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "entry-slot", "No such slot", slot));
        Entries.requireOpenToWriting(entries.get(actor, code, id), facts.today());
        var upload = uploads.store(
                actor,
                edition.region(),
                new UploadSlot(Set.of(Upload.Type.PDF), attachment.maxBytes(), attachment.maxPages()),
                content,
                name);
        transactions.write(edition.region(), () -> {
            var entry = Entries.own(actor, store.lock(edition.region(), id), id);
            Entries.requireOpenToWriting(entry, facts.today());
            store.paper(entry, slot, new Entry.Paper(upload.id(), upload.name()));
            uploads.keep(edition.region(), List.of(upload.id()));
        });
    }
}
