package id.pendopo.cases;

import id.pendopo.catalog.Authorities;
import id.pendopo.catalog.Authority;
import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.LoadedService;
import id.pendopo.catalog.Outcome;
import id.pendopo.catalog.Text;
import id.pendopo.database.Transactions;
import id.pendopo.documents.DocumentState;
import id.pendopo.documents.IssuedDocument;
import id.pendopo.kernel.Actor;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Shows what a decision would say before it is one: in the letter's own words, without a number, signed by nobody. */
@Service
public class Drafting {

    /** Stands where the number will. */
    private static final String NO_NUMBER = "……";

    /** The QR of a draft opens nothing. */
    private static final String NOWHERE = "-";

    private final Transactions transactions;
    private final Catalog catalog;
    private final Authorities authorities;
    private final CaseTables tables;
    private final DraftLetters letters;
    private final OfficeClock clock;

    Drafting(
            Transactions transactions,
            Catalog catalog,
            Authorities authorities,
            CaseTables tables,
            DraftLetters letters,
            OfficeClock clock) {
        this.transactions = transactions;
        this.catalog = catalog;
        this.authorities = authorities;
        this.tables = tables;
        this.letters = letters;
        this.clock = clock;
    }

    /** Words that are not stored yet, for one of the two decisions. */
    public record Words(boolean denial, Map<String, Object> texts) {}

    /** The authority under which the case would be signed today. */
    public Optional<Authority> authority(Actor actor, CaseNumber number) {
        var file = file(actor, number);
        return authority(file, clock.now(number.region()));
    }

    /** The unsigned letter: of these words, or of the last draft. Not for handing out. */
    public byte[] preview(Actor actor, CaseNumber number, Optional<Words> words) {
        var file = file(actor, number);
        var service = catalog.byDigest(number.region(), file.definition());
        var drafted = words.orElseGet(() -> stored(number));
        var now = clock.now(number.region());
        var outcome = drafted.denial() ? Outcome.REFUSED : Outcome.GRANTED;
        var letter = Decisions.letter(
                outcome, service.definition().variant(file.variant()).kind());
        var content = new LetterWriter.Content(
                file,
                service,
                decision(actor, file, letter, now),
                paper(file, service, letter, now, drafted.denial()),
                drafted.texts(),
                0,
                NO_NUMBER,
                letters.signer(file, authority(file, now), actor),
                NOWHERE);
        return letters.write(content, now);
    }

    private CaseRow file(Actor actor, CaseNumber number) {
        return transactions.read(
                number.region(),
                () -> tables.files()
                        .find(number)
                        .filter(found -> letters.worksOn(actor, found))
                        .orElseThrow(CaseRefusals::unknown));
    }

    private Words stored(CaseNumber number) {
        return transactions
                .read(number.region(), () -> letters.last(number))
                .map(draft -> new Words(draft.kind() == DraftDecisions.Kind.DENIAL, draft.values()))
                .orElse(new Words(false, Map.of()));
    }

    private Optional<Authority> authority(CaseRow file, Moment now) {
        return authorities.living(file.number().region(), file.service(), file.variant(), now.today());
    }

    private DecisionStore.Decision decision(Actor actor, CaseRow file, String letter, Moment now) {
        var authority = authority(file, now);
        return new DecisionStore.Decision(
                letter,
                authority.map(Authority::office).orElse(file.office()),
                authority.map(Authority::role).orElse(""),
                authority.map(Authority::instrument).orElse(NO_NUMBER),
                authority.map(Authority::inName).orElse(new Text(NO_NUMBER, NO_NUMBER)),
                now.today(),
                actor.account(),
                now.at());
    }

    private IssuedDocument paper(CaseRow file, LoadedService service, String letter, Moment now, boolean denial) {
        var definition = service.definition();
        var title = Decisions.title(definition.name(), !denial);
        var until = denial
                ? Optional.<java.time.LocalDate>empty()
                : Validities.until(definition.validity(), letters.data(file), now.today());
        return new IssuedDocument(
                file.number().region(),
                new UUID(0, 0),
                Decisions.owner(file.number()),
                letter,
                title.id(),
                title.en(),
                NO_NUMBER,
                letters.holder(file),
                "",
                DocumentState.AWAITING_SIGNATURE,
                now.today(),
                until.orElse(null),
                null,
                null,
                null,
                null);
    }
}
