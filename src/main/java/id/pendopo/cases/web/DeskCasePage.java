package id.pendopo.cases.web;

import id.pendopo.cases.CaseView;
import id.pendopo.catalog.ServiceDefinition.Requirement;
import id.pendopo.documents.IssuedDocument;
import id.pendopo.documents.Upload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case on the desk of one officer.
 *
 * @param papers handed in, in the order of the standard
 * @param shown the paper in the viewer; null for none
 * @param issued what was decided and signed, or waits for it
 * @param agencies names by code
 * @param people names of officers, by account
 * @param me the officer
 * @param masked whether personal data waits for an auditor's reason
 */
public record DeskCasePage(
        CaseView view,
        List<Paper> papers,
        @Nullable Paper shown,
        List<IssuedDocument> issued,
        Map<String, String> agencies,
        Map<UUID, String> people,
        UUID me,
        boolean masked) {

    /**
     * A paper in its slot.
     *
     * @param requirement what it is; empty for photos of an inspection
     * @param number from 1 where a slot holds several; 0 for a single one
     */
    public record Paper(String slot, Optional<Requirement> requirement, int number, Upload upload) {}

    public String href() {
        return "/desk/cases/" + view.number();
    }

    public String agency(String code) {
        return agencies.getOrDefault(code, code);
    }

    public String person(UUID account) {
        return people.getOrDefault(account, "–");
    }

    /** What is offered at one place. */
    public List<CaseView.Offer> offersAt(CaseView.Place place) {
        return view.actions().stream()
                .filter(offer -> offer.version() == place.version())
                .toList();
    }

    public boolean isMine(CaseView.Place place) {
        return place.claimedBy().filter(me::equals).isPresent();
    }

    /** Whether this officer is the one, or one of those, for whom the place waits. */
    public boolean isForMe(CaseView.Place place) {
        return offersAt(place).stream().anyMatch(CaseView.Offer::isAllowed);
    }

    public boolean isFree(CaseView.Place place) {
        return place.claimedBy().isEmpty();
    }

    /** Offers that this person may not do, one for each reason and action. */
    public List<CaseView.Offer> deniedAt(CaseView.Place place) {
        return offersAt(place).stream().filter(offer -> !offer.isAllowed()).toList();
    }

    public Optional<CaseView.Inspection> nextVisit() {
        return view.inspections().stream()
                .filter(visit -> visit.report().isEmpty())
                .reduce((_, later) -> later);
    }
}
