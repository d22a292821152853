package id.pendopo.innovation.web.index;

import id.pendopo.innovation.index.Catalogue;
import id.pendopo.innovation.index.Catalogues;
import id.pendopo.innovation.index.Result;
import id.pendopo.innovation.index.Results;
import id.pendopo.innovation.index.RowsFile;
import id.pendopo.innovation.index.Score;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Texts;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The verified indices of all regions, open to everybody, and the catalogue by which they came. */
@Controller
@RequestMapping("/innovations/index")
class IndexController {

    private static final String END = "\r\n";
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private final Results results;
    private final Catalogues catalogues;
    private final IndexPages pages;
    private final InstantSource clock;

    IndexController(Results results, Catalogues catalogues, IndexPages pages, InstantSource clock) {
        this.results = results;
        this.catalogues = catalogues;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    String compare(@RequestParam(required = false) @Nullable Integer year, Texts texts, Model model) {
        int shown = year == null ? PublicYears.latest(catalogues, results) : year;
        var catalogue = catalogues.get(shown);
        var published = results.of(shown);
        var lines = pages.lines(catalogue, published, texts);
        model.addAttribute(
                "page",
                new IndexPage(
                        shown,
                        comparable(shown),
                        catalogue,
                        rule(catalogue, shown),
                        lines,
                        pages.silent(published),
                        pages.tiles(catalogue, published, texts),
                        pages.bars(catalogue, lines, texts),
                        pages.keys(catalogue, texts)));
        return "innovation/index/compare";
    }

    private List<Option> comparable(int shown) {
        int now = LocalDate.ofInstant(clock.instant(), ZONE).getYear();
        return PublicYears.offered(catalogues, results, now, shown).stream()
                .map(each -> new Option(String.valueOf(each), String.valueOf(each)))
                .toList();
    }

    private List<Option> years() {
        return catalogues.years().stream()
                .map(each -> new Option(String.valueOf(each), String.valueOf(each)))
                .toList();
    }

    private static Catalogue.YearRule rule(Catalogue catalogue, int year) {
        return catalogue
                .rule(year)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "not-found", "No rule for the year"));
    }

    @GetMapping("/comparison.csv")
    ResponseEntity<byte[]> download(@RequestParam(required = false) @Nullable Integer year, Texts texts) {
        int shown = year == null ? PublicYears.latest(catalogues, results) : year;
        catalogues.get(shown);
        var file = new StringBuilder("\uFEFF");
        line(
                file,
                Stream.of("region", "name", "year", "catalogue", "spd", "innovations", "sum", "divisor", "affairs")
                        .map(column -> texts.get("index.csv." + column)),
                Stream.of("number", "total", "index", "predicate", "publication", "published")
                        .map(column -> texts.get("index.csv." + column)));
        results.of(shown).forEach(result -> line(file, head(result), figures(result, texts)));
        return HubFilesController.csv("index-" + shown + ".csv", file.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Stream<String> head(Result result) {
        var score = result.score();
        return Stream.of(
                result.region().value(),
                pages.name(result.region()),
                String.valueOf(score.year()),
                String.valueOf(score.edition()),
                plain(score.spd()),
                String.valueOf(score.innovations()),
                plain(score.sum()),
                String.valueOf(score.divisor()),
                String.valueOf(score.affairs()));
    }

    private static Stream<String> figures(Result result, Texts texts) {
        Score score = result.score();
        return Stream.of(
                plain(score.number()),
                plain(score.total()),
                plain(score.index()),
                score.predicate().name().in(texts.locale()),
                String.valueOf(result.number()),
                result.at().toString());
    }

    private static String plain(BigDecimal figure) {
        return figure.toPlainString();
    }

    private static void line(StringBuilder file, Stream<String> first, Stream<String> more) {
        file.append(Stream.concat(first, more).map(RowsFile::cell).collect(Collectors.joining(",")))
                .append(END);
    }

    @GetMapping("/catalogues/{year}")
    String catalogue(@PathVariable int year, Model model) {
        var catalogue = catalogues.get(year);
        model.addAttribute("page", new CataloguePage(catalogue, rule(catalogue, year), years()));
        return "innovation/index/catalogue";
    }
}
