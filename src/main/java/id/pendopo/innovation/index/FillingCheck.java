package id.pendopo.innovation.index;

import java.math.BigDecimal;

/** Says whether a row may be filled in like this. */
final class FillingCheck {

    private static final BigDecimal FIGURE_MAX = new BigDecimal("999999999999");
    private static final int FIGURE_DECIMALS = 4;

    private FillingCheck() {}

    /** The filling with its texts cleaned, or a refusal that names the field. */
    static Filling check(Row row, Filling filling) {
        if (filling.level() < 0 || filling.level() > Row.LEVEL_MAX) {
            throw Wording.refused("index-level", "level", Row.LEVEL_MAX);
        }
        var clean = new Filling(
                filling.level(),
                filling.basis(),
                filling.figure(),
                Wording.lines(filling.note(), Wording.NOTE_MAX, "note"),
                Wording.link(filling.link()),
                filling.upload());
        figure(row, clean);
        boolean hasEvidence = !clean.note().isEmpty()
                || !clean.link().isEmpty()
                || clean.upload().isPresent();
        if (clean.level() > 0 && !hasEvidence) {
            throw Wording.refused("index-evidence", "note");
        }
        return clean;
    }

    private static void figure(Row row, Filling filling) {
        if (filling.basis().isEmpty() && filling.figure().isEmpty()) {
            return;
        }
        var basis = row.basis(filling.basis()).orElseThrow(() -> Wording.refused("index-basis", "basis"));
        var figure = filling.figure().orElseThrow(() -> Wording.refused("index-figure", "figure"));
        if (figure.signum() < 0
                || figure.compareTo(FIGURE_MAX) > 0
                || figure.stripTrailingZeros().scale() > FIGURE_DECIMALS) {
            throw Wording.refused("index-figure", "figure");
        }
        int level = basis.level(figure);
        if (level != filling.level()) {
            throw Wording.refused("index-figure-level", "level", level);
        }
    }
}
