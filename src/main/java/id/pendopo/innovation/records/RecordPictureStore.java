package id.pendopo.innovation.records;

import id.pendopo.kernel.RegionCode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bytes of pictures. */
@Repository
class RecordPictureStore {

    private final JdbcClient jdbc;

    RecordPictureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(RegionCode region, UUID id, byte[] jpeg, LocalDate day, UUID by) {
        jdbc.sql("""
                insert into innovation.record_picture (region, id, jpeg, put_on, by)
                values (:region, :id, :jpeg, :day, :by)
                """)
                .param("region", region.value())
                .param("id", id)
                .param("jpeg", jpeg)
                .param("day", day)
                .param("by", by)
                .update();
    }

    Optional<byte[]> find(RegionCode region, UUID id) {
        return jdbc.sql("select jpeg from innovation.record_picture where region = :region and id = :id")
                .param("region", region.value())
                .param("id", id)
                .query((rs, _) -> rs.getBytes("jpeg"))
                .optional();
    }

    /** Leaves what any version of a record shows: the database sees to it. */
    void removeLeft(RegionCode region, LocalDate before) {
        jdbc.sql("delete from innovation.record_picture where region = :region and put_on < :before")
                .param("region", region.value())
                .param("before", before)
                .update();
    }
}
