package id.pendopo.innovation.ideas;

import id.pendopo.database.Transactions;
import id.pendopo.documents.Documents;
import id.pendopo.documents.LetterParts;
import id.pendopo.documents.LetterTemplate;
import id.pendopo.documents.Letters;
import id.pendopo.innovation.ideas.Career.Answered;
import id.pendopo.innovation.ideas.Career.Gave;
import id.pendopo.innovation.ideas.Career.Honoured;
import id.pendopo.innovation.ideas.Career.Tried;
import id.pendopo.innovation.ideas.Teams.Peers;
import id.pendopo.innovation.records.Innovations;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import id.pendopo.regions.Regions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Gathers what somebody gave, for themselves alone: made when they ask, and kept nowhere. */
@Service
public class Careers {

    private static final int MOST = 500;

    private final LetterTemplate template = LetterTexts.template("career");
    private final Transactions transactions;
    private final Workbench workbench;
    private final Given given;
    private final Offices offices;
    private final Peers peers;
    private final Printing printing;

    Careers(
            Transactions transactions,
            Workbench workbench,
            Given given,
            Offices offices,
            Peers peers,
            Printing printing) {
        this.transactions = transactions;
        this.workbench = workbench;
        this.given = given;
        this.offices = offices;
        this.peers = peers;
        this.printing = printing;
    }

    /** Where answers, trials and what grew lie. */
    @Component
    record Given(AnswerStore answers, TrialStore trials, GrowthStore growth, Innovations innovations) {}

    @Component
    record Offices(Regions regions, Agencies agencies) {}

    @Component
    record Printing(Letters letters, Documents documents) {}

    public Career of(Actor actor) {
        var region = actor.region();
        return transactions.read(region, () -> {
            var all = workbench.all(actor);
            var ideas = all.stream().map(own -> gave(region, own)).toList();
            return new Career(
                    peers.names().of(region, actor.account()),
                    peers.names().position(region, actor.account()),
                    ideas,
                    ideas.stream().flatMap(one -> tried(region, one)).toList(),
                    ideas.stream().flatMap(one -> honoured(region, one)).toList(),
                    actor.isOfficer() ? given.answers().by(region, actor.account(), MOST) : List.<Answered>of());
        });
    }

    private Gave gave(RegionCode region, Own own) {
        var idea = own.idea();
        var agency =
                offices.agencies().find(region, idea.agency()).map(Agency::name).orElse(idea.agency());
        return new Gave(idea, agency, idea.isMine(), idea.sealed());
    }

    private Stream<Tried> tried(RegionCode region, Gave gave) {
        return given.trials().of(region, gave.idea().id()).stream()
                .flatMap(trial -> LetterTexts.last(given.trials().ends(region, trial.id())).stream()
                        .map(end -> new Tried(
                                trial.plan().aim(),
                                trial.plan().place(),
                                end.endedOn(),
                                end.outcome(),
                                gave.sealed())));
    }

    private Stream<Honoured> honoured(RegionCode region, Gave gave) {
        return given.growth().of(region, gave.idea().id()).stream()
                .flatMap(grown -> given.innovations().find(grown.innovation()).stream())
                .flatMap(record -> record.standingAwards().stream()
                        .map(award -> new Honoured(
                                record.title(), award.competition(), award.tier(), award.year(), gave.sealed())));
    }

    /**
     * As a paper. Outside a transaction.
     *
     * @param sealedToo whether it tells of sealed ideas as well; then whoever reads it knows whose they are
     */
    public byte[] pdf(Actor actor, boolean sealedToo) {
        var all = of(actor);
        var career = sealedToo ? all : all.open();
        var region = offices.regions().get(actor.region());
        return printing.letters()
                .render(
                        template,
                        values(career, actor.region()),
                        new LetterParts(
                                "Catatan sumbangsih inovasi",
                                career.name(),
                                LetterTexts.LANGUAGE,
                                LetterTexts.head(region, "Hub Inovasi"),
                                printing.documents().address("/ideas/mine/career"),
                                null));
    }

    private Map<String, Object> values(Career career, RegionCode region) {
        var values = new LinkedHashMap<String, Object>();
        values.put("name", career.name());
        values.put("position", career.position());
        values.put("day", LetterTexts.date(peers.desk().today(region)));
        values.put(
                "ideas",
                career.ideas().stream()
                        .limit(MOST)
                        .map(one -> Map.of(
                                "heading", one.idea().text().heading(),
                                "part", one.author() ? "Pengusul" : "Anggota tim",
                                "agency", one.agency(),
                                "on",
                                        LetterTexts.date(one.idea()
                                                .sentAt()
                                                .atZone(peers.desk().zone(region))
                                                .toLocalDate()),
                                "state", CareerWords.state(one.idea().progress())))
                        .toList());
        values.put(
                "trials",
                career.trials().stream()
                        .map(one -> Map.of(
                                "aim", one.aim(), "place", one.place(), "outcome", LetterTexts.outcome(one.outcome())))
                        .toList());
        values.put(
                "awards",
                career.awards().stream()
                        .map(one -> Map.of(
                                "title",
                                one.title(),
                                "honour",
                                one.competition() + " " + one.year() + " · " + one.tier()))
                        .toList());
        values.put(
                "answers",
                career.answers().stream()
                        .map(one -> Map.of(
                                "heading", one.heading(),
                                "verdict", CareerWords.verdict(one.verdict()),
                                "on",
                                        LetterTexts.date(one.at()
                                                .atZone(peers.desk().zone(region))
                                                .toLocalDate())))
                        .toList());
        return values;
    }
}
