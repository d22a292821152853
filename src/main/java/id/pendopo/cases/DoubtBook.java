package id.pendopo.cases;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Text;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** For the auditor: requests about which something did not agree with what the applicant said of themselves. */
@Service
public class DoubtBook {

    private static final int SHOWN = 100;

    private final Transactions transactions;
    private final VerificationStore store;
    private final CaseStore files;
    private final Catalog catalog;

    DoubtBook(Transactions transactions, VerificationStore store, CaseStore files, Catalog catalog) {
        this.transactions = transactions;
        this.store = store;
        this.files = files;
        this.catalog = catalog;
    }

    /**
     * A request in doubt.
     *
     * @param at when it was last found
     * @param reasons message keys, each once
     */
    public record Doubtful(CaseNumber number, Text service, CaseState state, Instant at, List<String> reasons) {}

    /** The latest first, at most a hundred findings. */
    public List<Doubtful> of(Actor auditor) {
        if (!auditor.holds(Roles.AUDITOR)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-allowed", "Only an auditor reads all doubts");
        }
        var region = auditor.region();
        return transactions.read(region, () -> {
            var found = store.differing(region, SHOWN).stream()
                    .collect(Collectors.groupingBy(
                            VerificationStore.Differing::number, LinkedHashMap::new, Collectors.toList()));
            return files.find(region, found.keySet()).stream()
                    .map(file -> doubtful(region, file, found.getOrDefault(file.number(), List.of())))
                    .toList();
        });
    }

    private Doubtful doubtful(RegionCode region, CaseRow file, List<VerificationStore.Differing> found) {
        return new Doubtful(
                file.number(),
                catalog.byDigest(region, file.definition()).definition().name(),
                file.progress().state(),
                found.getFirst().at(),
                found.stream()
                        .map(VerificationStore.Differing::evidence)
                        .distinct()
                        .toList());
    }
}
