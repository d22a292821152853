package id.pendopo.innovation.web.wishes;

import id.pendopo.innovation.wishes.Wish;
import id.pendopo.innovation.wishes.Wish.Office;
import id.pendopo.innovation.wishes.WishPaper;
import id.pendopo.innovation.wishes.WishState;
import id.pendopo.innovation.wishes.WishStep;
import id.pendopo.innovation.wishes.Wishes.File;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Regions;
import id.pendopo.web.Parts.Moment;
import id.pendopo.web.Parts.Progress;
import id.pendopo.web.Parts.Row;
import id.pendopo.web.Parts.Tone;
import id.pendopo.web.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Requests in words. */
@Component
class WishWords {

    private final Regions regions;

    WishWords(Regions regions) {
        this.regions = regions;
    }

    static Tone tone(WishState state) {
        return switch (state) {
            case WAITING -> Tone.WAITING;
            case APPROVED, IMPLEMENTING -> Tone.ACTIVE;
            case DONE -> Tone.GOOD;
            case REFUSED -> Tone.BAD;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
    }

    String region(RegionCode code) {
        return regions.find(code).map(found -> found.name()).orElse(code.value());
    }

    /** With its region, unless its name says it. */
    String office(Office office) {
        var region = region(office.region());
        return office.name().endsWith(region) ? office.name() : office.name() + ", " + region;
    }

    WishLine line(Wish wish, LocalDate today, Texts texts) {
        return new WishLine(
                wish,
                "/innovations/requests/" + wish.id(),
                office(wish.asking()),
                office(wish.owner()),
                texts.get("wishes.state." + wish.state()),
                tone(wish.state()),
                when(wish, today, texts),
                wish.isLate(today));
    }

    /** What the dates say of its state. */
    private static String when(Wish wish, LocalDate today, Texts texts) {
        var dates = wish.dates();
        return switch (wish.state()) {
            case WAITING -> texts.get(wish.isLate(today) ? "wishes.when.late" : "wishes.when.due", dates.due());
            case APPROVED -> texts.get("wishes.when.approved", day(dates.approved(), texts));
            case IMPLEMENTING -> texts.get("wishes.when.begun", day(dates.begun(), texts));
            case DONE -> texts.get("wishes.when.done", day(dates.done(), texts));
            case REFUSED, WITHDRAWN -> texts.get("wishes.when.ended", day(dates.ended(), texts));
        };
    }

    private static String day(Optional<LocalDate> day, Texts texts) {
        return day.map(texts::date).orElse("–");
    }

    List<Row> rows(Wish wish, Texts texts) {
        var rows = new ArrayList<Row>();
        rows.add(new Row(
                texts.get("wishes.field.innovation"),
                wish.title(),
                "/innovations/" + wish.code(),
                texts.get("wishes.open")));
        rows.add(new Row(texts.get("wishes.field.owner"), office(wish.owner())));
        rows.add(new Row(texts.get("wishes.field.asking"), office(wish.asking())));
        rows.add(new Row(texts.get("wishes.row.problem"), wish.words().problem()));
        rows.add(new Row(texts.get("wishes.row.reason"), wish.words().reason()));
        rows.add(new Row(texts.get("wishes.field.actors"), texts.get("wishes.actors." + wish.actors())));
        if (!wish.facilitator().isEmpty()) {
            rows.add(new Row(texts.get("wishes.field.facilitator"), wish.facilitator()));
        }
        rows.add(new Row(texts.get("wishes.field.contact"), wish.words().contact()));
        dates(rows, wish, texts);
        return List.copyOf(rows);
    }

    private static void dates(List<Row> rows, Wish wish, Texts texts) {
        var dates = wish.dates();
        rows.add(new Row(texts.get("wishes.date.applied"), texts.date(dates.applied())));
        rows.add(new Row(texts.get("wishes.date.due"), texts.date(dates.due())));
        dates.approved().ifPresent(day -> rows.add(new Row(texts.get("wishes.date.approved"), texts.date(day))));
        dates.begun().ifPresent(day -> rows.add(new Row(texts.get("wishes.date.begun"), texts.date(day))));
        dates.done().ifPresent(day -> rows.add(new Row(texts.get("wishes.date.done"), texts.date(day))));
    }

    List<Moment> history(File file, Texts texts) {
        return file.steps().stream().map(step -> moment(step, texts)).toList();
    }

    private static Moment moment(WishStep step, Texts texts) {
        boolean stopped = step.act() == WishStep.Act.REFUSED || step.act() == WishStep.Act.WITHDRAWN;
        var title = step.phase()
                .map(phase -> texts.get("wishes.act.PROVEN", texts.get("wishes.phase." + phase)))
                .orElseGet(() -> texts.get("wishes.act." + step.act()));
        return new Moment(stopped ? Progress.STOPPED : Progress.DONE, title, texts.dateTime(step.at()), step.words());
    }

    /** The papers there are, without a way to them. */
    static String papers(File file, Texts texts) {
        return file.papers().stream()
                .map(paper -> paper(paper, texts))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    static String paper(WishPaper paper, Texts texts) {
        return paper.phase()
                .map(phase -> texts.get("wishes.paper.EVIDENCE", texts.get("wishes.phase." + phase)))
                .orElseGet(() -> texts.get("wishes.paper." + paper.kind()));
    }
}
