package id.pendopo.innovation.ideas;

import id.pendopo.database.Transactions;
import id.pendopo.documents.DocumentState;
import id.pendopo.documents.Documents;
import id.pendopo.documents.IssuedDocument;
import id.pendopo.documents.SigningOutcome;
import id.pendopo.documents.SigningRequest;
import id.pendopo.innovation.ideas.Teams.Peers;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/**
 * Certificates for those behind an idea that was taken up. Asked for on the workbench by whoever is named there, signed by
 * the head of the agency, checked by everybody like every document. Who seals their name again gets none any more; what
 * was signed before stands.
 */
@Service
public class Certificates {

    private static final String REASON = "Penghargaan pengusul gagasan";
    private static final int SHOWN = 100;

    private final Transactions transactions;
    private final Workbench workbench;
    private final Kept kept;
    private final Documents documents;
    private final CertificateLetter letter;
    private final Peers peers;

    Certificates(
            Transactions transactions,
            Workbench workbench,
            Kept kept,
            Documents documents,
            CertificateLetter letter,
            Peers peers) {
        this.transactions = transactions;
        this.workbench = workbench;
        this.kept = kept;
        this.documents = documents;
        this.letter = letter;
        this.peers = peers;
    }

    /** Where certificates, ideas and teams lie. */
    @Component
    record Kept(CertificateStore store, Shelf shelf, TeamStore team) {}

    /** Somebody's own certificate for this idea, if they asked for one. */
    public Optional<Certificate> mine(Actor actor, Own own) {
        var region = actor.region();
        return transactions.read(
                region,
                () -> kept.shelf()
                        .ideas()
                        .find(region, own.idea().id())
                        .flatMap(row ->
                                part(actor, row).flatMap(part -> kept.store().of(region, row.id(), part)))
                        .map(row -> shown(region, row)));
    }

    /** Whether this person could ask for one: taken up, and named. */
    public boolean mayAsk(Actor actor, Own own) {
        var region = actor.region();
        return transactions.<Boolean>read(
                region,
                () -> kept.shelf()
                        .ideas()
                        .find(region, own.idea().id())
                        .filter(row -> row.progress().stage().isPresent())
                        .flatMap(row -> part(actor, row).flatMap(part -> holder(row, part)))
                        .isPresent());
    }

    public void ask(Actor actor, UUID slip) {
        var own = workbench.working(actor, slip);
        var region = actor.region();
        transactions.write(region, () -> {
            var row = kept.shelf().ideas().hold(region, own.idea().id()).orElseThrow(() -> Ideas.unknown(slip));
            var part = part(actor, row)
                    .filter(one -> row.progress().stage().isPresent())
                    .filter(one -> holder(row, one).isPresent())
                    .orElseThrow(() ->
                            new Refusal(Refusal.Kind.CONFLICT, "certificate-unnamed", "Not taken up, or not named"));
            // who asks twice has asked once
            kept.store()
                    .insert(
                            region,
                            new CertificateStore.Row(
                                    UUID.randomUUID(),
                                    row.id(),
                                    part,
                                    peers.desk().today(region),
                                    Optional.empty()));
        });
    }

    /** The signed file, for whoever it is for. */
    public byte[] file(Actor actor, UUID slip) {
        var own = workbench.open(actor, slip);
        var region = actor.region();
        return transactions.read(
                region,
                () -> kept.shelf()
                        .ideas()
                        .find(region, own.idea().id())
                        .flatMap(row ->
                                part(actor, row).flatMap(part -> kept.store().of(region, row.id(), part)))
                        .flatMap(CertificateStore.Row::document)
                        .flatMap(document -> documents.file(region, document))
                        .orElseThrow(() -> Ideas.unknown(slip)));
    }

    /** What waits for the signature of this head, and what they signed. */
    public List<Certificate> asked(Actor actor) {
        var region = actor.region();
        return transactions.read(
                region,
                () -> kept.store().of(region, headed(actor), SHOWN).stream()
                        .map(row -> shown(region, row))
                        .filter(one -> !one.name().isEmpty())
                        .toList());
    }

    public boolean isAsked(Actor actor) {
        return actor.isOfficer() && actor.holds(Roles.AGENCY_HEAD);
    }

    private static Set<String> headed(Actor actor) {
        return actor.rights().stream()
                .filter(right -> actor.isOfficer() && right.role().equals(Roles.AGENCY_HEAD))
                .map(Actor.Right::agency)
                .collect(Collectors.toSet());
    }

    /** Gives the number, then signs; no transaction is open while it is signed, and after a failure it is signed again. */
    public void sign(Actor actor, UUID id, char[] passphrase) {
        var region = actor.region();
        try (var request = new SigningRequest(actor.account(), REASON, region.value(), passphrase)) {
            var paper = prepared(actor, id);
            var outcome = documents.sign(
                    actor, region, paper.document().id(), letter.unsigned(actor.account(), paper), request);
            failure(outcome).ifPresent(slug -> {
                throw new Refusal(Refusal.Kind.INVALID, slug, "The certificate was not signed", "passphrase");
            });
        }
    }

    /** A certificate with all that its letter says. */
    record Paper(IdeaStore.Row idea, Holder holder, IssuedDocument document) {}

    /** Who gets it. */
    record Holder(String name, String position, boolean author) {}

    private Paper prepared(Actor actor, UUID id) {
        var region = actor.region();
        return transactions.write(region, () -> {
            var row = kept.store().hold(region, id).orElseThrow(() -> Ideas.unknown(id));
            var idea = kept.shelf().ideas().find(region, row.idea()).orElseThrow(() -> Ideas.unknown(id));
            if (!headed(actor).contains(idea.agency()) || peers.news().isOurs(actor, idea)) {
                throw new Refusal(Refusal.Kind.FORBIDDEN, "certificate-not-yours", "Not its head, or one of its own");
            }
            var holder = holder(idea, row.part())
                    .orElseThrow(() ->
                            new Refusal(Refusal.Kind.CONFLICT, "certificate-consent", "The consent was taken back"));
            var document = row.document()
                    .flatMap(one -> documents.find(region, one))
                    .orElseGet(() -> {
                        var made = letter.prepare(actor, idea, row.id(), holder);
                        kept.store().document(region, id, made.id());
                        return made;
                    });
            return new Paper(idea, holder, document);
        });
    }

    static Optional<String> failure(SigningOutcome outcome) {
        return switch (outcome) {
            case SigningOutcome.Signed _ -> Optional.empty();
            case SigningOutcome.WrongPassphrase _ -> Optional.of("certificate-passphrase");
            case SigningOutcome.Locked _ -> Optional.of("certificate-locked");
            case SigningOutcome.NotRegistered _ -> Optional.of("certificate-unregistered");
            case SigningOutcome.Unavailable _ -> Optional.of("certificate-unavailable");
        };
    }

    /** As what this person has part in the idea. */
    private Optional<UUID> part(Actor actor, IdeaStore.Row row) {
        if (kept.shelf().seal().isOf(actor, row.authorSealed(), row.id())) {
            return Optional.of(row.id());
        }
        return kept.team().of(row.region(), row.id()).stream()
                .filter(mate -> mate.state() == Teammate.State.MEMBER
                        && kept.shelf().seal().isOf(actor, mate.sealed(), mate.id()))
                .map(TeamStore.Row::id)
                .findFirst();
    }

    /** Who that is, where they are to be named. */
    private Optional<Holder> holder(IdeaStore.Row row, UUID part) {
        if (row.sealed() || row.progress().state() == Idea.State.WITHDRAWN) {
            return Optional.empty();
        }
        var account = part.equals(row.id())
                ? Optional.of(kept.shelf().seal().open(row.authorSealed(), row.id()))
                : kept.team().of(row.region(), row.id()).stream()
                        .filter(mate -> mate.id().equals(part) && mate.state() == Teammate.State.MEMBER && mate.named())
                        .map(mate -> kept.shelf().seal().open(mate.sealed(), mate.id()))
                        .findFirst();
        return account.map(one -> new Holder(
                        peers.names().of(row.region(), one),
                        peers.names().position(row.region(), one),
                        part.equals(row.id())))
                .filter(holder -> !holder.name().isEmpty());
    }

    private Certificate shown(RegionCode region, CertificateStore.Row row) {
        var idea = kept.shelf().ideas().find(region, row.idea()).orElseThrow();
        var holder = holder(idea, row.part());
        var document = row.document().flatMap(one -> documents.find(region, one));
        return new Certificate(
                row.id(),
                idea.text().heading(),
                holder.map(Holder::name).orElse(""),
                row.part().equals(idea.id()),
                row.askedOn(),
                document.map(one -> state(one.state())).orElse(Certificate.State.ASKED),
                document.map(IssuedDocument::number).orElse(""),
                document.filter(one -> one.issuedAt() != null)
                        .map(documents::checkAddress)
                        .orElse(""));
    }

    private static Certificate.State state(DocumentState state) {
        return switch (state) {
            case AWAITING_SIGNATURE -> Certificate.State.ASKED;
            case ISSUED, DELIVERED -> Certificate.State.SIGNED;
            case SUSPENDED, REVOKED, REPLACED, CANCELLED -> Certificate.State.REVOKED;
        };
    }
}
