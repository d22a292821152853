package id.pendopo.documents;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes in what people hand in, after a look at the bytes and not at the name, and gives it back to those who may read it.
 */
@Component
public class Uploads {

    private final UploadStore store;
    private final Transactions transactions;
    private final UnkeptUploads.Removal removal;
    private final List<UploadReaders> readers;
    private final Sandbox sandbox;
    private final InstantSource clock;

    Uploads(
            UploadStore store,
            Transactions transactions,
            UnkeptUploads.Removal removal,
            List<UploadReaders> readers,
            Sandbox sandbox,
            InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.removal = removal;
        this.readers = List.copyOf(readers);
        this.sandbox = sandbox;
        this.clock = clock;
    }

    /** Checks and stores; removed again after a while unless {@link #keep} is called for it. Call outside a transaction. */
    public Upload store(Actor actor, RegionCode region, UploadSlot slot, InputStream stream, String declaredName) {
        NoTransaction.isRequiredFor("Checking an upload");
        return sandbox.inTurn(
                actor.account(),
                () -> store(actor, region, sandbox.check(Content.read(stream, slot), slot), declaredName));
    }

    private Upload store(Actor actor, RegionCode region, Content content, String declaredName) {
        var sealed = store.seal(content.bytes());
        var upload = new Upload(
                region,
                UUID.randomUUID(),
                actor.account(),
                FileName.clean(declaredName, content.type()),
                content.type(),
                content.bytes().length,
                content.pages(),
                Sha256.of(content.bytes()),
                clock.instant(),
                false);
        transactions.write(region, () -> {
            store.insert(upload, sealed);
            removal.plan(region, upload.id(), upload.storedAt());
        });
        return upload;
    }

    /** These belong to a file or a draft now; in the transaction of the caller. */
    public void keep(RegionCode region, Collection<UUID> uploads) {
        if (uploads.isEmpty()) {
            return;
        }
        var ids = Set.copyOf(uploads);
        int kept = transactions.write(region, () -> store.keep(region, ids, clock.instant()));
        if (kept != ids.size()) {
            throw unknown(region, "one of " + ids.size());
        }
    }

    /** Takes back what belongs to no file yet; only its uploader may. */
    public boolean remove(Actor actor, RegionCode region, UUID id) {
        var mine = find(region, id).filter(upload -> upload.uploader().equals(actor.account()));
        return mine.isPresent() && transactions.write(region, () -> store.deleteUnkept(region, id)) == 1;
    }

    /** For modules that know what they do; a page asks {@link #readable}. */
    public Optional<Upload> find(RegionCode region, UUID id) {
        return transactions.read(region, () -> store.find(region, id));
    }

    /** Those of these that this person uploaded. */
    public Set<UUID> of(Actor uploader, RegionCode region, Collection<UUID> uploads) {
        return uploads.isEmpty()
                ? Set.of()
                : transactions.read(region, () -> store.of(region, uploader.account(), Set.copyOf(uploads)));
    }

    /** The upload if this person may read it; otherwise it does not exist. */
    public Upload readable(Actor actor, RegionCode region, UUID id) {
        return find(region, id)
                .filter(upload ->
                        isUploader(actor, upload) || readers.stream().anyMatch(plug -> plug.mayRead(actor, region, id)))
                .orElseThrow(() -> unknown(region, id.toString()));
    }

    public byte[] content(Upload upload) {
        var sealed = transactions.read(upload.region(), () -> store.sealed(upload.region(), upload.id()));
        return store.open(
                sealed.orElseThrow(() -> unknown(upload.region(), upload.id().toString())));
    }

    private static boolean isUploader(Actor actor, Upload upload) {
        return (actor.isCitizen() || actor.isOfficer()) && upload.uploader().equals(actor.account());
    }

    private static Refusal unknown(RegionCode region, String id) {
        return new Refusal(Refusal.Kind.NOT_FOUND, "upload-unknown", "No upload " + id + " in " + region);
    }
}
