package id.pendopo.demo;

import id.pendopo.cases.Applicant;
import id.pendopo.cases.CaseFiles;
import id.pendopo.cases.CaseNumber;
import id.pendopo.cases.Intake;
import id.pendopo.cases.Permit;
import id.pendopo.cases.Permits;
import id.pendopo.cases.Submission;
import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.LoadedService;
import id.pendopo.catalog.ServiceDefinition.VariantKind;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Hands the requests of stories in, and remembers which case tells which story. */
@Component
@ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
class Submitting {

    private final Transactions transactions;
    private final StoryStore stories;
    private final Catalog catalog;
    private final Intake intake;
    private final Permits permits;
    private final People people;

    Submitting(
            Transactions transactions,
            StoryStore stories,
            Catalog catalog,
            Intake intake,
            Permits permits,
            People people) {
        this.transactions = transactions;
        this.stories = stories;
        this.catalog = catalog;
        this.intake = intake;
        this.permits = permits;
        this.people = people;
    }

    /** Who asks, and with which papers. */
    @Component
    @ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
    record People(Actors actors, Props props, CaseFiles files) {

        private boolean isHeldBy(Actor citizen, Permit permit, Applicant holder) {
            return files.view(citizen, permit.caseNumber())
                    .personal()
                    .filter(person -> person.identifier().equals(holder.identifier()))
                    .isPresent();
        }
    }

    Optional<CaseNumber> caseOf(Story story) {
        var region = story.script().region();
        return transactions.read(region, () -> stories.caseOf(region, story.name()));
    }

    /** A start that is killed between the two writes leaves one request more, which nobody misses. */
    void submit(Story story) {
        var script = story.script();
        var service = catalog.current(script.region(), script.service())
                .orElseThrow(() -> new IllegalStateException("Not on offer: " + script.service()));
        var citizen = people.actors().applicant(story.applicant());
        var holder = people.actors().holder(citizen, script.applicant());
        var handed = intake.submit(
                citizen,
                new Submission(
                        script.region(),
                        script.service(),
                        script.variant(),
                        holder,
                        story.data(),
                        people.props().owed(citizen, service, story),
                        origin(citizen, holder, script, service)));
        transactions.write(script.region(), () -> stories.begun(story.name(), handed.number()));
    }

    /** A renewal, amendment or duplicate is about a permit that this holder was granted before. */
    private Optional<String> origin(Actor citizen, Applicant holder, Script script, LoadedService service) {
        if (service.definition().variant(script.variant()).kind() == VariantKind.NEW) {
            return Optional.empty();
        }
        return permits.of(citizen).stream()
                .filter(permit -> permit.service().equals(script.service()))
                .filter(permit ->
                        permit.parent().isEmpty() && permit.succeededBy().isEmpty())
                .filter(permit -> people.isHeldBy(citizen, permit, holder))
                .map(Permit::number)
                .findFirst();
    }
}
