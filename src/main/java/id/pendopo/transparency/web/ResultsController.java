package id.pendopo.transparency.web;

import id.pendopo.kernel.RegionCode;
import id.pendopo.measures.Dimension;
import id.pendopo.measures.Measures;
import id.pendopo.measures.Names;
import id.pendopo.measures.Office;
import id.pendopo.measures.Report;
import id.pendopo.transparency.web.ResultsPage.Row;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the offices are doing, as a page and as a file. */
@Controller
class ResultsController {

    private final Measures measures;
    private final Names names;
    private final MessageSource messages;

    ResultsController(Measures measures, Names names, MessageSource messages) {
        this.measures = measures;
        this.names = names;
        this.messages = messages;
    }

    @GetMapping("/results")
    String show(ResultsQuery query, Locale locale, Model model) {
        var report = measures.report(query.filter(), query.dimension());
        var months = monthRows(report, locale);
        var choices = new ResultsChoices(measures.choices(), names, locale);
        var charts = new ResultsCharts(messages, locale);
        model.addAttribute(
                "page",
                new ResultsPage(
                        choices.services(query.service()),
                        choices.offices(query.office()),
                        choices.regions(query.region()),
                        choices.months("from", query.from()),
                        choices.months("to", query.to()),
                        query.dimension(),
                        query.problem(),
                        report.total(),
                        months,
                        groupRows(report, query.dimension(), locale),
                        charts.cases(months),
                        charts.pace(months),
                        query.csvHref()));
        return "transparency/results";
    }

    @GetMapping("/results.csv")
    ResponseEntity<byte[]> download(ResultsQuery query, Locale locale) {
        var report = measures.report(query.filter(), query.dimension());
        var csv = new ResultsCsv(messages, locale);
        csv.add("total", List.of(new Row("", text("transparency.results.total", locale), report.total())));
        csv.add("month", monthRows(report, locale));
        csv.add(query.dimension().code(), groupRows(report, query.dimension(), locale));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("results.csv")
                                .build()
                                .toString())
                .body(csv.bytes());
    }

    private static List<Row> monthRows(Report report, Locale locale) {
        return report.months().stream()
                .map(month -> new Row(month.month().toString(), Months.name(month.month(), locale), month.figures()))
                .toList();
    }

    private List<Row> groupRows(Report report, Dimension by, Locale locale) {
        return report.groups().stream()
                .map(group -> group.code() == null
                        ? new Row("", text("transparency.results.together", locale, group.together()), group.figures())
                        : new Row(group.code(), name(group.code(), by, locale), group.figures()))
                .toList();
    }

    private String name(String code, Dimension by, Locale locale) {
        return switch (by) {
            case SERVICE -> names.ofService(code, locale);
            case OFFICE -> names.of(Office.of(code));
            case REGION -> names.of(RegionCode.of(code));
        };
    }

    private String text(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
