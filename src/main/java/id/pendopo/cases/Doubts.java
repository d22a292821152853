package id.pendopo.cases;

import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.identity.People;
import id.pendopo.identity.Representation;
import id.pendopo.kernel.Check;
import id.pendopo.kernel.Nik;
import id.pendopo.kernel.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Who knows a number is not yet whose number it is. What gives reason to look twice is written into the file, for officers
 * and auditors alone; whoever asks is told nothing of others. Inside the caller's transaction.
 */
@Component
class Doubts {

    /** What the request is about was asked for by another account, or for another party, of the same number. */
    static final String OTHER_ACCOUNT = "other-account";

    /** Another living account or party of the region names the same number. */
    static final String SHARED_NUMBER = "shared-number";

    /** Somebody acts for the applicant by a power of attorney on paper, which nobody has looked at yet. */
    static final String PAPER_POWER = "paper-power";

    private static final Set<String> ALL = Set.of(OTHER_ACCOUNT, SHARED_NUMBER, PAPER_POWER);

    private final OriginStore origins;
    private final People people;
    private final Representation representation;
    private final ApplicationEventPublisher events;

    Doubts(OriginStore origins, People people, Representation representation, ApplicationEventPublisher events) {
        this.origins = origins;
        this.people = people;
        this.representation = representation;
        this.events = events;
    }

    /** Not for the eyes of the applicant. */
    static boolean isOne(String verification) {
        return ALL.contains(verification);
    }

    /** Whether an officer has to say how they looked into it before the file counts as complete. */
    static boolean owesWords(String verification) {
        return verification.equals(OTHER_ACCOUNT) || verification.equals(PAPER_POWER);
    }

    /** What must be looked at; tells whoever held the permit or case before that somebody asks about it. */
    List<Prerequisites.Asked> about(Submission submission, boolean byPaper) {
        var found = new ArrayList<Prerequisites.Asked>();
        submission
                .origin()
                .flatMap(origin -> origins.holder(submission.region(), origin))
                .filter(holder -> holder.isOther(submission.applicant()))
                .ifPresent(holder -> {
                    found.add(doubt(OTHER_ACCOUNT));
                    tell(submission, holder);
                });
        if (isShared(submission)) {
            found.add(doubt(SHARED_NUMBER));
        }
        if (byPaper) {
            found.add(doubt(PAPER_POWER));
        }
        return found;
    }

    private boolean isShared(Submission submission) {
        var applicant = submission.applicant();
        var region = submission.region();
        if (applicant.party().isPresent()) {
            return representation.isNumberShared(
                    region, applicant.account(), applicant.party().get());
        }
        return applicant.kind() == ApplicantKind.PERSON
                && Nik.isNik(applicant.identifier())
                && people.withNik(region, new Nik(applicant.identifier())).stream()
                        .anyMatch(account -> !account.equals(applicant.account()));
    }

    private void tell(Submission submission, OriginStore.Holder holder) {
        if (!holder.account().equals(submission.applicant().account())) {
            events.publishEvent(new Notice(
                    submission.region(),
                    holder.account(),
                    "cases.notice.asked-by-other",
                    Map.of("document", submission.origin().orElseThrow()),
                    "/my/permits"));
        }
    }

    private static Prerequisites.Asked doubt(String name) {
        return new Prerequisites.Asked(name, new Check.Answer.Differs("cases.check." + name));
    }
}
