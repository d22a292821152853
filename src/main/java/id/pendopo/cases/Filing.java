package id.pendopo.cases;

import id.pendopo.catalog.Facts;
import id.pendopo.catalog.Interpreter;
import id.pendopo.catalog.LoadedService;
import id.pendopo.kernel.Actor;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes a new case, whole, in the caller's transaction. */
@Component
class Filing {

    private final Places places;
    private final CaseStore files;
    private final Papers papers;
    private final Prerequisites prerequisites;
    private final Recorder recorder;
    private final Sheet sheet;

    Filing(Places places, CaseStore files, Papers papers, Prerequisites prerequisites, Recorder recorder, Sheet sheet) {
        this.places = places;
        this.files = files;
        this.papers = papers;
        this.prerequisites = prerequisites;
        this.recorder = recorder;
        this.sheet = sheet;
    }

    Intake.Submitted file(
            Actor actor,
            Submission submission,
            LoadedService service,
            List<Prerequisites.Asked> answers,
            String code,
            Moment now) {
        var applicant = submission.applicant();
        var facts = new Facts(submission.variant(), applicant.kind().name(), submission.data(), Map.of());
        var move = Interpreter.begin(service.definition().workflow(), facts, service.conditions());
        var arrivals = Progression.begin(move, service, now.at(), now);
        var holder = sheet.seal(applicant, code);
        var data = sheet.sealData(submission.data());
        var grams = sheet.nameGrams(applicant.name());
        long sequence = files.nextSequence(submission.region(), now.today().getYear());
        var number = CaseNumber.of(submission.region(), now.today().getYear(), sequence);
        var file = new CaseRow(
                number,
                service.definition().code(),
                service.digest(),
                submission.variant(),
                service.definition().office(),
                actor.channel().name(),
                new CaseRow.Owner(
                        applicant.kind(),
                        applicant.account(),
                        applicant.party().orElse(null),
                        sheet.holderHash(applicant.kind(), applicant.identifier())),
                holder,
                data,
                submission.origin().orElse(null),
                new CaseRow.Progress(arrivals.size(), CaseState.CHECKING, now.at(), null, null, 0, 0),
                LegalTime.of(service.definition().clock().days()));
        files.insert(file, grams, sheet.trackingHash(code));
        recorder.arrived(number, arrivals, now);
        papers.attach(actor, file, service, submission.documents(), now.at());
        boolean byPaper = papers.attachPower(actor, file, now);
        prerequisites.remember(number, submission, answers, byPaper, now);
        remember(actor, file, arrivals, now);
        places.remember(applicant.account(), number.region());
        recorder.tell(file, "received", Map.of());
        return new Intake.Submitted(
                number, code, CaseState.CHECKING, arrivals.getFirst().version());
    }

    private void remember(Actor actor, CaseRow file, List<Token> arrivals, Moment now) {
        var by = new HistoryStore.By(
                actor.account(), actor.kind().name(), actor.isOfficer() ? "counter" : "applicant", "", null);
        var steps = arrivals.stream().map(token -> token.position().step()).collect(Collectors.joining(" "));
        recorder.remember(file, by, null, new HistoryStore.Act("submit", "SUBMIT", "main", "", steps), Map.of(), now);
    }
}
