package id.pendopo.innovation.wishes;

import id.pendopo.database.Transactions;
import id.pendopo.documents.Upload;
import id.pendopo.documents.UploadReaders;
import id.pendopo.documents.UploadSlot;
import id.pendopo.documents.Uploads;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Papers of requests: taken in for the region of the owner, read by both sides and who oversees them. */
@Service
public class WishPapers implements UploadReaders {

    private static final int PAPERS_MAX = 40;

    private final WishStore wishes;
    private final WishStepStore store;
    private final WishRights rights;
    private final WishDesk desk;
    private final ObjectProvider<Uploads> uploads;
    private final Transactions transactions;

    WishPapers(
            WishStore wishes,
            WishStepStore store,
            WishRights rights,
            WishDesk desk,
            ObjectProvider<Uploads> uploads, // it knows all who may read, and so this
            Transactions transactions) {
        this.wishes = wishes;
        this.store = store;
        this.rights = rights;
        this.desk = desk;
        this.uploads = uploads;
        this.transactions = transactions;
    }

    /** Checks and stores a paper of a request; outside a transaction, and only for one of the two sides. */
    public Upload take(Actor actor, UUID id, InputStream stream, String name) {
        var wish = transactions
                .<Optional<Wish>>withoutRegion(() -> wishes.find(id))
                .orElseThrow(() -> Wishes.unknown(id));
        if (!rights.asks(actor, wish) && !rights.owns(actor, wish)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "wish-not-yours", "Neither side of " + id);
        }
        return uploads.getObject().store(actor, wish.region(), UploadSlot.ANY, stream, name);
    }

    /** In the transaction of the step to which it belongs. */
    void keep(Actor actor, Wish wish, Upload upload, WishPaper.Kind kind, Optional<WishPhase> phase) {
        if (!upload.region().equals(wish.region()) || !upload.uploader().equals(actor.account())) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "upload-unknown", "Upload of somebody else");
        }
        if (store.papers(wish.id()).size() >= PAPERS_MAX) {
            throw new Refusal(Refusal.Kind.TOO_MANY, "wish-papers", "Enough papers", PAPERS_MAX);
        }
        uploads.getObject().keep(wish.region(), List.of(upload.id()));
        store.add(wish, new WishPaper(upload.id(), kind, phase, upload.name(), desk.now()), actor.account());
    }

    Set<WishPhase> missing(UUID wish) {
        return WishCheck.missing(
                store.of(wish).stream().flatMap(step -> step.phase().stream()).toList());
    }

    @Override
    public boolean mayRead(Actor actor, RegionCode region, UUID upload) {
        return transactions
                .<Optional<Wish>>withoutRegion(() -> store.ofPaper(upload).flatMap(wishes::find))
                .filter(wish -> wish.region().equals(region) && rights.reads(actor, wish))
                .isPresent();
    }
}
