package id.pendopo.cases;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.catalog.Text;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/**
 * Finds cases by what a person at the counter has in hand: the number of the case or of the decree, a NIK or another
 * number of the holder, or a name. Whoever asks finds what they may see, and an auditor sees names masked.
 */
@Service
public class Search {

    private static final int HITS_MAX = 50;

    /** So many bearers of a name are looked at, since not every file is for the eyes of whoever asks. */
    private static final int CANDIDATES = 200;

    private static final Pattern IDENTIFIER = Pattern.compile("[0-9]{13,22}");
    private static final Pattern SPACING = Pattern.compile("[ .-]");

    private final Transactions transactions;
    private final Catalog catalog;
    private final CaseStore files;
    private final SearchStore found;
    private final Access access;
    private final Sheet sheet;

    Search(Transactions transactions, Catalog catalog, CaseStore files, SearchStore found, Access access, Sheet sheet) {
        this.transactions = transactions;
        this.catalog = catalog;
        this.files = files;
        this.found = found;
        this.access = access;
        this.sheet = sheet;
    }

    /** One case found; the holder masked for whoever does not work on it. */
    public record Hit(CaseNumber number, Text service, CaseState state, String holder, Instant submittedAt) {}

    /** The latest first, at most fifty. */
    public List<Hit> find(Actor actor, String words) {
        if (!actor.isOfficer()) {
            return List.of();
        }
        return transactions.read(
                actor.region(),
                () -> files.find(actor.region(), numbers(actor, words)).stream()
                        .filter(file -> access.maySee(actor, file))
                        .limit(HITS_MAX)
                        .map(file -> hit(actor, file))
                        .toList());
    }

    private Set<CaseNumber> numbers(Actor actor, String words) {
        var exact = number(words).filter(number -> number.region().equals(actor.region()));
        if (exact.isPresent()) {
            return Set.of(exact.get());
        }
        var numbers = new LinkedHashSet<CaseNumber>(found.byDecree(actor.region(), words));
        var digits = SPACING.matcher(words).replaceAll("");
        if (IDENTIFIER.matcher(digits).matches()) {
            for (var kind : List.of(ApplicantKind.PERSON, ApplicantKind.COMPANY)) {
                numbers.addAll(found.byHolder(actor.region(), sheet.holderHash(kind, digits), HITS_MAX));
            }
        } else if (numbers.isEmpty()) {
            sheet.wantedGrams(words).ifPresent(grams -> numbers.addAll(found.byName(grams, CANDIDATES)));
        }
        return numbers;
    }

    private Hit hit(Actor actor, CaseRow file) {
        var holder = sheet.holder(file.holderSealed());
        return new Hit(
                file.number(),
                catalog.byDigest(file.number().region(), file.definition())
                        .definition()
                        .name(),
                file.progress().state(),
                access.worksOn(actor, file) ? holder.name() : holder.masked(),
                file.progress().submittedAt());
    }

    private static Optional<CaseNumber> number(String words) {
        try {
            return Optional.of(new CaseNumber(words));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
