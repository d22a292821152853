package id.pendopo.cases;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Suspends and revokes what was granted, and lifts a suspension: proposed by one officer with reason and law, decided and
 * signed by another who has the authority. It holds from the moment its letter is signed.
 */
@Service
public class Sanctions {

    private final Transactions transactions;
    private final SanctionSteps steps;
    private final SanctionLetters letters;
    private final OfficeClock clock;

    Sanctions(Transactions transactions, SanctionSteps steps, SanctionLetters letters, OfficeClock clock) {
        this.transactions = transactions;
        this.steps = steps;
        this.letters = letters;
        this.clock = clock;
    }

    /** Why, and by which law: both are owed, and both are printed. */
    public record Grounds(String reason, String law) {

        static final int LAW_MAX = 500;

        public Grounds {
            Deed.requireReason(reason);
            if (law.isBlank() || law.length() > LAW_MAX) {
                throw new Refusal(Refusal.Kind.INVALID, "deed-needs-law", "A sanction needs its legal ground");
            }
        }
    }

    /** @throws Refusal {@code permit-state}, {@code sanction-open}, {@code step-not-allowed-…} */
    public UUID propose(Actor actor, RegionCode region, String permit, SanctionKind kind, Grounds grounds) {
        return transactions.write(
                region, () -> steps.propose(actor, locked(actor, region, permit), kind, grounds, clock.now(region)));
    }

    /** Takes back what was proposed and not signed yet, with a reason. */
    public void withdraw(Actor actor, RegionCode region, String permit, String reason) {
        Deed.requireReason(reason);
        transactions.write(region, () -> steps.withdraw(actor, locked(actor, region, permit), reason));
    }

    /**
     * Decides and signs. The decision and its number commit first and stay whatever becomes of the signature.
     *
     * @param passphrase of the signer's key; wiped before this returns
     */
    public void sign(Actor actor, RegionCode region, String permit, char[] passphrase) {
        try {
            var decided = transactions.write(region, () -> {
                var held = locked(actor, region, permit);
                return new SanctionLetters.Decided(
                        held.permit(), held.file(), steps.decide(actor, held, clock.now(region)));
            });
            letters.sign(actor, decided, passphrase);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private SanctionSteps.Held locked(Actor actor, RegionCode region, String permit) {
        if (!actor.isOfficer() || !actor.region().equals(region)) {
            throw CaseRefusals.permitUnknown();
        }
        return steps.lock(region, permit).orElseThrow(CaseRefusals::permitUnknown);
    }
}
