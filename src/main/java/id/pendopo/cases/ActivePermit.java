package id.pendopo.cases;

import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.kernel.Check;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The prerequisite "has a valid permit for another service": found by the system, never asked of the applicant. */
@Component
class ActivePermit implements Check {

    static final String NAME = "active-permit";

    private final Permits permits;
    private final Sheet sheet;

    ActivePermit(Permits permits, Sheet sheet) {
        this.permits = permits;
        this.sheet = sheet;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isOurs() {
        return true;
    }

    @Override
    public Answer ask(Question question) {
        var service = question.parameters().get("service");
        if (service == null) {
            throw new IllegalArgumentException("active-permit needs the parameter service");
        }
        return Stream.of(ApplicantKind.PERSON, ApplicantKind.COMPANY)
                .map(kind -> sheet.holderHash(kind, question.holder()))
                .flatMap(holder -> permits.inForce(question.region(), holder, service).stream())
                .findFirst()
                .<Answer>map(permit -> new Answer.Holds(permit.number()))
                .orElseGet(() -> new Answer.Fails("cases.check.active-permit.none"));
    }
}
