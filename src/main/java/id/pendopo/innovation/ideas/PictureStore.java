package id.pendopo.innovation.ideas;

import id.pendopo.database.Vault;
import id.pendopo.kernel.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pictures of ideas, sealed. */
@Repository
class PictureStore {

    private static final String BYTES = "innovation.idea_picture.bytes";

    private final JdbcClient jdbc;
    private final Vault vault;

    PictureStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    UUID put(RegionCode region, byte[] jpeg, LocalDate day) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into innovation.idea_picture (region, id, bytes_sealed, put_on)
                values (:region, :id, :bytes, :day)
                """)
                .param("region", region.value())
                .param("id", id)
                .param("bytes", vault.seal(jpeg, BYTES))
                .param("day", day)
                .update();
        return id;
    }

    /** Gives a picture to an idea; one that is given already, or is gone, stays as it is. */
    boolean hang(RegionCode region, UUID id, UUID idea) {
        return jdbc.sql("""
                update innovation.idea_picture set idea = :idea where region = :region and id = :id and idea is null
                """)
                        .param("region", region.value())
                        .param("id", id)
                        .param("idea", idea)
                        .update()
                == 1;
    }

    /** Gives a picture to a move of its laboratory. */
    boolean hang(RegionCode region, UUID id, UUID idea, int move) {
        return jdbc.sql("""
                update innovation.idea_picture set idea = :idea, move = :move
                where region = :region and id = :id and idea is null
                """)
                        .param("region", region.value())
                        .param("id", id)
                        .param("idea", idea)
                        .param("move", move)
                        .update()
                == 1;
    }

    List<UUID> ofMove(RegionCode region, UUID idea, int move) {
        return jdbc.sql("""
                select id from innovation.idea_picture
                where region = :region and idea = :idea and move = :move order by put_on, id
                """)
                .param("region", region.value())
                .param("idea", idea)
                .param("move", move)
                .query((rs, _) -> rs.getObject("id", UUID.class))
                .list();
    }

    List<UUID> of(RegionCode region, UUID idea) {
        return jdbc.sql(
                        "select id from innovation.idea_picture where region = :region and idea = :idea and move is null order by put_on, id")
                .param("region", region.value())
                .param("idea", idea)
                .query((rs, _) -> rs.getObject("id", UUID.class))
                .list();
    }

    boolean waits(RegionCode region, UUID id) {
        return jdbc.sql(
                                "select count(*) from innovation.idea_picture where region = :region and id = :id and idea is null")
                        .param("region", region.value())
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    Optional<byte[]> bytes(RegionCode region, UUID idea, UUID id) {
        return jdbc.sql("""
                select bytes_sealed from innovation.idea_picture where region = :region and id = :id and idea = :idea
                """)
                .param("region", region.value())
                .param("id", id)
                .param("idea", idea)
                .query((rs, _) -> vault.openBytes(rs.getBytes("bytes_sealed"), BYTES))
                .optional();
    }

    /** Of forms that nobody sent. */
    int removeLeft(RegionCode region, LocalDate before) {
        return jdbc.sql(
                        "delete from innovation.idea_picture where region = :region and idea is null and put_on < :before")
                .param("region", region.value())
                .param("before", before)
                .update();
    }
}
