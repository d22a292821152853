package id.pendopo.cases;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.LoadedService;
import id.pendopo.documents.DocumentState;
import id.pendopo.documents.Documents;
import id.pendopo.documents.IssuedDocument;
import id.pendopo.documents.NewDocument;
import id.pendopo.documents.NumberSeries;
import id.pendopo.documents.Numbers;
import id.pendopo.documents.SigningRequest;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The paper side of a sanction: its words under seal, its number, its letter and the signature under it. */
@Component
class SanctionLetters {

    private static final String OWNER = "permits:";
    private static final String REASON = "Penetapan keputusan";

    private final Catalog catalog;
    private final Numbers numbers;
    private final Documents documents;
    private final LetterWriter writer;
    private final Sheet sheet;
    private final OfficeClock clock;

    SanctionLetters(
            Catalog catalog,
            Numbers numbers,
            Documents documents,
            LetterWriter writer,
            Sheet sheet,
            OfficeClock clock) {
        this.catalog = catalog;
        this.numbers = numbers;
        this.documents = documents;
        this.writer = writer;
        this.sheet = sheet;
        this.clock = clock;
    }

    /** A sanction that was decided, with all that its letter names. */
    record Decided(Permit permit, CaseRow file, Sanction sanction) {}

    /** The sanction to which a document belongs, if it is one's. */
    static Optional<UUID> sanctionOf(String owner) {
        return owner.startsWith(OWNER)
                ? Optional.of(UUID.fromString(owner.substring(OWNER.length())))
                : Optional.empty();
    }

    byte[] seal(Sanctions.Grounds grounds) {
        return sheet.sealNote(Map.of("reason", grounds.reason(), "law", grounds.law()));
    }

    byte[] seal(String reason) {
        return sheet.sealNote(Map.of("reason", reason));
    }

    Map<String, Object> open(Sanction sanction) {
        return sheet.note(sanction.wordsSealed());
    }

    /** Gives the number and enters the letter that waits for its signature; the last act of the deciding transaction. */
    IssuedDocument prepare(Actor actor, CaseRow file, Sanction sanction, LocalDate day) {
        var region = file.number().region();
        var definition = catalog.byDigest(region, file.definition()).definition();
        var numbering = definition.numbering();
        var title = sanction.kind().title();
        var owner = OWNER + sanction.id();
        return documents.prepare(
                actor,
                new NewDocument(
                        owner,
                        sanction.kind().letter(),
                        title.id() + ": " + definition.name().id(),
                        title.en() + ": " + definition.name().en(),
                        numbers.allocate(
                                region,
                                new NumberSeries(numbering.series(), numbering.pattern(), NumberSeries.Scope.YEAR),
                                day,
                                owner),
                        "",
                        sheet.holder(file.holderSealed()).name(),
                        day,
                        null));
    }

    void cancel(Actor actor, RegionCode region, UUID document, String reason) {
        documents.stateChanged(actor, region, document, DocumentState.CANCELLED, reason, null);
    }

    /** Writes the letter and puts the signature under it. No transaction is open while it is made. */
    void sign(Actor actor, Decided decided, char[] passphrase) {
        var region = decided.file().number().region();
        var paper = documents
                .find(region, decided.sanction().document().orElseThrow())
                .orElseThrow(CaseRefusals::permitUnknown);
        try (var request = new SigningRequest(actor.account(), REASON, region.value(), passphrase)) {
            var outcome = documents.sign(actor, region, paper.id(), letter(actor.account(), decided, paper), request);
            Signing.failure(outcome).ifPresent(why -> {
                throw CaseRefusals.notSigned(decided.file().number(), why);
            });
        }
    }

    private byte[] letter(UUID signer, Decided decided, IssuedDocument paper) {
        var region = paper.region();
        var sanction = decided.sanction();
        var content = new LetterWriter.Content(
                decided.file(),
                service(region, decided.file(), sanction.kind()),
                sanction.decision().orElseThrow(),
                paper,
                open(sanction),
                0,
                decided.permit().parent().orElse(decided.permit().number()),
                signer,
                documents.checkAddress(paper));
        return writer.about(decided.permit(), content, clock.now(region));
    }

    /** The version on which the case ran; one from before there was such a letter borrows the current one's. */
    private LoadedService service(RegionCode region, CaseRow file, SanctionKind kind) {
        var own = catalog.byDigest(region, file.definition());
        return own.letters().containsKey(kind.letter())
                ? own
                : catalog.current(region, file.service()).orElse(own);
    }
}
