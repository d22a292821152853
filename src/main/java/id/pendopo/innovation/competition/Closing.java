package id.pendopo.innovation.competition;

import id.pendopo.innovation.judging.Protocol.Recusal;
import id.pendopo.innovation.judging.Protocol.Sealed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a closing promises: each seal that was opened, who scored what, and who was recused. From then on no sheet can take the
 * place of another, not even of one that its juror sealed before.
 */
final class Closing {

    private Closing() {}

    static String of(List<Sealed> sheets, Map<String, List<String>> assigned, List<Recusal> recusals) {
        var lines = new ArrayList<String>();
        sheets.forEach(kept ->
                lines.add("sealed " + kept.sheet().entry() + " " + kept.sheet().juror() + " " + kept.commitment()));
        assigned.forEach((entry, jurors) -> jurors.forEach(juror -> lines.add("assigned " + entry + " " + juror)));
        recusals.forEach(one -> lines.add("recused " + one.entry() + " " + one.juror() + " " + one.kind()));
        return lines.size() + "\n" + String.join("\n", lines.stream().sorted().toList());
    }
}
