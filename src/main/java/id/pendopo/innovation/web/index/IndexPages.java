package id.pendopo.innovation.web.index;

import id.pendopo.innovation.index.Catalogue;
import id.pendopo.innovation.index.Predicate;
import id.pendopo.innovation.index.Result;
import id.pendopo.innovation.index.Tiles;
import id.pendopo.innovation.web.index.IndexPage.Bar;
import id.pendopo.innovation.web.index.IndexPage.Bars;
import id.pendopo.innovation.web.index.IndexPage.Legend;
import id.pendopo.innovation.web.index.IndexPage.Limit;
import id.pendopo.innovation.web.index.IndexPage.Line;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Region;
import id.pendopo.regions.Regions;
import id.pendopo.web.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the page of all regions together: table, bars and map say the same. */
@Component
class IndexPages {

    static final int BAR_LEFT = 138;
    static final int BAR_LONGEST = 150;
    private static final int BAR_STEP = 24;
    private static final List<String> MARKS = List.of("●●●", "●●○", "●○○", "○○○");

    private final Regions regions;
    private final Tiles tiles;

    IndexPages(Regions regions, Tiles tiles) {
        this.regions = regions;
        this.tiles = tiles;
    }

    /** The highest first; equal ones by code, with the same rank. */
    List<Line> lines(Catalogue catalogue, List<Result> results, Texts texts) {
        var sorted = results.stream()
                .sorted(Comparator.comparing((Result each) -> each.score().index())
                        .reversed()
                        .thenComparing(Result::region))
                .toList();
        var lines = new ArrayList<Line>();
        for (int i = 0; i < sorted.size(); i++) {
            var score = sorted.get(i).score();
            boolean equal = i > 0 && sorted.get(i - 1).score().index().compareTo(score.index()) == 0;
            lines.add(new Line(
                    equal ? lines.getLast().rank() : i + 1,
                    sorted.get(i).region().value(),
                    name(sorted.get(i).region()),
                    score,
                    IndexWords.figure(texts, score.index()),
                    score.predicate().name().in(texts.locale()),
                    IndexWords.tone(catalogue, score.predicate()),
                    texts.shortDate(sorted.get(i).at())));
        }
        return lines;
    }

    String name(RegionCode code) {
        return regions.find(code).map(Region::name).orElse(code.value());
    }

    List<String> silent(List<Result> results) {
        var spoken = results.stream().map(Result::region).collect(Collectors.toSet());
        return Stream.concat(
                        Stream.of(RegionCode.of("35")), tiles.all().stream().map(tile -> tile.region()))
                .filter(code -> !spoken.contains(code))
                .sorted()
                .map(this::name)
                .toList();
    }

    List<IndexPage.Tile> tiles(Catalogue catalogue, List<Result> results, Texts texts) {
        Map<RegionCode, Result> known = results.stream().collect(Collectors.toMap(Result::region, Function.identity()));
        return tiles.all().stream()
                .map(tile -> {
                    var result = Optional.ofNullable(known.get(tile.region()));
                    var index = result.map(
                            each -> IndexWords.figure(texts, each.score().index()));
                    return new IndexPage.Tile(
                            tile.column() * IndexPage.TILE,
                            tile.row() * IndexPage.TILE,
                            tile.region().value().substring(3),
                            index.orElse("–"),
                            result.map(each -> each.score().predicate().code()).orElse("none"),
                            result.map(each -> marks(catalogue, each.score().predicate()))
                                    .orElse(""),
                            name(tile.region()) + ": "
                                    + result.map(each -> index.orElse("") + ", "
                                                    + each.score()
                                                            .predicate()
                                                            .name()
                                                            .in(texts.locale()))
                                            .orElse(texts.get("index.unpublished")));
                })
                .toList();
    }

    private static String marks(Catalogue catalogue, Predicate predicate) {
        return MARKS.get(Math.min(catalogue.predicates().indexOf(predicate), MARKS.size() - 1));
    }

    List<Legend> keys(Catalogue catalogue, Texts texts) {
        return Stream.concat(
                        catalogue.predicates().stream()
                                .map(each -> new Legend(
                                        each.code(),
                                        marks(catalogue, each),
                                        texts.get(
                                                "index.key",
                                                each.name().in(texts.locale()),
                                                IndexWords.figure(texts, each.from())))),
                        Stream.of(new Legend("none", "–", texts.get("index.unpublished"))))
                .toList();
    }

    Bars bars(Catalogue catalogue, List<Line> lines, Texts texts) {
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            bars.add(new Bar(
                    i * BAR_STEP + BAR_STEP,
                    width(line.score().index()),
                    line.region(),
                    line.index(),
                    line.score().predicate().code()));
        }
        var limits = catalogue.predicates().stream()
                .filter(each -> each.from().compareTo(BigDecimal.ONE) > 0)
                .map(each -> new Limit(BAR_LEFT + width(each.from()), IndexWords.figure(texts, each.from())))
                .toList();
        return new Bars((lines.size() + 1) * BAR_STEP + 8, bars, limits);
    }

    private static int width(BigDecimal index) {
        return index.multiply(BigDecimal.valueOf(BAR_LONGEST))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
