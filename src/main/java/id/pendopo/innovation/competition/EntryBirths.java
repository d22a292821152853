package id.pendopo.innovation.competition;

import id.pendopo.database.Transactions;
import id.pendopo.innovation.records.BirthCounts;
import id.pendopo.kernel.RegionCode;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What agencies sent to competitions, for the board of the yearly duty. */
@Component
class EntryBirths implements BirthCounts {

    private final Editions editions;
    private final EntryCounts store;
    private final Transactions transactions;

    EntryBirths(Editions editions, EntryCounts store, Transactions transactions) {
        this.editions = editions;
        this.store = store;
        this.transactions = transactions;
    }

    /** A regency enters competitions of the province too: each region that runs one is asked. */
    @Override
    public List<Born> born(RegionCode region, int year) {
        var from = Year.of(year).atDay(1).atStartOfDay(Edition.ZONE).toInstant();
        var until = Year.of(year + 1).atDay(1).atStartOfDay(Edition.ZONE).toInstant();
        return editions.all().stream()
                .map(OpenEdition::region)
                .distinct()
                .flatMap(runs ->
                        transactions.read(runs, () -> store.sentBy(runs, region, from, until)).entrySet().stream())
                .map(sent -> new Born(sent.getKey(), Optional.empty(), Column.PROPOSAL, sent.getValue()))
                .toList();
    }
}
