package id.pendopo.innovation.records;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Offices;
import java.text.Normalizer;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The door to innovations: which there are, how each stands, and how its keeper changes it. */
@Service
@DependsOn("id.pendopo.innovation.records.FirstHistory") // whoever asks finds history entered
public class Innovations {

    /** Paths of the gallery that a code must not take. */
    private static final Set<String> TAKEN =
            Set.of("board", "asleep", "index", "editions", "new", "requests", "clocks", "named", "handovers");

    private static final int REASON_MAX = 500;
    private static final int TRIES = 50;

    private final RecordStore store;
    private final Transactions transactions;
    private final SheetRules rules;
    private final Offices offices;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Innovations(
            RecordStore store,
            Transactions transactions,
            SheetRules rules,
            Offices offices,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.transactions = transactions;
        this.rules = rules;
        this.offices = offices;
        this.clock = clock;
        this.events = events;
    }

    public Optional<Innovation> find(String code) {
        return reading(() -> store.find(code));
    }

    /** The innovation, or a refusal for a code that none has. */
    public Innovation get(String code) {
        return find(code)
                .orElseThrow(
                        () -> new Refusal(Refusal.Kind.NOT_FOUND, "innovation-unknown", "No innovation of that code"));
    }

    /** By title. */
    public List<Innovation> search(Search search) {
        return reading(() -> store.search(search));
    }

    /** Newest first. */
    public List<Change> changes(String code) {
        return reading(() -> store.changes(code));
    }

    /** Whether this person may change it. */
    public boolean mayKeep(Actor actor, Innovation record) {
        return Keeping.may(actor, record.region(), record.owner().agency());
    }

    public boolean mayKeep(Actor actor, RegionCode region, String agency) {
        return Keeping.may(actor, region, agency);
    }

    /** Whether this person may see it at their desk and say in whose care it is. */
    public boolean mayHandOver(Actor actor, Innovation record) {
        return Keeping.mayHandOver(actor, record.region(), record.owner().agency());
    }

    public boolean isSecretariat(Actor actor, RegionCode region) {
        return Keeping.isSecretariat(actor, region);
    }

    /** What is wrong with a sheet, at its fields. */
    public List<Fault> faults(RegionCode region, Sheet sheet) {
        return rules.faults(sheet, today(region));
    }

    /**
     * Enters an innovation into the care of whoever enters it. Joins a transaction of the owner's region, so that another
     * room can let one be born with its own step.
     *
     * @return its code
     */
    public String bear(Actor actor, NewInnovation entered) {
        var owner = checked(entered.owner());
        Keeping.require(actor, owner.region(), owner.agency());
        rules.check(entered.sheet(), today(owner.region()));
        var reason = Keeping.line("reason", entered.reason(), REASON_MAX);
        var code = transactions.write(owner.region(), () -> {
            for (int attempt = 1; attempt <= TRIES; attempt++) {
                var record =
                        born(actor, owner, entered, code(entered.sheet().story().title(), attempt));
                if (!TAKEN.contains(record.code()) && store.insert(record)) {
                    store.append(record, reason, actor.account(), clock.instant());
                    return record.code();
                }
            }
            throw new Refusal(Refusal.Kind.CONFLICT, "innovation-title-taken", "Too many of this title");
        });
        touched(code);
        return code;
    }

    private Innovation born(Actor actor, Owner owner, NewInnovation entered, String code) {
        var today = today(owner.region());
        return new Innovation(
                code,
                owner,
                entered.state(),
                1,
                entered.sheet(),
                entered.sheet().footing().began().map(LocalDate::getYear).orElse(today.getYear()),
                Optional.of(actor.account()),
                Optional.of(today),
                false,
                List.of());
    }

    private static Owner checked(Owner owner) {
        return new Owner(
                owner.region(),
                Keeping.line("agency", owner.agency(), 40),
                Keeping.line("ownerName", owner.name(), 200),
                owner.unit().isBlank() ? "" : Keeping.line("unit", owner.unit(), 200));
    }

    /** Readable and safe in an address: letters and digits of the title, with a number where the name is taken. */
    static String code(String title, int attempt) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+", "");
        var cut = plain.substring(0, Math.min(60, plain.length())).replaceAll("-+$", "");
        var base = cut.isEmpty() ? "inovasi" : cut;
        return attempt == 1 ? base : base + "-" + attempt;
    }

    /**
     * Changes what the record says. One of two who change the same version wins; the other is told.
     *
     * @param version that was shown to whoever changes it
     */
    public void change(Actor actor, String code, int version, State state, Sheet sheet, String reason) {
        var record = get(code);
        Keeping.require(actor, record.region(), record.owner().agency());
        rules.check(sheet, today(record.region()));
        var why = Keeping.line("reason", reason, REASON_MAX);
        var today = today(record.region());
        var changed = new Innovation(
                code,
                record.owner(),
                state,
                version + 1,
                sheet,
                record.fromHistory()
                        ? record.bornIn()
                        : sheet.footing().began().map(LocalDate::getYear).orElse(record.bornIn()),
                Optional.of(record.keeper().orElse(actor.account())),
                Optional.of(today),
                record.fromHistory(),
                record.awards());
        transactions.write(record.region(), () -> {
            if (!store.update(changed, version)) {
                throw new Refusal(
                        Refusal.Kind.CONFLICT, "innovation-changed", "Version " + version + " of " + code + " is gone");
            }
            store.append(changed, why, actor.account(), clock.instant());
        });
        touched(code);
    }

    /** Its clock is read anew. Within another room's transaction it waits for the morning, since it reads elsewhere. */
    void touched(String code) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            events.publishEvent(new RecordTouched(code));
        }
    }

    /** Which looks there were and whose care it was in, newest first. */
    public List<Seen> seen(String code) {
        return reading(() -> store.seen(code));
    }

    /** What the record said in one of its versions. */
    public Optional<Sheet> version(String code, int version) {
        return reading(() -> store.version(code, version));
    }

    /** Says that what stands in the record is true today. */
    public void look(Actor actor, String code, String note) {
        look(actor, code, note, Optional.empty());
    }

    /** @param people how many work on it today, where somebody counted */
    public void look(Actor actor, String code, String note, Optional<Integer> people) {
        people.filter(count -> count < 0 || count > SheetCheck.PEOPLE_MAX).ifPresent(_ -> {
            throw new Refusal(Refusal.Kind.INVALID, "innovation-people", "No number of people");
        });
        seen(actor, code, Seen.Kind.LOOKED, note, people, Optional.empty());
    }

    /** Takes it into one's own care. */
    public void take(Actor actor, String code, String note) {
        seen(actor, code, Seen.Kind.TAKEN, note, Optional.empty(), Optional.empty());
    }

    /** Gives it into the care of an account that may keep it: whether it may, {@link Caring} has found out. */
    void give(Actor actor, String code, UUID keeper, String note) {
        seen(actor, code, Seen.Kind.GIVEN, note, Optional.empty(), Optional.of(keeper));
    }

    private void seen(
            Actor actor, String code, Seen.Kind kind, String note, Optional<Integer> people, Optional<UUID> keeper) {
        var record = get(code);
        if (kind == Seen.Kind.GIVEN) {
            Keeping.requireHandOver(actor, record.region(), record.owner().agency());
        } else {
            Keeping.require(actor, record.region(), record.owner().agency());
        }
        var words = note.isBlank() ? "" : Keeping.line("note", note, REASON_MAX);
        transactions.write(
                record.region(),
                () -> store.see(
                        record,
                        new Seen(kind, words, actor.account(), clock.instant(), people, keeper),
                        today(record.region())));
        touched(code);
    }

    /** Joins a transaction of the record's region; a second time it does nothing. */
    public void honour(Actor actor, String code, Award award) {
        var record = get(code);
        Keeping.requireSecretariat(actor, record.region());
        transactions.write(record.region(), () -> {
            store.awards().honour(record, award, actor.account(), clock.instant());
        });
    }

    /** Takes an honour back; it stays in the record with the reason. */
    public void withdraw(Actor actor, String code, UUID award, String reason) {
        var record = get(code);
        Keeping.requireSecretariat(actor, record.region());
        var why = Keeping.line("reason", reason, REASON_MAX);
        if (record.standingAwards().stream().noneMatch(each -> each.id().equals(award))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "award-unknown", "No such award stands");
        }
        transactions.write(record.region(), () -> {
            store.awards().withdraw(record.region(), award, why, actor.account(), clock.instant());
        });
    }

    public LocalDate today(RegionCode region) {
        return offices.date(region, clock.instant());
    }

    private <T> T reading(Supplier<T> work) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? work.get()
                : transactions.withoutRegion(work);
    }
}
