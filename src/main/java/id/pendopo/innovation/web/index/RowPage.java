package id.pendopo.innovation.web.index;

import id.pendopo.innovation.index.Catalogue;
import id.pendopo.innovation.index.Cell;
import id.pendopo.innovation.index.Row;
import id.pendopo.web.Parts;
import id.pendopo.web.Parts.Moment;
import id.pendopo.web.Parts.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row to fill in, or to look at.
 *
 * @param file evidence that was handed in
 * @param known what is counted here, in words; empty for a row of which nothing is
 * @param fills whether this person may fill it in
 * @param verifies whether this person may say what they found
 * @param next the row after this one; empty after the last
 */
public record RowPage(
        Address address,
        String region,
        String subjectName,
        int subject,
        Catalogue catalogue,
        Cell cell,
        List<Option> levels,
        List<Option> bases,
        List<Option> lower,
        Parts.@Nullable File file,
        String known,
        List<Moment> history,
        boolean fills,
        boolean verifies,
        boolean waitsForAnother,
        String next) {

    public RowPage {
        levels = List.copyOf(levels);
        bases = List.copyOf(bases);
        lower = List.copyOf(lower);
        history = List.copyOf(history);
    }

    public Row row() {
        return cell.row();
    }

    public String self() {
        return "/rows/" + subject + "/" + row().row();
    }
}
