package id.pendopo.cases;

import id.pendopo.database.Transactions;
import id.pendopo.documents.Documents;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Permits at the desk: found, read, and what may be done with them. */
@Service
public class PermitFiles {

    static final int LINES_MAX = 50;
    private static final int LATEST_SEEN = 60;
    private static final int LATEST_SHOWN = 20;

    private final Transactions transactions;
    private final PermitSearch search;
    private final PermitPages pages;
    private final SanctionStore sanctions;
    private final Documents documents;

    PermitFiles(
            Transactions transactions,
            PermitSearch search,
            PermitPages pages,
            SanctionStore sanctions,
            Documents documents) {
        this.transactions = transactions;
        this.search = search;
        this.pages = pages;
        this.sanctions = sanctions;
        this.documents = documents;
    }

    /** By number of the decree or of the case, by a number of the holder, or by name; at most fifty. */
    public List<PermitView.Line> find(Actor actor, String words) {
        return transactions.read(
                actor.region(),
                () -> search.find(actor.region(), words).stream()
                        .flatMap(permit -> pages.line(actor, permit).stream())
                        .limit(LINES_MAX)
                        .toList());
    }

    /** The latest that this officer may see, for whoever comes without a number. */
    public List<PermitView.Line> latest(Actor actor) {
        return transactions.read(
                actor.region(),
                () -> search.latest(actor.region(), LATEST_SEEN).stream()
                        .flatMap(permit -> pages.line(actor, permit).stream())
                        .limit(LATEST_SHOWN)
                        .toList());
    }

    /** Permits with something proposed that is not signed yet. */
    public List<PermitView.Line> waiting(Actor actor) {
        return transactions.read(
                actor.region(),
                () -> sanctions.open(actor.region(), LINES_MAX).stream()
                        .flatMap(sanction -> search.byNumber(actor.region(), sanction.permit()).stream())
                        .flatMap(permit -> pages.line(actor, permit).stream())
                        .toList());
    }

    /** One permit, for officers of the offices that work on it and for the auditor. */
    public PermitView view(Actor actor, RegionCode region, String number) {
        return transactions.read(
                region,
                () -> search.byNumber(region, number)
                        .flatMap(permit -> pages.view(actor, region, permit))
                        .orElseThrow(CaseRefusals::permitUnknown));
    }

    /** The signed letter of a sanction on this permit. */
    public Optional<byte[]> letter(Actor actor, RegionCode region, String number, UUID document) {
        return view(actor, region, number).letters().stream()
                .filter(letter -> letter.document().equals(document))
                .findFirst()
                .flatMap(letter -> documents.file(region, letter.document()));
    }

    /** Signed letters about a permit, for its holder, the last first. */
    public List<PermitView.Letter> letters(RegionCode region, String number) {
        return transactions.read(region, () -> pages.letters(region, number));
    }
}
