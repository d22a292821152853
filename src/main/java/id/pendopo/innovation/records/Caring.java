package id.pendopo.innovation.records;

import id.pendopo.identity.Officer;
import id.pendopo.identity.People;
import id.pendopo.identity.Rights;
import id.pendopo.identity.RoleHeld;
import id.pendopo.innovation.records.Vitals.Care;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** In whose care innovations are: who may have one, who has left, and how it is given on. */
@Service
public class Caring {

    private final Innovations innovations;
    private final People people;
    private final Rights rights;

    Caring(Innovations innovations, People people, Rights rights) {
        this.innovations = innovations;
        this.people = people;
        this.rights = rights;
    }

    /** An account in the region where it is at home. */
    record Receiver(RegionCode region, UUID account) {}

    /**
     * An office in whose name records are kept.
     *
     * @param agency how it is called; empty for the innovation secretariat
     */
    public record Desk(RegionCode region, Optional<String> agency) {}

    /** Officers of the agency into whose care it can be given: others than who has it. */
    public List<Officer> candidates(Innovation record) {
        return officers(record).stream()
                .filter(officer -> !record.keeper().equals(Optional.of(officer.account())))
                .toList();
    }

    private List<Officer> officers(Innovation record) {
        return people
                .holders(
                        record.region(),
                        Roles.INNOVATION_OFFICER,
                        record.owner().agency())
                .stream()
                .flatMap(account -> people.officer(record.region(), account).stream())
                .toList();
    }

    /** Gives it into the care of an innovation officer of its agency. */
    public void give(Actor actor, String code, UUID keeper, String note) {
        var record = innovations.get(code);
        Keeping.requireHandOver(actor, record.region(), record.owner().agency());
        if (record.keeper().equals(Optional.of(keeper))) {
            throw new Refusal(Refusal.Kind.INVALID, "innovation-keeper-already", "In their care already");
        }
        if (candidates(record).stream().noneMatch(officer -> officer.account().equals(keeper))) {
            throw new Refusal(Refusal.Kind.INVALID, "innovation-keeper", "No innovation officer of that agency");
        }
        innovations.give(actor, code, keeper, note);
    }

    /** How somebody in office is called, in the record's region or its province; empty for who is neither. */
    public Optional<Officer> officer(Innovation record, UUID account) {
        return homes(record)
                .flatMap(region -> people.officer(region, account).stream())
                .findFirst();
    }

    /** In which office it was last found true; empty where the program entered it and nobody looked since. */
    public Optional<Desk> lastChecked(Innovation record) {
        var looks = innovations.seen(record.code()).stream()
                .filter(seen -> seen.kind() == Seen.Kind.LOOKED)
                .map(seen -> Map.entry(seen.at(), seen.by()));
        var changes = innovations.changes(record.code()).stream().map(change -> Map.entry(change.at(), change.by()));
        return Stream.concat(looks, changes)
                .max(Map.Entry.comparingByKey())
                .flatMap(last -> desk(record, last.getValue(), innovations.today(record.region())));
    }

    /** The office that somebody has or had, one of today before one of the past. */
    private Optional<Desk> desk(Innovation record, UUID account, LocalDate today) {
        return held(record, account)
                .filter(held -> held.mayKeep(record))
                .max(Comparator.comparing((Held held) -> held.role().livesOn(today))
                        .thenComparing(held -> held.role().from()))
                .map(held -> new Desk(
                        held.region(),
                        held.isSecretariat()
                                ? Optional.empty()
                                : Optional.of(record.owner().name())));
    }

    Care standing(Innovation record, UUID keeper, LocalDate today) {
        var held = held(record, keeper)
                .filter(each -> people.contact(each.region(), keeper).isPresent())
                .filter(each -> each.role().livesOn(today))
                .toList();
        if (held.stream().anyMatch(each -> each.mayKeep(record))) {
            return Care.KEPT;
        }
        return held.isEmpty() ? Care.LEFT : Care.MOVED;
    }

    private Stream<Held> held(Innovation record, UUID account) {
        return homes(record)
                .flatMap(region -> rights.of(region, account).stream().map(role -> new Held(region, role)));
    }

    /** A role in the region where it holds: agencies of two regions may have one code. */
    private record Held(RegionCode region, RoleHeld role) {

        boolean isSecretariat() {
            return role.role().equals(Roles.INNOVATION_SECRETARIAT);
        }

        boolean mayKeep(Innovation record) {
            return isSecretariat()
                    || (role.role().equals(Roles.INNOVATION_OFFICER)
                            && region.equals(record.region())
                            && role.agency().equals(record.owner().agency()));
        }
    }

    /** The keeper while they are in office; else all innovation officers of the agency. */
    List<Receiver> receivers(Innovation record, LocalDate today) {
        var keeper = record.keeper()
                .filter(account -> standing(record, account, today) == Care.KEPT)
                .flatMap(account -> homes(record)
                        .filter(region -> people.contact(region, account).isPresent())
                        .map(region -> new Receiver(region, account))
                        .findFirst());
        return keeper.map(List::of)
                .orElseGet(() ->
                        people
                                .holders(
                                        record.region(),
                                        Roles.INNOVATION_OFFICER,
                                        record.owner().agency())
                                .stream()
                                .map(account -> new Receiver(record.region(), account))
                                .toList());
    }

    private static Stream<RegionCode> homes(Innovation record) {
        return Stream.of(record.region(), record.region().province()).distinct();
    }
}
