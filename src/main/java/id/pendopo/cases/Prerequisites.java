package id.pendopo.cases;

import id.pendopo.catalog.LoadedService;
import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.catalog.ServiceDefinition.Prerequisite;
import id.pendopo.identity.People;
import id.pendopo.identity.Profile;
import id.pendopo.kernel.Check;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Asks what must hold before a request, of whoever can answer. A clear "no" stops the request before it is sent; silence
 * does not: it is marked "not verified", the work goes on, and a job asks again.
 */
@Component
class Prerequisites {

    static final int TRIES_MAX = 48;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(15);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final VerificationStore store;
    private final Sheet sheet;
    private final People people;
    private final Doubts doubts;
    private final SingletonSupplier<Map<String, Check>> checks;

    Prerequisites(VerificationStore store, Sheet sheet, People people, Doubts doubts, ObjectProvider<Check> checks) {
        this.store = store;
        this.sheet = sheet;
        this.people = people;
        this.doubts = doubts;
        this.checks =
                SingletonSupplier.of(() -> checks.stream().collect(Collectors.toMap(Check::name, Function.identity())));
    }

    /** A prerequisite and what came of it. */
    record Asked(String name, Check.Answer answer) {}

    /** Outside any transaction: a neighbour may take seconds. */
    List<Asked> ask(LoadedService service, Submission submission) {
        var asked = new ArrayList<Asked>();
        var applicant = submission.applicant();
        var kind = applicant.kind();
        var asker = new Asker(
                applicant.identifier(),
                applicant.name(),
                born(submission.region(), applicant.account(), applicant.party().isEmpty(), applicant.identifier()));
        for (var prerequisite : service.definition().prerequisites()) {
            if (!concerns(prerequisite, submission.variant(), kind)) {
                continue;
            }
            var answer = ask(prerequisite, submission.region(), asker);
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
    private static boolean concerns(Prerequisite prerequisite, String variant, ApplicantKind kind) {
        if (!prerequisite.variants().isEmpty() && !prerequisite.variants().contains(variant)) {
            return false;
        }
        return switch (prerequisite.check()) {
            case "population-register" -> kind == ApplicantKind.PERSON;
            case "business-licensing" -> kind == ApplicantKind.COMPANY;
            default -> true;
        };
    }

    /**
     * Writes the answers into the file, and what is doubtful about who asks.
     *
     * @param byPaper whether somebody acts by a power of attorney on paper
     */
    void remember(CaseNumber number, Submission submission, List<Asked> answers, boolean byPaper, Moment now) {
        var all = new ArrayList<>(answers);
        all.addAll(doubts.about(submission, byPaper));
        for (int i = 0; i < all.size(); i++) {
            var asked = all.get(i);
            boolean silent = asked.answer() instanceof Check.Answer.NotVerified;
            store.insert(
                    number,
                    new VerificationStore.Row(
                            i,
                            asked.name(),
                            word(asked.answer()),
                            evidence(asked.answer()),
                            now.at(),
                            silent ? againAfter(now.at(), 1) : null,
                            1));
        }
    }

    /** What this hall itself knows to hold no longer; a neighbour is not asked here. */
    Optional<Prerequisite> lost(LoadedService service, CaseRow file) {
        return service.definition().prerequisites().stream()
                .filter(prerequisite ->
                        concerns(prerequisite, file.variant(), file.owner().kind()))
                .filter(prerequisite -> isOurs(prerequisite.check()))
                .filter(prerequisite ->
                        ask(prerequisite, file.number().region(), asker(file)) instanceof Check.Answer.Fails)
                .findFirst();
    }

    private boolean isOurs(String name) {
        var check = checks.obtain().get(name);
        return check != null && check.isOurs();
    }

    /** Asks again what nobody answered. Outside any transaction. */
    Check.Answer again(LoadedService service, CaseRow file, String name) {
        var prerequisite = service.definition().prerequisites().stream()
                .filter(candidate -> candidate.check().equals(name))
                .findFirst();
        return prerequisite.isEmpty()
                ? new Check.Answer.NotVerified("check.unknown")
                : ask(prerequisite.get(), file.number().region(), asker(file));
    }

    /** Twice as long after each silence, and never longer than a day; nothing after so many tries. */
    static @Nullable Instant againAfter(Instant now, int tries) {
        if (tries >= TRIES_MAX) {
            return null;
        }
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, 10));
        return now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    /** What somebody says of themselves; a number alone is no proof of whose it is. */
    private record Asker(String identifier, String name, Optional<LocalDate> born) {

        Map<String, String> with(Map<String, String> parameters) {
            var all = new HashMap<String, String>();
            all.put("name", name);
            born.ifPresent(day -> all.put("birthDate", day.toString()));
            all.putAll(parameters);
            return all;
        }
    }

    private Asker asker(CaseRow file) {
        var holder = sheet.holder(file.holderSealed());
        var owner = file.owner();
        return new Asker(
                holder.identifier(),
                holder.name(),
                born(file.number().region(), owner.account(), owner.party() == null, holder.identifier()));
    }

    /** Known only where somebody asks for themselves, in the region that has their profile. */
    private Optional<LocalDate> born(RegionCode region, UUID account, boolean self, String identifier) {
        return Optional.of(account)
                .filter(_ -> self)
                .flatMap(own -> people.profile(region, own))
                .filter(profile ->
                        profile.nik() != null && profile.nik().value().equals(identifier))
                .map(Profile::birthDate);
    }

    private Check.Answer ask(Prerequisite prerequisite, RegionCode region, Asker asker) {
        var check = checks.obtain().get(prerequisite.check());
        return check == null
                ? new Check.Answer.NotVerified("check.unknown")
                : check.ask(new Check.Question(region, asker.identifier(), asker.with(prerequisite.with())));
    }

    static String word(Check.Answer answer) {
        return switch (answer) {
            case Check.Answer.Holds _ -> "HOLDS";
            case Check.Answer.Fails _ -> "FAILS";
            case Check.Answer.Differs _ -> "DIFFERS";
            case Check.Answer.NotVerified _ -> "NOT_VERIFIED";
        };
    }

    static String evidence(Check.Answer answer) {
        return switch (answer) {
            case Check.Answer.Holds holds -> holds.evidence();
            case Check.Answer.Fails fails -> fails.reasonKey();
            case Check.Answer.Differs differs -> differs.reasonKey();
            case Check.Answer.NotVerified silent -> silent.reasonKey();
        };
    }
}
