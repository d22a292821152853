package id.pendopo.innovation.web.records;

import id.pendopo.innovation.records.Clocks;
import id.pendopo.innovation.records.Light;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Region;
import id.pendopo.regions.Regions;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How all running innovations stand, the worst first, open to everybody. */
@Controller
class ClocksController {

    private static final double WIDTH = 400;

    private final Clocks clocks;
    private final Regions regions;

    ClocksController(Clocks clocks, Regions regions) {
        this.clocks = clocks;
        this.regions = regions;
    }

    @GetMapping("/innovations/clocks")
    String all(@RequestParam(required = false) @Nullable String region, Texts texts, Model model) {
        var all = clocks.running(Optional.empty());
        var wanted = regions.all().stream()
                .map(Region::code)
                .filter(code -> code.value().equals(region))
                .findFirst();
        var shown = all.stream()
                .filter(line -> wanted.map(line.record().region()::equals).orElse(true))
                .toList();
        model.addAttribute(
                "page",
                new ClocksPage(
                        wanted.map(RegionCode::value).orElse(""),
                        choices(all, texts),
                        counts(shown, texts),
                        bars(shown, texts),
                        shown.stream().map(line -> line(line, texts)).toList(),
                        rules(texts)));
        return "innovation/records/clocks";
    }

    private List<Option> choices(List<Clocks.Line> all, Texts texts) {
        var known = new TreeSet<RegionCode>();
        all.forEach(line -> known.add(line.record().region()));
        return Stream.concat(
                        Stream.of(new Option("", texts.get("records.clocks.everywhere"))),
                        regions.all().stream()
                                .filter(region -> known.contains(region.code()))
                                .sorted(Comparator.comparing(Region::code))
                                .map(region -> new Option(region.code().value(), region.name())))
                .toList();
    }

    private static List<ClocksPage.Count> counts(List<Clocks.Line> lines, Texts texts) {
        var counts = new ArrayList<ClocksPage.Count>();
        for (var light : List.of(Light.RED, Light.AMBER, Light.GREEN)) {
            counts.add(new ClocksPage.Count(ClockWords.light(light, texts), count(lines, light)));
        }
        counts.add(new ClocksPage.Count(texts.get("records.stage.ASLEEP"), (int)
                lines.stream().filter(Clocks.Line::asleep).count()));
        return counts;
    }

    private static int count(List<Clocks.Line> lines, Light light) {
        return (int)
                lines.stream().filter(line -> line.reading().light() == light).count();
    }

    private static List<ClocksPage.Bar> bars(List<Clocks.Line> lines, Texts texts) {
        var bars = new ArrayList<ClocksPage.Bar>();
        double x = 0;
        for (var light : Arrays.asList(Light.RED, Light.AMBER, Light.GREEN)) {
            int count = count(lines, light);
            if (count > 0) {
                double width = Math.round(WIDTH * 10 * count / lines.size()) / 10.0;
                bars.add(new ClocksPage.Bar(
                        x,
                        width,
                        light.name().toLowerCase(Locale.ROOT),
                        ClockWords.light(light, texts) + ": " + count,
                        width < 14 ? "" : String.valueOf(count)));
                x = Math.round((x + width) * 10) / 10.0;
            }
        }
        return bars;
    }

    static ClocksPage.Line line(Clocks.Line line, Texts texts) {
        var clock = line.reading().clock();
        return new ClocksPage.Line(
                "/innovations/" + line.record().code(),
                line.record().title(),
                GalleryController.owner(line.record()),
                ClockWords.light(clock.light(), texts),
                ClockWords.tone(clock.light()),
                texts.shortDate(line.reading().since()),
                clock.next()
                        .map(signal -> ClockWords.reason(signal, texts))
                        .orElse(texts.get("records.clock.all-well")),
                line.asleep());
    }

    private List<String> rules(Texts texts) {
        var settings = clocks.settings();
        return List.of(
                texts.get("records.rule.RULE", settings.endingMonths()),
                texts.get("records.rule.MONEY", texts.get("records.month." + settings.budgetMonth())),
                texts.get("records.rule.PEOPLE"),
                texts.get("records.rule.USE", settings.useMonths()),
                texts.get("records.rule.OWNER"),
                texts.get("records.rule.LOOK", settings.lookMonths(), settings.lookSoonMonths()),
                texts.get("records.rule.HANDOVER", settings.handoverDays()),
                texts.get("records.rule.asleep", settings.asleepMonths()));
    }
}
