package id.pendopo.identity;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Nib;
import id.pendopo.kernel.Nik;
import id.pendopo.kernel.Npwp;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Conflicts of interest (UU 30/2014, Pasal 42–43): what an officer declared, and whether it meets an applicant. Who asks
 * takes the officer off the case; here is only told.
 */
@Service
public class Conflicts {

    private static final int MOST = 200;

    private final Transactions transactions;
    private final RelationStore relations;
    private final Actors actors;
    private final IdentitySettings settings;

    Conflicts(Transactions transactions, RelationStore relations, Actors actors, IdentitySettings settings) {
        this.settings = settings;
        this.transactions = transactions;
        this.relations = relations;
        this.actors = actors;
    }

    /** All numbers by which an applicant, and whoever acts for them, is known. */
    public record Keys(Set<Nik> persons, Set<String> familyCards, Set<Nib> businesses, Set<Npwp> taxpayers) {

        public Keys {
            persons = Set.copyOf(persons);
            familyCards = Set.copyOf(familyCards);
            businesses = Set.copyOf(businesses);
            taxpayers = Set.copyOf(taxpayers);
        }

        public static Keys of(Party party) {
            var nik = party.nik();
            var nib = party.nib();
            var npwp = party.npwp();
            return new Keys(
                    nik == null ? Set.of() : Set.of(nik),
                    Set.of(),
                    nib == null ? Set.of() : Set.of(nib),
                    npwp == null ? Set.of() : Set.of(npwp));
        }

        /** A resident's NPWP is their NIK. */
        Set<Nik> allPersons() {
            var all = new HashSet<>(persons);
            taxpayers.forEach(npwp -> npwp.nik().ifPresent(all::add));
            return all;
        }

        @Override
        public String toString() {
            return "Keys[…]";
        }
    }

    /** A declared relation that meets the applicant. */
    public record Hit(UUID relation, Relation.Kind kind, Instant declaredAt) {}

    /** What stands between this officer and this applicant; empty for nothing known. */
    public List<Hit> between(RegionCode region, UUID officer, Keys applicant) {
        return transactions.read(region, () -> {
            var hits = new ArrayList<Hit>();
            var since = since();
            for (var nik : applicant.allPersons()) {
                hits.addAll(relations.hits(region, officer, Relation.Kind.OWN_NIK, nik.value(), since));
                hits.addAll(relations.hits(region, officer, Relation.Kind.RELATIVE, nik.value(), since));
            }
            applicant
                    .familyCards()
                    .forEach(card -> hits.addAll(relations.hits(
                            region,
                            officer,
                            Relation.Kind.FAMILY_CARD,
                            Relation.Kind.FAMILY_CARD.normal(card),
                            since)));
            applicant
                    .businesses()
                    .forEach(nib -> hits.addAll(
                            relations.hits(region, officer, Relation.Kind.COMPANY_NIB, nib.value(), since)));
            applicant
                    .taxpayers()
                    .forEach(npwp -> hits.addAll(
                            relations.hits(region, officer, Relation.Kind.COMPANY_NPWP, npwp.value(), since)));
            return List.copyOf(hits);
        });
    }

    /** Whether an officer has declared anything that still binds: the cheap question before the thorough one. */
    public boolean hasDeclared(RegionCode region, UUID officer) {
        return transactions.<Boolean>read(region, () -> relations.any(region, officer, since()));
    }

    /** The officer declares a relation of their own. */
    public UUID declare(Actor officer, Relation.Kind kind, String typed) {
        officers(officer);
        var relation = new Relation(UUID.randomUUID(), kind, kind.normal(typed), actors.now(), null);
        return transactions.write(officer.region(), () -> {
            var known = relations.of(officer.region(), officer.account());
            boolean twice = known.stream()
                    .anyMatch(other -> other.endedAt() == null
                            && other.kind() == kind
                            && other.value().equals(relation.value()));
            if (twice || known.size() >= MOST) {
                throw new Refusal(Refusal.Kind.CONFLICT, "relation-declared", "Relation declared before");
            }
            relations.insert(officer.region(), officer.account(), relation);
            return relation.id();
        });
    }

    /** A tie that has just ended is one still. */
    private Instant since() {
        return actors.now().minus(settings.relationBinds());
    }

    /** The officer says that a relation has ended; the register keeps it with both dates, and it binds for a while. */
    public void end(Actor officer, UUID relation) {
        officers(officer);
        transactions.write(officer.region(), () -> {
            if (!relations.end(officer.region(), officer.account(), relation, actors.now())) {
                throw new Refusal(Refusal.Kind.NOT_FOUND, "relation-unknown", "No such living relation");
            }
        });
    }

    /** What the officer declared, for the officer alone. */
    public List<Relation> declaredBy(Actor officer) {
        return transactions.read(officer.region(), () -> relations.of(officer.region(), officer.account()));
    }

    private static void officers(Actor officer) {
        if (!officer.isOfficer()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "officers-only", "Only an officer declares relations");
        }
    }
}
