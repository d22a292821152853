package id.pendopo.cases;

import id.pendopo.catalog.LoadedService;
import id.pendopo.catalog.Remedy;
import id.pendopo.catalog.ServiceDefinition.VariantKind;
import id.pendopo.database.Transactions;
import id.pendopo.documents.Numbers;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a request about something earlier must name: a renewal, amendment or duplicate a permit of the same holder that
 * allows it; an objection or appeal a decision on one's own case, in time.
 */
@Component
class Origins {

    /** The question in which an objection or appeal names the decision. */
    private static final String DECISION_NUMBER = "decisionNumber";

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Transactions transactions;
    private final PermitClaims claims;
    private final CaseStore files;
    private final DecisionStore decisions;
    private final Numbers numbers;
    private final Sheet sheet;

    Origins(
            Transactions transactions,
            PermitClaims claims,
            CaseStore files,
            DecisionStore decisions,
            Numbers numbers,
            Sheet sheet) {
        this.transactions = transactions;
        this.claims = claims;
        this.files = files;
        this.decisions = decisions;
        this.numbers = numbers;
        this.sheet = sheet;
    }

    /** What becomes of a permit when its successor is granted; nothing for what is asked anew. */
    static Optional<PermitState> successor(VariantKind kind) {
        return switch (kind) {
            case NEW -> Optional.empty();
            case RENEWAL -> Optional.of(PermitState.RENEWED);
            case AMENDMENT -> Optional.of(PermitState.AMENDED);
            case REPLACEMENT -> Optional.of(PermitState.REPLACED);
        };
    }

    /**
     * The request with what it is about, found where only the form names it.
     *
     * @throws Refusal {@code origin-…} or {@code remedy-…}, saying what is wrong with what it is about
     */
    Submission checked(LoadedService service, Submission submission, Moment now) {
        var next = successor(service.definition().variant(submission.variant()).kind());
        if (next.isPresent()) {
            transactions.read(submission.region(), () -> {
                claims.require(submission, next.get());
                return true;
            });
            return submission;
        }
        return service.asRemedy()
                .map(remedy -> transactions.<Submission>read(
                        submission.region(), () -> remedied(remedy, service, submission, now)))
                .orElse(submission);
    }

    /** Asked again in the transaction that writes the case. */
    void requireAlone(LoadedService service, Submission submission) {
        claims.requireAlone(service, submission);
    }

    /** A decision from before this hall, on paper alone, has no case here; officers examine it. */
    private Submission remedied(Remedy remedy, LoadedService service, Submission submission, Moment now) {
        var named = submission.origin().or(() -> byDecision(submission));
        if (named.isEmpty()) {
            return submission;
        }
        var file = number(named.get())
                .flatMap(files::find)
                .filter(found -> isOwn(found, submission))
                .orElseThrow(Origins::notYours);
        var received = decisions
                .find(file.number())
                .flatMap(_ -> Optional.ofNullable(file.progress().finishedAt()))
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.CONFLICT, "remedy-undecided", "Case " + file.number() + " is not decided"));
        inTime(remedy, received, now);
        boolean again = files.about(submission.region(), submission.applicant().account(), named.get()).stream()
                .anyMatch(
                        earlier -> earlier.service().equals(service.definition().code())
                                && earlier.progress().state() != CaseState.WITHDRAWN);
        if (again) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "remedy-again", "Case " + file.number() + " has its " + remedy.remedy());
        }
        return submission.about(named.get());
    }

    private static void inTime(Remedy remedy, Instant received, Moment now) {
        var last = Verdicts.lastDay(remedy, received, now);
        if (now.today().isAfter(last)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "remedy-late",
                    "Filed on " + now.today() + ", possible until " + last,
                    List.of(LetterFacts.date(last), ENGLISH.format(last), remedy.fileWithin()),
                    Map.of("until", last.toString()));
        }
    }

    private Optional<String> byDecision(Submission submission) {
        return submission.data().get(DECISION_NUMBER) instanceof String number
                ? caseOf(submission.region(), number.strip())
                : Optional.empty();
    }

    /** A number that this hall gave leads to its case. */
    private Optional<String> caseOf(RegionCode region, String number) {
        return numbers.find(region, number)
                .map(Decisions::ownerOf)
                .flatMap(Decisions::caseOf)
                .map(CaseNumber::value);
    }

    private boolean isOwn(CaseRow file, Submission submission) {
        var applicant = submission.applicant();
        return file.number().region().equals(submission.region())
                && (file.owner().account().equals(applicant.account())
                        || java.util.Arrays.equals(
                                file.owner().holderHash(), sheet.holderHash(applicant.kind(), applicant.identifier())));
    }

    private static Optional<CaseNumber> number(String text) {
        try {
            return Optional.of(new CaseNumber(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Refusal notYours() {
        return new Refusal(Refusal.Kind.INVALID, "remedy-not-yours", "No such case of this applicant");
    }
}
