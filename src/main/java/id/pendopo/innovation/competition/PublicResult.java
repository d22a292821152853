package id.pendopo.innovation.competition;

import id.pendopo.innovation.judging.Protocol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A published stage as everybody sees it.
 *
 * @param stamp changes whenever anything of this does
 * @param minutes talks of jurors about entries on which they disagreed
 * @param visits days on which a team of the jury looked where an entry runs, by entry
 * @param records codes of the innovations of which entries tell
 */
public record PublicResult(
        String stamp,
        OpenEdition edition,
        Edition.Stage stage,
        int number,
        String digest,
        Protocol protocol,
        Protocol.Outcome outcome,
        List<Publication> publications,
        List<PanelNote> minutes,
        List<Revocation> revocations,
        Objected objections,
        Map<String, List<LocalDate>> visits,
        Map<String, String> records,
        Diversity diversity,
        @Nullable LocalDate objectionUntil) {

    /**
     * Each time a list was published, and why again.
     *
     * @param paper what the QR of the signed protocol opens; empty until it is signed
     */
    public record Publication(int number, String digest, String reason, Instant at, Optional<String> paper) {}

    /** Objections in number, and in substance as far as they are answered. */
    public record Objected(int raised, List<Answered> answered) {}

    /** @param words of objection and answer, without a name */
    public record Answered(String entry, boolean upheld, String words, Instant at) {}

    public String base() {
        return "/innovations/editions/" + edition.code() + "/" + stage.code();
    }

    public Optional<Protocol.Entrant> entrant(String number) {
        return protocol.entrants().stream()
                .filter(one -> one.number().equals(number))
                .findFirst();
    }

    public List<Protocol.Placed> on(String tier) {
        return outcome.list().stream()
                .filter(placed -> placed.tier().equals(tier))
                .toList();
    }

    /** How many jurors gave scores: a reserve juror whom nobody needed gave none. */
    public int scorers() {
        return (int) protocol.sheets().stream()
                .map(kept -> kept.sheet().juror())
                .distinct()
                .count();
    }

    /** Whether one may still object on a day. */
    public boolean isOpenToObjections(LocalDate today) {
        return objectionUntil != null && !today.isAfter(objectionUntil);
    }

    /** Those that stand on no list. */
    public List<Protocol.Placed> others() {
        return on("");
    }

    public Optional<Revocation> revoked(String entry) {
        return revocations.stream().filter(one -> one.entry().equals(entry)).findFirst();
    }
}
