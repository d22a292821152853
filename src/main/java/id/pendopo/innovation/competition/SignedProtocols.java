package id.pendopo.innovation.competition;

import id.pendopo.documents.DocumentState;
import id.pendopo.documents.Documents;
import id.pendopo.documents.IssuedDocument;
import id.pendopo.documents.NewDocument;
import id.pendopo.documents.SigningOutcome;
import id.pendopo.documents.SigningRequest;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** The door to protocols on paper: each publication has one, which a person of the secretariat signs. */
@Service
public class SignedProtocols {

    private static final String KIND = "protocol";
    private static final String REASON = "Pengesahan berita acara penilaian";

    private final Stages stagesByName;
    private final PublicationStore publications;
    private final ProtocolLetter letter;
    private final Published published;
    private final Documents documents;
    private final Doing doing;

    SignedProtocols(
            Stages stagesByName,
            PublicationStore publications,
            ProtocolLetter letter,
            Published published,
            Documents documents,
            Doing doing) {
        this.stagesByName = stagesByName;
        this.publications = publications;
        this.letter = letter;
        this.published = published;
        this.documents = documents;
        this.doing = doing;
    }

    /** Enters the paper that waits for its signature; in the transaction that publishes. */
    void prepare(Actor actor, Stages.Named named, int number) {
        var rules = named.edition().rules();
        documents.prepare(
                actor,
                new NewDocument(
                        owner(named.key(), number),
                        KIND,
                        "Berita acara: " + rules.name().id() + ", "
                                + named.stage().name().id(),
                        "Protocol: " + rules.name().en() + ", "
                                + named.stage().name().en(),
                        null,
                        rules.code() + "/" + named.stage().code() + "/" + number,
                        letter.office(named.edition()),
                        doing.today(),
                        null));
    }

    private static String owner(StageKey key, int number) {
        return "innovation:" + key.edition() + "/" + key.stage() + "/" + number;
    }

    private IssuedDocument paper(StageKey key, int number) {
        return documents.of(key.region(), owner(key, number)).stream()
                .max(Comparator.comparing(IssuedDocument::code))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "protocol-unknown", "No such protocol", number));
    }

    /** What the QR of a signed paper opens; empty while it is not signed. Joins a transaction of the region. */
    Optional<String> code(StageKey key, int number) {
        return publications
                .paper(key, number)
                .flatMap(id -> documents.find(key.region(), id))
                .map(IssuedDocument::code);
    }

    /** Whether this person could sign, to be told before they type a passphrase. */
    public boolean maySign(Actor actor) {
        return documents.canSign(actor.account());
    }

    /**
     * Puts a signature under the protocol of the latest publication. A failed one leaves everything as it is.
     *
     * @param passphrase wiped afterwards
     */
    public void sign(Actor actor, String code, String stageCode, char[] passphrase) {
        var named = stagesByName.ofSecretariat(actor, code, stageCode);
        var key = named.key();
        var region = key.region();
        var result = doing.read(region, () -> published.latest(key)).orElseThrow(() -> Stages.notNow(stageCode));
        var paper = paper(key, result.number());
        if (paper.state() == DocumentState.AWAITING_SIGNATURE) {
            var publication = doing.read(region, () -> publications.of(key)).getLast();
            var pdf = letter.write(named, result, publication, paper, actor.account());
            try (var request = new SigningRequest(actor.account(), REASON, region.value(), passphrase)) {
                requireSigned(documents.sign(actor, region, paper.id(), pdf, request));
            }
        }
        try {
            doing.write(region, () -> publications.paper(key, result.number(), paper.id()));
        } catch (DuplicateKeyException _) {
            throw new Refusal(Refusal.Kind.CONFLICT, "protocol-signed", "Signed before", result.number());
        }
    }

    private static void requireSigned(SigningOutcome outcome) {
        var why = switch (outcome) {
            case SigningOutcome.Signed _ -> "";
            case SigningOutcome.WrongPassphrase _ -> "protocol-passphrase";
            case SigningOutcome.Locked _ -> "protocol-locked";
            case SigningOutcome.NotRegistered _ -> "protocol-unregistered";
            case SigningOutcome.Unavailable _ -> "protocol-unsigned";
        };
        if (!why.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    why,
                    "Not signed: " + outcome.getClass().getSimpleName(),
                    "passphrase");
        }
    }

    /** The signed paper, for everybody. */
    public Optional<byte[]> file(String code, String stageCode, int number) {
        var key = stagesByName.get(code, stageCode).key();
        RegionCode region = key.region();
        return doing.read(region, () -> publications.paper(key, number)).flatMap(id -> documents.file(region, id));
    }
}
