package id.pendopo.law;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.law.LegalInstrument.Succession;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The door to legal instruments: which there are, which of them live, and what one does to another. */
@Service
@DependsOn("id.pendopo.law.FirstInstruments") // whoever asks finds them entered
public class Instruments {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final int TEXT_MAX = 500;

    private final InstrumentStore store;
    private final Transactions transactions;
    private final InstantSource clock;

    Instruments(InstrumentStore store, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Optional<LegalInstrument> find(String id) {
        return Optional.ofNullable(reading(store::all).get(id));
    }

    /** All, newest first. */
    public List<LegalInstrument> all() {
        return List.copyOf(reading(store::all).values());
    }

    public boolean isLiving(String id, LocalDate date) {
        return find(id).filter(instrument -> instrument.isLiving(date)).isPresent();
    }

    /** The instrument, if something new may stand on it on this day; else a refusal that says why not. */
    public LegalInstrument living(String id, LocalDate date) {
        var instrument = find(id).orElseThrow(() -> unknown(id));
        if (!instrument.isLiving(date)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "instrument-not-living",
                    id + " is not in force on " + date,
                    instrument.citation(),
                    date.toString());
        }
        return instrument;
    }

    /** Those whose last day in force lies within so many days from today. */
    public List<LegalInstrument> endingWithin(int days) {
        var today = today();
        return all().stream()
                .filter(instrument -> instrument.isLiving(today))
                .filter(instrument -> !instrument.lastDay().isAfter(today.plusDays(days)))
                .toList();
    }

    public LegalInstrument record(Actor actor, NewInstrument entered) {
        requireRight(actor, entered.region());
        check(entered);
        var instrument = new LegalInstrument(
                entered.id(),
                entered.region(),
                entered.kind(),
                entered.number(),
                entered.year(),
                entered.title(),
                entered.issuer(),
                entered.from(),
                entered.until(),
                List.of(),
                Optional.empty(),
                entered.source(),
                false,
                Set.of());
        boolean added =
                transactions.write(actor.region(), () -> store.insert(instrument, actor.account(), clock.instant()));
        if (!added) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "instrument-known", instrument.id() + " exists", instrument.citation());
        }
        return instrument;
    }

    /** Records that one instrument changes another, which lives on. */
    public void amend(Actor actor, String id, String by, LocalDate effective, String source) {
        succeed(actor, id, "AMENDED", new Succession(by, effective), source);
    }

    /** Records that one instrument ends another; from that day on nothing new may stand on it. */
    public void revoke(Actor actor, String id, String by, LocalDate effective, String source) {
        succeed(actor, id, "REVOKED", new Succession(by, effective), source);
    }

    private void succeed(Actor actor, String id, String kind, Succession step, String source) {
        transactions.write(actor.region(), () -> {
            var instrument = living(id, step.effective());
            requireRight(actor, instrument.region());
            living(step.by(), step.effective());
            if (id.equals(step.by())) {
                throw new Refusal(Refusal.Kind.INVALID, "instrument-by-itself", id + " cannot change itself");
            }
            if (!store.succeed(id, kind, step, source.strip(), actor.account(), clock.instant())) {
                throw new Refusal(
                        Refusal.Kind.CONFLICT,
                        "instrument-already-succeeded",
                        kind + " of " + id + " stands already",
                        instrument.citation());
            }
        });
    }

    private static void check(NewInstrument entered) {
        requireText("number", entered.number(), 80);
        requireText("title", entered.title(), TEXT_MAX);
        requireText("issuer", entered.issuer(), TEXT_MAX);
        requireText("source", entered.source(), TEXT_MAX);
        if (entered.year() < 1945 || entered.year() > 2200) {
            throw new Refusal(Refusal.Kind.INVALID, "instrument-year", "Year " + entered.year(), entered.year());
        }
        if (entered.until().filter(until -> until.isBefore(entered.from())).isPresent()) {
            throw new Refusal(Refusal.Kind.INVALID, "instrument-ends-before-start", "Ends before it starts");
        }
    }

    private static void requireText(String field, String value, int longest) {
        if (value.isBlank() || value.length() > longest || value.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "instrument-text", "Field " + field + " is empty or wrong", field, longest);
        }
    }

    /** An administrator of the province keeps national and provincial instruments; one of a regency, its own. */
    private static void requireRight(Actor actor, Optional<RegionCode> region) {
        boolean own = region.map(
                        code -> code.equals(actor.region()) || actor.region().equals(code.province()))
                .orElse(actor.region().isProvince());
        if (!own || !actor.holds(Roles.ADMINISTRATOR)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN, "instrument-not-yours", "No administrator of " + actor.region() + " there");
        }
    }

    private static Refusal unknown(String id) {
        return new Refusal(Refusal.Kind.NOT_FOUND, "instrument-unknown", "No instrument of that id", id);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private <T extends @Nullable Object> T reading(Supplier<T> work) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? work.get()
                : transactions.withoutRegion(work);
    }
}
