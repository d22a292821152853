package id.pendopo.innovation.ideas;

import id.pendopo.kernel.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Teams and invitations to them. */
@Repository
class TeamStore {

    private final JdbcClient jdbc;

    TeamStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, Teammate.State state, byte[] sealed, String note, boolean named) {}

    List<Row> of(RegionCode region, UUID idea) {
        return jdbc.sql("""
                select id, state, account_sealed, note, named from innovation.idea_member
                where region = :region and idea = :idea order by id
                """)
                .param("region", region.value())
                .param("idea", idea)
                .query((rs, _) -> new Row(
                        rs.getObject("id", UUID.class),
                        Teammate.State.valueOf(rs.getString("state")),
                        rs.getBytes("account_sealed"),
                        rs.getString("note"),
                        rs.getBoolean("named")))
                .list();
    }

    /** Who was there before comes in again under their old row. */
    void put(RegionCode region, UUID idea, Row row, byte[] mark) {
        jdbc.sql("""
                insert into innovation.idea_member (region, id, idea, mark, account_sealed, state, note)
                values (:region, :id, :idea, :mark, :sealed, :state, :note)
                on conflict (region, idea, mark) do update set state = excluded.state, note = excluded.note
                """)
                .param("region", region.value())
                .param("id", row.id())
                .param("idea", idea)
                .param("mark", mark)
                .param("sealed", row.sealed())
                .param("state", row.state().name())
                .param("note", row.note())
                .update();
    }

    Optional<Teammate.State> state(RegionCode region, UUID idea, byte[] mark) {
        return jdbc.sql("""
                select state from innovation.idea_member where region = :region and idea = :idea and mark = :mark
                """)
                .param("region", region.value())
                .param("idea", idea)
                .param("mark", mark)
                .query((rs, _) -> Teammate.State.valueOf(rs.getString("state")))
                .optional();
    }

    /** @return the seal of whom it was about, where they were still in the state before */
    Optional<byte[]> become(RegionCode region, UUID idea, UUID id, Teammate.State before, Teammate.State after) {
        return jdbc.sql("""
                update innovation.idea_member set state = :after
                where region = :region and idea = :idea and id = :id and state = :before returning account_sealed
                """)
                .param("region", region.value())
                .param("idea", idea)
                .param("id", id)
                .param("before", before.name())
                .param("after", after.name())
                .query((rs, _) -> rs.getBytes("account_sealed"))
                .optional();
    }

    void leave(RegionCode region, UUID idea, byte[] mark) {
        jdbc.sql("""
                update innovation.idea_member set state = 'LEFT', named = false
                where region = :region and idea = :idea and mark = :mark
                """)
                .param("region", region.value())
                .param("idea", idea)
                .param("mark", mark)
                .update();
    }

    void name(RegionCode region, UUID idea, byte[] mark, boolean named) {
        jdbc.sql("""
                update innovation.idea_member set named = :named
                where region = :region and idea = :idea and mark = :mark and state = 'MEMBER'
                """)
                .param("region", region.value())
                .param("idea", idea)
                .param("mark", mark)
                .param("named", named)
                .update();
    }

    int size(RegionCode region, UUID idea) {
        return jdbc.sql("""
                select count(*) from innovation.idea_member where region = :region and idea = :idea and state = 'MEMBER'
                """)
                .param("region", region.value())
                .param("idea", idea)
                .query(Integer.class)
                .single();
    }

    /** So many words that nobody has used and that still hold. */
    int openInvitations(RegionCode region, UUID idea, LocalDate today) {
        return jdbc.sql("""
                select count(*) from innovation.idea_invitation
                where region = :region and idea = :idea and not used and until >= :today
                """)
                .param("region", region.value())
                .param("idea", idea)
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    void invite(RegionCode region, byte[] codeHash, UUID idea, LocalDate until) {
        jdbc.sql("""
                insert into innovation.idea_invitation (region, code_hash, idea, until)
                values (:region, :code, :idea, :until)
                """)
                .param("region", region.value())
                .param("code", codeHash)
                .param("idea", idea)
                .param("until", until)
                .update();
    }

    Optional<UUID> invited(RegionCode region, byte[] codeHash, LocalDate today) {
        return jdbc.sql("""
                select idea from innovation.idea_invitation
                where region = :region and code_hash = :code and not used and until >= :today
                """)
                .param("region", region.value())
                .param("code", codeHash)
                .param("today", today)
                .query((rs, _) -> rs.getObject("idea", UUID.class))
                .optional();
    }

    boolean use(RegionCode region, byte[] codeHash) {
        return jdbc.sql("""
                update innovation.idea_invitation set used = true
                where region = :region and code_hash = :code and not used
                """)
                        .param("region", region.value())
                        .param("code", codeHash)
                        .update()
                == 1;
    }
}
