package id.pendopo.cases.web;

import id.pendopo.cases.Proofs;
import id.pendopo.web.Parts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a citizen's own pages show. */
public final class MyPage {

    private MyPage() {}

    /** A case in a list. */
    public record Line(
            String href,
            String service,
            String about,
            String number,
            String submitted,
            String tag,
            Parts.Tone tone,
            String turn) {}

    /** The first page of one's own. */
    public record Home(List<Line> mine, List<Line> running, List<Line> over, List<ApplyPage.DraftLine> drafts) {

        public boolean isEmpty() {
            return mine.isEmpty() && running.isEmpty() && over.isEmpty() && drafts.isEmpty();
        }
    }

    /**
     * How far a case is, in words.
     *
     * @param note why the clock stands still; empty while it runs
     */
    public record Progress(
            String tag,
            Parts.Tone tone,
            List<String> turns,
            int used,
            int standard,
            Parts.Pace pace,
            String due,
            String note,
            List<Parts.Moment> moments) {}

    /** Something wrong, with a link to where it is answered. */
    public record FaultLine(String title, String message, String href) {}

    /** A visit to the site; the calendar file puts it into the phone. */
    public record Visit(String when, String place, boolean comes, String calendar, String report) {}

    /** A decided document. */
    public record Document(String title, String number, String state, Parts.Tone tone, String href, String check) {}

    /** What can be done against a decision, or was. */
    public record Remedy(String text, String action, String button, List<Line> earlier) {}

    /** Why it was refused and by which law, and what can be done about it. */
    public record Refusal(
            String reason, String law, @Nullable Remedy remedy) {}

    /** One's own case. */
    public record Case(
            String number,
            String service,
            String variant,
            String holder,
            String trackingCode,
            Progress progress,
            List<FaultLine> faults,
            String answer,
            String answerUntil,
            List<String> notVerified,
            List<Visit> visits,
            List<Document> documents,
            @Nullable Refusal refusal,
            String withdraw,
            List<ApplyPage.Section> sections,
            List<ApplyPage.PaperRow> papers) {

        public String href() {
            return "/my/cases/" + number;
        }
    }

    /** Just handed in. */
    public record Received(
            String number, String code, String service, String due, String days, String track, List<String> steps) {}

    /** A paper that was found wrong, with what was sent for it so far. */
    public record AnswerPaper(
            String id, String slot, String anchor, String title, String message, String sent, String upload) {}

    /** Only what was found wrong. */
    public record Answer(
            String number,
            String service,
            String until,
            String whole,
            List<AnswerField> fields,
            List<AnswerPaper> papers) {

        public boolean hasLists() {
            return fields.stream().anyMatch(field -> field.question().isList());
        }
    }

    /** A question that is asked again, and what the officer wrote about it. */
    public record AnswerField(ApplyQuestion question, String anchor, String message) {}

    /** A granted document and what can be done with it. */
    public record PermitLine(
            String service,
            String number,
            String state,
            Parts.Tone tone,
            String validity,
            String download,
            String caseHref,
            String region,
            List<Parts.Option> letters,
            List<Parts.Option> follow) {}

    /** A proof and what happened, in words. */
    public record ProofLine(String title, String when, Proofs.Proof proof) {}

    /** A case followed without an account. */
    public record Tracked(String number, String service, Progress progress) {}
}
