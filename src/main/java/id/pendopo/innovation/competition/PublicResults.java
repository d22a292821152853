package id.pendopo.innovation.competition;

import id.pendopo.innovation.competition.PublicResult.Answered;
import id.pendopo.innovation.competition.PublicResult.Objected;
import id.pendopo.innovation.judging.Protocol.Placed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Published stages, put together once and given to all who ask until anything of them changes: thousands read a list in the
 * minute in which it opens, and each of them costs one small look at the database.
 */
@Component
class PublicResults {

    private static final int KEPT = 64;

    private final Stages stagesByName;
    private final StageStore stages;
    private final PublicationStore publications;
    private final PanelStore panel;
    private final VisitStore visits;
    private final ListStore lists;
    private final EntryStore entries;
    private final SignedProtocols papers;
    private final Published published;
    private final Doing doing;
    private final Map<String, PublicResult> kept = new ConcurrentHashMap<>();

    PublicResults(
            Stages stagesByName,
            StageStore stages,
            PublicationStore publications,
            PanelStore panel,
            VisitStore visits,
            ListStore lists,
            EntryStore entries,
            SignedProtocols papers,
            Published published,
            Doing doing) {
        this.stagesByName = stagesByName;
        this.stages = stages;
        this.publications = publications;
        this.panel = panel;
        this.visits = visits;
        this.lists = lists;
        this.entries = entries;
        this.papers = papers;
        this.published = published;
        this.doing = doing;
    }

    Optional<PublicResult> of(String code, String stage) {
        var name = code + "/" + stage;
        var known = kept.get(name);
        if (known != null && known.stamp().equals(stamp(known))) {
            return Optional.of(known);
        }
        var fresh = read(stagesByName.get(code, stage));
        if (kept.size() >= KEPT) {
            kept.clear();
        }
        fresh.ifPresent(one -> kept.put(name, one));
        return fresh;
    }

    private String stamp(PublicResult known) {
        var region = known.edition().region();
        var key = new StageKey(region, known.edition().code(), known.stage().code());
        return doing.read(region, () -> publications.stamp(key));
    }

    private Optional<PublicResult> read(Stages.Named named) {
        var key = named.key();
        return doing.read(
                key.region(), () -> published.latest(key).map(result -> put(named, result, publications.stamp(key))));
    }

    private PublicResult put(Stages.Named named, Published.Result result, String stamp) {
        var key = named.key();
        return new PublicResult(
                stamp,
                named.edition(),
                named.stage(),
                result.number(),
                result.digest(),
                result.protocol(),
                result.outcome(),
                publications.of(key).stream()
                        .map(one -> new PublicResult.Publication(
                                one.number(), one.digest(), one.reason(), one.at(), papers.code(key, one.number())))
                        .toList(),
                panel.notes(key).stream().filter(note -> !note.departure()).toList(),
                panel.revocations(key),
                objected(panel.objections(key)),
                visits.days(key),
                lists.records(key.region(), key.edition()),
                diversity(key, result.outcome().list()),
                stages.find(key).map(StageRow::objectionUntil).orElse(null));
    }

    private static Objected objected(List<Objection> all) {
        return new Objected(
                all.size(),
                all.stream()
                        .flatMap(one -> Optional.ofNullable(one.published())
                                .flatMap(words -> Optional.ofNullable(one.answeredAt())
                                        .map(at -> new Answered(
                                                one.entry(), Boolean.TRUE.equals(one.upheld()), words, at)))
                                .stream())
                        .toList());
    }

    private Diversity diversity(StageKey key, List<Placed> list) {
        var tiers = list.stream()
                .collect(Collectors.toMap(
                        placed -> placed.place().entry(), Placed::tier, (one, _) -> one, LinkedHashMap::new));
        var before = lists.listedBefore(key);
        return Diversity.of(entries.sent(key.region(), key.edition()).stream()
                .filter(entry -> tiers.containsKey(String.valueOf(entry.number())))
                .map(entry -> new Diversity.Stood(
                        entry, tiers.getOrDefault(String.valueOf(entry.number()), ""), isNew(entry, before)))
                .toList());
    }

    private static boolean isNew(Entry entry, Set<String> before) {
        return entry.content().earlierTops() == 0
                && !before.contains(entry.entrantRegion().value() + " " + entry.agency());
    }
}
