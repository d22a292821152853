package id.pendopo.innovation.web.board;

import id.pendopo.innovation.board.Board;
import id.pendopo.innovation.board.BoardDuty;
import id.pendopo.innovation.board.BoardHeads;
import id.pendopo.innovation.web.HubEntry;
import id.pendopo.innovation.web.HubEntry.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to the board. */
@Configuration(proxyBeanMethods = false)
class BoardNavigation {

    @Bean
    HubEntry boardEntry() {
        return HubEntry.open(Group.PUBLIC, 20, "/innovations/board", "board.entry");
    }

    @Bean
    HubEntry dutyEntry(Board board, BoardHeads heads) {
        return HubEntry.open(Group.RECORDS, 21, "/hub/duty", "board.entry.mine")
                .onlyFor(heads::isAsked)
                .counting(actor -> (int) heads.rows(actor, board.thisYear()).stream()
                        .filter(row -> row.duty() == BoardDuty.NONE)
                        .count());
    }
}
