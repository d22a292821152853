package id.pendopo.cases;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The steps of a sanction, each in the caller's transaction, under the permit's lock. */
@Component
class SanctionSteps {

    private final SanctionStore store;
    private final PermitStore permits;
    private final CaseStore files;
    private final SanctionRules rules;
    private final SanctionLetters letters;

    SanctionSteps(
            SanctionStore store, PermitStore permits, CaseStore files, SanctionRules rules, SanctionLetters letters) {
        this.store = store;
        this.permits = permits;
        this.files = files;
        this.rules = rules;
        this.letters = letters;
    }

    /** A permit under lock, with its case and what was done about it. */
    record Held(Permit permit, CaseRow file, List<Sanction> sanctions) {

        Optional<Sanction> open() {
            return sanctions.stream().filter(Sanction::isOpen).findFirst();
        }
    }

    Optional<Held> lock(RegionCode region, String number) {
        return permits.lock(region, number).map(permit -> held(region, permit));
    }

    Held held(RegionCode region, Permit permit) {
        var file = files.find(permit.caseNumber()).orElseThrow(CaseRefusals::unknown);
        return new Held(permit, file, store.of(region, permit.number()));
    }

    UUID propose(Actor actor, Held held, SanctionKind kind, Sanctions.Grounds grounds, Moment now) {
        rules.proposing(actor, held.file()).ifPresent(why -> {
            throw CaseRefusals.notAllowed(held.file(), why);
        });
        if (held.open().isPresent()) {
            throw CaseRefusals.sanctionOpen(held.permit());
        }
        if (!held.permit().state().mayBecome(kind.permit())) {
            throw CaseRefusals.permitState(held.permit(), kind.permit());
        }
        var sanction = new Sanction(
                UUID.randomUUID(),
                held.permit().number(),
                kind,
                Sanction.State.PROPOSED,
                letters.seal(grounds),
                actor.account(),
                now.at(),
                Optional.empty(),
                Optional.empty());
        store.insert(held.file().number().region(), sanction, held.file());
        return sanction.id();
    }

    /** Takes back what is not signed yet; a number that was given stays in the book, cancelled with the reason. */
    void withdraw(Actor actor, Held held, String reason) {
        var region = held.file().number().region();
        var sanction = held.open().orElseThrow(() -> CaseRefusals.noSanction(held.permit()));
        rules.proposing(actor, held.file()).ifPresent(why -> {
            throw CaseRefusals.notAllowed(held.file(), why);
        });
        store.withdraw(region, sanction.id(), actor.account(), letters.seal(reason));
        sanction.document().ifPresent(paper -> letters.cancel(actor, region, paper, reason));
    }

    /** Decides, the number last; what was decided before and only waits for its signature is left as it is. */
    Sanction decide(Actor actor, Held held, Moment now) {
        var region = held.file().number().region();
        var sanction = held.open().orElseThrow(() -> CaseRefusals.noSanction(held.permit()));
        rules.signing(actor, held.file(), sanction, now).ifPresent(why -> {
            throw CaseRefusals.notAllowed(held.file(), why);
        });
        if (sanction.state() == Sanction.State.DECIDED) {
            return sanction;
        }
        if (!held.permit().state().mayBecome(sanction.kind().permit())) {
            throw CaseRefusals.permitState(held.permit(), sanction.kind().permit());
        }
        var authority = rules.authority(held.file(), now).orElseThrow();
        var paper = letters.prepare(actor, held.file(), sanction, now.today());
        store.decide(region, sanction.id(), authority, actor.account(), paper.id(), now);
        return store.find(region, sanction.id()).orElseThrow();
    }

    Map<String, Object> words(Sanction sanction) {
        return letters.open(sanction);
    }
}
