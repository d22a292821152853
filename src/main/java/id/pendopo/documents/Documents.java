package id.pendopo.documents;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Issued documents: prepared in the transaction that decides, signed outside any transaction, then final.
 *
 * <p>The owner pushes each later change of state in; documents asks nobody.
 */
@Component
public class Documents {

    private final DocumentRegister register;
    private final Transactions transactions;
    private final Signer signer;
    private final DocumentSettings settings;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Documents(
            DocumentRegister register,
            Transactions transactions,
            Signer signer,
            DocumentSettings settings,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.register = register;
        this.transactions = transactions;
        this.signer = signer;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Enters a document that waits for its file; in the transaction of the caller, right after its number. */
    public IssuedDocument prepare(Actor actor, NewDocument document) {
        return transactions.write(
                actor.region(), () -> register.prepare(actor, actor.region(), document, clock.instant()));
    }

    /** What its QR opens. */
    public String checkAddress(IssuedDocument document) {
        return settings.address() + "/v/" + document.code();
    }

    /** A page of this hall as a paper names it. */
    public String address(String path) {
        return settings.address() + path;
    }

    /** Whether this account can sign; to be told before it types a passphrase. */
    public boolean canSign(UUID account) {
        return signer.isRegistered(account);
    }

    /**
     * Signs and stores. Holds no transaction while it signs; a failed signature leaves number and document as they are, so
     * that the same request may be made again.
     */
    public SigningOutcome sign(Actor actor, RegionCode region, UUID id, byte[] unsigned, SigningRequest request) {
        NoTransaction.isRequiredFor("Signing");
        awaiting(get(region, id));
        var outcome = signer.sign(unsigned, request);
        if (outcome instanceof SigningOutcome.Signed signed) {
            if (!holdsSignature(signed.pdf())) {
                return new SigningOutcome.Unavailable("what came back is no signed PDF");
            }
            store(actor, region, id, signed.pdf(), request.account());
        }
        return outcome;
    }

    /** Stores the final file of a document that needs no person's signature, such as a receipt. */
    public IssuedDocument issue(Actor actor, RegionCode region, UUID id, byte[] pdf) {
        return store(actor, region, id, pdf, null);
    }

    private IssuedDocument store(Actor actor, RegionCode region, UUID id, byte[] pdf, @Nullable UUID signedBy) {
        return transactions.write(region, () -> {
            var at = clock.instant();
            if (!register.issue(actor, region, id, pdf, signedBy, at)) {
                throw notAwaiting(get(region, id));
            }
            var document = get(region, id);
            var promised = Commitment.to(Promise.ofFile(document));
            register.step(actor, document, "", at, promised.salt());
            events.publishEvent(
                    new DocumentIssued(region, at, id, document.owner(), document.kind(), document.number(), promised));
            return document;
        });
    }

    /** The owner says what became of a document. */
    public IssuedDocument stateChanged(
            Actor actor, RegionCode region, UUID id, DocumentState to, String reason, @Nullable UUID replacedBy) {
        return transactions.write(region, () -> {
            var before = get(region, id);
            if (to == DocumentState.ISSUED
                    || !before.state().mayBecome(to)
                    || !register.move(actor, before, to, reason, replacedBy)) {
                throw new Refusal(
                        Refusal.Kind.CONFLICT,
                        "document-state",
                        "Document " + id + " does not go from " + before.state() + " to " + to,
                        before.number());
            }
            var at = clock.instant();
            var after = get(region, id);
            var promised = Commitment.to(Promise.ofState(after, to));
            register.step(actor, after, reason, at, promised.salt());
            if (to != DocumentState.DELIVERED) {
                events.publishEvent(new DocumentEnded(region, at, id, after.owner(), to, promised));
            }
            return after;
        });
    }

    public Optional<IssuedDocument> find(RegionCode region, UUID id) {
        return transactions.read(region, () -> register.find(region, id));
    }

    /** All documents of one owner, in the order of their making. */
    public List<IssuedDocument> of(RegionCode region, String owner) {
        return transactions.read(region, () -> register.of(region, owner));
    }

    /** What the public log was promised about a document, with the salts; who may have them, the owner decides. */
    public List<Promise> promises(RegionCode region, UUID id) {
        return transactions.read(
                region,
                () -> register.find(region, id)
                        .map(document -> register.steps(region, id).stream()
                                .flatMap(step -> Promise.of(document, step).stream())
                                .toList())
                        .orElse(List.of()));
    }

    /** The final file; who may have it, the owner decides. */
    public Optional<byte[]> file(RegionCode region, UUID id) {
        return transactions.read(region, () -> register.content(region, id));
    }

    private IssuedDocument get(RegionCode region, UUID id) {
        return find(region, id)
                .orElseThrow(() ->
                        new Refusal(Refusal.Kind.NOT_FOUND, "document-unknown", "No document " + id + " in " + region));
    }

    private static void awaiting(IssuedDocument document) {
        if (document.state() != DocumentState.AWAITING_SIGNATURE) {
            throw notAwaiting(document);
        }
    }

    private static Refusal notAwaiting(IssuedDocument document) {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "document-signed",
                "Document " + document.id() + " is " + document.state() + " and takes no signature",
                document.number());
    }

    private static boolean holdsSignature(byte[] pdf) {
        return switch (new DocumentVerifier(List.of()).verify(pdf)) {
            case Verification.Genuine _, Verification.Unvouched _ -> true;
            case Verification.Changed _, Verification.Unsigned _, Verification.Unreadable _ -> false;
        };
    }
}
