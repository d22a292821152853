package id.pendopo.innovation.board;

import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import id.pendopo.regions.Region;
import id.pendopo.regions.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who has a row on the board, and who stands above whom. */
@Component
class BoardSubjects {

    private final Regions regions;
    private final Agencies agencies;

    BoardSubjects(Regions regions, Agencies agencies) {
        this.regions = regions;
        this.agencies = agencies;
    }

    /** The offices and companies of the province, then the regencies and cities. */
    List<BoardSubject> all() {
        var subjects = new ArrayList<BoardSubject>();
        for (var region : regions.all()) {
            if (region.code().isProvince()) {
                agencies.in(region.code()).stream()
                        .filter(agency -> agency.kind() != Agency.Kind.HEAD_OF_REGION)
                        .map(BoardSubjects::subject)
                        .forEach(subjects::add);
            } else {
                subjects.add(whole(region));
            }
        }
        return List.copyOf(subjects);
    }

    private static BoardSubject whole(Region region) {
        return new BoardSubject(BoardKind.REGION, region.code(), "", region.name(), false, true);
    }

    private static BoardSubject subject(Agency agency) {
        return new BoardSubject(
                kind(agency), agency.region(), agency.code(), agency.name(), agency.example(), agency.active());
    }

    private static BoardKind kind(Agency agency) {
        if (!agency.region().isProvince()) {
            return BoardKind.PART;
        }
        return switch (agency.kind()) {
            case COMPANY -> BoardKind.COMPANY;
            case HEAD_OF_REGION, SECRETARIAT, INSPECTORATE, DINAS, BADAN, BIRO, SATUAN -> BoardKind.AGENCY;
        };
    }

    /** The subject of an address; whoever is in no list of offices is called by what the records say. */
    BoardSubject of(RegionCode region, String agency, String owner) {
        var found = regions.get(region);
        if (agency.isEmpty()) {
            if (region.isProvince()) {
                throw new Refusal(Refusal.Kind.NOT_FOUND, "not-found", "The province has no row of its own");
            }
            return whole(found);
        }
        return agencies.find(region, agency)
                .map(BoardSubjects::subject)
                .orElseGet(() -> unlisted(region, agency, owner));
    }

    private static BoardSubject unlisted(RegionCode region, String agency, String owner) {
        if (owner.isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "not-found", "No row of that code");
        }
        return new BoardSubject(BoardKind.OTHER, region, agency, owner, false, true);
    }

    List<Agency> offices(RegionCode region) {
        return agencies.in(region).stream()
                .filter(agency -> agency.kind() != Agency.Kind.HEAD_OF_REGION && agency.active())
                .toList();
    }

    Agencies agencies() {
        return agencies;
    }

    /** The office whose head answers for a row; a regency or city answers by its head of region. */
    Optional<String> office(BoardRow row) {
        return row.kind() == BoardKind.REGION ? headOffice(row.region()) : Optional.of(row.agency());
    }

    Optional<String> headOffice(RegionCode region) {
        return agencies.in(region).stream()
                .filter(agency -> agency.kind() == Agency.Kind.HEAD_OF_REGION && agency.active())
                .map(Agency::code)
                .findFirst();
    }
}
