package id.pendopo.innovation.wishes;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Agency;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** The door to what is asked and how far it has come. All of it is public but the papers. */
@Service
public class Wishes {

    private static final RegionCode PROVINCE = RegionCode.of("35");
    private static final int DESK_MAX = 200;

    private final WishStore store;
    private final WishStepStore steps;
    private final WishRights rights;
    private final WishDesk desk;
    private final Transactions transactions;

    Wishes(WishStore store, WishStepStore steps, WishRights rights, WishDesk desk, Transactions transactions) {
        this.store = store;
        this.steps = steps;
        this.rights = rights;
        this.desk = desk;
        this.transactions = transactions;
    }

    /** A request with its history; papers without their content. */
    public record File(Wish wish, List<WishStep> steps, List<WishPaper> papers) {

        public File {
            steps = List.copyOf(steps);
            papers = List.copyOf(papers);
        }

        /** What the last answer to it said; empty as long as there is none. */
        public Optional<WishStep> answer() {
            return steps.stream()
                    .filter(step -> step.act() == WishStep.Act.APPROVED
                            || step.act() == WishStep.Act.CONDITIONS
                            || step.act() == WishStep.Act.REFUSED)
                    .findFirst();
        }

        public List<WishPhase> missing() {
            return List.copyOf(WishCheck.missing(
                    steps.stream().flatMap(step -> step.phase().stream()).toList()));
        }

        public boolean has(WishPaper.Kind kind) {
            return papers.stream().anyMatch(paper -> paper.kind() == kind);
        }
    }

    /** What an officer has to do with requests: what waits for them, what else is asked of their
     * offices, and what these asked for. */
    public record Mine(List<Wish> owed, List<Wish> owned, List<Wish> asked) {}

    /** A page of a list. */
    public record Listed(List<Wish> wishes, int found) {}

    public File file(UUID id) {
        return reading(() -> {
            var wish = store.find(id).orElseThrow(() -> unknown(id));
            return new File(wish, steps.of(id), steps.papers(id));
        });
    }

    /** Newest first. */
    public Listed list(String code, Optional<WishState> state, boolean late, int page, int size) {
        var search = new WishSearch(code, state, late, today());
        return reading(() -> new Listed(store.list(search, size, (page - 1) * size), store.count(search)));
    }

    /** How many there are in each state. */
    public Map<WishState, Integer> counts(String code) {
        return reading(() -> store.counts(code));
    }

    /** How many nobody answered in time. */
    public int unanswered(String code) {
        return reading(() -> store.count(new WishSearch(code, Optional.empty(), true, today())));
    }

    public Mine mine(Actor actor) {
        var offices = offices(actor).stream().map(Agency::code).toList();
        return reading(() -> {
            var owed = store.waiting(actor.region(), DESK_MAX).stream()
                    .filter(wish -> rights.owns(actor, wish) && !rights.asks(actor, wish))
                    .toList();
            return new Mine(
                    owed,
                    store.of(actor.region(), offices, false, DESK_MAX).stream()
                            .filter(wish -> !owed.contains(wish))
                            .toList(),
                    store.of(actor.region(), offices, true, DESK_MAX));
        });
    }

    /** The offices in whose name this officer may ask. */
    public List<Agency> offices(Actor actor) {
        return rights.offices(actor);
    }

    public boolean asks(Actor actor, Wish wish) {
        return rights.asks(actor, wish);
    }

    public boolean owns(Actor actor, Wish wish) {
        return rights.owns(actor, wish);
    }

    /** Both sides, and who oversees either. */
    public boolean reads(Actor actor, Wish wish) {
        return rights.reads(actor, wish);
    }

    /** The day on which lateness is counted. */
    public LocalDate today() {
        return desk.today(PROVINCE);
    }

    static Refusal unknown(UUID id) {
        return new Refusal(Refusal.Kind.NOT_FOUND, "wish-unknown", "No request " + id);
    }

    private <T> T reading(Supplier<T> work) {
        return transactions.withoutRegion(work);
    }
}
