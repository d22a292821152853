package id.pendopo.cases;

import id.pendopo.database.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What lies in the tables of a case: read in one trip, before anybody asks who may see it. */
record Dossier(
        CaseRow file,
        List<Token> open,
        List<HistoryStore.Entry> past,
        List<Papers.Paper> papers,
        List<VerificationStore.Row> verifications) {

    /** Works with it inside a transaction that reads; empty for a number that nobody was given. */
    static <T> T read(Transactions transactions, CaseNumber number, Function<Optional<Dossier>, T> work) {
        var file = CaseStore.finding(number);
        var open = TokenStore.standing(number);
        var past = HistoryStore.past(number);
        var papers = Papers.counting(number);
        var verifications = VerificationStore.answered(number);
        return transactions.read(
                number.region(),
                List.of(file, open, past, papers, verifications),
                found -> work.apply(found.first(file)
                        .map(row -> new Dossier(
                                row, found.of(open), found.of(past), found.of(papers), found.of(verifications)))));
    }
}
