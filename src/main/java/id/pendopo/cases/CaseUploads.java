package id.pendopo.cases;

import id.pendopo.database.Transactions;
import id.pendopo.documents.UploadReaders;
import id.pendopo.identity.Look.Subject;
import id.pendopo.identity.Looks;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever may read a case with its personal data may read its papers; an auditor for as long as the reason given holds. */
@Component
class CaseUploads implements UploadReaders {

    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final CaseStore files;
    private final Access access;
    private final Looks looks;

    CaseUploads(Transactions transactions, JdbcClient jdbc, CaseStore files, Access access, Looks looks) {
        this.looks = looks;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.files = files;
        this.access = access;
    }

    @Override
    public boolean mayRead(Actor actor, RegionCode region, UUID upload) {
        return transactions.read(
                region,
                () -> casesOf(region, upload).stream()
                        .flatMap(number -> files.find(number).stream())
                        .anyMatch(file ->
                                access.mayActFor(actor, file) || access.worksOn(actor, file) || isOpened(actor, file)));
    }

    private boolean isOpened(Actor actor, CaseRow file) {
        return actor.holds(Roles.AUDITOR)
                && access.maySee(actor, file)
                && looks.mayUnmask(actor, new Subject("case", file.number().value()));
    }

    private List<CaseNumber> casesOf(RegionCode region, UUID upload) {
        return jdbc.sql("select distinct number from cases.attachment where region = :region and upload = :upload")
                .param("region", region.value())
                .param("upload", upload)
                .query((rs, _) -> new CaseNumber(rs.getString("number")))
                .list();
    }
}
