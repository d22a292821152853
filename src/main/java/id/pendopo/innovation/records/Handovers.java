package id.pendopo.innovation.records;

import id.pendopo.database.Transactions;
import id.pendopo.innovation.records.Handover.Item;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** A new head of a region or an agency: each running innovation is handed over to them by a short list. */
@Service
public class Handovers {

    public static final int REASON_MAX = 500;

    private final HandoverStore store;
    private final Innovations innovations;
    private final Agencies agencies;
    private final Transactions transactions;
    private final ClockSettings settings;
    private final InstantSource clock;

    Handovers(
            HandoverStore store,
            Innovations innovations,
            Agencies agencies,
            Transactions transactions,
            ClockSettings settings,
            InstantSource clock) {
        this.store = store;
        this.innovations = innovations;
        this.agencies = agencies;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Of an innovation, newest first. */
    public List<Handover> of(String code) {
        return transactions.withoutRegion(() -> store.of(code));
    }

    Optional<LocalDate> oldestOpen(String code) {
        return of(code).stream()
                .filter(each -> !each.isDone())
                .map(Handover::dueOn)
                .min(LocalDate::compareTo);
    }

    /**
     * Starts one for each running innovation of an agency, or of the whole region where its head of government changed.
     *
     * @return how many began; none twice for one change
     */
    public int start(Actor actor, RegionCode region, String agency, LocalDate changedOn, String reason) {
        if (!mayStart(actor, region, agency)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN, "innovation-secretariat-only", "Neither secretariat nor head of " + agency);
        }
        var why = Keeping.line("reason", reason, REASON_MAX);
        boolean government = government(region, agency);
        var today = innovations.today(region);
        if (changedOn.isAfter(today) || changedOn.isBefore(today.minusYears(1))) {
            throw new Refusal(Refusal.Kind.INVALID, "handover-day", "A change in office on " + changedOn);
        }
        var running = innovations.search(new Search("", region.value(), "", "", State.RUNNING.name(), 0)).stream()
                .filter(record -> government || record.owner().agency().equals(agency))
                .toList();
        int begun = transactions.write(region, () -> {
            int count = 0;
            for (var record : running) {
                var handover = new Handover(
                        UUID.randomUUID(),
                        record.code(),
                        agency,
                        why,
                        changedOn,
                        today.plusDays(settings.handoverDays()),
                        List.of());
                count += store.insert(region, handover, actor.account(), clock.instant());
            }
            return count;
        });
        running.forEach(record -> innovations.touched(record.code()));
        return begun;
    }

    /** The secretariat, or the head themselves. */
    public boolean mayStart(Actor actor, RegionCode region, String agency) {
        return Keeping.isSecretariat(actor, region) || Keeping.isHead(actor, region, agency);
    }

    /** Regencies whose agencies nobody entered have their government alone. */
    private boolean government(RegionCode region, String agency) {
        return agencies.find(region, agency)
                .map(found -> found.kind() == Agency.Kind.HEAD_OF_REGION)
                .orElseGet(() -> {
                    if (!agency.equals(Owner.GOVERNMENT)) {
                        throw new Refusal(Refusal.Kind.NOT_FOUND, "agency-unknown", "No agency " + agency, agency);
                    }
                    return true;
                });
    }

    /** Says that a point of the list is done; a second time it does nothing. */
    public void done(Actor actor, String code, UUID handover, Item item) {
        var record = innovations.get(code);
        Keeping.require(actor, record.region(), record.owner().agency());
        if (of(code).stream().noneMatch(each -> each.id().equals(handover))) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "handover-unknown", "No such hand-over of " + code);
        }
        transactions.write(
                record.region(), () -> store.done(record.region(), handover, item, actor.account(), clock.instant()));
        innovations.touched(code);
    }
}
