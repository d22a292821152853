package id.pendopo.innovation.web.records;

import id.pendopo.identity.Officer;
import id.pendopo.innovation.records.Behind;
import id.pendopo.innovation.records.Caring;
import id.pendopo.innovation.records.Handover;
import id.pendopo.innovation.records.Handovers;
import id.pendopo.innovation.records.Innovation;
import id.pendopo.innovation.records.Innovations;
import id.pendopo.innovation.records.Stage;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Parts.Tone;
import id.pendopo.web.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the page of a record on its keeper's desk together. */
@Component
class KeepPages {

    private final Innovations innovations;
    private final Stages stages;
    private final ClockWords clocks;
    private final Caring caring;
    private final Handovers handovers;
    private final Behind behind;

    KeepPages(
            Innovations innovations,
            Stages stages,
            ClockWords clocks,
            Caring caring,
            Handovers handovers,
            Behind behind) {
        this.innovations = innovations;
        this.stages = stages;
        this.clocks = clocks;
        this.caring = caring;
        this.handovers = handovers;
        this.behind = behind;
    }

    KeepPage of(Actor actor, String code, RecordForm typed, Texts texts) {
        var record = innovations.get(code);
        if (!innovations.mayHandOver(actor, record)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "innovation-not-yours", "Keeps not " + code);
        }
        boolean keeps = innovations.mayKeep(actor, record);
        var stage = stages.of(List.of(record)).getOrDefault(code, Stage.UNKNOWN);
        return new KeepPage(
                record,
                keeps,
                keeps && !record.keeper().equals(Optional.of(actor.account())),
                texts.get("records.stage." + stage),
                Stages.tone(stage),
                keeper(record, texts),
                record.lookedOn()
                        .map(day -> texts.get("records.looked", day))
                        .orElse(texts.get("records.looked.never")),
                clocks.of(record, texts).orElse(null),
                handovers.of(code).stream()
                        .map(each -> handover(record, each, texts))
                        .toList(),
                keeps
                        ? behind.named(actor, code).stream()
                                .map(each -> named(record, each, texts))
                                .toList()
                        : List.of(),
                caring.candidates(record).stream().map(KeepPages::option).toList(),
                behind.officers(record).stream().map(KeepPages::option).toList(),
                typed);
    }

    private static Option option(Officer officer) {
        return new Option(officer.account().toString(), officer.name() + ", " + officer.position());
    }

    private String keeper(Innovation record, Texts texts) {
        return record.keeper()
                .map(account ->
                        caring.officer(record, account).map(Officer::name).orElse(texts.get("records.who.gone")))
                .orElse(texts.get("records.keeper.none"));
    }

    private KeepPage.ListView handover(Innovation record, Handover each, Texts texts) {
        var today = innovations.today(record.region());
        var state = each.isDone() ? "done" : each.isOverdue(today) ? "overdue" : "open";
        return new KeepPage.ListView(
                each.id().toString(),
                texts.get("records.handover.one", each.changedOn()),
                each.reason(),
                texts.get("records.handover.due", each.dueOn()),
                each.isDone() ? Tone.GOOD : each.isOverdue(today) ? Tone.BAD : Tone.WAITING,
                texts.get("records.handover." + state),
                Arrays.stream(Handover.Item.values())
                        .map(item -> item(record, each, item, texts))
                        .toList());
    }

    private KeepPage.Item item(Innovation record, Handover handover, Handover.Item item, Texts texts) {
        return new KeepPage.Item(
                item.name(),
                texts.get("records.handover.item." + item),
                handover.done(item)
                        .map(done -> texts.get(
                                "records.handover.ticked",
                                caring.officer(record, done.by())
                                        .map(Officer::name)
                                        .orElse(texts.get("records.who.gone")),
                                done.at()))
                        .orElse(""));
    }

    private KeepPage.NamedView named(Innovation record, Behind.Named each, Texts texts) {
        return new KeepPage.NamedView(
                caring.officer(record, each.account()).map(Officer::name).orElse(texts.get("records.who.gone")),
                each.part(),
                texts.get("records.behind." + each.act()),
                switch (each.act()) {
                    case NAMED -> Tone.WAITING;
                    case AGREED -> Tone.GOOD;
                    case HIDDEN -> Tone.NEUTRAL;
                });
    }
}
