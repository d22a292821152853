package id.pendopo.documents;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must be written together when a document moves: its row, its history, its number, and where it is found. */
@Component
class DocumentRegister {

    private final IssuedStore rows;
    private final DocumentLocatorStore locator;
    private final Numbers numbers;

    DocumentRegister(IssuedStore rows, DocumentLocatorStore locator, Numbers numbers) {
        this.rows = rows;
        this.locator = locator;
        this.numbers = numbers;
    }

    IssuedDocument prepare(Actor actor, RegionCode region, NewDocument document, Instant at) {
        var id = UUID.randomUUID();
        var code = DocumentCode.random();
        rows.insert(region, id, code, document, at);
        locator.put(DocumentLocatorStore.Purpose.CODE, code, region, id);
        var promised = Commitment.to(document.kind() + "|" + document.printedNumber());
        rows.step(region, id, DocumentState.AWAITING_SIGNATURE, "", actor.account(), at, promised.salt());
        return rows.find(region, id).orElseThrow();
    }

    boolean issue(Actor actor, RegionCode region, UUID id, byte[] pdf, @Nullable UUID signer, Instant at) {
        var digest = Sha256.of(pdf);
        if (!rows.issue(region, id, pdf, digest, signer, at)) {
            return false;
        }
        locator.put(DocumentLocatorStore.Purpose.DIGEST, Sha256.hex(digest), region, id);
        rows.number(region, id).ifPresent(number -> numbers.signed(actor, number));
        return true;
    }

    boolean move(Actor actor, IssuedDocument before, DocumentState to, String reason, @Nullable UUID replacedBy) {
        if (!rows.move(before.region(), before.id(), before.state(), to, replacedBy)) {
            return false;
        }
        if (to == DocumentState.CANCELLED) {
            rows.number(before.region(), before.id()).ifPresent(number -> numbers.cancel(actor, number, reason));
        }
        return true;
    }

    void step(Actor actor, IssuedDocument document, String reason, Instant at, byte[] salt) {
        rows.step(document.region(), document.id(), document.state(), reason, actor.account(), at, salt);
    }

    Optional<IssuedDocument> find(RegionCode region, UUID id) {
        return rows.find(region, id);
    }

    List<IssuedDocument> of(RegionCode region, String owner) {
        return rows.of(region, owner);
    }

    List<IssuedStore.Step> steps(RegionCode region, UUID id) {
        return rows.steps(region, id);
    }

    Optional<byte[]> content(RegionCode region, UUID id) {
        return rows.content(region, id);
    }
}
