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
import java.util.List;
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

    /** Officers of the agency into whose care it can be given. */
    public List<Officer> candidates(Innovation record) {
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
        Keeping.require(actor, record.region(), record.owner().agency());
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

    Care standing(Innovation record, UUID keeper, LocalDate today) {
        var held = homes(record)
                .filter(region -> people.contact(region, keeper).isPresent())
                .flatMap(region -> rights.of(region, keeper).stream())
                .filter(role -> role.livesOn(today))
                .toList();
        if (held.stream().anyMatch(role -> mayKeep(record, role))) {
            return Care.KEPT;
        }
        return held.isEmpty() ? Care.LEFT : Care.MOVED;
    }

    private static boolean mayKeep(Innovation record, RoleHeld role) {
        return role.role().equals(Roles.INNOVATION_SECRETARIAT)
                || (role.role().equals(Roles.INNOVATION_OFFICER)
                        && role.agency().equals(record.owner().agency()));
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
