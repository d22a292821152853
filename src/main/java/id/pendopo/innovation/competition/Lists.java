package id.pendopo.innovation.competition;

import id.pendopo.documents.Documents;
import id.pendopo.innovation.judging.Protocol.Placed;
import id.pendopo.innovation.judging.ProtocolFile;
import id.pendopo.innovation.records.Award;
import id.pendopo.innovation.records.Innovation;
import id.pendopo.innovation.records.Innovations;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is written when a list is published: its protocol, who stands on it, and the awards in the records of innovations. */
@Component
class Lists {

    /** As the public log names the act by which a list becomes public. */
    static final String PUBLISHED = "stage.published";

    private final Protocols protocols;
    private final StageStore stages;
    private final PublicationStore publications;
    private final ListStore store;
    private final EntryStore entries;
    private final SignedProtocols papers;
    private final Innovations innovations;
    private final Documents documents;
    private final Doing doing;

    Lists(
            Protocols protocols,
            StageStore stages,
            PublicationStore publications,
            ListStore store,
            EntryStore entries,
            SignedProtocols papers,
            Innovations innovations,
            Documents documents,
            Doing doing) {
        this.protocols = protocols;
        this.stages = stages;
        this.publications = publications;
        this.store = store;
        this.entries = entries;
        this.papers = papers;
        this.innovations = innovations;
        this.documents = documents;
        this.doing = doing;
    }

    /** As the rows say it now; inside a transaction of the region that holds the stage. */
    void publish(Actor actor, Stages.Named named, String reason) {
        var key = named.key();
        var protocol = protocols.of(named.edition(), named.stage());
        var outcome = protocols.outcome(protocol);
        var text = ProtocolFile.write(protocol, outcome);
        var digest = EditionFile.digest(text);
        var before = publications.of(key);
        requireAnother(before, digest, reason);
        int number = before.size() + 1;
        var publication = new Publication(number, text, digest, reason, doing.now());
        publications.insert(key, publication, actor.account());
        var until = stages.find(key).orElseThrow().objectionUntil();
        doing.disclose(PUBLISHED, key, publication.promised(until));
        var sent = entries.sent(key.region(), key.edition()).stream()
                .collect(Collectors.toMap(entry -> String.valueOf(entry.number()), entry -> entry));
        store.list(
                key,
                number,
                outcome.list().stream()
                        .filter(placed -> !placed.tier().isEmpty())
                        .flatMap(placed -> Optional.ofNullable(
                                        sent.get(placed.place().entry()))
                                .stream()
                                .map(entry -> new ListStore.Listed(entry, placed.tier())))
                        .toList(),
                doing.now());
        papers.prepare(actor, named, number);
    }

    /** A list that is published again is another one, and says why in words of its own. */
    private static void requireAnother(List<Publication> before, String digest, String reason) {
        if (!before.isEmpty() && before.getLast().digest().equals(digest)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "publication-unchanged",
                    "Nothing changed",
                    before.getLast().number());
        }
        before.stream()
                .filter(one -> one.reason().equalsIgnoreCase(reason) && !reason.isEmpty())
                .findFirst()
                .ifPresent(one -> {
                    throw new Refusal(
                            Refusal.Kind.CONFLICT, "publication-reason-said", "Said before", "reason", one.number());
                });
    }

    /** Inside a transaction of the region. */
    boolean isListed(StageKey key, String entry) {
        return protocols.published(key).stream()
                .flatMap(result -> result.outcome().list().stream())
                .anyMatch(placed ->
                        placed.place().entry().equals(entry) && !placed.tier().isEmpty());
    }

    /**
     * Writes the awards of the latest list to the records that its entries tell of, and takes back what it does not say any
     * more. Done as often as one likes; outside any transaction, since a record lies in the region of its owner.
     */
    void honour(Stages.Named named) {
        var key = named.key();
        var result = doing.read(key.region(), () -> protocols.published(key));
        var records = doing.read(key.region(), () -> store.records(key.region(), key.edition()));
        var revoked = doing.read(key.region(), () -> store.reasons(key));
        if (result.isPresent()) {
            var tiers = result.get().outcome().list().stream()
                    .collect(Collectors.toMap(placed -> placed.place().entry(), Placed::tier));
            records.forEach((entry, record) -> honour(
                    named,
                    innovations.get(record),
                    tiers.getOrDefault(entry, ""),
                    revoked.getOrDefault(entry, "Daftar diumumkan ulang: " + source(named))));
        }
    }

    /** Takes off a record what a stage had written on it, since no entry of the edition tells of it any more. */
    void takeBack(Stages.Named named, Innovation record) {
        honour(named, record, "", "Ditulis pada catatan yang keliru: " + source(named));
    }

    private String source(Stages.Named named) {
        return documents.address("/innovations/editions/" + named.edition().code() + "/"
                + named.stage().code());
    }

    /** @param code of the list on which it stands; empty for none, also where the entry was withdrawn */
    private void honour(Stages.Named named, Innovation record, String code, String whyNot) {
        var rules = named.edition().rules();
        var source = source(named);
        var own = Actor.system(record.region());
        var tier = rules.tierName(code).map(Text::id).orElse(code);
        for (var award : record.standingAwards()) {
            if (award.source().equals(source) && !award.tier().equals(tier)) {
                innovations.withdraw(own, record.code(), award.id(), whyNot);
            }
        }
        if (!code.isEmpty()) {
            innovations.honour(
                    own,
                    record.code(),
                    Award.of(rules.periods().closes().getYear(), rules.name().id(), tier, source));
        }
    }
}
