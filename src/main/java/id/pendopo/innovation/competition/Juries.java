package id.pendopo.innovation.competition;

import id.pendopo.identity.Accounts;
import id.pendopo.identity.People;
import id.pendopo.innovation.judging.Assignment;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Notice;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.regions.Agencies;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The secretariat's door to juries: who sits on one, when they see names, and the draw of who scores what. */
@Service
public class Juries {

    private static final int SEATS_MOST = 99;

    private final Editions editions;
    private final JuryStore store;
    private final Queue queue;
    private final Stages stagesByName;
    private final Draws draws;
    private final StageStore stages;
    private final Qualified qualified;
    private final People people;
    private final Accounts accounts;
    private final Agencies agencies;
    private final Doing doing;

    Juries(
            Editions editions,
            JuryStore store,
            Queue queue,
            Stages stagesByName,
            Draws draws,
            StageStore stages,
            Qualified qualified,
            People people,
            Accounts accounts,
            Agencies agencies,
            Doing doing) {
        this.editions = editions;
        this.store = store;
        this.queue = queue;
        this.stagesByName = stagesByName;
        this.draws = draws;
        this.stages = stages;
        this.qualified = qualified;
        this.people = people;
        this.accounts = accounts;
        this.agencies = agencies;
        this.doing = doing;
    }

    /** Somebody to appoint, with the agency where they work, if it is one. */
    public record Candidate(
            UUID account,
            String organisation,
            @Nullable String orgRegion,
            @Nullable String orgAgency,
            boolean reserve) {}

    /**
     * A jury as its secretariat sees it.
     *
     * @param opened whether names of a stage were shown: from then on nobody is appointed any more
     * @param silent accounts of which a stage waits to hear the interests
     */
    public record Seating(List<Juror> jurors, boolean opened, Set<UUID> silent) {}

    public Seating of(Actor actor, String code, String jury) {
        var edition = required(actor, code);
        return doing.read(edition.region(), () -> {
            var jurors = store.of(edition.region(), code, jury);
            var opened = edition.rules().stages().stream()
                    .filter(stage -> stage.jury().equals(jury))
                    .flatMap(stage -> stages.find(Seats.key(edition, stage)).stream())
                    .toList();
            var silent = opened.stream()
                    .filter(row -> row.state() == StageState.NAMES)
                    .map(row -> store.told(new StageKey(row.region(), row.edition(), row.stage())))
                    .flatMap(told -> jurors.stream().map(Juror::account).filter(account -> !told.contains(account)))
                    .collect(Collectors.toSet());
            return new Seating(jurors, !opened.isEmpty(), silent);
        });
    }

    /**
     * Appoints a juror; who writes an entry or runs the competition is refused, and everybody once a stage of the jury was
     * opened: from then on the seed is known, and whoever appoints would choose who scores what.
     */
    public Juror appoint(Actor actor, String code, String jury, Candidate candidate) {
        var edition = required(actor, code);
        edition.rules().jury(jury);
        var region = edition.region();
        var officer = people.officer(region, candidate.account())
                .orElseThrow(() ->
                        new Refusal(Refusal.Kind.NOT_FOUND, "juror-unknown", "No such officer", candidate.account()));
        requireJurorsOffice(region, edition.rules().organiser().agency(), candidate.account());
        requireAgency(candidate);
        var organisation = Cleaning.line("organisation", candidate.organisation(), 200);
        return doing.write(region, () -> {
            queue.at("innovation.juror", region.value(), code, jury);
            requireUnopened(edition, jury);
            if (qualified.wroteIn(region, code, candidate.account())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "juror-entered", "Wrote an entry of the edition");
            }
            var seated = store.of(region, code, jury);
            int next = store.nextPseudonym(region, code, jury);
            if (seated.size() >= SEATS_MOST || next > SEATS_MOST) {
                throw new Refusal(Refusal.Kind.CONFLICT, "jury-full", "No seat left", SEATS_MOST);
            }
            var juror = new Juror(
                    jury,
                    candidate.account(),
                    "J%02d".formatted(next),
                    officer.name(),
                    organisation,
                    candidate.orgRegion(),
                    candidate.orgAgency(),
                    candidate.reserve());
            if (!store.insert(region, code, juror, actor.account(), doing.now())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "juror-seated", "Sits there already");
            }
            doing.facts().promise(Juror.APPOINTED, region, code, juror.promised(code));
            doing.facts()
                    .tell(new Notice(
                            region,
                            candidate.account(),
                            "competition.message.appointed",
                            Map.of("edition", edition.rules().name().id()),
                            "/jury"));
            return juror;
        });
    }

    private void requireAgency(Candidate candidate) {
        var region = candidate.orgRegion();
        var agency = candidate.orgAgency();
        if (region != null && agency != null) {
            var _ = agencies.get(RegionCode.of(region), agency);
        }
    }

    /**
     * Removes a juror who was appointed by mistake, until the jury is shown a name; who does so is kept, and what
     * the juror had told is forgotten: appointed again, they have another pseudonym and tell anew.
     */
    public Juror remove(Actor actor, String code, String jury, UUID account) {
        var edition = required(actor, code);
        edition.rules().jury(jury);
        return doing.write(edition.region(), () -> {
            queue.at("innovation.juror", edition.region().value(), code, jury);
            requireUnopened(edition, jury);
            var juror = store.of(edition.region(), code, jury).stream()
                    .filter(one -> one.account().equals(account))
                    .findFirst()
                    .orElseThrow(
                            () -> new Refusal(Refusal.Kind.NOT_FOUND, "juror-unknown", "Not of the jury", account));
            store.remove(edition.region(), code, juror, actor.account(), doing.now());
            store.forget(edition.region(), code, jury, account);
            doing.facts().promise(Juror.REMOVED, edition.region(), code, juror.promised(code));
            return juror;
        });
    }

    private void requireJurorsOffice(RegionCode region, String agency, UUID account) {
        if (!people.holders(region, Roles.JUROR, agency).contains(account)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "juror-without-office", "Does not hold the role of juror");
        }
        if (accounts.actor(region, account, Actor.Channel.SYSTEM)
                .filter(Seats::isJuror)
                .isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "juror-of-secretariat", "Runs the competition");
        }
    }

    private void requireUnopened(OpenEdition edition, String jury) {
        for (var stage : edition.rules().stages()) {
            if (stage.jury().equals(jury)
                    && stages.find(Seats.key(edition, stage)).isPresent()) {
                throw new Refusal(
                        Refusal.Kind.CONFLICT,
                        "jury-opened",
                        "The seed is known",
                        stage.name().id());
            }
        }
    }

    /** Officers who hold the role of juror with the organiser: whom one may appoint, by name. */
    public List<id.pendopo.identity.Officer> candidates(Actor actor, String code) {
        var edition = required(actor, code);
        var agency = edition.rules().organiser().agency();
        return people.holders(edition.region(), Roles.JUROR, agency).stream()
                .flatMap(account -> people.officer(edition.region(), account).stream())
                .sorted(Comparator.comparing(id.pendopo.identity.Officer::name))
                .toList();
    }

    /** Lets the jurors of a stage see the names of its entries; the seed of the draw is public from here on. */
    public void showNames(Actor actor, String code, String stage) {
        draws.showNames(actor, stagesByName.ofSecretariat(actor, code, stage));
    }

    /** Draws who scores what; from here on scores are taken. */
    public Assignment draw(Actor actor, String code, String stage) {
        return draws.draw(actor, stagesByName.ofSecretariat(actor, code, stage));
    }
    /**
     * Takes names back as long as nobody has a file: where a tie leaves too few jurors, or one stays silent. Then the jury can be
     * changed, and the next draw has another seed. The reason and the seed that was known are promised to the public log.
     */
    public void takeNamesBack(Actor actor, String code, String stage, String reason) {
        draws.takeNamesBack(actor, stagesByName.ofSecretariat(actor, code, stage), reason);
    }

    private OpenEdition required(Actor actor, String code) {
        var edition = editions.get(code);
        Editions.requireSecretariat(actor, edition.region());
        return edition;
    }
}
