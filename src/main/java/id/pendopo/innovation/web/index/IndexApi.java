package id.pendopo.innovation.web.index;

import id.pendopo.innovation.index.Catalogues;
import id.pendopo.innovation.index.Reckoning;
import id.pendopo.innovation.index.Score;
import id.pendopo.kernel.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Computes an index for whoever asks, from scores that they know. Nothing is kept. */
@RestController
class IndexApi {

    static final int INNOVATIONS_MAX = 5_000;
    private static final int DECIMALS_MAX = 4;

    /** Room for zeros at the end, which make a number no finer. */
    private static final int SCALE_MAX = 30;

    private static final int SHOWN = 20;

    private final Catalogues catalogues;

    IndexApi(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /**
     * What is known of a region.
     *
     * @param edition the year
     * @param spd score of the rows about the region
     * @param innovations score of each innovation
     * @param affairs how many of the basic affairs they cover
     */
    record Asked(
            @Nullable Integer edition,
            @Nullable BigDecimal spd,
            @Nullable List<@Nullable BigDecimal> innovations,
            @Nullable Integer affairs) {}

    /** A predicate, with the words by which it is known. */
    record Word(String code, String id, String en) {}

    /** How it came, part by part. */
    record Parts(
            BigDecimal spd,
            int innovations,
            BigDecimal sum,
            int divisor,
            BigDecimal average,
            int affairs,
            int affairsOwed,
            BigDecimal number,
            BigDecimal maximum) {}

    record Calculated(
            int edition,
            int catalogue,
            BigDecimal total,
            BigDecimal index,
            Word predicate,
            Parts parts,
            boolean example) {}

    @PostMapping(
            path = "/api/v1/index/calculations",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Calculated calculate(@RequestBody Asked asked) {
        int year = owed(asked.edition(), "edition");
        var catalogue = catalogues.find(year).orElseThrow(() -> unknown(year));
        var most = catalogue.maximum();
        var spd = score(asked.spd(), "spd", most.spd());
        var sent = owed(asked.innovations(), "innovations");
        if (sent.size() > INNOVATIONS_MAX) {
            throw refused("index-too-many", "innovations", sent.size(), INNOVATIONS_MAX);
        }
        var innovations = IntStream.range(0, sent.size())
                .mapToObj(i -> score(sent.get(i), "innovations[" + i + "]", most.innovation()))
                .toList();
        int affairs = owed(asked.affairs(), "affairs");
        if (affairs < 0 || affairs > catalogue.affairs().size()) {
            throw refused(
                    "index-affairs", "affairs", affairs, catalogue.affairs().size());
        }
        return calculated(new Reckoning(catalogue, year).of(spd, innovations, affairs), catalogue.isExample());
    }

    private static Calculated calculated(Score score, boolean example) {
        var name = score.predicate().name();
        return new Calculated(
                score.year(),
                score.edition(),
                score.total(),
                score.index(),
                new Word(score.predicate().code(), name.id(), name.en()),
                new Parts(
                        score.spd(),
                        score.innovations(),
                        score.sum(),
                        score.divisor(),
                        score.average(),
                        score.affairs(),
                        score.affairsOwed(),
                        score.number(),
                        score.maximum()),
                example);
    }

    /** Measured before anything is made of it: 1e999999999 and 0e-999999999 are short texts and long numbers. */
    private static BigDecimal score(@Nullable BigDecimal sent, String place, BigDecimal most) {
        var score = owed(sent, place);
        if (score.signum() < 0 || score.compareTo(most) > 0) {
            throw refused("index-score", place, shown(score), most.toPlainString());
        }
        if (Math.abs((long) score.scale()) > SCALE_MAX
                || score.stripTrailingZeros().scale() > DECIMALS_MAX) {
            throw refused("index-decimals", place, shown(score), DECIMALS_MAX);
        }
        return score.setScale(Math.max(score.scale(), 0));
    }

    private static String shown(BigDecimal number) {
        var text = number.toString();
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    private static <T> T owed(@Nullable T value, String place) {
        if (value == null) {
            throw refused("index-missing", place);
        }
        return value;
    }

    private Refusal unknown(int year) {
        var known = String.join(
                ", ", catalogues.years().stream().sorted().map(String::valueOf).toList());
        return refused("index-edition", "edition", String.valueOf(year), known);
    }

    private static Refusal refused(String slug, String place, Object... values) {
        var all = new ArrayList<Object>(List.of(place));
        all.addAll(List.of(values));
        return new Refusal(Refusal.Kind.INVALID, slug, "Not computed because of " + place, all, Map.of("field", place));
    }
}
