package id.pendopo.innovation.judging;

import id.pendopo.innovation.judging.Assignment.Barred;
import id.pendopo.kernel.Commitment;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that a result of one stage follows from. Whoever has it needs nothing else to come to the same list.
 *
 * @param rulesDigest SHA-256 of the frozen rules of the edition, in hexadecimal
 * @param jurors pseudonyms
 * @param corrections in the order in which they were allowed
 * @param vacancy what becomes of the places of what was revoked
 */
public record Protocol(
        String edition,
        String rulesDigest,
        String stage,
        Standings.Rules rules,
        List<Tier> tiers,
        Seed seed,
        List<Entrant> entrants,
        List<String> jurors,
        List<Recusal> recusals,
        Map<String, List<String>> assigned,
        List<Sealed> sheets,
        List<Correction> corrections,
        List<Departure> departures,
        List<Revoked> revocations,
        Vacancy vacancy) {

    /**
     * A list with so many places, the better ones first; an entry stands in the first that takes it.
     *
     * @param groups of entries it is for; empty for all
     * @param clusters of entrants it is for; empty for all
     */
    public record Tier(String code, int places, List<String> groups, List<String> clusters) {

        boolean isFor(Entrant entrant) {
            return (groups.isEmpty() || groups.contains(entrant.group()))
                    && (clusters.isEmpty() || clusters.contains(entrant.cluster()));
        }
    }

    /** @param holder who entered it, as published */
    public record Entrant(String number, String group, String cluster, String title, String holder) {}

    /** @param entry number, or empty for a whole category */
    public record Recusal(String juror, String entry, String kind) {

        public Barred barred() {
            return new Barred(juror, entry);
        }
    }

    /** A sheet with the salt of its commitment. */
    public record Sealed(Sheet sheet, Commitment commitment) {

        /** Whether it was sealed for this stage, and with these scores. */
        public boolean holds(String edition, String stage) {
            return commitment.holdsFor(sheet.words(edition, stage));
        }

        String saltHex() {
            return HexFormat.of().formatHex(commitment.salt());
        }
    }

    /** A score changed after the opening, by two people and with a reason. */
    public record Correction(String juror, String entry, String criterion, BigDecimal score, String reason) {}

    /** Where the panel left the order; the tier is empty where the entry stands in no list any more */
    public record Departure(String entry, String tier, String reason) {}

    /** An award that was taken back, later, and why. */
    public record Revoked(String entry, String reason) {}

    /** A place with its list; the tier is empty for none. */
    public record Placed(Standings.Place place, String tier) {}

    /**
     * A juror as their marks show them.
     *
     * @param mean of what they gave
     * @param severity points by which they give less than an average juror; empty where jurors cannot be compared
     */
    public record Seat(String juror, int entries, BigDecimal mean, Optional<BigDecimal> severity) {}

    /**
     * What follows; a figure that cannot be had is missing.
     *
     * @param standard mean standard score of an entry, for information; missing where one of its jurors has no spread
     */
    public record Outcome(
            Method method,
            List<Placed> list,
            Map<String, BigDecimal> figures,
            List<Seat> jurors,
            Map<String, BigDecimal> standard,
            Stability stability,
            List<String> notes) {}

    /** The sheets as they count: with every correction. */
    public List<Sheet> counted() {
        var changes = new HashMap<List<String>, Map<String, BigDecimal>>();
        for (var change : corrections) {
            changes.computeIfAbsent(List.of(change.entry(), change.juror()), _ -> new HashMap<>())
                    .put(change.criterion(), change.score());
        }
        return sheets.stream()
                .map(Sealed::sheet)
                .map(sheet -> sheet.with(changes.getOrDefault(List.of(sheet.entry(), sheet.juror()), Map.of())))
                .toList();
    }

    /** The seed of lots: nobody could know it before the last sheet was sealed. */
    public Seed lots() {
        return seed.mixedWith(
                sheets.stream().map(kept -> kept.commitment().toString()).toList());
    }

    public Outcome outcome() {
        if (sheets.isEmpty()) {
            return new Outcome(
                    rules.method(),
                    List.of(),
                    Map.of(),
                    List.of(),
                    Map.of(),
                    new Stability(0, List.of(), List.of()),
                    List.of("no-marks"));
        }
        var lots = lots();
        var count = Count.of(rules, counted());
        var standings = Standings.of(count, lots);
        var analysis = Analysis.of(count);
        var figures = new TreeMap<String, BigDecimal>();
        analysis.statistics().forEach((name, value) -> put(figures, name, value));
        var standard = new TreeMap<String, BigDecimal>();
        analysis.entries().forEach(entry -> put(standard, entry.entry(), entry.z()));
        return new Outcome(
                standings.method(),
                Tiers.place(this, standings),
                figures,
                analysis.jurors().stream().map(Protocol::seat).toList(),
                standard,
                Stability.of(count, lots, line()),
                analysis.notes());
    }

    private static Seat seat(Analysis.Juror juror) {
        return new Seat(
                juror.juror(),
                juror.entries(),
                Scale.published(juror.mean()),
                Optional.ofNullable(juror.severity()).map(Scale::published));
    }

    private static void put(Map<String, BigDecimal> figures, String name, @Nullable Double value) {
        if (value != null) {
            figures.put(name, Scale.published(value));
        }
    }

    /** Where the last list ends, for the order of all; the places of lists for parts of it add up. */
    private int line() {
        var places = new HashMap<List<List<String>>, Integer>();
        tiers.forEach(tier -> places.merge(List.of(tier.groups(), tier.clusters()), tier.places(), Math::max));
        return places.values().stream().mapToInt(Integer::intValue).sum();
    }
}
