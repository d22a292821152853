package id.pendopo.innovation.competition;

import id.pendopo.innovation.records.Innovation;
import id.pendopo.innovation.records.Innovations;
import id.pendopo.innovation.records.Owner;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The door to awards: the record in which one is written, and the day on which one is taken back. */
@Service
public class Awards {

    private final Stages stagesByName;
    private final Editions editions;
    private final StageStore stages;
    private final PanelStore panel;
    private final EntryStore entries;
    private final ListStore store;
    private final Lists lists;
    private final Innovations innovations;
    private final Doing doing;

    Awards(
            Stages stagesByName,
            Editions editions,
            StageStore stages,
            PanelStore panel,
            EntryStore entries,
            ListStore store,
            Lists lists,
            Innovations innovations,
            Doing doing) {
        this.stagesByName = stagesByName;
        this.editions = editions;
        this.stages = stages;
        this.panel = panel;
        this.entries = entries;
        this.store = store;
        this.lists = lists;
        this.innovations = innovations;
        this.doing = doing;
    }

    /** Codes of the innovations of which entries tell, by number of the entry; for the secretariat. */
    public Map<String, String> records(Actor actor, String code) {
        var region = required(actor, code);
        return doing.read(region, () -> store.records(region, code));
    }

    /**
     * Says of which innovation an entry tells; it belongs to the agency that entered it. What was awarded is written there, and
     * taken off the one that was named before by mistake.
     */
    public void link(Actor actor, String code, String number, String record) {
        var region = required(actor, code);
        var innovation = innovations
                .find(record.strip())
                .orElseThrow(
                        () -> new Refusal(Refusal.Kind.INVALID, "award-record-unknown", "No such record", "record"));
        var before = records(actor, code).get(number);
        doing.write(region, () -> {
            var entry = entries.byNumber(region, code, number)
                    .orElseThrow(
                            () -> new Refusal(Refusal.Kind.INVALID, "stage-entry-unknown", "No such entry", "entry"));
            stagesByName.requireStranger(actor, editions.get(code), entry);
            if (!isTheirs(entry, innovation)) {
                throw new Refusal(Refusal.Kind.INVALID, "award-record-foreign", "Of another agency", "record");
            }
            store.link(region, code, number, innovation.code(), actor.account(), doing.now());
        });
        if (before != null && !before.equals(innovation.code())) {
            editions.get(code)
                    .rules()
                    .stages()
                    .forEach(stage -> lists.takeBack(stagesByName.get(code, stage.code()), innovations.get(before)));
        }
        editions.get(code).rules().stages().forEach(stage -> lists.honour(stagesByName.get(code, stage.code())));
    }

    private static boolean isTheirs(Entry entry, Innovation innovation) {
        var owner = innovation.owner().agency();
        return entry.entrantRegion().equals(innovation.region())
                && (owner.equals(entry.agency()) || owner.equals(Owner.GOVERNMENT));
    }

    private RegionCode required(Actor actor, String code) {
        var region = editions.get(code).region();
        Editions.requireSecretariat(actor, region);
        return region;
    }

    /**
     * Takes an award back, later, where what was entered proved untrue. The list is published again with the reason: the place
     * stays empty or those below move up, as the edition rules.
     */
    public void revoke(Actor actor, String code, String stageCode, String entry, String reason) {
        var named = stagesByName.ofSecretariat(actor, code, stageCode);
        var key = named.key();
        var why = Said.of(
                "reason", reason, Said.MOST - 100); // the list that is published again begins its own with some words
        doing.write(key.region(), () -> {
            if (stages.lock(key)
                            .filter(row -> row.state() == StageState.PUBLISHED)
                            .isEmpty()
                    || !lists.isListed(key, entry)) {
                throw new Refusal(Refusal.Kind.CONFLICT, "revocation-of-nothing", "On no published list", "entry");
            }
            stagesByName.requireStranger(actor, named);
            var revocation = new Revocation(entry, why, doing.now());
            if (!panel.revoke(key, revocation, actor.account())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "award-revoked", "Revoked before", "entry");
            }
            doing.disclose(Revocation.KIND, key, revocation.promised());
            lists.publish(actor, named, "Penghargaan " + entry + " dicabut: " + why);
        });
        doing.read(key.region(), () -> entries.byNumber(key.region(), code, entry))
                .ifPresent(one -> doing.tell(one, "competition.message.revoked", named.words()));
        lists.honour(named);
    }
}
