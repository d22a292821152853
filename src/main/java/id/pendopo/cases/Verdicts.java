package id.pendopo.cases;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.LoadedService;
import id.pendopo.catalog.Remedy;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What a refusal says to whom it concerns, and until when it can be fought. */
@Service
public class Verdicts {

    private static final String OBJECTION = "objection";
    private static final String APPEAL = "appeal";

    private final Transactions transactions;
    private final Catalog catalog;
    private final CaseStore files;
    private final DraftDecisions drafts;
    private final Access access;
    private final OfficeClock clock;

    Verdicts(
            Transactions transactions,
            Catalog catalog,
            CaseStore files,
            DraftDecisions drafts,
            Access access,
            OfficeClock clock) {
        this.transactions = transactions;
        this.catalog = catalog;
        this.files = files;
        this.drafts = drafts;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A refusal in words.
     *
     * @param remedy what may be done against it; empty after an appeal, and where the region offers none
     */
    public record Refused(String reason, String law, Optional<Against> remedy) {}

    /**
     * A way to fight it.
     *
     * @param service in which it runs: objection or appeal
     * @param until last day on which it is filed
     */
    public record Against(String service, LocalDate until, boolean isOpen) {}

    /** For its applicant; empty where nothing was refused, or somebody else asks. */
    public Optional<Refused> of(Actor actor, CaseNumber number) {
        return transactions.read(
                number.region(),
                () -> files.find(number)
                        .filter(file -> file.progress().state() == CaseState.REFUSED && access.mayActFor(actor, file))
                        .map(this::refused));
    }

    private Refused refused(CaseRow file) {
        var words = drafts.last(file.number())
                .filter(draft -> draft.kind() == DraftDecisions.Kind.DENIAL)
                .map(DraftDecisions.Draft::values);
        return new Refused(
                words.map(values -> String.valueOf(values.getOrDefault("reason", "")))
                        .orElse(""),
                words.map(values -> String.valueOf(values.getOrDefault("law", "")))
                        .orElse(""),
                against(file));
    }

    private Optional<Against> against(CaseRow file) {
        var finished = file.progress().finishedAt();
        if (finished == null || file.service().equals(APPEAL)) {
            return Optional.empty();
        }
        var code = file.service().equals(OBJECTION) ? APPEAL : OBJECTION;
        var now = clock.now(file.number().region());
        return catalog.current(file.number().region(), code)
                .flatMap(LoadedService::asRemedy)
                .map(remedy -> lastDay(remedy, finished, now))
                .map(until -> new Against(code, until, !now.today().isAfter(until)));
    }

    /** The last day for it: working days after the signed decision lay in the account of whom it concerns. */
    static LocalDate lastDay(Remedy remedy, Instant receivedAt, Moment now) {
        return now.calendar().due(receivedAt.atZone(now.zone()).toLocalDate(), remedy.fileWithin());
    }
}
