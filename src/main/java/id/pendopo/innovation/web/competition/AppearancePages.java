package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Appearance;
import id.pendopo.innovation.competition.Appearances;
import id.pendopo.innovation.competition.Edition;
import id.pendopo.innovation.competition.TimeAndPlace;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** When and where entrants present, as pages show it. */
public final class AppearancePages {

    private AppearancePages() {}

    /** The plan before its secretariat, with what was typed. */
    public record HubPage(Appearances.Desk desk, AppearanceForm typed) {

        public String stage() {
            return "/hub/editions/" + desk.edition().code() + "/stages/"
                    + desk.stage().code();
        }

        public String base() {
            return stage() + "/appearances";
        }

        /** Entries that can change places. */
        public List<Option> movable(Texts texts) {
            return desk.schedule().stream()
                    .flatMap(plan -> plan.current().toCome(desk.now()).stream())
                    .map(one -> new Option(
                            one.entry(),
                            one.entry() + " " + one.title() + ", "
                                    + texts.shortDate(one.at().day()) + " " + hours(texts, one.at())))
                    .toList();
        }
    }

    /** What is presented one after the other on a day and at a place. */
    public record Round(LocalDate day, String place, List<Appearance> appearances) {}

    public static List<Round> rounds(List<Appearance> all) {
        var rounds = new ArrayList<Round>();
        for (var one : all) {
            var at = one.at();
            if (rounds.isEmpty()
                    || !rounds.getLast().day().equals(at.day())
                    || !rounds.getLast().place().equals(at.place())) {
                rounds.add(new Round(at.day(), at.place(), new ArrayList<>()));
            }
            rounds.getLast().appearances().add(one);
        }
        return rounds;
    }

    /** For example 09.00–09.20. */
    public static String hours(Texts texts, TimeAndPlace at) {
        var clock = DateTimeFormatter.ofPattern(texts.get("web.time")).withZone(Edition.ZONE);
        return clock.format(at.from()) + "–" + clock.format(at.until());
    }
}
