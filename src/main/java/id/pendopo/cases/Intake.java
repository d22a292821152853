package id.pendopo.cases;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Facts;
import id.pendopo.catalog.LoadedService;
import id.pendopo.catalog.ServiceDefinition;
import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Takes requests in: checks the form and the papers, asks the prerequisites, gives the number and the receipt. */
@Service
public class Intake {

    /** Letters and digits that nobody confuses on paper. */
    private static final String CODE_ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    private static final int CODE_LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Transactions transactions;
    private final Catalog catalog;
    private final Filing filing;
    private final Origins origins;
    private final Prerequisites prerequisites;
    private final OfficeClock clock;

    Intake(
            Transactions transactions,
            Catalog catalog,
            Filing filing,
            Origins origins,
            Prerequisites prerequisites,
            OfficeClock clock) {
        this.transactions = transactions;
        this.catalog = catalog;
        this.filing = filing;
        this.origins = origins;
        this.prerequisites = prerequisites;
        this.clock = clock;
    }

    /**
     * What the applicant takes home.
     *
     * @param trackingCode with the number, it follows the case without an account; not kept readable
     * @param version at which the first step is offered
     */
    public record Submitted(CaseNumber number, String trackingCode, CaseState state, int version) {}

    /**
     * Hands a request in.
     *
     * @throws Refusal {@code form-faulty}, {@code papers-missing}, {@code prerequisite-fails}, {@code service-unknown},
     *     {@code origin-…}
     */
    public Submitted submit(Actor actor, Submission submission) {
        var service = catalog.current(submission.region(), submission.service()).orElseThrow(Intake::serviceUnknown);
        var ready = ready(service, submission);
        return transactions.write(submission.region(), () -> file(actor, ready));
    }

    /** A request that was found right, and what its prerequisites answered. */
    record Ready(Submission submission, LoadedService service, List<Prerequisites.Asked> answers) {}

    /** Checks and asks; outside any transaction, since a neighbour may take seconds. */
    Ready ready(LoadedService service, Submission submission) {
        check(service, submission);
        var about = origins.checked(service, submission, clock.now(submission.region()));
        return new Ready(about, service, prerequisites.ask(service, about));
    }

    /** Writes the case in the caller's transaction. */
    Submitted file(Actor actor, Ready ready) {
        var submission = ready.submission();
        origins.requireAlone(ready.service(), submission);
        return filing.file(
                actor, submission, ready.service(), ready.answers(), trackingCode(), clock.now(submission.region()));
    }

    private static void check(LoadedService service, Submission submission) {
        var kind = submission.applicant().kind();
        requireVariant(service.definition(), submission.variant(), kind);
        var facts = new Facts(submission.variant(), kind.name(), submission.data(), Map.of());
        var faults = service.form().check(submission.data(), facts);
        if (!faults.isEmpty()) {
            throw CaseRefusals.faulty("form-faulty", faults);
        }
        var missing = Papers.missing(service, facts, submission.documents());
        if (!missing.isEmpty()) {
            throw CaseRefusals.papersMissing(missing);
        }
    }

    /** This service has the variant, and both are for this kind of applicant. */
    static void requireVariant(ServiceDefinition definition, String code, ApplicantKind kind) {
        var variant = definition.variants().stream()
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.INVALID, "variant-unknown", "No such variant of " + definition.code()));
        if (!definition.applicants().contains(kind)
                || !(variant.applicants().isEmpty() || variant.applicants().contains(kind))) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "applicant-kind", definition.code() + " is not for this kind of applicant");
        }
    }

    static Refusal serviceUnknown() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "service-unknown", "No such service");
    }

    private static String trackingCode() {
        var code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(CODE_ALPHABET.charAt(RANDOM.nextInt(CODE_ALPHABET.length())));
        }
        return code.toString();
    }
}
