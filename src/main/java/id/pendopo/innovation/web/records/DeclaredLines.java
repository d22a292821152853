package id.pendopo.innovation.web.records;

import id.pendopo.innovation.records.Sheet.Cost;
import id.pendopo.innovation.records.Sheet.Declared;
import id.pendopo.innovation.records.Sheet.Results;
import id.pendopo.web.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All results that somebody says, what it costs first. */
final class DeclaredLines {

    private DeclaredLines() {}

    static List<Declared> of(Results results, Texts texts) {
        return Stream.concat(results.cost().map(cost -> line(cost, texts)).stream(), results.declared().stream())
                .toList();
    }

    static Declared line(Cost cost, Texts texts) {
        return new Declared(
                texts.get("records.cost.of", cost.of()),
                rupiah(cost.before(), texts),
                rupiah(cost.after(), texts),
                cost.source());
    }

    private static String rupiah(Optional<Long> amount, Texts texts) {
        return amount.map(texts::rupiah).orElse("");
    }
}
