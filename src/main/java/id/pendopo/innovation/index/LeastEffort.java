package id.pendopo.innovation.index;

import id.pendopo.innovation.index.Plan.Raise;
import id.pendopo.innovation.index.Standing.Levels;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the fewest steps that lead to a predicate; of equally few those that gain most; of those the fewest additions.
 *
 * <p>A step raises one row by one level. The gain of a step is its weight, for an innovation over the divisor, and the same
 * at every level of the row. So once the number of innovations is fixed, and the divisor with it, no step waits for
 * another and all cost the same: the steps of the greatest weights are the fewest that reach a total, and of that many no
 * others gain more. An innovation cannot do without its mandatory rows, so that the steps to level 1 of these are owed
 * first, whatever they gain; adding one is a step, too, and brings them with it. How many are added moves the divisor, the points for their number and the affairs they cover; that is tried one by one, until the
 * additions alone cost more than the best that was found.
 */
public final class LeastEffort {

    private static final int GAIN_DECIMALS = 4;

    private final Catalogue catalogue;
    private final Reckoning reckoning;
    private final Score before;
    private final List<Row> mandatory;
    private final List<Raise> owed = new ArrayList<>();

    /** As it stands once what is owed is there. */
    private final Standing standing;

    private final Score base;
    private final BigDecimal forced;

    public LeastEffort(Catalogue catalogue, int year, Standing standing) {
        this.catalogue = catalogue;
        this.reckoning = new Reckoning(catalogue, year);
        this.before = standing.score(catalogue, year);
        this.mandatory = catalogue.innovation().stream().filter(Row::mandatory).toList();
        this.forced = mandatory.stream().map(Row::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        this.standing = new Standing(
                standing.spd(),
                standing.innovations().stream().map(this::completed).toList());
        this.base = this.standing.score(catalogue, year);
    }

    private Levels completed(Levels innovation) {
        var levels = new HashMap<>(innovation.levels());
        for (var row : mandatory) {
            if (innovation.level(row) == 0) {
                levels.put(row.row(), 1);
                owed.add(new Raise(innovation.number(), row, 0, 1, points(row, 1, divisor(0))));
            }
        }
        return new Levels(innovation.number(), innovation.affair(), levels);
    }

    private BigDecimal divisor(int added) {
        return BigDecimal.valueOf(reckoning.divisor(before.innovations() + added));
    }

    /** By raising what is there; nothing where even all that is not enough. */
    public Optional<Plan> raising(Predicate target) {
        return find(target, 0);
    }

    /** By raising what is there and by adding innovations. */
    public Optional<Plan> raisingAndAdding(Predicate target) {
        return find(target, catalogue.number().most() + catalogue.affairs().size() + reckoning.divisor(0));
    }

    Optional<Plan> find(Predicate target, int mostAdded) {
        Optional<Way> best = Optional.empty();
        for (int added = 0; added <= mostAdded; added++) {
            int least = owed.size() + added * additionCost();
            if (best.map(Way::effort).filter(effort -> effort < least).isPresent()) {
                break;
            }
            var way = way(target, added);
            if (way.isPresent()
                    && best.filter(known -> !way.get().isBetterThan(known)).isEmpty()) {
                best = way;
            }
        }
        return best.map(way -> plan(target, way));
    }

    private int additionCost() {
        return 1 + mandatory.size();
    }

    /**
     * A way to the target with so many additions.
     *
     * @param free steps besides those that an addition brings
     * @param reached the total, times the divisor
     */
    private record Way(int added, int free, int effort, BigDecimal reached, BigDecimal divisor) {

        boolean isBetterThan(Way other) {
            if (effort != other.effort) {
                return effort < other.effort;
            }
            return reached.multiply(other.divisor).compareTo(other.reached.multiply(divisor)) > 0;
        }
    }

    private Optional<Way> way(Predicate target, int added) {
        var divisor = divisor(added);
        var now = base.spd()
                .add(reckoning.number(before.innovations() + added, affairs(added)))
                .multiply(divisor)
                .add(base.sum())
                .add(forced.multiply(BigDecimal.valueOf(added)));
        var missing = reckoning.totalFor(target).multiply(divisor).subtract(now);
        int steps = 0;
        var gained = BigDecimal.ZERO;
        for (var kind : kinds(added, divisor).entrySet()) {
            var left = missing.subtract(gained);
            if (left.signum() <= 0) {
                break;
            }
            int taken = left.divide(kind.getKey(), 0, RoundingMode.CEILING)
                    .min(BigDecimal.valueOf(kind.getValue()))
                    .intValueExact();
            steps += taken;
            gained = gained.add(kind.getKey().multiply(BigDecimal.valueOf(taken)));
        }
        if (gained.compareTo(missing) < 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Way(added, steps, owed.size() + steps + added * additionCost(), now.add(gained), divisor));
    }

    /** New innovations go first to the affairs that nobody covers. */
    private int affairs(int added) {
        return Math.min(catalogue.affairs().size(), before.affairs() + added);
    }

    /** How many steps there are of each gain, the greatest first; gains are times the divisor. */
    private NavigableMap<BigDecimal, Integer> kinds(int added, BigDecimal divisor) {
        var kinds = new TreeMap<BigDecimal, Integer>(Comparator.reverseOrder());
        catalogue
                .spd()
                .forEach(row ->
                        kinds.merge(row.weight().multiply(divisor), Row.LEVEL_MAX - standing.level(row), Integer::sum));
        for (var row : catalogue.innovation()) {
            int open = standing.innovations().stream()
                    .mapToInt(each -> Row.LEVEL_MAX - each.level(row))
                    .sum();
            kinds.merge(row.weight(), open + added * (Row.LEVEL_MAX - atFirst(row)), Integer::sum);
        }
        return kinds;
    }

    /** The level that an added innovation begins with. */
    private static int atFirst(Row row) {
        return row.mandatory() ? 1 : 0;
    }

    /** A row that can be raised. */
    private record Open(int subject, Row row, int level, BigDecimal gain) {}

    private Plan plan(Predicate target, Way way) {
        var raises = new ArrayList<Raise>();
        owed.forEach(each -> raises.add(
                new Raise(each.subject(), each.row(), each.from(), each.to(), points(each.row(), 1, way.divisor()))));
        var levels = new ArrayList<Levels>(standing.innovations());
        var affairs = affairsOf(way.added());
        for (int i = 0; i < way.added(); i++) {
            var first = mandatory.stream().collect(Collectors.toMap(Row::row, _ -> 1));
            levels.add(new Levels(-1 - i, affairs.get(i), first));
            int subject = -1 - i;
            mandatory.forEach(row -> raises.add(new Raise(subject, row, 0, 1, points(row, 1, way.divisor()))));
        }
        int left = way.free();
        for (var open : open(levels, way.divisor())) {
            int taken = Math.min(left, Row.LEVEL_MAX - open.level());
            if (taken > 0) {
                var divisor = open.subject() == 0 ? BigDecimal.ONE : way.divisor();
                raises.add(new Raise(
                        open.subject(),
                        open.row(),
                        open.level(),
                        open.level() + taken,
                        points(open.row(), taken, divisor)));
                left -= taken;
            }
        }
        return new Plan(target, affairs, joined(raises), way.effort(), before, after(raises, affairs));
    }

    /** Rows that can be raised, the greatest gain first, then the region before its innovations, in their order. */
    private List<Open> open(List<Levels> innovations, BigDecimal divisor) {
        var region = catalogue.spd().stream()
                .map(row -> new Open(0, row, standing.level(row), row.weight().multiply(divisor)));
        var others = innovations.stream()
                .flatMap(each -> catalogue.innovation().stream()
                        .map(row -> new Open(each.number(), row, each.level(row), row.weight())));
        return Stream.concat(region, others)
                .sorted(Comparator.comparing(Open::gain, Comparator.reverseOrder()))
                .toList();
    }

    private BigDecimal points(Row row, int steps, BigDecimal divisor) {
        return row.score(steps)
                .multiply(Reckoning.HUNDRED)
                .divide(catalogue.maximum().total().multiply(divisor), GAIN_DECIMALS, RoundingMode.HALF_UP);
    }

    private List<String> affairsOf(int added) {
        var covered = standing.affairs(catalogue);
        var missing = catalogue.affairs().stream()
                .map(Catalogue.Named::code)
                .filter(code -> !covered.contains(code))
                .toList();
        return Stream.concat(missing.stream(), Stream.generate(() -> ""))
                .limit(added)
                .toList();
    }

    /** One raise for each row, where what is owed began it and the plan goes on with it. */
    private static List<Raise> joined(List<Raise> raises) {
        var joined = new LinkedHashMap<Place, Raise>();
        for (var raise : raises) {
            joined.merge(
                    new Place(raise.subject(), raise.row().row()),
                    raise,
                    (first, more) -> new Raise(
                            first.subject(),
                            first.row(),
                            first.from(),
                            more.to(),
                            first.gain().add(more.gain())));
        }
        return List.copyOf(joined.values());
    }

    private record Place(int subject, String row) {}

    private Score after(List<Raise> raises, List<String> affairs) {
        var spd = before.spd();
        var sum = before.sum();
        for (var raise : raises) {
            var gained = raise.row().score(raise.steps());
            if (raise.subject() == 0) {
                spd = spd.add(gained);
            } else {
                sum = sum.add(gained);
            }
        }
        return reckoning.of(spd, sum, before.innovations() + affairs.size(), affairs(affairs.size()));
    }
}
