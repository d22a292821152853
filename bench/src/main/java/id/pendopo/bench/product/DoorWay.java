package id.pendopo.bench.product;

import id.pendopo.bench.load.People;
import id.pendopo.bench.load.Sample;
import id.pendopo.bench.load.Walk;
import id.pendopo.bench.load.Way;
import id.pendopo.cases.Applicant;
import id.pendopo.cases.CaseFiles;
import id.pendopo.cases.CaseNumber;
import id.pendopo.cases.CaseState;
import id.pendopo.cases.Cases;
import id.pendopo.cases.Deed;
import id.pendopo.cases.Intake;
import id.pendopo.cases.Submission;
import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.identity.Accounts;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContext;

/** Walks through the doors of the module of cases, as its own controllers do. */
final class DoorWay implements Way {

    private static final RegionCode REGION = RegionCode.of(Walk.REGION);

    private final Intake intake;
    private final Cases cases;
    private final CaseFiles files;
    private final Accounts accounts;
    private final People people;
    private final Map<String, Actor> actors = new ConcurrentHashMap<>();

    DoorWay(ApplicationContext hall, People people) {
        this.intake = hall.getBean(Intake.class);
        this.cases = hall.getBean(Cases.class);
        this.files = hall.getBean(CaseFiles.class);
        this.accounts = hall.getBean(Accounts.class);
        this.people = people;
    }

    @Override
    public List<String> steps() {
        return Walk.names();
    }

    @Override
    public String done() {
        return Walk.DONE;
    }

    @Override
    public String submit() {
        return submit(people.anyCitizen());
    }

    String submit(People.Citizen citizen) {
        return intake.submit(actor(citizen.account()), submission(citizen, Walk.SERVICE, Walk.FORM, Walk.PAPERS))
                .number()
                .value();
    }

    static Submission submission(People.Citizen citizen, String service, Map<String, Object> form, List<String> slots) {
        var papers = new HashMap<String, List<UUID>>();
        slots.forEach(slot ->
                papers.put(slot, List.of(UUID.fromString(citizen.papers().get(slot)))));
        var applicant = new Applicant(
                ApplicantKind.PERSON,
                UUID.fromString(citizen.account()),
                Optional.empty(),
                citizen.name(),
                citizen.identifier(),
                "Jalan Contoh No. 1, Jombang",
                "");
        return new Submission(REGION, service, Walk.VARIANT, applicant, form, papers, Optional.empty());
    }

    @Override
    public void act(Seen seen) {
        var step = Walk.step(seen.step());
        var deed = Deed.of(step.action(), Integer.parseInt(seen.offer()))
                .because(Sample.REMARK)
                .with(step.data());
        cases.act(actor(people.anyOfficer(step.name()).account()), new CaseNumber(seen.number()), deed);
    }

    @Override
    public Seen read(String number) {
        var view = files.view(actor(people.anyOfficer("intake").account()), new CaseNumber(number));
        if (view.state() == CaseState.AWAITING_SIGNATURE) {
            return new Seen(number, Walk.DONE, "");
        }
        var offer = view.actions().getFirst();
        return new Seen(number, offer.step(), Integer.toString(offer.version()));
    }

    /** Takes a case to its end. */
    void walk(String number) {
        for (var seen = read(number); !seen.step().equals(Walk.DONE); seen = read(number)) {
            act(seen);
        }
    }

    Actor actor(String account) {
        return actors.computeIfAbsent(
                account,
                _ -> accounts.actor(REGION, UUID.fromString(account), Actor.Channel.API)
                        .orElseThrow());
    }
}
