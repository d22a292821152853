package id.pendopo.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What hangs on a case besides its steps, opened for reading: holder, form, papers, faults, visits, verifications. */
@Component
class Annexes {

    private final FaultStore faults;
    private final InspectionStore inspections;
    private final Sheet sheet;

    Annexes(FaultStore faults, InspectionStore inspections, Sheet sheet) {
        this.faults = faults;
        this.inspections = inspections;
        this.sheet = sheet;
    }

    CaseView.Personal personal(Dossier dossier) {
        var file = dossier.file();
        var holder = sheet.holder(file.holderSealed());
        return new CaseView.Personal(
                file.owner().kind(),
                holder.name(),
                holder.identifier(),
                holder.address(),
                holder.contact(),
                holder.trackingCode(),
                sheet.data(file.dataSealed()),
                dossier.papers().stream()
                        .map(paper -> new CaseView.Paper(paper.slot(), paper.item(), paper.upload()))
                        .toList());
    }

    List<CaseView.Fault> faults(CaseNumber number) {
        return faults.of(number).stream()
                .map(row -> new CaseView.Fault(row.version(), row.part(), sheet.text(row.noteSealed()), row.answered()))
                .toList();
    }

    List<CaseView.Inspection> inspections(CaseNumber number) {
        return inspections.of(number).stream()
                .map(row -> new CaseView.Inspection(
                        row.branch(),
                        row.at(),
                        Optional.ofNullable(row.inspector()),
                        sheet.text(row.placeSealed()),
                        row.reportSealed() == null ? Map.of() : sheet.note(row.reportSealed())))
                .toList();
    }

    /** @param all doubts too, which whoever asks does not see */
    static List<CaseView.Verification> verifications(Dossier dossier, boolean all) {
        return dossier.verifications().stream()
                .filter(row -> all || !Doubts.isOne(row.name()))
                .map(row -> new CaseView.Verification(
                        row.name(), row.answer(), row.evidence(), row.at(), Optional.ofNullable(row.againAt())))
                .toList();
    }
}
