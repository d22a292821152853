package id.pendopo.cases;

import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Notice;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Moves a permit to its next state: its row, its history and the public log together, and whoever relied on it asks again. The caller
 * holds its row.
 */
@Component
class PermitChanges {

    static final UUID NOBODY = new UUID(0, 0);

    private final PermitStore store;
    private final VerificationStore verifications;
    private final Sheet sheet;
    private final ApplicationEventPublisher events;

    PermitChanges(PermitStore store, VerificationStore verifications, Sheet sheet, ApplicationEventPublisher events) {
        this.store = store;
        this.verifications = verifications;
        this.sheet = sheet;
        this.events = events;
    }

    /** What the log is promised about a change; the same text again from its row. */
    static String promised(String number, int seq, Instant at, String from, String to) {
        return String.join("|", number, Integer.toString(seq), at.toString(), from, to);
    }

    /** What the log calls a change. */
    static String kind(PermitState to) {
        return "permit." + to.name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param by account of who decided; {@link #NOBODY} for time and the program
     * @param alarmOn when time looks at the permit again
     * @param successor number of what takes its place
     */
    void become(
            RegionCode region,
            Permit was,
            PermitState to,
            UUID by,
            Map<String, Object> note,
            @Nullable LocalDate alarmOn,
            @Nullable String successor,
            Moment now) {
        int seq = store.nextEvent(region, was.number());
        var commitment =
                Commitment.to(promised(was.number(), seq, now.at(), was.state().name(), to.name()));
        store.remember(
                region,
                new PermitStore.Event(
                        seq,
                        now.at(),
                        by,
                        was.state(),
                        to,
                        note.isEmpty() ? null : sheet.sealNote(note),
                        commitment.salt()),
                was.number());
        store.become(region, was.number(), to, alarmOn, successor);
        verifications.askAgain(region, was.number(), now.at());
        events.publishEvent(new CaseActed(kind(to), region, now.at(), commitment));
    }

    void tell(RegionCode region, Permit permit, String text, Map<String, String> values) {
        events.publishEvent(new Notice(region, permit.account(), "cases.notice." + text, values, "/my/permits"));
    }
}
