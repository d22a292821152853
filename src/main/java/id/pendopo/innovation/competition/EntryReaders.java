package id.pendopo.innovation.competition;

import id.pendopo.database.Transactions;
import id.pendopo.documents.UploadReaders;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Lets those read a paper who wrote the entry, select it, or score it by name. A juror who is not told who entered reads no
 * paper: papers bear names.
 */
@Component
class EntryReaders implements UploadReaders {

    private final Editions editions;
    private final EntryStore entries;
    private final JuryStore juries;
    private final StageStore stages;
    private final Transactions transactions;

    EntryReaders(
            Editions editions, EntryStore entries, JuryStore juries, StageStore stages, Transactions transactions) {
        this.editions = editions;
        this.entries = entries;
        this.juries = juries;
        this.stages = stages;
        this.transactions = transactions;
    }

    @Override
    public boolean mayRead(Actor actor, RegionCode region, UUID upload) {
        return actor.isOfficer()
                && transactions.read(region, () -> entries.withPaper(region, upload)).stream()
                        .anyMatch(entry -> entry.isWrittenBy(actor.account())
                                || isSelected(actor, entry)
                                || isScored(actor, entry));
    }

    private static boolean isSelected(Actor actor, Entry entry) {
        return entry.number() != null && Editions.isSecretariat(actor, entry.region());
    }

    private boolean isScored(Actor actor, Entry entry) {
        if (!Seats.isJuror(actor)) {
            return false;
        }
        var edition = editions.get(entry.edition());
        return transactions.read(
                entry.region(),
                () -> juries.seats(entry.region(), actor.account()).stream()
                        .filter(seat -> seat.edition().equals(entry.edition()))
                        .anyMatch(seat -> edition.rules().stages().stream()
                                .filter(stage -> !stage.blind()
                                        && stage.jury().equals(seat.juror().jury()))
                                .map(stage -> new StageKey(entry.region(), entry.edition(), stage.code()))
                                .anyMatch(key -> stages.assignedTo(
                                                key, seat.juror().pseudonym())
                                        .contains(String.valueOf(entry.number())))));
    }
}
