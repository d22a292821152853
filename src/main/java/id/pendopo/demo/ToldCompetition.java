package id.pendopo.demo;

import id.pendopo.demo.HubPlot.Told;
import id.pendopo.innovation.competition.Calibration;
import id.pendopo.innovation.competition.Declarations;
import id.pendopo.innovation.competition.Edition;
import id.pendopo.innovation.competition.Editions;
import id.pendopo.innovation.competition.Entries;
import id.pendopo.innovation.competition.Entry;
import id.pendopo.innovation.competition.EntryContent;
import id.pendopo.innovation.competition.Juries;
import id.pendopo.innovation.competition.OpenEdition;
import id.pendopo.innovation.competition.Papers;
import id.pendopo.innovation.competition.Results;
import id.pendopo.innovation.competition.Scoring;
import id.pendopo.innovation.competition.Selection;
import id.pendopo.innovation.competition.SignedProtocols;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.DemoSeed;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A competition that was judged and published, and one that takes entries now. */
@Component
@ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
class ToldCompetition implements DemoSeed {

    private static final String FILE = "kovablik-jatim-contoh";
    private static final String JUDGED = "kovablik-peragaan-lalu";
    private static final String OPEN = "kovablik-peragaan";

    /** Days before today on which each step was taken. */
    private static final int ENTERED = 170;

    private static final int OPENED = 10;
    private static final int SENT = 3;
    private static final int STAYS_OPEN = 25;

    private static final int ADMITTED = 140;
    private static final int DESK = 130;
    private static final int PRESENTED = 100;

    /** From the names of a stage to its published list. */
    private static final int STAGE_TAKES = 14;

    private static final String COMMENT = "Terbukti dari data sebelum dan sesudah (contoh).";

    private final HubStage stage;
    private final Editions editions;
    private final Entering entering;
    private final Judging judging;

    ToldCompetition(HubStage stage, Editions editions, Entering entering, Judging judging) {
        this.stage = stage;
        this.editions = editions;
        this.entering = entering;
        this.judging = judging;
    }

    /** Doors of entrants, and of those who admit them. */
    @Component
    @ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
    record Entering(Entries entries, Papers papers, Selection selection) {}

    /** Doors of juries and of their results. */
    @Component
    @ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
    record Judging(
            Juries juries,
            Declarations declarations,
            Calibration calibration,
            Scoring scoring,
            Results results,
            SignedProtocols protocols) {}

    @Override
    public String name() {
        return "told-competition";
    }

    @Override
    public int order() {
        return 122;
    }

    @Override
    public void seed(Consumer<String> progress) {
        progress.accept("A competition is judged …");
        var known = editions.all().stream().map(OpenEdition::code).toList();
        var today = stage.today();
        if (!known.contains(OPEN)) {
            stage.at(OPENED, () -> open(OPEN, "", "", today.minusDays(OPENED), today.plusDays(STAYS_OPEN)));
            stage.plot().sent().forEach(told -> stage.at(SENT, () -> enter(OPEN, told)));
        }
        if (known.contains(JUDGED)) {
            return; // told already, or broken off: a sealed stage cannot be told twice
        }
        stage.at(
                ENTERED + 1,
                () -> open(
                        JUDGED,
                        " yang lalu",
                        ", the last one",
                        today.minusDays(ENTERED + 1),
                        today.minusDays(ADMITTED + 1)));
        stage.plot().entries().forEach(told -> stage.at(ENTERED, () -> enter(JUDGED, told)));
        stage.at(ADMITTED, this::admit);
        judge("desk", DESK);
        judge("presentation", PRESENTED);
    }

    private void open(String code, String suffix, String english, LocalDate opens, LocalDate closes) {
        var file = editions.shipped(FILE)
                .replace("code: \"" + FILE + "\"", "code: \"" + code + "\"")
                .replace("Kovablik Jawa Timur (contoh)", "Kovablik Jawa Timur" + suffix + " (contoh)")
                .replace("Kovablik East Java (example)", "Kovablik East Java" + english + " (example)")
                .replaceFirst("opens: \"[^\"]*\"", "opens: \"" + opens + "T00:00:00\"")
                .replaceFirst("closes: \"[^\"]*\"", "closes: \"" + closes + "T16:00:00\"");
        editions.open(stage.secretary(0), file);
    }

    private void enter(String code, Told told) {
        var author = stage.carer(told.text("agency"));
        var content = new EntryContent(
                "general",
                told.text("category"),
                told.text("title"),
                stage.today().minusYears(2),
                List.of(16),
                EntryContent.TEAM,
                EntryContent.OTHER,
                "https://youtu.be/contoh12345",
                "",
                0,
                stage.plot().headings(told.text("title"), told.text("helped")));
        var entry = entering.entries().begin(author, code, told.text("agency"), "", null, content);
        editions.get(code)
                .rules()
                .attachments()
                .forEach(paper -> entering.papers()
                        .attach(
                                author,
                                code,
                                entry.id(),
                                paper.code(),
                                new ByteArrayInputStream(Props.pdf()),
                                paper.code() + ".pdf"));
        entering.entries().send(author, code, entry.id());
    }

    private void admit() {
        var secretary = stage.secretary(0);
        entering.selection()
                .all(secretary, JUDGED)
                .forEach(entry -> entering.selection().admit(secretary, JUDGED, String.valueOf(entry.number()), ""));
    }

    /** A stage from its names to its list. */
    private void judge(String code, int daysAgo) {
        var secretary = stage.secretary(0);
        var rules = editions.get(JUDGED).rules().stage(code);
        var jurors = stage.jurors();
        stage.at(daysAgo, () -> {
            for (int i = 0; i < jurors.size(); i++) {
                boolean reserve = i == jurors.size() - 1;
                judging.juries()
                        .appoint(
                                secretary,
                                JUDGED,
                                rules.jury(),
                                new Juries.Candidate(
                                        jurors.get(i).account(), "Universitas Contoh " + (i + 1), null, null, reserve));
            }
            judging.juries().showNames(secretary, JUDGED, code);
            jurors.forEach(juror -> judging.declarations().declare(juror, JUDGED, code, Map.of(), Map.of()));
            judging.juries().draw(secretary, JUDGED, code);
        });
        stage.at(daysAgo - 5, () -> {
            for (int i = 0; i < jurors.size(); i++) {
                score(jurors.get(i), i, rules);
            }
        });
        stage.at(daysAgo - STAGE_TAKES, () -> {
            judging.results().close(secretary, JUDGED, code, "");
            judging.results().publish(secretary, JUDGED, code, "");
            judging.protocols().sign(secretary, JUDGED, code, Casting.PASSPHRASE.toCharArray());
        });
    }

    private void score(Actor juror, int seat, Edition.Stage rules) {
        if (judging.calibration().isOwed(juror, JUDGED, rules.code())) {
            judging.calibration().seal(juror, JUDGED, rules.code(), given(rules, seat, 70, 0), comments(rules));
        }
        for (var entry : judging.scoring().pile(juror, JUDGED, rules.code()).entries()) {
            judging.scoring()
                    .save(
                            juror,
                            JUDGED,
                            rules.code(),
                            String.valueOf(entry.number()),
                            0,
                            given(
                                    rules,
                                    seat,
                                    strength(entry),
                                    String.valueOf(entry.number()).hashCode()),
                            comments(rules));
        }
    }

    /** They were sent in the order in which they are told, and numbered so; a blind juror sees no title. */
    private int strength(Entry entry) {
        int number = Integer.parseInt(String.valueOf(entry.number()).substring(1));
        return stage.plot().entries().get(number - 1).number("strength");
    }

    /** Near what an entry is worth; some jurors give less, and nobody the same for everything. */
    private static Map<String, String> given(Edition.Stage rules, int seat, int strength, int salt) {
        var given = new HashMap<String, String>();
        for (var criterion : rules.criteria()) {
            int mood = Math.floorMod(criterion.code().hashCode() + salt + 31 * seat, 9) - 4;
            given.put(criterion.code(), String.valueOf(Math.clamp(strength + mood - seat, 0, 100)));
        }
        return given;
    }

    private static Map<String, String> comments(Edition.Stage rules) {
        var comments = new HashMap<String, String>();
        rules.criteria().forEach(criterion -> comments.put(criterion.code(), COMMENT));
        return comments;
    }
}
