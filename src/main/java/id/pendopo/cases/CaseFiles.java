package id.pendopo.cases;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.LoadedService;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Roles;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reads cases, each as the one who asks may see it. */
@Service
public class CaseFiles {

    private final Transactions transactions;
    private final Catalog catalog;
    private final CaseStore files;
    private final CasePages pages;
    private final Access access;

    CaseFiles(Transactions transactions, Catalog catalog, CaseStore files, CasePages pages, Access access) {
        this.transactions = transactions;
        this.catalog = catalog;
        this.files = files;
        this.pages = pages;
        this.access = access;
    }

    /**
     * The case, with what this person may do now.
     *
     * @param opened whether an auditor has given the reason for which personal data may be seen; others need none
     */
    public CaseView view(Actor actor, CaseNumber number, boolean opened) {
        return Dossier.read(transactions, number, read -> {
            var dossier =
                    read.filter(found -> access.maySee(actor, found.file())).orElseThrow(CaseRefusals::unknown);
            var file = dossier.file();
            boolean personal = access.mayActFor(actor, file)
                    || access.worksOn(actor, file)
                    || (actor.holds(Roles.AUDITOR) && opened);
            return pages.view(actor, dossier, service(file), personal);
        });
    }

    public CaseView view(Actor actor, CaseNumber number) {
        return view(actor, number, false);
    }

    /**
     * The case for whoever knows its number and its tracking code: without personal data. A wrong number and a wrong code
     * are the same answer.
     */
    public Optional<CaseView> tracked(CaseNumber number, String code) {
        return transactions.read(number.region(), () -> {
            if (!files.isTrackedBy(number, pages.trackingHash(code))) {
                return Optional.empty();
            }
            return Dossier.read(
                    transactions,
                    number,
                    read -> read.map(dossier ->
                            pages.view(Actor.anonymous(number.region()), dossier, service(dossier.file()), false)));
        });
    }

    private LoadedService service(CaseRow file) {
        return catalog.byDigest(file.number().region(), file.definition());
    }
}
