package id.pendopo.cases.web;

import id.pendopo.cases.CaseFiles;
import id.pendopo.cases.CaseNumber;
import id.pendopo.cases.CaseView;
import id.pendopo.catalog.ServiceDefinition.Requirement;
import id.pendopo.documents.DocumentState;
import id.pendopo.documents.Documents;
import id.pendopo.documents.Uploads;
import id.pendopo.identity.Officer;
import id.pendopo.identity.People;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a case together for an officer. */
@Component
class DeskCases {

    private final CaseFiles files;
    private final Uploads uploads;
    private final Documents documents;
    private final Agencies agencies;
    private final People people;
    private final DeskLooks looks;

    DeskCases(
            CaseFiles files, Uploads uploads, Documents documents, Agencies agencies, People people, DeskLooks looks) {
        this.looks = looks;
        this.files = files;
        this.uploads = uploads;
        this.documents = documents;
        this.agencies = agencies;
        this.people = people;
    }

    /** @param paper id of the upload to show; the first one where it is none of the case */
    DeskCasePage page(Actor actor, CaseNumber number, @Nullable UUID paper) {
        var view = files.view(actor, number, looks.isOpen(actor, number));
        if (view.personal().isPresent()) {
            looks.atCase(actor, number);
        }
        var region = number.region();
        var papers = view.personal().map(who -> papers(region, view, who)).orElse(List.of());
        var shown = papers.stream()
                .filter(candidate -> candidate.upload().id().equals(paper))
                .findFirst()
                .or(() -> papers.stream().findFirst())
                .orElse(null);
        return new DeskCasePage(
                view,
                papers,
                shown,
                documents.of(region, "cases:" + number).stream()
                        .filter(document -> document.state() != DocumentState.CANCELLED)
                        .toList(),
                agencies.in(region).stream().collect(Collectors.toMap(Agency::code, Agency::name)),
                people.names(region),
                actor.account(),
                view.personal().isEmpty() && actor.holds(Roles.AUDITOR));
    }

    /** Officers who may be sent to a place. */
    List<Officer> inspectors(RegionCode region, String agency) {
        return people.officers(region, people.holders(region, Roles.FIELD_SURVEYOR, agency));
    }

    private List<DeskCasePage.Paper> papers(RegionCode region, CaseView view, CaseView.Personal who) {
        var requirements = view.service().definition().requirements();
        var order = requirements.stream().map(Requirement::slot).toList();
        var papers = new ArrayList<DeskCasePage.Paper>();
        for (var paper : who.papers()) {
            var base = base(paper.slot());
            var requirement = requirements.stream()
                    .filter(candidate -> candidate.slot().equals(base))
                    .findFirst();
            uploads.find(region, paper.upload())
                    .ifPresent(upload ->
                            papers.add(new DeskCasePage.Paper(paper.slot(), requirement, number(paper, who), upload)));
        }
        papers.sort(Comparator.comparingInt((DeskCasePage.Paper paper) -> place(order, base(paper.slot())))
                .thenComparingInt(DeskCasePage.Paper::number));
        return papers;
    }

    private static int place(List<String> order, String slot) {
        int place = order.indexOf(slot);
        return place < 0 ? order.size() : place;
    }

    /** For the papers of a list the item, for several in one slot the paper; none for a single one. */
    private static int number(CaseView.Paper paper, CaseView.Personal who) {
        int dot = paper.slot().indexOf('.');
        if (dot > 0) {
            return Integer.parseInt(paper.slot().substring(dot + 1)) + 1;
        }
        long inSlot = who.papers().stream()
                .filter(other -> other.slot().equals(paper.slot()))
                .count();
        return inSlot > 1 ? paper.item() + 1 : 0;
    }

    private static String base(String slot) {
        int dot = slot.indexOf('.');
        return dot < 0 ? slot : slot.substring(0, dot);
    }

    /** A file of the case that was decided here; empty for any other. */
    Optional<byte[]> issued(CaseNumber number, UUID document) {
        return documents.of(number.region(), "cases:" + number).stream()
                .filter(candidate -> candidate.id().equals(document))
                .findFirst()
                .flatMap(found -> documents.file(number.region(), found.id()));
    }
}
