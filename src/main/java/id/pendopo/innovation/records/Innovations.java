package id.pendopo.innovation.records;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.law.Instruments;
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
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The door to innovations: which there are, how each stands, and how its keeper changes it. */
@Service
@DependsOn("id.pendopo.innovation.records.FirstHistory") // whoever asks finds history entered
public class Innovations {

    /** Paths of the gallery that a code must not take. */
    private static final Set<String> TAKEN = Set.of("board", "asleep", "index", "editions", "new", "requests");

    private static final int REASON_MAX = 500;
    private static final int TRIES = 50;

    private final RecordStore store;
    private final Transactions transactions;
    private final Themes themes;
    private final Instruments instruments;
    private final Offices offices;
    private final InstantSource clock;

    Innovations(
            RecordStore store,
            Transactions transactions,
            Themes themes,
            Instruments instruments,
            Offices offices,
            InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.themes = themes;
        this.instruments = instruments;
        this.offices = offices;
        this.clock = clock;
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

    public boolean isSecretariat(Actor actor, RegionCode region) {
        return Keeping.isSecretariat(actor, region);
    }

    /** What is wrong with a sheet, at its fields. */
    public List<Fault> faults(RegionCode region, Sheet sheet) {
        return SheetCheck.faults(sheet, themes, today(region));
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
        check(owner.region(), entered.sheet());
        var reason = Keeping.line("reason", entered.reason(), REASON_MAX);
        return transactions.write(owner.region(), () -> {
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

    private void check(RegionCode region, Sheet sheet) {
        var faults = faults(region, sheet);
        if (!faults.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "innovation-sheet",
                    "A sheet with " + faults.size() + " faults",
                    faults.getFirst().field());
        }
        sheet.footing().instrument().ifPresent(id -> {
            if (instruments.find(id).isEmpty()) {
                throw new Refusal(Refusal.Kind.INVALID, "instrument-unknown", "No instrument of that id", id);
            }
        });
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
        check(record.region(), sheet);
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
    }

    /** Says that what stands in the record is true today. */
    public void look(Actor actor, String code, String note) {
        seen(actor, code, "LOOKED", note);
    }

    /** Takes it into one's own care. */
    public void take(Actor actor, String code, String note) {
        seen(actor, code, "TAKEN", note);
    }

    private void seen(Actor actor, String code, String kind, String note) {
        var record = get(code);
        Keeping.require(actor, record.region(), record.owner().agency());
        var words = note.isBlank() ? "" : Keeping.line("note", note, REASON_MAX);
        transactions.write(
                record.region(),
                () -> store.look(record, kind, actor.account(), today(record.region()), words, clock.instant()));
    }

    /** Joins a transaction of the record's region; a second time it does nothing. */
    public void honour(Actor actor, String code, Award award) {
        var record = get(code);
        Keeping.requireSecretariat(actor, record.region());
        transactions.write(record.region(), () -> {
            store.honour(record, award, actor.account(), clock.instant());
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
            store.withdraw(record.region(), award, why, actor.account(), clock.instant());
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
