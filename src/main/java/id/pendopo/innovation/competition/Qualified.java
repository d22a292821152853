package id.pendopo.innovation.competition;

import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which entries a stage scores: at first all that were admitted, then those on the lists that lead to it. */
@Component
class Qualified {

    private final EntryStore entries;
    private final Published published;

    Qualified(EntryStore entries, Published published) {
        this.entries = entries;
        this.published = published;
    }

    /** By number; inside a transaction of the region. Whoever withdrew is not among them. */
    List<Entry> of(OpenEdition edition, Edition.Stage stage) {
        var admitted = entries.sent(edition.region(), edition.code()).stream()
                .filter(entry -> entry.state() == EntryState.ADMITTED)
                .toList();
        if (stage.from().isEmpty()) {
            return admitted;
        }
        var through = new HashSet<String>();
        for (var earlier : edition.rules().stages()) {
            if (earlier.tiers().stream().anyMatch(tier -> stage.from().contains(tier.code()))) {
                var key = new StageKey(edition.region(), edition.code(), earlier.code());
                published
                        .latest(key)
                        .orElseThrow(() -> new Refusal(
                                Refusal.Kind.CONFLICT, "stage-before-not-published", "Not published", earlier.code()))
                        .outcome()
                        .list()
                        .stream()
                        .filter(placed -> stage.from().contains(placed.tier()))
                        .forEach(placed -> through.add(placed.place().entry()));
            }
        }
        return admitted.stream()
                .filter(entry -> through.contains(String.valueOf(entry.number())))
                .toList();
    }

    /** Numbers of those about which something may still be said: by the secretariat, or by who wrote them, in time. */
    List<String> undecided(OpenEdition edition, LocalDate today) {
        return entries.sent(edition.region(), edition.code()).stream()
                .filter(entry -> entry.state().waitsForSecretariat() || entry.isOpenToAnswer(today))
                .map(entry -> String.valueOf(entry.number()))
                .toList();
    }

    /** Whether somebody writes an entry of the edition, or was asked to; a draft may be sent any day. */
    boolean wroteIn(RegionCode region, String edition, UUID account) {
        return entries.of(region, account).stream()
                .anyMatch(entry -> entry.edition().equals(edition)
                        && entry.state() != EntryState.WITHDRAWN
                        && entry.state() != EntryState.REFUSED);
    }
}
