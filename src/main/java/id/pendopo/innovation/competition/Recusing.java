package id.pendopo.innovation.competition;

import id.pendopo.innovation.judging.Protocol.Recusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who may not score what: by what they wrote or were asked to write, by what they told, by where they work, and by whole
 * categories where the rule says so.
 */
final class Recusing {

    private Recusing() {}

    /** Whether somebody wrote an entry, or was asked to: whoever may read a draft is tied to it before they answer. */
    static boolean isTiedByWriting(UUID account, Entry entry) {
        return entry.isWrittenBy(account) || entry.isAsked(account);
    }

    /** @param offices agencies of the edition's region in which a juror holds an office, by account */
    static List<Recusal> of(
            Edition rules,
            List<Juror> jury,
            Map<UUID, Set<String>> offices,
            List<Entry> entries,
            List<Interest> told,
            LocalDate today) {
        var byNumber = entries.stream()
                .collect(Collectors.toMap(entry -> String.valueOf(entry.number()), Function.identity()));
        var found = new LinkedHashSet<Recusal>();
        for (var juror : jury) {
            var ties = new ArrayList<Interest>();
            told.stream()
                    .filter(interest -> interest.account().equals(juror.account()))
                    .filter(interest -> interest.bars(rules.conflict(), today))
                    .forEach(ties::add);
            entries.stream()
                    .filter(entry -> isTiedByWriting(juror.account(), entry))
                    .map(entry ->
                            new Interest(juror.account(), String.valueOf(entry.number()), InterestKind.PERSONAL, null))
                    .forEach(ties::add);
            if (rules.conflict().ownOrganisation()) {
                entries.stream()
                        .filter(entry -> worksFor(juror, offices.getOrDefault(juror.account(), Set.of()), entry))
                        .map(entry -> new Interest(
                                juror.account(), String.valueOf(entry.number()), InterestKind.ORGANISATIONAL, null))
                        .forEach(ties::add);
            }
            for (var tie : ties) {
                var entry = byNumber.get(tie.entry());
                if (entry != null) {
                    entries.stream()
                            .filter(other -> other.equals(entry)
                                    || (rules.conflict().wholeCategory().contains(tie.kind())
                                            && other.content()
                                                    .category()
                                                    .equals(entry.content().category())))
                            .forEach(other -> found.add(new Recusal(
                                    juror.pseudonym(),
                                    String.valueOf(other.number()),
                                    tie.kind().code())));
                }
            }
        }
        return List.copyOf(found);
    }

    private static boolean worksFor(Juror juror, Set<String> offices, Entry entry) {
        return juror.worksFor(entry)
                || (entry.entrantRegion().equals(entry.region()) && offices.contains(entry.agency()));
    }
}
