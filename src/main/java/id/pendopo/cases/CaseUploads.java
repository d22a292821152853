package id.pendopo.cases;

import id.pendopo.database.Transactions;
import id.pendopo.documents.UploadReaders;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets those read a paper who work on the case in which it lies, and the applicant of that case. */
@Component
class CaseUploads implements UploadReaders {

    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final CaseStore files;
    private final Access access;

    CaseUploads(Transactions transactions, JdbcClient jdbc, CaseStore files, Access access) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.files = files;
        this.access = access;
    }

    @Override
    public boolean mayRead(Actor actor, RegionCode region, UUID upload) {
        return transactions.<Boolean>read(
                region,
                () -> holding(region, upload).stream()
                        .flatMap(number -> files.find(number).stream())
                        .anyMatch(file -> access.mayActFor(actor, file) || access.worksOn(actor, file)));
    }

    private List<CaseNumber> holding(RegionCode region, UUID upload) {
        return jdbc.sql("select distinct number from cases.attachment where region = :region and upload = :upload")
                .param("region", region.value())
                .param("upload", upload)
                .query((rs, _) -> new CaseNumber(rs.getString("number")))
                .list();
    }
}
