package id.pendopo.innovation.index;

import id.pendopo.database.Transactions;
import id.pendopo.documents.UploadReaders;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets those who work on an assessment, and who oversee it, read its evidence. */
@Component
class EvidenceReaders implements UploadReaders {

    private static final Set<String> READERS =
            Set.of(Roles.INNOVATION_OFFICER, Roles.INNOVATION_SECRETARIAT, Roles.AGENCY_HEAD, Roles.AUDITOR);

    private final IndexStore store;
    private final Transactions transactions;

    EvidenceReaders(IndexStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    @Override
    public boolean mayRead(Actor actor, RegionCode region, UUID upload) {
        return Permissions.mayRead(actor, region)
                && READERS.stream().anyMatch(actor::holds)
                && transactions.read(region, () -> store.isEvidence(region.value(), upload));
    }
}
