package id.pendopo.documents;

import id.pendopo.database.Transactions;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers anybody who holds a document: is it real, what is it worth today, and is this file the one that was signed? */
@Component
public class PublicCheck {

    private final DocumentLocatorStore locator;
    private final IssuedStore rows;
    private final Transactions transactions;
    private final DocumentSettings settings;
    private final InstantSource clock;

    PublicCheck(
            DocumentLocatorStore locator,
            IssuedStore rows,
            Transactions transactions,
            DocumentSettings settings,
            InstantSource clock) {
        this.locator = locator;
        this.rows = rows;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A document that a code opens.
     *
     * @param replacedByNumber the number of what took its place; empty if nothing did
     */
    public record Checked(IssuedDocument document, Standing standing, String replacedByNumber) {}

    /** What a file is, seen from the document whose code was opened. */
    public sealed interface Compared {

        /** The very file that was signed. */
        record Same() implements Compared {}

        /** Genuine, but of another document: the QR was copied, or the wrong file was chosen. */
        record OfAnother(Checked other) implements Compared {}

        /** No file that this hall ever issued: changed, if only by one byte, or made elsewhere. */
        record Unknown() implements Compared {}
    }

    /** @param code as typed or scanned */
    public Optional<Checked> byCode(String code) {
        return DocumentCode.read(code).flatMap(read -> find(DocumentLocatorStore.Purpose.CODE, read));
    }

    public Compared compare(Checked with, byte[] digest) {
        return find(DocumentLocatorStore.Purpose.DIGEST, Sha256.hex(digest))
                .<Compared>map(
                        found -> found.document().id().equals(with.document().id())
                                ? new Compared.Same()
                                : new Compared.OfAnother(found))
                .orElseGet(Compared.Unknown::new);
    }

    public Compared compareFile(Checked with, byte[] file) {
        return compare(with, Sha256.of(file));
    }

    private Optional<Checked> find(DocumentLocatorStore.Purpose purpose, String value) {
        var today = clock.instant().atZone(settings.zone()).toLocalDate();
        return transactions
                .withoutRegion(() -> locator.find(purpose, value))
                .flatMap(place -> transactions.read(
                        place.region(),
                        () -> rows.find(place.region(), place.id()).map(document -> {
                            var successor = Optional.ofNullable(document.replacedBy())
                                    .flatMap(id -> rows.find(place.region(), id))
                                    .map(IssuedDocument::number)
                                    .orElse("");
                            return new Checked(document, document.standing(today), successor);
                        })));
    }
}
