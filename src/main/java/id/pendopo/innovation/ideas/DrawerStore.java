package id.pendopo.innovation.ideas;

import id.pendopo.innovation.ideas.AuthorSeal.Drawer;
import id.pendopo.kernel.RegionCode;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The drawers in which people find what is theirs. */
@Repository
class DrawerStore {

    private final JdbcClient jdbc;
    private final AuthorSeal seal;

    DrawerStore(JdbcClient jdbc, AuthorSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** @param id by which its owner finds the idea, and nobody else */
    record Slip(UUID id, UUID idea) {}

    void put(RegionCode region, Drawer drawer, UUID account, UUID idea, LocalDate day) {
        var slip = UUID.randomUUID();
        jdbc.sql("""
                insert into innovation.idea_drawer (region, owner_hash, slip, idea_sealed, put_on)
                values (:region, :owner, :slip, :idea, :day)
                """)
                .param("region", region.value())
                .param("owner", seal.drawer(drawer, account))
                .param("slip", slip)
                .param("idea", seal.slip(idea, slip))
                .param("day", day)
                .update();
    }

    /** The ideas whose slips lie there, the latest day first. */
    List<UUID> ideas(RegionCode region, Drawer drawer, UUID account) {
        return slips(region, drawer, account).stream().map(Slip::idea).toList();
    }

    /** The slip keeps its day and gets another number: the old address opens nothing any more. */
    void move(RegionCode region, Drawer from, Drawer to, UUID account, UUID idea) {
        take(region, from, account, idea).ifPresent(day -> put(region, to, account, idea, day));
    }

    /** @return the day of the slip, if there was one */
    Optional<LocalDate> take(RegionCode region, Drawer drawer, UUID account, UUID idea) {
        return slips(region, drawer, account).stream()
                .filter(slip -> slip.idea().equals(idea))
                .findFirst()
                .flatMap(slip -> jdbc.sql("""
                        delete from innovation.idea_drawer
                        where region = :region and owner_hash = :owner and slip = :slip returning put_on
                        """)
                        .param("region", region.value())
                        .param("owner", seal.drawer(drawer, account))
                        .param("slip", slip.id())
                        .query((rs, _) -> rs.getObject("put_on", LocalDate.class))
                        .optional());
    }

    /** How many this person sent on a day. Of two who ask at once for one person, the second waits for the first. */
    int sentOn(RegionCode region, UUID account, LocalDate day) {
        var sealed = seal.drawer(Drawer.SEALED, account);
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", ByteBuffer.wrap(sealed).getLong())
                .query((_, _) -> true)
                .single();
        return jdbc.sql("""
                select count(*) from innovation.idea_drawer
                where region = :region and owner_hash in (:sealed, :open) and put_on = :day
                """)
                .param("region", region.value())
                .param("sealed", sealed)
                .param("open", seal.drawer(Drawer.OPEN, account))
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    List<Slip> slips(RegionCode region, Drawer drawer, UUID account) {
        return jdbc.sql("""
                select slip, idea_sealed from innovation.idea_drawer
                where region = :region and owner_hash = :owner
                order by put_on desc, slip
                """)
                .param("region", region.value())
                .param("owner", seal.drawer(drawer, account))
                .query((rs, _) -> {
                    var slip = rs.getObject("slip", UUID.class);
                    return new Slip(slip, seal.read(rs.getBytes("idea_sealed"), slip));
                })
                .list();
    }
}
