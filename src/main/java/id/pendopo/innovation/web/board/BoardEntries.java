package id.pendopo.innovation.web.board;

import id.pendopo.innovation.board.Board;
import id.pendopo.innovation.board.BoardEntry;
import id.pendopo.innovation.board.BoardKind;
import id.pendopo.innovation.board.BoardRow;
import id.pendopo.innovation.records.BoardTally;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Regions;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Parts.Row;
import id.pendopo.web.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the page of one row. */
@Component
class BoardEntries {

    private final Board board;
    private final Regions regions;

    BoardEntries(Board board, Regions regions) {
        this.board = board;
        this.regions = regions;
    }

    BoardEntryPage page(RegionCode region, String agency, int year, List<Option> years, Texts texts) {
        var entry = board.entry(region, agency, year);
        var row = entry.row();
        var href = BoardLines.href(row, year);
        return new BoardEntryPage(
                year,
                years,
                href.substring(0, href.indexOf('?')),
                regions.get(region).name(),
                BoardLines.of(row, year, texts),
                entry.parts().stream().map(part -> part(row, part, year, texts)).toList(),
                entry.births().stream().map(birth -> birth(birth, year, texts)).toList(),
                entry.reminders().stream()
                        .map(each -> new Row(
                                texts.date(each.sent()), texts.get("board.reminder.told", each.told(), each.due())))
                        .toList());
    }

    private static BoardEntryPage.Part part(BoardRow row, BoardEntry.Part part, int year, Texts texts) {
        return new BoardEntryPage.Part(
                part,
                part.name().isEmpty() ? texts.get("board.part.unnamed") : part.name(),
                row.kind() == BoardKind.REGION
                        ? "/innovations/board/" + row.region() + "/" + part.code() + "?year=" + year
                        : "",
                part.last().map(String::valueOf).orElse("–"));
    }

    private static BoardEntryPage.Birth birth(BoardTally.Birth birth, int year, Texts texts) {
        return new BoardEntryPage.Birth(
                "/innovations/" + birth.code(),
                birth.title(),
                Stream.of(
                                texts.get("board.born", String.valueOf(birth.year())),
                                birth.unit(),
                                texts.get("board.state." + birth.state()))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(" · ")),
                birth.year() == year);
    }
}
