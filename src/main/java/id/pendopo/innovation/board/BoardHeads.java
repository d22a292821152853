package id.pendopo.innovation.board;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.regions.Agency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What the offices of one officer owe: a head answers for the own office and all below, a head of region for the region. */
@Service
public class BoardHeads {

    private static final int LEVELS_MAX = 10;

    private final Board board;
    private final BoardSubjects subjects;

    BoardHeads(Board board, BoardSubjects subjects) {
        this.board = board;
        this.subjects = subjects;
    }

    public boolean isAsked(Actor actor) {
        return actor.isOfficer()
                && Stream.of(Roles.AGENCY_HEAD, Roles.INNOVATION_OFFICER, Roles.INNOVATION_SECRETARIAT)
                        .anyMatch(actor::holds);
    }

    /** The rows of a year for which this officer answers; of a regency or city its offices, too. */
    public List<BoardRow> rows(Actor actor, int year) {
        if (!isAsked(actor)) {
            return List.of();
        }
        var region = actor.region();
        var rows = board.rows(year);
        if (region.isProvince()) {
            return rows.stream()
                    .filter(row -> headsAll(actor, region)
                            || (row.region().equals(region) && isUnder(actor, region, row.agency())))
                    .toList();
        }
        var whole = rows.stream().filter(row -> row.region().equals(region) && headsAll(actor, region));
        var offices = subjects.offices(region).stream()
                .map(Agency::code)
                .filter(code -> headsAll(actor, region) || isUnder(actor, region, code))
                .map(code -> board.entry(region, code, year).row());
        return Stream.concat(whole, offices).toList();
    }

    /** The head of the region, and the secretariat that watches for them. */
    private boolean headsAll(Actor actor, RegionCode region) {
        return actor.holds(Roles.INNOVATION_SECRETARIAT)
                || subjects.headOffice(region)
                        .filter(code -> actor.holds(Roles.AGENCY_HEAD, code))
                        .isPresent();
    }

    /** Own office, or one below an office that they head. */
    private boolean isUnder(Actor actor, RegionCode region, String agency) {
        if (actor.holds(Roles.INNOVATION_OFFICER, agency)) {
            return true;
        }
        var code = Optional.of(agency);
        for (int level = 0; level < LEVELS_MAX && code.isPresent(); level++) {
            if (actor.holds(Roles.AGENCY_HEAD, code.get())) {
                return true;
            }
            code = subjects.agencies().find(region, code.get()).flatMap(Agency::superior);
        }
        return false;
    }
}
