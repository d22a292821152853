package id.pendopo.innovation.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a region says about itself for a year, and what was found about it.
 *
 * @param innovations that were not withdrawn, by number
 */
public record Assessment(Place place, Catalogue catalogue, List<Cell> spd, List<Entered> innovations) {

    public Assessment {
        spd = List.copyOf(spd);
        innovations = List.copyOf(innovations);
    }

    /**
     * An innovation that the region enters.
     *
     * @param number by which its region counts it
     */
    public record Entered(int number, NewInnovation said, List<Cell> cells) {

        public Entered {
            cells = List.copyOf(cells);
        }

        public String name() {
            return said.name();
        }

        public String affair() {
            return said.affair();
        }

        public String agency() {
            return said.agency();
        }

        public boolean isComplete(ToIntFunction<Cell> level) {
            return cells.stream().filter(cell -> cell.row().mandatory()).allMatch(cell -> level.applyAsInt(cell) > 0);
        }
    }

    /** The rows of the region (0) or of an innovation. */
    public Optional<List<Cell>> cells(int subject) {
        return subject == 0 ? Optional.of(spd) : innovation(subject).map(Entered::cells);
    }

    public Optional<Entered> innovation(int number) {
        return innovations.stream().filter(each -> each.number() == number).findFirst();
    }

    public Optional<Cell> cell(int subject, String row) {
        return cells(subject).stream()
                .flatMap(List::stream)
                .filter(cell -> cell.row().row().equals(row))
                .findFirst();
    }

    /** As the region says. */
    public Standing own() {
        return standing(innovations, Cell::own);
    }

    /** As it counts today, for planning. */
    public Standing present() {
        return standing(innovations, Cell::standing);
    }

    /** As a second person found. An innovation counts once all of its mandatory rows were found to have a level. */
    public Standing verified() {
        return standing(
                innovations.stream()
                        .filter(each -> each.isComplete(Cell::verified))
                        .toList(),
                Cell::verified);
    }

    public Score score(Standing standing) {
        return standing.score(catalogue, place.year());
    }

    private Standing standing(List<Entered> counted, ToIntFunction<Cell> level) {
        return new Standing(
                levels(spd, level),
                counted.stream()
                        .map(each -> new Standing.Levels(each.number(), each.affair(), levels(each.cells(), level)))
                        .toList());
    }

    private static Map<String, Integer> levels(List<Cell> cells, ToIntFunction<Cell> level) {
        return cells.stream().collect(Collectors.toMap(cell -> cell.row().row(), level::applyAsInt));
    }

    /** How many rows are in a state. */
    public long count(Cell.State state) {
        return all().filter(cell -> cell.state() == state).count();
    }

    public Stream<Cell> all() {
        return Stream.concat(spd.stream(), innovations.stream().flatMap(each -> each.cells().stream()));
    }
}
