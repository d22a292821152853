package id.pendopo.cases;

import id.pendopo.catalog.LoadedService;
import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.catalog.ServiceDefinition.Prerequisite;
import id.pendopo.kernel.Check;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks what must hold before a request, of whoever can answer. A clear "no" stops the request before it is sent; silence
 * does not: it is marked "not verified", the work goes on, and a job asks again.
 */
@Component
class Prerequisites {

    static final int TRIES_MAX = 48;
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final ObjectProvider<Check> checks;

    Prerequisites(JdbcClient jdbc, ObjectProvider<Check> checks) {
        this.jdbc = jdbc;
        this.checks = checks;
    }

    /** A prerequisite and what came of it. */
    record Asked(String name, Check.Answer answer) {}

    /** Outside any transaction: a neighbour may take seconds. */
    List<Asked> ask(LoadedService service, Submission submission) {
        var asked = new ArrayList<Asked>();
        for (var prerequisite : service.definition().prerequisites()) {
            if (!prerequisite.variants().isEmpty() && !prerequisite.variants().contains(submission.variant())) {
                continue;
            }
            if (!concerns(prerequisite, submission.applicant().kind())) {
                continue;
            }
            var answer = ask(prerequisite, submission.region(), submission.applicant());
            if (answer instanceof Check.Answer.Fails fails) {
                throw new Refusal(
                        Refusal.Kind.INVALID,
                        "prerequisite-fails",
                        "Prerequisite " + prerequisite.check() + " does not hold: " + fails.reasonKey(),
                        List.of(prerequisite.name().id(), prerequisite.name().en()),
                        Map.of("prerequisite", prerequisite.check(), "with", prerequisite.with()));
            }
            asked.add(new Asked(prerequisite.check(), answer));
        }
        return asked;
    }

    /** A register of people knows no company, and one of businesses no person. */
    private static boolean concerns(Prerequisite prerequisite, ApplicantKind kind) {
        return switch (prerequisite.check()) {
            case "population-register" -> kind == ApplicantKind.PERSON;
            case "business-register" -> kind == ApplicantKind.COMPANY;
            default -> true;
        };
    }

    void remember(CaseNumber number, List<Asked> answers, Moment now) {
        for (int i = 0; i < answers.size(); i++) {
            var asked = answers.get(i);
            boolean silent = asked.answer() instanceof Check.Answer.NotVerified;
            jdbc.sql("""
                    insert into cases.verification (region, number, ordinal, name, answer, evidence, at, again_at)
                    values (:region, :number, :ordinal, :name, :answer, :evidence, :at, :again)
                    """)
                    .param("region", number.region().value())
                    .param("number", number.value())
                    .param("ordinal", i)
                    .param("name", asked.name())
                    .param("answer", word(asked.answer()))
                    .param("evidence", evidence(asked.answer()))
                    .param("at", CaseStore.utc(now.at()))
                    .param("again", silent ? CaseStore.utc(now.at().plus(AGAIN_AFTER)) : null)
                    .update();
        }
    }

    private Check.Answer ask(Prerequisite prerequisite, RegionCode region, Applicant applicant) {
        var check = byName().get(prerequisite.check());
        return check == null
                ? new Check.Answer.NotVerified("check.unknown")
                : check.ask(new Check.Question(region, applicant.identifier(), prerequisite.with()));
    }

    private Map<String, Check> byName() {
        return checks.stream().collect(Collectors.toMap(Check::name, Function.identity()));
    }

    private static String word(Check.Answer answer) {
        return switch (answer) {
            case Check.Answer.Holds _ -> "HOLDS";
            case Check.Answer.Fails _ -> "FAILS";
            case Check.Answer.NotVerified _ -> "NOT_VERIFIED";
        };
    }

    private static String evidence(Check.Answer answer) {
        return switch (answer) {
            case Check.Answer.Holds holds -> holds.evidence();
            case Check.Answer.Fails fails -> fails.reasonKey();
            case Check.Answer.NotVerified silent -> silent.reasonKey();
        };
    }
}
